using Strata.CrossSections;

namespace Strata.Packages.Rules;

/// <summary>Heights of what can be seen in a drawing, always counted towards the end points, whichever way up it is drawn.</summary>
/// <param name="section">The drawing.</param>
/// <param name="map">What is drawn where.</param>
/// <param name="orientation">Which way up it is.</param>
internal sealed class SectionHeights(CrossSection section, ConductorMap map, Orientation orientation)
{
    /// <summary>What is drawn where.</summary>
    public ConductorMap Map { get; } = map;

    /// <summary>Lowest height of any wiring, m.</summary>
    public double WiringFoot => OfMany(region => region.StartsWith("traces-", StringComparison.Ordinal) || region == "bus")?.Low ?? 0;

    /// <summary>Lowest and highest height of a region, m; null if it cannot be seen.</summary>
    public (double Low, double High)? Of(string region) => OfMany(name => name == region);

    /// <summary>Lowest and highest height of some regions, m; null if they cannot be seen.</summary>
    public (double Low, double High)? OfMany(Func<string, bool> isWanted)
    {
        if (Map.ExtentWhere(isWanted) is not Box box)
        {
            return null;
        }

        double top = section.Outline.Z1;
        return orientation == Orientation.EndPointsUp ? (box.Z0, box.Z1) : (top - box.Z1, top - box.Z0);
    }

    /// <summary>Width of what can be seen of some regions, from end to end, m.</summary>
    public double WidthOf(Func<string, bool> isWanted) => Map.ExtentWhere(isWanted)?.Width ?? 0;

    /// <summary>Whether a region touches the west and the east side of some others, halfway up.</summary>
    public bool Surrounds(string region, Func<string, bool> isInner)
    {
        if (Map.ExtentWhere(isInner) is not Box inner)
        {
            return false;
        }

        double middle = (inner.Z0 + inner.Z1) / 2;
        double step = inner.Width * 1e-9;
        return Map.RegionAt(inner.X0 - step, middle) == region && Map.RegionAt(inner.X1 + step, middle) == region;
    }
}
