namespace Strata.CrossSections;

/// <summary>Finds figures that are degenerate or outside the outline.</summary>
internal static class ShapeChecks
{
    /// <summary>Checks a figure; at most one problem each, the first that holds.</summary>
    /// <param name="shape">The figure.</param>
    /// <param name="path">Its place in the file.</param>
    /// <param name="who">What it is, for the message.</param>
    /// <param name="problems">Receives the problem.</param>
    /// <param name="mustLieInside">True when it must lie within the outline, false when it must only reach into it.</param>
    public static void Check(Shape shape, string path, string who, GeometryProblems problems, bool mustLieInside)
    {
        bool sound = shape switch
        {
            RectangleShape r => CheckBox(r.Box, path, who, problems, segmentAllowed: false),
            TrapezoidShape t => CheckTrapezoid(t, path, who, problems),
            DiscShape d => CheckDisc(d, path, who, problems),
            PolygonShape p => PolygonChecks.Check(p, path, who, problems),
            _ => true,
        };
        if (!sound)
        {
            return;
        }

        Box b = shape.Bounds;
        Box o = problems.Outline;
        bool touches = b.X0 < o.X1 && b.X1 > o.X0 && b.Z0 < o.Z1 && b.Z1 > o.Z0;
        if (!touches || (mustLieInside && !problems.IsInside(b)))
        {
            problems.AddOutside(path, who, b);
        }
    }

    /// <summary>Whether a rectangle has no problem, which is so of nearly all: nothing needs to be named.</summary>
    public static bool IsSound(Box box, GeometryProblems problems) =>
        IsSound(box.X0, box.X1) && IsSound(box.Z0, box.Z1) && problems.IsInside(box)
        && box.X0 < problems.Outline.X1 && box.X1 > problems.Outline.X0 && box.Z0 < problems.Outline.Z1 && box.Z1 > problems.Outline.Z0;

    private static bool IsSound(double low, double high) =>
        double.IsFinite(low) && double.IsFinite(high) && high - low >= SectionGeometry.SmallestExtent;

    /// <summary>Checks the bounds of a box; returns whether they are sound.</summary>
    public static bool CheckBox(Box box, string path, string who, GeometryProblems problems, bool segmentAllowed) =>
        CheckSpan(box.X0, box.X1, "x0_um", "x1_um", path, who, problems, segmentAllowed)
        && CheckSpan(box.Z0, box.Z1, "z0_um", "z1_um", path, who, problems, segmentAllowed);

    private static bool CheckSpan(double low, double high, string lowName, string highName, string path, string who, GeometryProblems problems, bool zeroAllowed)
    {
        if (IsSound(low, high))
        {
            return true;
        }

        string found = $"found {lowName} = {GeometryProblems.Um(low)} and {highName} = {GeometryProblems.Um(high)}";
        string? fault =
            !double.IsFinite(low) || !double.IsFinite(high) ? $"{found}; allowed: finite numbers"
            : high < low ? $"{found}: the bounds are swapped; allowed: {lowName} below {highName}"
            : high == low ? (zeroAllowed ? null : $"{found}: no extent; allowed: {lowName} below {highName}. A thin film is a sheet or an interface")
            : high - low < SectionGeometry.SmallestExtent ? $"{found}: a sliver of {GeometryProblems.Text(Micrometres.FromMetres(high - low))} um; allowed: at least {GeometryProblems.Text(Micrometres.FromMetres(SectionGeometry.SmallestExtent))} um. A thin film is a sheet or an interface"
            : null;
        if (fault is not null)
        {
            problems.Add(path, $"{who}: {fault}");
        }

        return fault is null;
    }

    private static bool CheckTrapezoid(TrapezoidShape t, string path, string who, GeometryProblems problems)
    {
        if (!CheckSpan(t.X0Bottom, t.X1Bottom, "x0_bottom_um", "x1_bottom_um", path, who, problems, zeroAllowed: true)
            || !CheckSpan(t.X0Top, t.X1Top, "x0_top_um", "x1_top_um", path, who, problems, zeroAllowed: true)
            || !CheckSpan(t.Z0, t.Z1, "z0_um", "z1_um", path, who, problems, zeroAllowed: false))
        {
            return false;
        }

        if (t.X0Bottom == t.X1Bottom && t.X0Top == t.X1Top)
        {
            problems.Add(path, $"{who}: bottom and top both have zero width ({GeometryProblems.Um(t.X0Bottom)} and {GeometryProblems.Um(t.X0Top)}); allowed: at most one of them");
            return false;
        }

        return true;
    }

    private static bool CheckDisc(DiscShape d, string path, string who, GeometryProblems problems)
    {
        string? fault = null;
        if (!double.IsFinite(d.X) || !double.IsFinite(d.Z) || !double.IsFinite(d.Radius) || !double.IsFinite(d.Z0 ?? 0) || !double.IsFinite(d.Z1 ?? 0))
        {
            fault = "allowed: finite numbers";
        }
        else if (!(d.Radius >= SectionGeometry.SmallestExtent))
        {
            fault = $"found radius_um = {GeometryProblems.Um(d.Radius)}; allowed: at least {GeometryProblems.Text(Micrometres.FromMetres(SectionGeometry.SmallestExtent))} um";
        }
        else if (d.Z0 >= d.Z1)
        {
            fault = $"found z0_um = {GeometryProblems.Um(d.Z0.Value)} and z1_um = {GeometryProblems.Um(d.Z1.Value)}: the cuts are swapped or equal; allowed: z0_um below z1_um";
        }
        else if (d.Bounds.Height < SectionGeometry.SmallestExtent)
        {
            fault = $"the cuts leave nothing of the disc, which reaches from z = {GeometryProblems.Range(d.Z - d.Radius, d.Z + d.Radius)}";
        }

        if (fault is not null)
        {
            problems.Add(path, $"{who}: {fault}");
        }

        return fault is null;
    }
}
