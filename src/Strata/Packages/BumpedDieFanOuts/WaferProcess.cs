using Strata.CrossSections;
using Strata.Packages.Rules;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>How far a die is made; before it has its bumps it is a piece of its wafer (document 001, 0022-0107).</summary>
internal enum WaferStep
{
    /// <summary>In its package.</summary>
    Finished,

    /// <summary>Passivation with its openings over the pads (figure 1A).</summary>
    Passivation,

    /// <summary>Metal caps on the pads (figure 1B).</summary>
    Cap,

    /// <summary>The lower polymer with its openings (figures 3A, 3B, 4A).</summary>
    Polymer,

    /// <summary>The first wafer-level trace (figures 2D, 2G, 3E, 4C).</summary>
    Trace,
}

/// <summary>States of the process on the wafer: what of a front end is made, what a wafer cannot have, what the document says.</summary>
internal static class WaferProcess
{
    private const string Document = "document 001, ";

    // Parameters of a piece of wafer begin so; the others belong to what is made later.
    private static readonly string[] Always = ["active_", "die_", "on_chip_", "pad_", "passivation_"];

    /// <summary>The parts of a front end that have been made.</summary>
    /// <param name="whole">The finished front end.</param>
    /// <param name="step">How far it is made.</param>
    public static FrontEndRecipe Made(FrontEndRecipe whole, WaferStep step) => step switch
    {
        WaferStep.Finished => whole,
        WaferStep.Passivation => new(false, false, 0, false),
        WaferStep.Cap => new(whole.HasCap, false, 0, false),
        WaferStep.Polymer => new(whole.HasCap, whole.HasLowerPolymer, 0, false),
        _ => new(whole.HasCap, whole.HasLowerPolymer, Math.Min(whole.Traces, 1), false),
    };

    /// <summary>Width of the metal that lies bare over a pad or on a trace, um; there a probe takes the current out.</summary>
    public static double Bared(BumpedDieParameters p, FrontEndRecipe made)
    {
        double metal = made.HasCap ? p.PadOpeningUm + 2 * p.CapOverlapUm : p.PadOpeningUm;
        return made.Traces > 0 ? Math.Min(p.BumpWidthUm, p.WaferTraceWidthUm)
            : made.HasLowerPolymer ? Math.Min(p.WaferOpeningUm, metal) : metal;
    }

    /// <summary>Whether the part that a number describes has been made.</summary>
    public static bool IsMade(FrontEndRecipe made, string name) =>
        Always.Any(start => name.StartsWith(start, StringComparison.Ordinal))
        || (made.HasCap && name.StartsWith("cap_", StringComparison.Ordinal))
        || (made.HasLowerPolymer && name.StartsWith("wafer_polymer_", StringComparison.Ordinal))
        || (made.Traces > 0 && (name.StartsWith("wafer_trace_", StringComparison.Ordinal)
            || name is "bump_barrier_thickness_um" or "bump_seed_thickness_um"));

    /// <summary>Adds what a piece of wafer excludes.</summary>
    public static void FindConflicts(BumpedDieParameters p, Conflicts conflicts)
    {
        FrontEndRecipe whole = FrontEndRecipe.Of(p.FrontEnd);
        bool isStep = p.ProcessStep switch
        {
            WaferStep.Cap => whole.HasCap,
            WaferStep.Polymer => whole.HasLowerPolymer,
            WaferStep.Trace => whole.Traces > 0,
            _ => true,
        };
        string form = ParameterName.Word(p.FrontEnd.ToString());
        conflicts.Require(isStep, $"front end {form} has no {ParameterName.Word(p.ProcessStep.ToString())}",
            nameof(p.ProcessStep), nameof(p.FrontEnd));
        conflicts.RequireGiven(p.DieThicknessUm is not null, "a piece of wafer, which no mould surrounds", nameof(p.DieThicknessUm));
        conflicts.Require(p.MouldThicknessUm is null, $"a wafer has no mould", nameof(p.ProcessStep), nameof(p.MouldThicknessUm));
        conflicts.Require(p.DieCount == 1, $"a piece of wafer is one die wide; several stand side by side as a panel, with saw streets",
            nameof(p.ProcessStep), nameof(p.DieCount), nameof(p.PanelPackages));
        conflicts.Require(p.PassiveCount == 0, $"a wafer has no passive devices", nameof(p.ProcessStep), nameof(p.PassiveCount));
        conflicts.Require(p.PackageWidthUm is null, $"a piece of wafer is as wide as its die", nameof(p.ProcessStep),
            nameof(p.PackageWidthUm));
        conflicts.Require(p.CoverPolymerThicknessUm == 0, $"a cover polymer comes after the bumps", nameof(p.ProcessStep),
            nameof(p.CoverPolymerThicknessUm));
        conflicts.Require(!p.Board && p.SpreaderThicknessUm == 0, $"a wafer has no board and no heat spreader", nameof(p.ProcessStep),
            nameof(p.Board), nameof(p.SpreaderThicknessUm), nameof(p.Environment));
    }

    /// <summary>Adds the statements on a piece of wafer, read from its drawing.</summary>
    public static void AddRules(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        BumpedDieDimensionRules.AddFrontEnd(p, read, rules);
        BumpedDieMaterialRules.AddChip(p, rules);
        IReadOnlyList<IReadOnlyList<Box>> nets = NetPlaces.Of(read.Section, read.Layout.Nets.Count);
        NetRules.Add(rules, read.Map, nets, MouldReading.IsCarrier, Document + "0040, 0069, 0086", "the carrier");

        FrontEndRecipe made = read.Heights.FrontEnd.Recipe;
        string expected = made.Traces > 0 ? "wafer-traces-1" : made.HasCap ? "caps" : "die-1-pads";
        int bared = nets.Count(net => read.RegionUnder(Middle(net[1]), net[1].Z0) == expected
            && read.RegionBeyond(Middle(net[1]), net[1].Z0) is null or "openings");
        string rule = made.Traces > 0 ? "The trace lies bare where its bump will stand" : "The openings bare a pad or its cap";
        rules.Add(rule, $"{bared} of {nets.Count} {expected}", "all", nets.Count > 0 && bared == nets.Count,
            Document + (made.Traces > 0 ? "0069, 0078, 0089, 0101" : made.HasLowerPolymer ? "0086, 0099" : "0040-0041"));
        if (made.HasLowerPolymer && !made.HasCap)
        {
            bool narrow = p.WaferOpeningUm < p.PadOpeningUm;

            // Half way between the edges of the two openings, over the face of the passivation.
            double x = Middle(nets[0][0]) + Micrometres.ToMetres((p.WaferOpeningUm + p.PadOpeningUm) / 4);
            bool covered = read.RegionBeyond(x, read.OverDie(read.Heights.FrontEnd.PassivationTop)) == "wafer-polymer-1";
            rules.Add("A polymer with the narrower opening covers the rim of the pad, one with the wider bares passivation around it",
                $"{(covered ? "covered" : "bare")}", narrow ? "covered" : "bare", covered == narrow, Document + "0086");
        }
    }

    private static double Middle(Box box) => (box.X0 + box.X1) / 2;
}
