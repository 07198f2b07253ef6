using Strata.Packages.Rules;

namespace Strata.Packages.FilmFanOuts;

/// <summary>
/// States of the process in which a package on a film is made, on its transparent substrate (document 002, figures 2 to 10 and 19 to 27,
/// paragraphs 139 to 143 and 178 to 180).
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

    private static readonly ProcessStep[] OpenedFirst = [.. MetalFirst[..3], ProcessStep.Opened, .. MetalFirst[3..]];

    private static readonly ProcessStep[] OpenedLast = [.. MetalFirst, ProcessStep.Opened];

    /// <summary>The steps of a package, in order.</summary>
    public static IReadOnlyList<ProcessStep> Steps(FilmFanOutParameters p) => p.Family switch
    {
        FilmFamily.ChipFirst => ChipFirst,
        FilmFamily.MetalOnFilm => MetalFirst,
        FilmFamily.MetalThroughFilm when OpensFromChip(p) => OpenedFirst,
        _ => OpenedLast,
    };

    /// <summary>Whether a step has been taken.</summary>
    public static bool Has(FilmFanOutParameters p, ProcessStep step)
    {
        if (p.ProcessStep == ProcessStep.Finished)
        {
            return true;
        }

        ProcessStep[] steps = [.. Steps(p)];
        int taken = Array.IndexOf(steps, step);
        return taken >= 0 && Array.IndexOf(steps, p.ProcessStep) >= taken;
    }

    /// <summary>Whether the package stands on its substrate: from the first step until it is lifted off.</summary>
    public static bool IsOnSubstrate(FilmFanOutParameters p) =>
        !p.IsFinished && !(p.ProcessStep == ProcessStep.Opened && Has(p, ProcessStep.LiftOff));

    /// <summary>What film and protective layers have under the exits so far.</summary>
    public static FilmHoles Holes(FilmFanOutParameters p) => p switch
    {
        { IsFinished: true } => p.FilmHoles,
        { Family: FilmFamily.ChipFirst or FilmFamily.MetalOnFilm } => FilmHoles.None,
        _ when !Has(p, ProcessStep.Opened) => FilmHoles.None,
        _ when OpensFromChip(p) && Has(p, ProcessStep.Metal) => p.FilmHoles,
        _ => FilmHoles.Open,
    };

    /// <summary>The levels of metal that are made, from 0 at the chip: chip first outwards, metal first towards the chip.</summary>
    public static Range Made(FilmFanOutParameters p)
    {
        int made = Math.Min(p.LevelsMade ?? p.Levels, p.Levels);
        return p.IsFinished ? Range.All : p.Family == FilmFamily.ChipFirst ? ..made : (p.Levels - made)..;
    }

    /// <summary>Whether the holes in a level's insulation wait for what will fill them: metal first, those of the innermost one.</summary>
    public static bool HasOpenVias(FilmFanOutParameters p, int level) =>
        p.Family != FilmFamily.ChipFirst && level == Made(p).GetOffsetAndLength(p.Levels).Offset && Has(p, ProcessStep.Insulated)
        && !Has(p, ProcessStep.Chips);

    // Wider towards the chip: opened from there, before the metal (paragraphs 139, 142); else from outside at the end (143, 157, 162, 180).
    private static bool OpensFromChip(FilmFanOutParameters p) =>
        p.Family == FilmFamily.MetalThroughFilm && p.FilmHoleAngleDeg <= 90;

    /// <summary>Whether the part that a range speaks of is made.</summary>
    public static bool IsMade(FilmFanOutParameters p, string name) => name switch
    {
        "film_thickness_um" => Has(p, ProcessStep.Film),
        "protective_thickness_um" or "second_protective_thickness_um" or "third_protective_thickness_um" => Has(p, ProcessStep.Protective),
        "alignment_gap_um" => Has(p, ProcessStep.Marks) && Has(p, ProcessStep.Chips),
        "first_insulation_thickness_um" or "via_angle_deg" or "first_hole_shift_um" or "via_shift_um" =>
            Has(p, p.Family == FilmFamily.ChipFirst ? ProcessStep.Metal : ProcessStep.Insulated),
        "joint_thickness_um" => Has(p, ProcessStep.Chips),
        "film_hole_angle_deg" or "protective_hole_angle_deg" or "hole_step_um" => Holes(p) != FilmHoles.None,
        "flush_step_um" or "connecting_protrusion_um" => p.IsFinished,
        "metal_into_hole_um" => Has(p, ProcessStep.Metal),
        _ => true,
    };

    /// <summary>Adds what a state of the process excludes.</summary>
    public static void FindConflicts(FilmFanOutParameters p, Conflicts conflicts)
    {
        conflicts.Require(
            p.LaserPowerW is null || p.ProcessStep == ProcessStep.LiftOff, $"a laser lifts the substrate off in the step lift-off alone",
            nameof(p.LaserPowerW), nameof(p.ProcessStep));
        bool ofLevels = p.ProcessStep == ProcessStep.Insulated || p.ProcessStep == ProcessStep.Metal;
        conflicts.Require(
            p.LevelsMade is null || ofLevels, $"levels that are made are counted in the steps metal and insulated; others have all or none",
            nameof(p.LevelsMade), nameof(p.ProcessStep));
        conflicts.Require(
            p.LevelsMade is null || p.LevelsMade <= p.Levels, $"{p.LevelsMade} levels are made of {p.Levels}",
            nameof(p.LevelsMade), nameof(p.Levels));
        if (p.IsFinished)
        {
            return;
        }

        string step = ParameterName.Word(p.ProcessStep.ToString());
        conflicts.Require(
            Steps(p).Contains(p.ProcessStep), $"the step {step} is not one of {ParameterName.Word(p.Family.ToString())}",
            nameof(p.ProcessStep), nameof(p.Family));
        conflicts.Require(
            p.Family != FilmFamily.MetalOnFilm || p.FilmHoles == FilmHoles.None, $"the film is opened after the substrate is lifted off",
            nameof(p.ProcessStep), nameof(p.FilmHoles));
        conflicts.Require(
            p.ProcessStep != ProcessStep.Insulated || !LaysNothing(p),
            $"the metal next to the chip has no insulation; the encapsulant comes around it",
            nameof(p.ProcessStep), nameof(p.EncapsulantAroundMetal));
        conflicts.Require(
            p.FilmThicknessUm > 0, $"the film carries what lies on the substrate", nameof(p.ProcessStep), nameof(p.FilmThicknessUm));
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
            ? ["substrate", "film", "protective", "chip-1", "pins", .. Levels(p)]
            : ["substrate", "film", "protective", .. Levels(p).Reverse(), "chip-1"];
        double outwards = p.Family == FilmFamily.ChipFirst ? 1 : -1;
        double?[] middles = [.. order.Select(region => found.Inner(region) + found.Outer(region)).Where(middle => middle is not null)];
        bool rises = middles.Zip(middles.Skip(1)).All(pair => outwards * (pair.Second - pair.First) > -1e-12);
        const string InOrder = "What has been made lies on the substrate in the order of the process";
        string source = Document + p.Family switch
        {
            FilmFamily.ChipFirst => "paragraphs 54 to 63",
            FilmFamily.MetalOnFilm => "paragraphs 94 to 102",
            FilmFamily.MetalThroughFilm => "paragraphs 139 and 140",
            _ => "paragraphs 178 and 179",
        };
        if (middles.Length < 2)
        {
            rules.NotApplicable(InOrder, "the substrate alone", "in order", source);
        }
        else
        {
            rules.Add(InOrder, $"{middles.Length} kinds of parts, {(rises ? "in order" : "not in order")}", "in order", rises, source);
        }

        if (IsOnSubstrate(p))
        {
            rules.MaterialIn(
                "The substrate is transparent to the laser", p.SubstrateMaterial,
                ["alkali-free-glass", "borosilicate-glass", "soda-lime-glass", "fused-silica"], "a glass",
                Document + "paragraphs 54, 63, 102");
        }
        AddHoleRule(p, found, rules);
        bool polished = Has(p, ProcessStep.Polished);
        bool covered = found.Outer("encapsulant") > found.Outer("pins") + 1e-10;
        rules.PreferWhere(
            p.Family == FilmFamily.ChipFirst && Has(p, ProcessStep.Encapsulated), "no encapsulant beside pins that face away from the film",
            "The encapsulant covers the pins until it is polished", $"{(covered ? "covered" : "free")}", polished ? "free" : "covered",
            covered != polished, Document + "paragraphs 59, 60 and 68");
    }

    // Read from the drawing: what stands on the first net's axis in the film.
    private static void AddHoleRule(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules)
    {
        const string Rule = "The film's holes are opened before the metal where they are wider towards the chip, else at the end";
        string source = FilmFanOutRules.Document + "paragraphs 139, 143, 178 and 180";
        string held = found.HoleEnds("film", "film-metal") is not null ? "metal"
            : found.HoleEnds("film", "film-holes") is not null ? "open" : "closed";
        bool last = p.Family == FilmFamily.MetalOverHoles || p.FilmHoleAngleDeg > 90;
        string due = last ? p.ProcessStep == ProcessStep.Opened ? "open" : "closed"
            : Has(p, ProcessStep.Metal) ? "metal" : p.ProcessStep == ProcessStep.Opened ? "open" : "closed";
        if (p.Family is FilmFamily.MetalThroughFilm or FilmFamily.MetalOverHoles)
        {
            rules.Add(Rule, $"{held}", due, held == due, source);
        }
    }

    private static bool LaysNothing(FilmFanOutParameters p) =>
        p.EncapsulantAroundMetal && (p.Levels == 1 || (p.LevelsMade ?? p.Levels) == p.Levels);

    private static string Names(FilmFanOutParameters p) => string.Join(", ", Steps(p).Select(step => ParameterName.Word(step.ToString())));

    private static IEnumerable<string> Levels(FilmFanOutParameters p) => Enumerable.Range(1, p.Levels)
        .SelectMany(level => (string[])["dielectric", "traces"], (level, part) => FormattableString.Invariant($"{part}-{level}"));
}
