namespace Strata.Packages.Blocks;

/// <summary>Dielectric levels with vias and traces that lead every die pad to its end point.</summary>
/// <param name="Levels">The levels from the die outwards.</param>
/// <param name="Plan">Where the nets stand: the vias of level i at positions i; the traces of level i join positions i and i + 1.</param>
internal sealed record BuildUp(IReadOnlyList<BuildUpLevel> Levels, FanOutPlan Plan)
{
    /// <summary>Height of all levels, um.</summary>
    public double Thickness => Levels.Sum(level => level.Thickness);

    /// <summary>Height where the vias of the first level stand on the die, um, when it is not the bottom of the first dielectric.</summary>
    public double? Foot { get; init; }

    /// <summary>Width of the bonding pads that the last level's traces end in, um; 0 where they end in lands.</summary>
    public double EndWidth { get; init; }

    /// <summary>The levels that are made, from 0; without it all.</summary>
    public Range Made { get; init; } = Range.All;

    /// <summary>Whether the innermost level that is made is its traces alone, without its dielectric and vias.</summary>
    public bool IsInnermostBare { get; init; }

    /// <summary>Where the nets leave the outermost level, um.</summary>
    public double[] Exits => Plan.Positions[^1];

    /// <summary>Paints the levels; regions <c>dielectric-i</c>, <c>columns-i</c>, <c>traces-i</c>, counted from the die.</summary>
    /// <param name="stack">Receives the levels, its top the bottom of the first dielectric.</param>
    /// <param name="skipTraces">Nets whose traces in a level something else draws, by (level, net) from 0; null for none.</param>
    /// <param name="skipVias">Nets that have no via in a level, by (level, net) from 0; null for none.</param>
    public void Paint(Stack stack, Func<int, int, bool>? skipTraces = null, Func<int, int, bool>? skipVias = null)
    {
        (int first, int count) = Made.GetOffsetAndLength(Levels.Count);
        stack.From(stack.Z + Levels.Take(first).Sum(level => level.Thickness));
        for (int i = first; i < first + count; i++)
        {
            BuildUpLevel level = Levels[i];
            bool bare = IsInnermostBare && i == first;
            double foot = stack.Z;
            double traces = foot + level.DielectricThickness;
            double top = traces + level.TraceThickness;
            if (!bare)
            {
                stack.UpTo(traces, level.Dielectric, Region("dielectric", i));
            }

            stack.From(traces);

            // Between the traces lies the next dielectric; on the outermost level whatever the package has there, so nothing is painted.
            if (bare || level.IsOpenBetween)
            {
                stack.From(top);
            }
            else if (level.BetweenTraces is (string between, string region))
            {
                stack.UpTo(top, between, region);
            }
            else if (i + 1 < first + count)
            {
                stack.UpTo(top, Levels[i + 1].Dielectric, Region("dielectric", i + 1));
            }

            for (int net = 0; net < Plan.Nets; net++)
            {
                if (!bare && skipVias?.Invoke(i, net) != true)
                {
                    level.Via.Paint(stack.Drawing, Plan.Positions[i][net], i == 0 ? Foot ?? foot : foot, traces, Region("columns", i));
                }

                if (level.TraceThickness > 0 && skipTraces?.Invoke(i, net) != true)
                {
                    PaintTrace(stack.Drawing, i, net, traces, top);
                }
            }

            stack.From(top);
        }
    }

    // Lands that take a share of their own are painted once, and the line between them: a share painted over another adds to it.
    private void PaintTrace(SectionDrawing drawing, int at, int net, double z0, double z1)
    {
        BuildUpLevel level = Levels[at];
        (double west, double east) = TraceExtent(at, net);
        if (level.LandFill is not double lands)
        {
            Bar(west, east, level.TraceFill);
            return;
        }

        double from = Plan.Positions[at][net];
        double to = Plan.Positions[Math.Min(at + 1, Plan.Positions.Count - 1)][net];
        double half = Math.Max(level.LandWidth, level.Via.Width) / 2;
        double end = at == Levels.Count - 1 ? Math.Max(half, EndWidth / 2) : half;
        (double near, double far) = from <= to ? (from + half, to - end) : (to + end, from - half);
        if (near >= far)
        {
            Bar(west, east, lands);
            return;
        }

        Bar(west, near, lands);
        Bar(near, far, level.TraceFill);
        Bar(far, east, lands);

        void Bar(double x0, double x1, double fill) => drawing.Rectangle(x0, x1, z0, z1, level.TraceMaterial, Region("traces", at), fill);
    }

    /// <summary>The extent of a net's trace in a level, lands included, um.</summary>
    public (double West, double East) TraceExtent(int level, int net)
    {
        double from = Plan.Positions[level][net];
        double to = Plan.Positions[Math.Min(level + 1, Plan.Positions.Count - 1)][net];
        double half = Math.Max(Levels[level].LandWidth, Levels[level].Via.Width) / 2;
        double end = level == Levels.Count - 1 ? Math.Max(half, EndWidth / 2) : half;
        return (Math.Min(from - half, to - end), Math.Max(from + half, to + end));
    }

    private static string Region(string part, int level) => FormattableString.Invariant($"{part}-{level + 1}");
}

/// <summary>One level of a build-up: a dielectric with vias, and the traces that lie on it.</summary>
/// <param name="DielectricThickness">Height of the dielectric, which the vias pass, um.</param>
/// <param name="Dielectric">Its material.</param>
/// <param name="Via">Its vias.</param>
/// <param name="TraceThickness">Height of the traces on the dielectric, um; 0 for a level without traces.</param>
/// <param name="TraceMaterial">Material of the traces.</param>
/// <param name="LandWidth">Width of the traces' ends over and under vias, along x, um.</param>
/// <param name="TraceFill">Share of the depth that a trace takes.</param>
/// <param name="Spacing">Least gap between traces in this level, um.</param>
internal sealed record BuildUpLevel(
    double DielectricThickness, string Dielectric, ViaStyle Via, double TraceThickness, string TraceMaterial, double LandWidth, double TraceFill, double Spacing)
{
    /// <summary>What lies between the traces, where it is not the next dielectric: its material and region; null for the next dielectric, or nothing on the outermost level.</summary>
    public (string Material, string Region)? BetweenTraces { get; init; }

    /// <summary>Whether nothing lies between the traces yet.</summary>
    public bool IsOpenBetween { get; init; }

    /// <summary>Share of the depth that the round lands at a trace's ends take; null for that of the trace.</summary>
    public double? LandFill { get; init; }

    /// <summary>Height of the level, um.</summary>
    public double Thickness => DielectricThickness + TraceThickness;

    /// <summary>Least distance between the centres of neighbouring nets, um.</summary>
    public double Clearance => Math.Max(LandWidth, Via.Width) + Spacing;
}
