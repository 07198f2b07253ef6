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
    public static void Find(BumpedDiePackage p, BumpedDieLayout layout, CircuitPlan plan, Conflicts conflicts)
    {
        double copper = BumpedDieMetals.Copper(p.CircuitMetal, p.CircuitThicknessUm, p.CircuitNickelThicknessUm, p.CircuitGoldThicknessUm);
        conflicts.Require(copper >= ThinnestMetal, $"nickel and gold leave {copper} um of copper in a circuit layer of {p.CircuitThicknessUm} um",
            nameof(p.CircuitThicknessUm), nameof(p.CircuitNickelThicknessUm), nameof(p.CircuitGoldThicknessUm), nameof(p.CircuitMetal));
        FindDielectricConflicts(p, plan, conflicts);
        FindOpeningConflicts(p, plan, conflicts);
        FindFanOutConflicts(p, layout, plan, conflicts);
        FindBallConflicts(p, layout, conflicts);
    }

    private static void FindDielectricConflicts(BumpedDiePackage p, CircuitPlan plan, Conflicts conflicts)
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

    private static void FindOpeningConflicts(BumpedDiePackage p, CircuitPlan plan, Conflicts conflicts)
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

    private static void FindFanOutConflicts(BumpedDiePackage p, BumpedDieLayout layout, CircuitPlan plan, Conflicts conflicts)
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

    private static void FindBallConflicts(BumpedDiePackage p, BumpedDieLayout layout, Conflicts conflicts)
    {
        EndPointRow balls = ExitDrawing.Balls(p, layout);
        EndPointConflicts.Add(conflicts, p, balls, new EndPointParameters(nameof(p.Balls), nameof(p.BallDiameterUm), nameof(p.BallHeightUm), nameof(p.BallPitchUm), nameof(p.TraceSpacingUm)), p.TraceSpacingUm);
        conflicts.Require(!p.Balls || balls.FootWidth >= p.BallOpeningUm, $"a ball of {p.BallDiameterUm} um cut to {p.BallHeightUm} um is {balls.FootWidth} um wide where it leaves its opening of {p.BallOpeningUm} um",
            nameof(p.BallOpeningUm), nameof(p.BallDiameterUm), nameof(p.BallHeightUm));
    }
}
