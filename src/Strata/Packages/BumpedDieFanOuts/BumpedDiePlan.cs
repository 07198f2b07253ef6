using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>One row of nets of a bumped-die package in plan, from the bumps' polished faces outwards.</summary>
internal static class BumpedDiePlan
{
    /// <summary>Draws bumps, circuit layers with their openings, and balls.</summary>
    public static void Paint(BumpedDieParameters p, PlanDrawing plan, Conflicts conflicts)
    {
        BumpedDieLayout layout = new(p);
        CircuitPlan circuit = new(p, layout, 0);
        conflicts.RequireGiven(p.RowPitchUm is not null, "a plan (with trace_fill it gives the width of the traces)", nameof(p.RowPitchUm));
        conflicts.Require(p.PassiveCount == 0, $"passive devices are not drawn in plan", nameof(p.PassiveCount));
        conflicts.Require(circuit.Metal.Layers.Count == 1,
            $"a layer of several metals is not drawn in plan; one of copper, gold, silver or nickel is", nameof(p.CircuitMetal));
        conflicts.Require(BumpedDieMetals.Bump(p).Layers.Count == 1, $"bumps of several metals are not drawn in plan; those of one are",
            nameof(p.BumpMetal));
        double width = p.TraceFill * (p.RowPitchUm ?? 0);
        int pad = 0;
        string metal = circuit.Metal.Lowest.Material;
        plan.Layer(PlanDrawing.DiePads, p.BumpHeightUm, BumpedDieMetals.Bump(p).Lowest.Material);
        for (int net = 0; net < layout.Nets.Count; net++)
        {
            int tapped = 0;
            foreach (NetTap tap in layout.Nets[net].Taps)
            {
                string name = tapped++ == 0 ? NetNames.Pad(net) : FormattableString.Invariant($"{NetNames.Pad(net)}-{tapped}");
                plan.Disc(PlanDrawing.DiePads, tap.X, tap.Width);
                plan.Terminal(name, PlanDrawing.DiePads, tap.X, tap.Width, PlanDrawing.Current(p, pad));
                plan.Via(FormattableString.Invariant($"bumps {++pad}"), PlanDrawing.DiePads, CircuitDrawing.Region(0), tap.X, tap.Width,
                    p.BumpHeightUm,
                    BumpedDieMetals.Bump(p).Lowest.Material);
            }
        }

        for (int layer = 0; layer < circuit.Levels.Count; layer++)
        {
            string here = CircuitDrawing.Region(layer);
            plan.Layer(here, circuit.Metal.Height, metal);
            PaintRuns(p, layout, circuit, layer, plan, width);
            foreach ((int net, double x) in layer == 0 ? [] : circuit.Vias(layer))
            {
                double opening = circuit.Levels[layer].TraceFoot - circuit.Levels[layer - 1].TraceTop;
                bool cup = circuit.HasCups && !CircuitDrawing.IsUnderBall(p, layout, layer, net, x);
                double height = cup ? EqualCylinder.HeightOfLined(opening, p.ViaOpeningUm, circuit.Metal.Height) : opening;
                plan.Via(FormattableString.Invariant($"openings-{layer + 1} {net + 1} at {x}"), CircuitDrawing.Region(layer - 1), here, x,
                    p.ViaOpeningUm, height, metal);
            }
        }

        PaintExits(p, layout, circuit, plan);
    }

    // Lands are round; between them runs the line.
    private static void PaintRuns(BumpedDieParameters p, BumpedDieLayout layout, CircuitPlan circuit, int layer, PlanDrawing plan,
        double width)
    {
        bool last = layer + 1 == circuit.Levels.Count;
        string here = CircuitDrawing.Region(layer);
        foreach (CircuitRun run in circuit.Runs(layer))
        {
            List<(double X, double Width)> lands = [.. Lands(p, layout, circuit, layer, run.Net).Where(land => land.X > run.West
                && land.X < run.East)];
            lands.ForEach(land => plan.Disc(here, land.X, land.Width));
            plan.Line(here, lands.Min(land => land.X), lands.Max(land => land.X), width);
        }

        if (last)
        {
            foreach (double x in layout.Balls)
            {
                plan.Disc(here, x, p.BallLandWidthUm);
            }
        }
    }

    private static IEnumerable<(double X, double Width)> Lands(BumpedDieParameters p, BumpedDieLayout layout, CircuitPlan circuit, int layer,
        int net)
    {
        if (layer == 0)
        {
            foreach (NetTap tap in layout.Nets[net].Taps)
            {
                yield return (tap.X, Math.Max(p.LandWidthUm, tap.Width));
            }
        }
        else
        {
            foreach ((int of, double x) in circuit.Vias(layer))
            {
                if (of == net)
                {
                    yield return (x, p.LandWidthUm);
                }
            }
        }

        if (layer + 1 == circuit.Levels.Count)
        {
            yield return (layout.Balls[net], p.BallLandWidthUm);
            yield break;
        }

        foreach ((int of, double x) in circuit.Vias(layer + 1))
        {
            if (of == net)
            {
                yield return (x, p.LandWidthUm);
            }
        }
    }

    private static void PaintExits(BumpedDieParameters p, BumpedDieLayout layout, CircuitPlan circuit, PlanDrawing plan)
    {
        string outermost = CircuitDrawing.Region(circuit.Levels.Count - 1);
        string[] ends = [.. Enumerable.Range(0, layout.Nets.Count).Select(NetNames.End)];
        EndPointRow balls = ExitDrawing.Balls(p, layout);
        if (balls.Form != EndPointForm.None)
        {
            CircuitLevel last = circuit.Levels[^1];
            balls.Plan(plan, outermost, p.BallLandWidthUm, p.BallOpeningUm, last.DielectricTop - last.TraceTop, ends);
            return;
        }

        for (int net = 0; net < ends.Length; net++)
        {
            plan.Terminal(ends[net], outermost, layout.Balls[net], p.BallOpeningUm, null);
        }
    }
}
