using Strata.Numerics.Grids;

namespace Strata.CrossSections;

/// <summary>Finds boundary segments that overlap, leave their side or have no extent. That every part is named is a matter of the thermal problem.</summary>
internal static class BoundaryChecks
{
    /// <summary>Checks the boundaries of a drawing.</summary>
    public static void Check(CrossSection section, GeometryProblems problems)
    {
        int rest = -1;
        for (int n = 0; n < section.Boundaries.Count; n++)
        {
            BoundarySegment segment = section.Boundaries[n];
            string path = GeometryProblems.At("boundaries", n);
            CheckValues(segment, path, problems);
            if (segment.Side != Side.Rest)
            {
                CheckSpan(section, segment, path, problems);
            }
            else if (rest >= 0)
            {
                problems.Add(path, $"boundary '{segment.Name}': the rest is named twice, first by '{section.Boundaries[rest].Name}'; allowed: once");
            }
            else
            {
                rest = n;
            }
        }

        foreach (Side side in (ReadOnlySpan<Side>)[Side.Left, Side.Right, Side.Bottom, Side.Top])
        {
            CheckOverlap(section, side, problems);
        }
    }

    /// <summary>Start and end of a segment along its side, m.</summary>
    private static (double From, double To) SpanOf(CrossSection section, BoundarySegment segment)
    {
        (double start, double end) = segment.Side is Side.Left or Side.Right
            ? (section.Outline.Z0, section.Outline.Z1)
            : (section.Outline.X0, section.Outline.X1);
        return (segment.From ?? start, segment.To ?? end);
    }

    private static void CheckSpan(CrossSection section, BoundarySegment segment, string path, GeometryProblems problems)
    {
        (double from, double to) = SpanOf(section, segment);
        (double start, double end) = SpanOf(section, segment with { From = null, To = null });
        double slack = SectionGeometry.OutlineSlack * (end - start);
        string who = $"boundary '{segment.Name}'";
        if (!double.IsFinite(from) || !double.IsFinite(to) || from >= to)
        {
            problems.Add(path, $"{who}: found from_um = {GeometryProblems.Um(from)} and to_um = {GeometryProblems.Um(to)}; allowed: finite, from_um below to_um");
        }
        else if (from < start - slack || to > end + slack)
        {
            problems.Add(path, $"{who}: found {GeometryProblems.Range(from, to)} on the {Name(segment.Side)} side; allowed: within {GeometryProblems.Range(start, end)}");
        }

        bool onAxis = segment.Side == Side.Left && section.Coordinates == CoordinateSystem.Axisymmetric && section.Outline.X0 == 0;
        if (onAxis && segment.Condition is not AdiabaticSurface)
        {
            problems.Add(path, $"{who}: the left side is the axis of the section, which has no surface; leave it out");
        }
    }

    private static void CheckOverlap(CrossSection section, Side side, GeometryProblems problems)
    {
        List<int> onSide = [.. Enumerable.Range(0, section.Boundaries.Count).Where(n => section.Boundaries[n].Side == side)];
        foreach (int b in onSide)
        {
            foreach (int a in onSide.TakeWhile(a => a < b))
            {
                (double from, double to) = SpanOf(section, section.Boundaries[a]);
                (double otherFrom, double otherTo) = SpanOf(section, section.Boundaries[b]);
                double low = Math.Max(from, otherFrom);
                double high = Math.Min(to, otherTo);
                if (high - low > SectionGeometry.OutlineSlack * Math.Max(problems.Outline.Width, problems.Outline.Height))
                {
                    problems.Add(GeometryProblems.At("boundaries", b), $"boundaries '{section.Boundaries[a].Name}' and '{section.Boundaries[b].Name}' both name the {Name(side)} side from {GeometryProblems.Range(low, high)}; allowed: every part once");
                }
            }
        }
    }

    private static void CheckValues(BoundarySegment segment, string path, GeometryProblems problems)
    {
        foreach ((SurfaceMember member, double value) in segment.Condition.Kind.Members.Zip(segment.Condition.Amounts))
        {
            if (!member.Holds(value))
            {
                problems.Add($"{path}.{member.Name}", $"boundary '{segment.Name}': found {GeometryProblems.Text(value)}; allowed: {member.Allowed}");
            }
        }
    }

    private static string Name(Side side) => side switch
    {
        Side.Left => "left",
        Side.Right => "right",
        Side.Bottom => "bottom",
        _ => "top",
    };
}
