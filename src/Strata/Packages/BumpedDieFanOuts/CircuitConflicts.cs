using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>What is wrong with the parameters of circuit layers and balls together.</summary>
internal static class CircuitConflicts
{
    private const double ThinnestMetal = 0.3;
    private const double ThinnestCover = 0.5;
    private const double Rounding = 1e-6;

    /// <summary>Adds every conflict.</summary>
    public static void Find(BumpedDieParameters p, BumpedDieLayout layout, CircuitPlan plan, Conflicts conflicts)
    {
        double copper = BumpedDieMetals.Copper(p.CircuitMetal, p.CircuitThicknessUm, p.CircuitNickelThicknessUm, p.CircuitGoldThicknessUm);
        conflicts.Require(copper >= ThinnestMetal, $"nickel and gold leave {copper} um of copper in a circuit layer of {p.CircuitThicknessUm} um",
            nameof(p.CircuitThicknessUm), nameof(p.CircuitNickelThicknessUm), nameof(p.CircuitGoldThicknessUm), nameof(p.CircuitMetal));
        FindDielectricConflicts(p, plan, conflicts);
        FindOpeningConflicts(p, plan, conflicts);
        FindFanOutConflicts(p, layout, plan, conflicts);
        FindBallConflicts(p, layout, conflicts);
    }

    private static void FindDielectricConflicts(BumpedDieParameters p, CircuitPlan plan, Conflicts conflicts)
    {
        for (int layer = 0; layer < plan.Levels.Count; layer++)
        {
            CircuitLevel level = plan.Levels[layer];
            bool last = layer + 1 == plan.Levels.Count;
            if (level.DielectricTop - level.TraceTop < ThinnestCover)
            {
                conflicts.Add($"a dielectric that counts from the foot of the traces covers traces of {plan.Metal.Height} um by {SectionDrawing.Snap(level.DielectricTop - level.TraceTop)} um; at least {ThinnestCover} um are needed",
                    last ? nameof(p.SolderMaskThicknessUm) : nameof(p.DielectricThicknessUm), nameof(p.CircuitThicknessUm), nameof(p.DielectricDatum));
                return;
            }
        }
    }

    private static void FindOpeningConflicts(BumpedDieParameters p, CircuitPlan plan, Conflicts conflicts)
    {
        if (p.CircuitLayers > 1)
        {
            conflicts.Require(p.ViaOpeningUm <= p.LandWidthUm, $"openings of {p.ViaOpeningUm} um bare more than lands of {p.LandWidthUm} um", nameof(p.ViaOpeningUm), nameof(p.LandWidthUm));
            double depth = plan.Levels[0].DielectricTop - plan.Levels[0].TraceTop;
            conflicts.Require(p.ViaFilling != ViaFilling.Cup || (plan.Metal.Height < depth && 2 * plan.Metal.Height < p.ViaOpeningUm),
                $"metal of {plan.Metal.Height} um fills an opening of {p.ViaOpeningUm} um width and {depth} um depth; a cup needs thinner metal", nameof(p.ViaFilling), nameof(p.CircuitThicknessUm), nameof(p.ViaOpeningUm), nameof(p.DielectricThicknessUm));
        }

        conflicts.Require(p.BallOpeningUm <= p.BallLandWidthUm, $"openings of {p.BallOpeningUm} um bare more than lands of {p.BallLandWidthUm} um", nameof(p.BallOpeningUm), nameof(p.BallLandWidthUm));
        CircuitLevel top = plan.Levels[^1];
        conflicts.Require(!p.Finish || p.FinishNickelThicknessUm + p.FinishGoldThicknessUm < top.DielectricTop - top.TraceTop, $"a finish of {p.FinishNickelThicknessUm + p.FinishGoldThicknessUm} um overfills the opening",
            nameof(p.FinishNickelThicknessUm), nameof(p.FinishGoldThicknessUm), nameof(p.SolderMaskThicknessUm));
    }

