using Strata.Materials;
using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>What is wrong with the parameters of a moulded package of dies with bumps together: arrangement and heights.</summary>
internal static class BumpedDieConflicts
{
    private const double ThinnestBody = 5;
    private const double ThinnestFloor = 10;
    private const double ThinnestGap = 1;

    /// <summary>Adds every conflict.</summary>
    public static void Find(BumpedDieParameters p, Conflicts conflicts)
    {
        FindMaterialConflicts(p, conflicts);
        FindWiringConflicts(p, conflicts);
        if (!FindArrangementConflicts(p, conflicts) | !FrontEndConflicts.Find(p, conflicts))
        {
            return;
        }

        if (!p.IsFinished)
        {
            WaferProcess.FindConflicts(p, conflicts);
            FindBodyConflicts(p, new BumpedDieHeights(p), conflicts);
            FindPadConflicts(p, new BumpedDieLayout(p), conflicts);
            return;
        }

        BumpedDieLayout layout = new(p);
        BumpedDieHeights heights = new(p);
        FindHeightConflicts(p, heights, conflicts);
        FindWidthConflicts(p, layout, conflicts);
        PassiveConflicts.Find(p, layout, heights, conflicts);
        if (!FindPadConflicts(p, layout, conflicts))
        {
            return;
        }

        CircuitConflicts.Find(p, layout, new CircuitPlan(p, layout, heights.MouldTop), conflicts);
    }

    private static void FindWiringConflicts(BumpedDieParameters p, Conflicts conflicts)
    {
        conflicts.RequireConductor(p.OnChipMetalMaterial, nameof(p.OnChipMetalMaterial));
        conflicts.RequireConductor(p.OnChipPlugMaterial, nameof(p.OnChipPlugMaterial));
        conflicts.Require(
            p.OnChipMetalShare > 0 || p.OnChipPlugShare == 0, $"plugs join metal layers, and on_chip_metal_share is 0; give 0 for both",
            nameof(p.OnChipPlugShare), nameof(p.OnChipMetalShare));
        conflicts.Require(p.OnChipMetalShare == 0 || !conflicts.Library.TryGet(OnChipWiring.Name, out Material? own) || own.IsMixed,
            $"the design has a material '{OnChipWiring.Name}', which is the name of what follows from the share; give the material another",
            nameof(p.OnChipMetalShare));
    }

    // False when what is derived from the parameters would make no sense.
    private static bool FindArrangementConflicts(BumpedDieParameters p, Conflicts conflicts)
    {
        conflicts.Require(p.Substrate == SubstrateState.Kept || p.Glue == GlueForm.Blanket,
            $"a substrate can be separated from blanket glue only; local glue leaves the mould on the substrate", nameof(p.Substrate), nameof(p.Glue));
        conflicts.Require(p.Mount != DieMount.PassiveCavity || p.PassiveCount > 0, $"a cavity for passive devices without a passive device", nameof(p.Mount), nameof(p.PassiveCount));
        conflicts.Require(p.JoiningRoute == JoiningRoute.FirstLayer || p.CircuitLayers > 1, $"a trace through both layers needs 2 circuit layers; found {p.CircuitLayers}", nameof(p.JoiningRoute), nameof(p.CircuitLayers));
        bool fits = p.DieWidthUm.Fits(p.DieCount);
        conflicts.Require(fits, $"{p.DieWidthUm.Count} widths for {p.DieCount} dies; give one for all or one for each", nameof(p.DieWidthUm), nameof(p.DieCount));
        conflicts.Require(p.PowerW?.Fits(p.DieCount) ?? true, $"{p.PowerW?.Count} powers for {p.DieCount} dies; give one for all or one for each", nameof(p.PowerW), nameof(p.DieCount));
        conflicts.Require(p.MouldThicknessUm is null || p.DieThicknessUm is null, $"both are given; since bumps and mould are flush, one follows from the other", nameof(p.MouldThicknessUm), nameof(p.DieThicknessUm));
        conflicts.Require(p.Mount == DieMount.Flat || p.CavityDepthUm <= p.SubstrateThicknessUm - ThinnestFloor,
            $"a cavity of {p.CavityDepthUm} um leaves less than {ThinnestFloor} um of a substrate of {p.SubstrateThicknessUm} um", nameof(p.CavityDepthUm), nameof(p.SubstrateThicknessUm));
        conflicts.Require(p.Mount == DieMount.Flat || p.CavityDepthUm >= p.GlueThicknessUm, $"glue of {p.GlueThicknessUm} um overfills a cavity of {p.CavityDepthUm} um", nameof(p.CavityDepthUm), nameof(p.GlueThicknessUm));
        return fits;
    }

