using Strata.Packages.Rules;

namespace Strata.Packages.FilmFanOuts;

/// <summary>
/// States of the process in which a package on a film is made, on its transparent substrate (document 002, figures 2 to 10 and 19 to 27).
/// </summary>
internal static class FilmFanOutProcess
{
    private static readonly ProcessStep[] ChipFirst =
    [
        ProcessStep.Substrate, ProcessStep.Film, ProcessStep.Protective, ProcessStep.Marks, ProcessStep.Chips, ProcessStep.Encapsulated,
        ProcessStep.Polished, ProcessStep.Metal, ProcessStep.LiftOff,
    ];

    private static readonly ProcessStep[] MetalFirst =
    [
        ProcessStep.Substrate, ProcessStep.Film, ProcessStep.Protective, ProcessStep.Metal, ProcessStep.Insulated, ProcessStep.Marks,
        ProcessStep.Chips, ProcessStep.Encapsulated, ProcessStep.LiftOff,
    ];

    /// <summary>The steps of a package's family, in order.</summary>
    public static IReadOnlyList<ProcessStep> Steps(FilmFanOutParameters p) => p.Family == FilmFamily.ChipFirst ? ChipFirst : MetalFirst;

    /// <summary>Whether a step has been taken.</summary>
    public static bool Has(FilmFanOutParameters p, ProcessStep step)
    {
        ProcessStep[] steps = p.Family == FilmFamily.ChipFirst ? ChipFirst : MetalFirst;
        return p.ProcessStep == ProcessStep.Finished || Array.IndexOf(steps, p.ProcessStep) >= Array.IndexOf(steps, step);
    }

    /// <summary>Whether the part that a range speaks of is made.</summary>
    public static bool IsMade(FilmFanOutParameters p, string name) => name switch
    {
        "film_thickness_um" => Has(p, ProcessStep.Film),
        "protective_thickness_um" or "second_protective_thickness_um" or "third_protective_thickness_um" => Has(p, ProcessStep.Protective),
        "alignment_gap_um" => Has(p, ProcessStep.Marks) && Has(p, ProcessStep.Chips),
        "first_insulation_thickness_um" or "via_angle_deg" or "first_hole_shift_um" or "via_shift_um" =>
            Has(p, p.Family == FilmFamily.ChipFirst ? ProcessStep.Metal : ProcessStep.Insulated),
        "joint_thickness_um" => Has(p, ProcessStep.Chips),
        _ => true,
    };

    /// <summary>Adds what a state of the process excludes.</summary>
    public static void FindConflicts(FilmFanOutParameters p, Conflicts conflicts)
    {
        conflicts.Require(
            p.LaserPowerW is null || p.ProcessStep == ProcessStep.LiftOff, $"a laser lifts the substrate off in the step lift-off alone",
            nameof(p.LaserPowerW), nameof(p.ProcessStep));
        if (p.IsFinished)
        {
            return;
        }

        string step = ParameterName.Word(p.ProcessStep.ToString());
        bool first = p.Family == FilmFamily.ChipFirst;
        conflicts.Require(
            Steps(p).Contains(p.ProcessStep), $"the step {step} is not one of {ParameterName.Word(p.Family.ToString())}",
            nameof(p.ProcessStep), nameof(p.Family));
        conflicts.Require(
            p.Family is FilmFamily.ChipFirst or FilmFamily.MetalOnFilm, $"the document shows the steps of chip-first and of metal-on-film",
            nameof(p.ProcessStep), nameof(p.Family));
        conflicts.Require(
            p.FilmHoles == FilmHoles.None, $"the film is opened after the substrate is lifted off",
            nameof(p.ProcessStep), nameof(p.FilmHoles));
        conflicts.Require(
            p.FilmThicknessUm > 0, $"the film carries what lies on the substrate", nameof(p.ProcessStep), nameof(p.FilmThicknessUm));
        conflicts.Require(first || p.Levels == 1, $"the steps of several levels are not drawn", nameof(p.ProcessStep), nameof(p.Levels));
        conflicts.Require(
            !p.Balls && !p.Board && p.SpreaderThicknessUm == 0, $"a package on its substrate has no balls, board or heat spreader",
            nameof(p.ProcessStep), nameof(p.Balls), nameof(p.Board), nameof(p.SpreaderThicknessUm));
        conflicts.Require(
            !p.SolvesCurrent, $"nets have no exit before the substrate is lifted off", nameof(p.ProcessStep), nameof(p.Analysis));
        conflicts.Require(
            p.PowerW is null || Has(p, ProcessStep.Chips),
            $"no chip is there yet to release heat; leave power_w out, and state face temperatures",
            nameof(p.ProcessStep), nameof(p.PowerW));
        conflicts.RequireInsulator(p.SubstrateMaterial, nameof(p.SubstrateMaterial));
    }

    /// <summary>Adds the statements on a state of the process.</summary>
    public static void AddRules(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules)
    {
        const string Document = FilmFanOutRules.Document;
        string[] order = p.Family == FilmFamily.ChipFirst
            ? ["substrate", "film", "protective", "chip-1", "pins", "dielectric-1", "traces-1"]
            : ["substrate", "film", "protective", "traces-1", "dielectric-1", "chip-1"];
        double outwards = p.Family == FilmFamily.ChipFirst ? 1 : -1;
        double?[] middles = [.. order.Select(region => found.Inner(region) + found.Outer(region)).Where(middle => middle is not null)];
        bool rises = middles.Zip(middles.Skip(1)).All(pair => outwards * (pair.Second - pair.First) > -1e-12);
        const string InOrder = "What has been made lies on the substrate in the order of the process";
        string source = Document + (p.Family == FilmFamily.ChipFirst ? "paragraphs 54 to 63" : "paragraphs 94 to 102");
        if (middles.Length < 2)
        {
            rules.NotApplicable(InOrder, "the substrate alone", "in order", source);
        }
        else
        {
            rules.Add(InOrder, $"{middles.Length} kinds of parts, {(rises ? "in order" : "not in order")}", "in order", rises, source);
        }

        rules.MaterialIn(
            "The substrate is transparent to the laser", p.SubstrateMaterial,
            ["alkali-free-glass", "borosilicate-glass", "soda-lime-glass", "fused-silica"], "a glass", Document + "paragraphs 54, 63, 102");
        bool polished = Has(p, ProcessStep.Polished);
        bool covered = found.Outer("encapsulant") > found.Outer("pins") + 1e-10;
        rules.PreferWhere(
            p.Family == FilmFamily.ChipFirst && Has(p, ProcessStep.Encapsulated), "no encapsulant beside pins that face away from the film",
            "The encapsulant covers the pins until it is polished", $"{(covered ? "covered" : "free")}", polished ? "free" : "covered",
            covered != polished, Document + "paragraphs 59, 60 and 68");
    }
}