    private static void FindFanOutConflicts(BumpedDieParameters p, BumpedDieLayout layout, CircuitPlan plan, Conflicts conflicts)
    {
        conflicts.Require(p.BumpWidthUm <= p.LandWidthUm, $"lands of {p.LandWidthUm} um do not cover bumps of {p.BumpWidthUm} um", nameof(p.LandWidthUm), nameof(p.BumpWidthUm));
        FanOutConflicts.Add(conflicts, plan.Shortage, plan.Starts, layout.Balls, plan.Clearance, p.CircuitLayers, new FanOutParameters(
            nameof(p.PadPitchUm), nameof(p.BallPitchUm), nameof(p.CircuitLayers), nameof(p.LandWidthUm), nameof(p.TraceSpacingUm), nameof(p.PadCount)));
        if (plan.Shortage is not null)
        {
            return;
        }

        for (int layer = 0; layer < plan.Levels.Count; layer++)
        {
            CircuitRun[] runs = [.. plan.Runs(layer).OrderBy(run => run.West)];
            for (int i = 1; i < runs.Length; i++)
            {
                double gap = SectionDrawing.Snap(runs[i].West - runs[i - 1].East);
                if (runs[i].Net != runs[i - 1].Net && gap < p.TraceSpacingUm - Rounding)
                {
                    conflicts.Add($"traces of nets {runs[i - 1].Net + 1} and {runs[i].Net + 1} in circuit layer {layer + 1} are {gap} um apart; the spacing is {p.TraceSpacingUm} um",
                        nameof(p.BallLandWidthUm), nameof(p.LandWidthUm), nameof(p.TraceSpacingUm), nameof(p.BallPitchUm), nameof(p.PadPitchUm), nameof(p.PassiveContactWidthUm), nameof(p.DieGapUm), nameof(p.CircuitLayers));
                    return;
                }
            }
        }
    }

    private static void FindBallConflicts(BumpedDieParameters p, BumpedDieLayout layout, Conflicts conflicts)
    {
        EndPointRow balls = ExitDrawing.Balls(p, layout);
        EndPointConflicts.Add(conflicts, p, balls, new EndPointParameters(nameof(p.Balls), nameof(p.BallDiameterUm), nameof(p.BallHeightUm), nameof(p.BallPitchUm), nameof(p.TraceSpacingUm)), p.TraceSpacingUm);
        conflicts.Require(!p.Balls || balls.FootWidth >= p.BallOpeningUm, $"a ball of {p.BallDiameterUm} um cut to {p.BallHeightUm} um is {balls.FootWidth} um wide where it leaves its opening of {p.BallOpeningUm} um",
            nameof(p.BallOpeningUm), nameof(p.BallDiameterUm), nameof(p.BallHeightUm));
    }
}

/// <summary>What is wrong with the parameters of pads, front end and bumps together.</summary>
internal static class FrontEndConflicts
{
    private const double ThinnestMetal = 0.3;

    /// <summary>Adds every conflict.</summary>
    /// <returns>False when the heights of the front end would make no sense.</returns>
    public static bool Find(BumpedDieParameters p, Conflicts conflicts)
    {
        FrontEndRecipe recipe = FrontEndRecipe.Of(p);
        bool sound = FindMetalConflicts(p, recipe, conflicts);
        FindWidthConflicts(p, recipe, conflicts);
        FindHeightConflicts(p, recipe, conflicts);
        FindPassivationConflicts(p, conflicts);
        string form = ParameterName.Word(p.FrontEnd.ToString());
        conflicts.Require(FrontEndRecipe.Of(p.FrontEnd).Traces > 0 || p.BumpShiftUm == 0,
            $"a bump {p.BumpShiftUm} um beside its pad needs a wafer-level trace, which front end {form} has not",
            nameof(p.BumpShiftUm), nameof(p.FrontEnd));
        conflicts.Require(!p.IsFinished || recipe.IsStraightOnTrace || p.CoverPolymerThicknessUm == 0,
            $"a cover polymer goes with bumps that stand straight on a trace (2E, 2H, 3F, 4D)",
            nameof(p.CoverPolymerThicknessUm), nameof(p.FrontEnd));
        return sound;
    }