    private static void FindHeightConflicts(BumpedDieParameters p, BumpedDieHeights heights, Conflicts conflicts)
    {
        FindBodyConflicts(p, heights, conflicts);
        conflicts.Require(heights.MouldThickness is >= 250 and <= 1000,
            $"a die of {p.DieThicknessUm} um needs a mould of {heights.MouldThickness} um; allowed are 250 to 1000 um",
            nameof(p.DieThicknessUm), nameof(p.MouldThicknessUm), nameof(p.CavityDepthUm), nameof(p.BumpHeightUm));
    }

    private static void FindBodyConflicts(BumpedDieParameters p, BumpedDieHeights heights, Conflicts conflicts)
    {
        double least = heights.OnChipWiring + p.ActiveThicknessUm + ThinnestBody;
        string why = p.IsFinished ? "bumps and mould are flush, which leaves" : "this is";
        conflicts.Require(heights.DieThickness >= least,
            $"{why} a die of {heights.DieThickness} um; on-chip wiring, active layer and a body of {ThinnestBody} um need {least} um",
            nameof(p.MouldThicknessUm), nameof(p.DieThicknessUm), nameof(p.GlueThicknessUm), nameof(p.BumpHeightUm),
            nameof(p.CavityDepthUm), nameof(p.OnChipLayers));
    }

    private static void FindWidthConflicts(BumpedDieParameters p, BumpedDieLayout layout, Conflicts conflicts)
    {
        conflicts.Require(layout.Width >= layout.NeededWidth - 1e-6, $"parts, lands, balls and margins need {layout.NeededWidth} um of a package of {layout.Width} um",
            nameof(p.PackageWidthUm), nameof(p.EdgeMarginUm), nameof(p.DieWidthUm), nameof(p.BallPitchUm), nameof(p.BallOverhangUm));
        double reach = Math.Max(p.Mount == DieMount.Flat ? 0 : p.CavityClearanceUm, p.Glue == GlueForm.Local && p.Mount != DieMount.DieCavity ? p.GlueOverhangUm : 0);
        conflicts.Require(p.DieCount == 1 || p.DieGapUm >= 2 * reach + ThinnestGap, $"glue or cavities of neighbouring dies reach {reach} um each into a gap of {p.DieGapUm} um",
            nameof(p.DieGapUm), nameof(p.GlueOverhangUm), nameof(p.CavityClearanceUm));
        double both = (p.Mount == DieMount.Flat ? 0 : p.CavityClearanceUm) + (p.Glue == GlueForm.Local ? (p.Mount == DieMount.Flat ? 2 : 1) * p.GlueOverhangUm : 0);
        conflicts.Require(p.PassiveCount == 0 || p.PassiveGapUm >= both + ThinnestGap, $"glue or cavities of die and passive device reach {both} um into a gap of {p.PassiveGapUm} um",
            nameof(p.PassiveGapUm), nameof(p.GlueOverhangUm), nameof(p.CavityClearanceUm));
    }

    // False when pads or bumps lie outside their die, where no net could be followed.
    private static bool FindPadConflicts(BumpedDieParameters p, BumpedDieLayout layout, Conflicts conflicts)
    {
        double opening = FrontEndRecipe.Of(p).HasOpenings ? p.WaferOpeningUm : 0;
        double padHalf = Math.Max(p.PadOpeningUm / 2 + p.PadOverlapUm, Math.Max(p.BumpWidthUm, opening) / 2);
        foreach (NetTap tap in layout.Nets.SelectMany(net => net.Taps).Where(tap => tap.Die >= 0))
        {
            (double x0, double x1) = layout.Dies[tap.Die];
            FrontEndRecipe recipe = FrontEndRecipe.Of(p);
            double half = recipe.Traces > 0 ? Math.Max(padHalf, p.WaferTraceWidthUm / 2)
                : recipe.HasCap ? Math.Max(padHalf, p.PadOpeningUm / 2 + p.CapOverlapUm) : padHalf;
            if (Math.Min(tap.Pad, tap.X) - half < x0 - 1e-6 || Math.Max(tap.Pad, tap.X) + half > x1 + 1e-6)
            {
                conflicts.Add($"a pad at {SectionDrawing.Snap(tap.Pad - x0)} um with its bump at {SectionDrawing.Snap(tap.X - x0)} um does not fit a die of {x1 - x0} um",
                    nameof(p.PadCount), nameof(p.PadPitchUm), nameof(p.BumpShiftUm), nameof(p.BumpWidthUm), nameof(p.DieWidthUm));
                return false;
            }
        }

        return true;
    }

