using System.Globalization;
using Strata.CrossSections;
using Strata.Numerics.Grids;

namespace Strata.Thermal;

/// <summary>The temperatures that hold a section, and the one that counts as u = 0.</summary>
/// <param name="TemperatureC">The temperature that counts as u = 0, C.</param>
/// <param name="IsSingle">True when every film, temperature and radiation has this temperature, so that resistances to it are defined.</param>
/// <param name="Name">The temperature and the boundaries that have it; of several, all of them.</param>
internal sealed record ThermalReference(double TemperatureC, bool IsSingle, string Name)
{
    /// <summary>Absolute zero, C.</summary>
    public const double AbsoluteZeroC = -273.15;

    /// <summary>The reference of a drawing.</summary>
    /// <param name="section">A drawing with at least one film, temperature or radiation.</param>
    public static ThermalReference Of(CrossSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        IGrouping<double, BoundarySegment>[] levels = [.. section.Boundaries
            .Where(segment => segment.Condition.LevelC is not null)
            .GroupBy(segment => segment.Condition.LevelC ?? 0)
            .OrderBy(group => group.Key)];
        string Describe(IGrouping<double, BoundarySegment> group) =>
            string.Create(CultureInfo.InvariantCulture, $"{group.Key} C ({string.Join(", ", group.Select(segment => segment.Name))})");
        return new ThermalReference(levels[0].Key, levels.Length == 1, string.Join("; ", levels.Select(Describe)));
    }

    /// <summary>True when the left side is the axis of an axisymmetric section, which needs no boundary.</summary>
    /// <param name="section">The drawing.</param>
    public static bool LeftIsAxis(CrossSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return section.Coordinates == CoordinateSystem.Axisymmetric && section.Outline.X0 == 0;
    }
}