    private static bool FindMetalConflicts(BumpedDieParameters p, FrontEndRecipe recipe, Conflicts conflicts)
    {
        double bump = BumpedDieMetals.Copper(p.BumpMetal, p.BumpPlatedHeightUm, p.BumpNickelThicknessUm, p.BumpGoldThicknessUm);
        conflicts.Require(bump >= ThinnestMetal, $"nickel and gold leave {bump} um of copper in a bump plated {p.BumpPlatedHeightUm} um high",
            nameof(p.BumpPlatedHeightUm), nameof(p.BumpNickelThicknessUm), nameof(p.BumpGoldThicknessUm), nameof(p.BumpMetal));
        conflicts.Require(p.BumpHeightUm <= p.BumpPlatedHeightUm, $"polishing cannot leave {p.BumpHeightUm} um of a bump plated {p.BumpPlatedHeightUm} um high", nameof(p.BumpHeightUm), nameof(p.BumpPlatedHeightUm));
        double trace = BumpedDieMetals.Copper(p.WaferTraceMetal, p.WaferTraceThicknessUm, p.WaferTraceNickelThicknessUm, p.WaferTraceGoldThicknessUm);
        conflicts.Require(recipe.Traces == 0 || trace >= ThinnestMetal, $"nickel and gold leave {trace} um of copper in a wafer-level trace of {p.WaferTraceThicknessUm} um",
            nameof(p.WaferTraceThicknessUm), nameof(p.WaferTraceNickelThicknessUm), nameof(p.WaferTraceGoldThicknessUm), nameof(p.WaferTraceMetal));
        conflicts.Require(recipe.Traces == 0 || p.WaferTraceMetal is not (MetalScheme.Silver or MetalScheme.Nickel), $"wafer-level traces are gold, copper, copper-nickel or copper-nickel-gold", nameof(p.WaferTraceMetal));
        bool nickelGold = p.CapRecipe == CapRecipe.NickelGold;
        conflicts.Require(!recipe.HasCap || !nickelGold || p.CapThicknessUm - p.CapNickelThicknessUm >= ThinnestMetal, $"nickel of {p.CapNickelThicknessUm} um leaves less than {ThinnestMetal} um of gold in a cap of {p.CapThicknessUm} um",
            nameof(p.CapThicknessUm), nameof(p.CapNickelThicknessUm), nameof(p.CapRecipe));
        return bump > 0 && p.BumpHeightUm > 0;
    }