    private static void FindMaterialConflicts(BumpedDieParameters p, Conflicts conflicts)
    {
        conflicts.RequireConductor(p.PadMaterial, nameof(p.PadMaterial));
        conflicts.RequireConductor(p.CapBarrierMaterial, nameof(p.CapBarrierMaterial));
        conflicts.RequireConductor(p.BumpBarrierMaterial, nameof(p.BumpBarrierMaterial));
        conflicts.RequireConductor(p.CircuitBarrierMaterial, nameof(p.CircuitBarrierMaterial));
        conflicts.RequireConductor(p.BallMaterial, nameof(p.BallMaterial));
        conflicts.RequireConductor(p.PassiveContactMaterial, nameof(p.PassiveContactMaterial));
        conflicts.RequireConductor(p.PassiveElementMaterial, nameof(p.PassiveElementMaterial));
        conflicts.RequireInsulator(p.MouldMaterial, nameof(p.MouldMaterial));
        conflicts.RequireInsulator(p.DieMaterial, nameof(p.DieMaterial));
        conflicts.RequireInsulator(p.OnChipDielectricMaterial, nameof(p.OnChipDielectricMaterial));
        conflicts.RequireInsulator(p.PassivationMaterial, nameof(p.PassivationMaterial));
        conflicts.RequireInsulator(p.WaferPolymerMaterial, nameof(p.WaferPolymerMaterial));
        conflicts.RequireInsulator(p.DielectricMaterial, nameof(p.DielectricMaterial));
        conflicts.RequireInsulator(p.SolderMaskMaterial, nameof(p.SolderMaskMaterial));
        conflicts.RequireInsulator(p.PassiveMaterial, nameof(p.PassiveMaterial));
        conflicts.Require(p.StepFillMaterial is null || (p.Substrate != SubstrateState.Kept && p.Mount != DieMount.Flat), $"the bottom face has steps only where a substrate with cavities was removed", nameof(p.StepFillMaterial), nameof(p.Substrate), nameof(p.Mount));
        if (p.StepFillMaterial is string stepFill)
        {
            conflicts.RequireInsulator(stepFill, nameof(p.StepFillMaterial));
        }

        conflicts.RequireInsulator(p.BoardMaterial, nameof(p.BoardMaterial));
    }
}

/// <summary>What is wrong with the parameters of passive devices together.</summary>
internal static class PassiveConflicts
{
    private const double ThinnestBody = 5;

    /// <summary>Adds every conflict.</summary>
    public static void Find(BumpedDieParameters p, BumpedDieLayout layout, BumpedDieHeights heights, Conflicts conflicts)
    {
        if (p.PassiveCount == 0)
        {
            return;
        }

        conflicts.Require(p.PassivePowerW?.Fits(p.PassiveCount) ?? true, $"{p.PassivePowerW?.Count} powers for {p.PassiveCount} passive devices; give one for all or one for each", nameof(p.PassivePowerW), nameof(p.PassiveCount));
        double body = heights.ContactFoot - heights.PassiveFoot;
        conflicts.Require(body >= ThinnestBody, $"contacts flush with the mould leave {body} um for the body of a passive device", nameof(p.PassiveContactThicknessUm), nameof(p.MouldThicknessUm), nameof(p.DieThicknessUm), nameof(p.GlueThicknessUm));
        bool hasBall = p.PassiveSecondContact == SecondContact.Ball;
        double contacts = (hasBall ? 2 : 1) * p.PassiveContactWidthUm;
        conflicts.Require(contacts < p.PassiveWidthUm, $"contacts take {contacts} um of a passive device of {p.PassiveWidthUm} um", nameof(p.PassiveContactWidthUm), nameof(p.PassiveWidthUm), nameof(p.PassiveSecondContact));
        bool conducts = Enumerable.Range(0, p.PassiveCount).Any(i => PassiveDrawing.Conducts(p, i));
        conflicts.Require(!hasBall || !conducts || p.PassiveResistanceOhm is not null || p.PassiveElementThicknessUm < p.PassiveContactThicknessUm,
            $"a conductor of {p.PassiveElementThicknessUm} um between contacts of {p.PassiveContactThicknessUm} um would reach the circuit layer on the mould", nameof(p.PassiveElementThicknessUm), nameof(p.PassiveContactThicknessUm));
        if (p.PassiveSecondContact == SecondContact.OutOfPlane && conducts)
        {
            conflicts.RequireGiven(p.PassiveResistanceOhm is not null, "a second contact out of the plane", nameof(p.PassiveResistanceOhm));
            int padNets = layout.Nets.Count(net => net.HasPad && net.Taps.All(tap => tap.Passive < 0));
            conflicts.Require(padNets > 0, $"a second contact out of the plane needs a net of a die without a passive device to lead to", nameof(p.PassiveSecondContact), nameof(p.PadCount), nameof(p.DieCount));
        }
    }
}
