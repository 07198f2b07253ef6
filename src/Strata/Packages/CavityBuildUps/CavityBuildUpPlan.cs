using Strata.Packages.Blocks;

namespace Strata.Packages.CavityBuildUps;

/// <summary>One row of nets of a cavity build-up package in plan.</summary>
internal static class CavityBuildUpPlan
{
    /// <summary>Draws pads, columns, traces and end points.</summary>
    public static void Paint(CavityBuildUpParameters p, PlanDrawing plan)
    {
        CavityBuildUpLayout at = new(p);
        bool hasPads = p.OuterPadUm > 0;
        string outermost = hasPads ? "outer-pads" : "column-tops";
        double columnTop = at.Levels[^1].Via.TopWidth;
        plan.Pads(p.FrontEndUm, p.DiePadMaterial, at.DiePads, p.DiePadWidthUm, p);
        _ = new BuildUpPlan(at.BuildUp, PlanDrawing.DiePads, outermost)
        {
            LineWidth = _ => p.TraceWidthUm,
            FirstHeight = at.FirstDielectric - at.ActiveFace + at.Levels[0].DielectricThickness,
        }.Draw(plan);
        double[] exits = hasPads ? at.Ends : at.BuildUp.Exits;
        plan.Layer(outermost, hasPads ? p.OuterPadUm : p.TraceThicknessUm, hasPads ? p.TraceMaterial : p.ColumnMaterial);
        double width = hasPads ? p.OuterPadWidthUm : columnTop;
        string[] ends = [.. Enumerable.Range(0, p.Nets).Select(NetNames.End)];
        foreach (double x in exits)
        {
            plan.Disc(outermost, x, width);
        }

        if (at.EndPoints.Form != EndPointForm.None)
        {
            at.EndPoints.Plan(plan, outermost, width, p.PassivationOpeningUm, p.PassivationUm, ends);
            return;
        }

        for (int net = 0; net < p.Nets; net++)
        {
            plan.Terminal(ends[net], outermost, exits[net], width, null);
        }
    }
}