    private static void FindWidthConflicts(BumpedDieParameters p, FrontEndRecipe recipe, Conflicts conflicts)
    {
        double pad = p.PadOpeningUm + 2 * p.PadOverlapUm;
        double cap = p.PadOpeningUm + 2 * p.CapOverlapUm;
        double widest = Math.Max(Math.Max(pad, p.BumpWidthUm), Math.Max(recipe.HasCap ? cap : 0, recipe.Traces > 0 ? p.WaferTraceWidthUm : 0));
        conflicts.Require(p.PadCount == 1 || p.PadPitchUm > widest, $"pads, caps, traces and bumps of up to {widest} um touch at a pitch of {p.PadPitchUm} um",
            nameof(p.PadPitchUm), nameof(p.PadOpeningUm), nameof(p.BumpWidthUm), nameof(p.WaferTraceWidthUm), nameof(p.CapOverlapUm));
        if (recipe.Traces > 0 && p.PadCount > 3)
        {
            // From the fourth pad on, one trace runs out towards another; the shift is shared by the traces.
            double run = SectionDrawing.Snap(p.BumpShiftUm / recipe.Traces + p.WaferTraceWidthUm);
            conflicts.Require(p.PadPitchUm > run, $"wafer-level traces of {run} um touch at a pitch of {p.PadPitchUm} um",
                nameof(p.PadPitchUm), nameof(p.BumpShiftUm), nameof(p.WaferTraceWidthUm));
        }

        switch (p.IsFinished || recipe.HasLowerPolymer ? p.FrontEnd : default(FrontEndForm?))
        {
            case FrontEndForm.Fig2a:
                conflicts.Require(p.BumpWidthUm >= p.PadOpeningUm, $"a bump of {p.BumpWidthUm} um does not cover the opening of {p.PadOpeningUm} um over its pad", nameof(p.BumpWidthUm), nameof(p.PadOpeningUm));
                break;
            case FrontEndForm.Fig2b:
                conflicts.Require(p.BumpWidthUm > cap, $"in figure 2B a bump covers the side walls of its cap; {p.BumpWidthUm} um is not wider than a cap of {cap} um", nameof(p.BumpWidthUm), nameof(p.PadOpeningUm), nameof(p.CapOverlapUm));
                break;
            case FrontEndForm.Fig2c:
                conflicts.Require(p.BumpWidthUm < cap, $"in figure 2C the rim of the cap is bare; a bump of {p.BumpWidthUm} um is not narrower than a cap of {cap} um", nameof(p.BumpWidthUm), nameof(p.PadOpeningUm), nameof(p.CapOverlapUm));
                break;
            case FrontEndForm.Fig3c:
                conflicts.Require(p.WaferOpeningUm < p.PadOpeningUm, $"in figure 3C the opening of the polymer ({p.WaferOpeningUm} um) is narrower than that of the passivation ({p.PadOpeningUm} um)", nameof(p.WaferOpeningUm), nameof(p.PadOpeningUm));
                break;
            case FrontEndForm.Fig3d:
                conflicts.Require(p.WaferOpeningUm > p.PadOpeningUm, $"in figure 3D the opening of the polymer ({p.WaferOpeningUm} um) is wider than that of the passivation ({p.PadOpeningUm} um)", nameof(p.WaferOpeningUm), nameof(p.PadOpeningUm));
                break;
            default:
                break;
        }

        if (recipe.HasOpenings)
        {
            conflicts.Require(p.PadCount == 1 || p.WaferOpeningUm < p.PadPitchUm,
                $"openings of {p.WaferOpeningUm} um meet at a pitch of {p.PadPitchUm} um", nameof(p.WaferOpeningUm), nameof(p.PadPitchUm));
            double lands = Math.Min(recipe.HasCap && recipe.HasLowerPolymer ? cap : double.PositiveInfinity, recipe.Traces > 0 ? p.WaferTraceWidthUm : double.PositiveInfinity);
            conflicts.Require(p.WaferOpeningUm <= lands, $"openings of {p.WaferOpeningUm} um bare more than caps and traces of {lands} um", nameof(p.WaferOpeningUm), nameof(p.WaferTraceWidthUm), nameof(p.CapOverlapUm));
            conflicts.Require(!p.IsFinished || !recipe.IsBumpThroughPolymer || p.BumpWidthUm >= p.WaferOpeningUm,
                $"a bump of {p.BumpWidthUm} um does not cover its opening of {p.WaferOpeningUm} um", nameof(p.BumpWidthUm),
                nameof(p.WaferOpeningUm));
        }

        conflicts.Require(!p.IsFinished || !recipe.IsStraightOnTrace || p.BumpWidthUm <= p.WaferTraceWidthUm,
            $"a bump of {p.BumpWidthUm} um does not fit the trace of {p.WaferTraceWidthUm} um that it stands on",
            nameof(p.BumpWidthUm), nameof(p.WaferTraceWidthUm));
        double plug = recipe.HasLowerPolymer ? Math.Min(p.WaferOpeningUm, p.PadOpeningUm) : p.PadOpeningUm;
        conflicts.Require(recipe.Traces == 0 || recipe.HasCap || p.WaferTraceWidthUm >= plug, $"a trace of {p.WaferTraceWidthUm} um does not cover its opening of {plug} um", nameof(p.WaferTraceWidthUm), nameof(p.PadOpeningUm), nameof(p.WaferOpeningUm));
        conflicts.Require(recipe.Traces == 0 || !recipe.HasCap || recipe.HasLowerPolymer || p.WaferTraceWidthUm >= cap, $"a trace of {p.WaferTraceWidthUm} um does not cover the cap of {cap} um that it lies on", nameof(p.WaferTraceWidthUm), nameof(p.PadOpeningUm), nameof(p.CapOverlapUm));
    }

