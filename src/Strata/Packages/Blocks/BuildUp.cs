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

    /// <summary>Where the nets leave the outermost level, um.</summary>
    public double[] Exits => Plan.Positions[^1];

    /// <summary>Paints the levels; regions <c>dielectric-i</c>, <c>columns-i</c>, <c>traces-i</c>, counted from the die.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="x0">West end of the dielectrics, um.</param>
    /// <param name="x1">East end, um.</param>
    /// <param name="z0">Bottom of the first dielectric, um.</param>
    /// <param name="skipTraces">Nets whose traces in a level something else draws, by (level, net) from 0; null for none.</param>
    /// <param name="skipVias">Nets that have no via in a level, by (level, net) from 0; null for none.</param>
    /// <returns>Top of the outermost level, um.</returns>
    public double Paint(SectionDrawing drawing, double x0, double x1, double z0, Func<int, int, bool>? skipTraces = null, Func<int, int, bool>? skipVias = null)
    {
        double z = z0;
        for (int i = 0; i < Levels.Count; i++)
        {
            BuildUpLevel level = Levels[i];
            double traces = z + level.DielectricThickness;
            double top = traces + level.TraceThickness;

            // Between the traces lies the next dielectric; on the outermost level whatever the package has there, so nothing is painted.
            drawing.Rectangle(x0, x1, z, traces, level.Dielectric, Region("dielectric", i));
            if (level.BetweenTraces is (string between, string region))
            {
                drawing.Rectangle(x0, x1, traces, top, between, region);
            }
            else if (i + 1 < Levels.Count)
            {
                drawing.Rectangle(x0, x1, traces, top, Levels[i + 1].Dielectric, Region("dielectric", i + 1));
            }

            for (int net = 0; net < Plan.Nets; net++)
            {
                if (skipVias?.Invoke(i, net) != true)
                {
                    level.Via.Paint(drawing, Plan.Positions[i][net], i == 0 ? Foot ?? z : z, traces, Region("columns", i));
                }

                if (level.TraceThickness > 0 && skipTraces?.Invoke(i, net) != true)
                {
                    PaintTrace(drawing, i, net, traces, top);
                }
            }

            z = top;
        }

        return z;
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
