using Strata.Packages.Blocks;

namespace Strata.Packages.FilmFanOuts;

/// <summary>One row of nets of a fan-out package on a film in plan.</summary>
internal static class FilmFanOutPlan
{
    private const string Lands = "joint-lands";

    /// <summary>Draws pins, levels of metal, the metal through the film, and balls.</summary>
    public static void Paint(FilmFanOutParameters p, PlanDrawing plan, Conflicts conflicts)
    {
        FilmFanOutLayout at = new(p);
        conflicts.Require(at.Exit.Height is not null, $"the metal has no exit, so that its nets have no end: {at.Exit.Words}",
            nameof(p.FilmHoles));
        conflicts.Require(p.FilmHoles != FilmHoles.Lined || at.Hole.IsEmpty,
            $"lined holes of the film are not drawn in plan; filled ones are", nameof(p.FilmHoles));
        if (at.Exit.Height is null)
        {
            return;
        }

        double insulation = at.BuildUp.Levels[0].DielectricThickness;
        string first = insulation > 0 ? Lands : BuildUpPlan.Traces(0);
        PaintPins(p, at, plan, first);
        string outermost = new BuildUpPlan(at.BuildUp, first, "") { LineWidth = p.LineWidthUm.For }.Draw(plan);
        double[] exits = at.BuildUp.Exits;
        foreach ((string layer, TaperedHole part, string material) in Holes(p, at))
        {
            double width = Math.Sqrt(part.BottomWidth * part.TopWidth);
            plan.Layer(layer, p.MetalThicknessUm.For(p.Levels - 1), material);
            for (int net = 0; net < exits.Length; net++)
            {
                plan.Via(FormattableString.Invariant($"{layer} {net + 1}"), outermost, layer, exits[net], width,
                    EqualCylinder.HeightOf(part, width), material);
                plan.Disc(layer, exits[net], Math.Max(width, part.TopWidth));
            }

            outermost = layer;
        }

        string[] ends = [.. Enumerable.Range(0, exits.Length).Select(NetNames.End)];
        if (at.EndPoints.Form != EndPointForm.None)
        {
            at.EndPoints.Plan(plan, outermost, at.Exit.Width, at.Exit.Width, at.EndPointBase - at.Exit.Height.Value, ends);
            return;
        }

        for (int net = 0; net < exits.Length; net++)
        {
            plan.Terminal(ends[net], outermost, exits[net], at.Exit.Width, null);
        }
    }

    private static void PaintPins(FilmFanOutParameters p, FilmFanOutLayout at, PlanDrawing plan, string first)
    {
        plan.Pads(0, p.PinMaterial, at.Pins, p.PinWidthUm, p);
        if (first == Lands)
        {
            plan.Layer(Lands, p.PinWidthUm, p.JointThicknessUm > 0 ? p.JointMaterial : p.PinMaterial);
        }

        (string Layer, double Height, string Material)[] stages =
            [("pins", p.PinHeightUm, p.PinMaterial), ("joints", at.MetalFoot - at.PinTop, p.JointMaterial)];
        string lower = PlanDrawing.DiePads;
        stages = [.. stages.Where(stage => stage.Height > 0)];
        for (int i = 0; i < stages.Length; i++)
        {
            bool last = i + 1 == stages.Length;
            string upper = last ? first : stages[i].Layer;
            if (!last)
            {
                plan.Layer(upper, p.PinWidthUm, stages[i].Material);
            }

            for (int net = 0; net < at.Pins.Length; net++)
            {
                string name = FormattableString.Invariant($"{stages[i].Layer} {net + 1}");
                plan.Via(name, lower, upper, at.Pins[net], p.PinWidthUm, stages[i].Height, stages[i].Material);
                if (upper != BuildUpPlan.Traces(0))
                {
                    plan.Disc(upper, at.Pins[net], Math.Max(p.PinWidthUm, at.BuildUp.Levels[0].Via.Width));
                }
            }

            lower = upper;
        }
    }

    // What fills the holes of the film, from the metal outwards, each with the layer in which it ends.
    private static IEnumerable<(string Layer, TaperedHole Part, string Material)> Holes(FilmFanOutParameters p, FilmFanOutLayout at)
    {
        if (at.Hole.IsEmpty || p.Family == FilmFamily.ChipFirst || p.FilmHoles is FilmHoles.None or FilmHoles.Lined)
        {
            yield break;
        }

        bool filled = p.FilmHoles == FilmHoles.Filled;
        double metal = p.Family == FilmFamily.MetalOverHoles ? at.MetalTop + p.MetalIntoHoleUm : filled ? at.FilmTop : at.MetalTop;
        if (metal > at.MetalTop)
        {
            yield return ("film-metal", at.Hole.Between(at.MetalTop, metal), p.MetalMaterial);
        }

        if (filled && metal < at.FilmTop)
        {
            double foot = at.Hole.TopWidth + (2 * p.ConnectingFootUm);
            TaperedHole.Part protrusion = new(at.FilmTop, at.FilmTop + p.ConnectingProtrusionUm, foot, foot);
            TaperedHole hole = at.Hole.Between(metal, at.FilmTop);
            yield return ("connecting-structure", new TaperedHole([.. hole.Parts, protrusion]), p.ConnectingMaterial);
        }
    }
}