    private static void FindHeightConflicts(BumpedDieParameters p, FrontEndRecipe recipe, Conflicts conflicts)
    {
        conflicts.Require(!recipe.HasCap || !recipe.HasLowerPolymer || p.CapThicknessUm < p.WaferPolymerThicknessUm, $"a polymer of {p.WaferPolymerThicknessUm} um does not cover caps of {p.CapThicknessUm} um", nameof(p.WaferPolymerThicknessUm), nameof(p.CapThicknessUm));
        double copper = BumpedDieMetals.Copper(p.WaferTraceMetal, p.WaferTraceThicknessUm, p.WaferTraceNickelThicknessUm, p.WaferTraceGoldThicknessUm);
        conflicts.Require(recipe.Traces == 0 || !recipe.HasCap || recipe.HasLowerPolymer || copper - p.CapThicknessUm >= ThinnestMetal,
            $"the lowest metal of a wafer-level trace ({copper} um) does not cover caps of {p.CapThicknessUm} um", nameof(p.WaferTraceThicknessUm), nameof(p.CapThicknessUm));
        conflicts.Require(p.CoverPolymerThicknessUm is 0 or >= 3, $"a cover polymer is 3 to 25 um thick once cured, or 0 for none; found {p.CoverPolymerThicknessUm} um", nameof(p.CoverPolymerThicknessUm));
        conflicts.Require(p.CoverPolymerThicknessUm <= p.BumpHeightUm, $"a cover polymer of {p.CoverPolymerThicknessUm} um buries bumps of {p.BumpHeightUm} um", nameof(p.CoverPolymerThicknessUm), nameof(p.BumpHeightUm));
    }

    private static void FindPassivationConflicts(BumpedDieParameters p, Conflicts conflicts)
    {
        conflicts.RequireGiven(
            p.PassivationMethod == 0 || p.PassivationLayersUm is not null, "a passivation by a method", nameof(p.PassivationLayersUm));
        if (p.PassivationLayersUm is not NumberList layers)
        {
            conflicts.Require(p.PassivationLayerMaterials is null, $"materials of sub-layers without their thicknesses",
                nameof(p.PassivationLayerMaterials), nameof(p.PassivationLayersUm));
            return;
        }

        double sum = SectionDrawing.Snap(layers.Sum());
        conflicts.Require(p.PassivationMethod > 0, $"sub-layers of the passivation without the method that they belong to",
            nameof(p.PassivationLayersUm), nameof(p.PassivationMethod));
        conflicts.Require(
            Math.Abs(sum - p.PassivationThicknessUm) < 1e-6,
            $"sub-layers of {sum} um in all for a passivation of {p.PassivationThicknessUm} um",
            nameof(p.PassivationLayersUm), nameof(p.PassivationThicknessUm));
        if (p.PassivationMethod > 0)
        {
            conflicts.Require(PassivationMethods.Match(p.PassivationMethod, layers.Count, null) is not null,
                $"{layers.Count} sub-layers by method {p.PassivationMethod}, which is {PassivationMethods.Describe(p.PassivationMethod)}",
                nameof(p.PassivationLayersUm), nameof(p.PassivationMethod));
        }

        conflicts.Require(p.PassivationLayerMaterials is null || PassivationMethods.Named(p) is not null,
            $"'{p.PassivationLayerMaterials}' for {layers.Count} sub-layers of the passivation; give one material, or one for each",
            nameof(p.PassivationLayerMaterials), nameof(p.PassivationLayersUm));
        foreach (string material in PassivationMethods.Named(p)?.Distinct() ?? [])
        {
            conflicts.RequireInsulator(material, nameof(p.PassivationLayerMaterials));
        }
    }
}
