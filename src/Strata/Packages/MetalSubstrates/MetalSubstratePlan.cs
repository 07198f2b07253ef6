using Strata.Packages.Blocks;

namespace Strata.Packages.MetalSubstrates;

/// <summary>One row of nets of a metal-substrate package in plan.</summary>
internal static class MetalSubstratePlan
{
    /// <summary>Draws pads, vias, traces, bus and bonding points.</summary>
    public static void Paint(MetalSubstrateParameters p, PlanDrawing plan, Conflicts conflicts)
    {
        conflicts.Require(p.Passive == PassiveForm.None, $"a passive device is not drawn in plan", nameof(p.Passive));
        conflicts.Require(p.ViaCoreMaterial is null, $"a core of metal is not drawn in plan", nameof(p.ViaCoreMaterial));
        conflicts.Require(p.BusPads == 0 || p.BusExits != BusExits.None, $"a trace without a bonding pad is not drawn in plan",
            nameof(p.BusExits));
        conflicts.Require(p.BusPads == 0 || p.RowPitchUm is not null, $"is missing; with bus_fill it gives the width of the bus in plan",
            nameof(p.RowPitchUm));
        MetalSubstrateLayout at = new(p);
        plan.Pads(p.FrontEndUm, p.DiePadMaterial, at.DiePads, p.DiePadWidthUm, p);
        string outermost = new BuildUpPlan(at.BuildUp, PlanDrawing.DiePads, "")
        {
            LineWidth = _ => p.TraceWidthUm,
            FirstHeight = at.FirstDielectric - at.ActiveFace + p.DielectricUm,
            SkipTraces = (level, net) => MetalSubstrateWiring.IsBus(p, level, net) || MetalSubstrateWiring.IsLeftOut(p, level, net),
            SkipVias = (level, net) => MetalSubstrateWiring.IsLeftOut(p, level - 1, net),
        }.Draw(plan);
        if (p.BusPads > 0)
        {
            (double west, double east) = MetalSubstrateWiring.BusExtent(p, at);
            plan.Line(BuildUpPlan.Traces(p.BusLevel - 1), west, east, p.BusFill * p.RowPitchUm.GetValueOrDefault());
        }

        string[] ends = [.. at.Exits.Select(NetNames.End)];
        if (at.EndPoints.Form != EndPointForm.None)
        {
            at.EndPoints.Plan(plan, outermost, p.BondingPadWidthUm, p.PassivationOpeningUm, p.PassivationUm, ends);
            return;
        }

        for (int i = 0; i < ends.Length; i++)
        {
            plan.Terminal(ends[i], outermost, at.EndPoints.Centres[i], p.PassivationUm > 0 ? p.PassivationOpeningUm : p.BondingPadWidthUm,
                null);
        }
    }
}
