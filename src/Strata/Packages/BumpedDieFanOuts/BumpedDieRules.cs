using Strata.CrossSections;
using Strata.Packages.Rules;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The statements of document 001, checked on the drawing where it can show them.</summary>
internal static class BumpedDieRules
{
    private const string Document = "document 001, ";

    // Glue that leaves less than this of a cavity, um, leaves no wall to look at.
    private const double ThinnestWall = 0.1;

    /// <summary>Adds every rule.</summary>
    public static void Add(BumpedDieParameters p, CrossSection section, RuleList rules)
    {
        MouldReading read = new(p, section, rules);
        if (!p.IsFinished)
        {
            WaferProcess.AddRules(p, read, rules);
            return;
        }

        BumpedDieDimensionRules.Add(p, read, rules);
        BumpedDieMaterialRules.Add(p, rules);
        NetRules.Add(rules, read.Map, NetPlaces.Of(section, read.Layout.Nets.Count), region => MouldReading.IsCarrier(region) || region == "glue", Document + "0149-0157, 0190, 0209", "substrate or glue");
        AddMountRules(p, read, rules);
        AddCavityRule(p, read, rules);
        AddStepRule(p, rules);
        AddFlushRules(p, read, rules);
        AddCircuitRules(p, read, rules);
        AddPassiveRules(p, read, rules);
        BumpedDieClaimRules.Add(p, read, rules);
        BumpedDieContradictionRules.Add(p, read, rules);
        rules.NotVisible("Bumps, openings and balls are round, square or polygonal in the plan", "the plan view", Document + "0040, 0153");
        rules.NotVisible("Pads stand over active devices or beside them", "the circuit of the die", Document + "0040");
    }

    private static void AddMountRules(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        string wanted = p.Substrate == SubstrateState.RemovedWithGlue ? "the bottom face" : "glue";
        int held = read.Dies.Count(die => p.Substrate == SubstrateState.RemovedWithGlue
            ? IsOutside(read, die) : read.RegionUnder((die.X0 + die.X1) / 2, read.Inner(die)) == "glue");
        rules.Add("The back of every die is glued to the substrate, or the bottom face where both are removed", $"{held} of {read.Dies.Count} on {wanted}", "all", held == read.Dies.Count, Document + "0120, 0192, 0198");

        bool kept = read.Map.Extent("carrier") is not null || read.Section.Shapes.Any(shape => MouldReading.IsCarrier(shape.Region));
        const string removed = "A substrate that was removed left blanket glue, not local glue";
        if (kept && p.Substrate == SubstrateState.Kept)
        {
            rules.NotApplicable(removed, "the substrate is kept", "blanket glue", Document + "0198, 0230");
        }
        else
        {
            rules.Add(removed, $"{ParameterName.Word(p.Substrate.ToString())}, {ParameterName.Word(p.Glue.ToString())} glue", "blanket glue", !kept && p.Glue == GlueForm.Blanket, Document + "0198, 0230");
        }


        double edge = read.Mould.X0 + (read.Mould.X1 - read.Mould.X0) * 1e-4;
        double foot = p.Orientation == Orientation.EndPointsUp ? read.Outer(read.Mould) - Micrometres.ToMetres(read.Heights.MouldThickness) : read.Outer(read.Mould) + Micrometres.ToMetres(read.Heights.MouldThickness);
        string? under = read.RegionUnder(edge, foot);
        string? expected = (p.Substrate, p.Glue) switch
        {
            (SubstrateState.RemovedWithGlue, _) => p.StepFillMaterial is null ? null : "step-fill",
            (_, GlueForm.Blanket) => "glue",
            _ => "carrier",
        };
        const string beside = "Beside the dies the mould lies on the substrate (local glue) or on the glue (blanket)";
        if (expected is null && under is null)
        {
            rules.NotApplicable(beside, "substrate and glue are removed", "substrate or glue", Document + "0123, 0194");
            return;
        }

        rules.Add(beside, $"{under ?? "nothing"}", expected ?? "nothing", under == expected, Document + "0123, 0194");
    }

    private static void AddCavityRule(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        const string rule = "Glue coats all surfaces of a cavity for a die, and the bottom alone of one for a passive device";
        bool coated = p.Mount == DieMount.DieCavity;
        string allowed = coated ? "glue on the bottom and both walls" : "glue on the bottom alone";
        if (p.Mount == DieMount.Flat || p.Substrate == SubstrateState.RemovedWithGlue)
        {
            string why = p.Mount == DieMount.Flat ? "no cavity" : "the glue is stripped";
            rules.NotApplicable(rule, why, "glue on the bottom", Document + "0121, 0193, 0216, 0238");
            return;
        }

        // A step inside the cavity: over its bottom under the middle of the part, and beside either wall, half as deep as the cavity.
        double bottom = read.At(read.Heights.SubstrateTop - p.CavityDepthUm);
        double middle = read.At(read.Heights.SubstrateTop + (p.GlueThicknessUm - p.CavityDepthUm) / 2);
        IReadOnlyList<(double X0, double X1)> parts = coated ? read.Layout.Dies : read.Layout.Passives;
        int bottoms = parts.Count(part => read.RegionBeyond(Micrometres.ToMetres((part.X0 + part.X1) / 2), bottom) == "glue");
        int walls = parts.Sum(part => read.RegionsInside(part.X0 - p.CavityClearanceUm, part.X1 + p.CavityClearanceUm, middle)
            .Count(region => region == "glue"));
        bool full = p.CavityDepthUm - p.GlueThicknessUm < ThinnestWall;
        rules.Add(rule, $"{bottoms} bottoms and {walls} walls of {parts.Count} cavities", allowed,
            bottoms == parts.Count && (full || walls == (coated ? 2 * parts.Count : 0)), Document + "0121, 0193, 0216, 0238");
    }

    private static void AddStepRule(BumpedDieParameters p, RuleList rules)
    {
        bool stepped = p.Substrate != SubstrateState.Kept && p.Mount != DieMount.Flat;
        string found = stepped ? FormattableString.Invariant($"stepped by {p.CavityDepthUm} um, steps filled with {p.StepFillMaterial ?? p.GasMaterial}") : "flat";
        rules.PreferWhere(p.Substrate != SubstrateState.Kept, "the substrate is kept", "The bottom face is flat, so that the film at the bottom acts on all of it; the document does not say what becomes of the steps",
            $"{found}", "flat, or steps filled", !stepped || p.StepFillMaterial is not null, Document + "0193, 0238-0246");
    }

    private static bool IsOutside(MouldReading read, Box die) => read.RegionUnder((die.X0 + die.X1) / 2, read.Inner(die)) is null or "step-fill";

    private static void AddFlushRules(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        Box bumps = read.Map.Extent("bumps") ?? default;
        rules.Equal("Bump tops are flush with the mould (rule G1, t6)", read.Outer(bumps), read.Outer(read.Mould), MouldReading.Flush, Document + "0126, 0197, 0206, 0229; claim 17");
        double sum = p.GlueThicknessUm + read.Heights.DieThickness + read.Heights.FrontEnd.BumpFoot + read.Heights.FrontEnd.Bump.Height
            - (p.Mount == DieMount.DieCavity ? p.CavityDepthUm : 0) - (p.Glue == GlueForm.Blanket ? p.GlueThicknessUm : 0);
        rules.Equal("Mould is as thick as glue, die, front end and bump together, less the cavity (rule G1)", Micrometres.ToMetres(sum), Micrometres.ToMetres(read.Heights.MouldThickness), 1e-9, Document + "0123-0126, 0194-0197");
        string exposed = read.Heights.FrontEnd.Bump.Highest.Material;
        string plated = p.BumpMetal switch { MetalScheme.CopperNickelGold => "gold", MetalScheme.CopperNickel => "nickel", _ => exposed };
        rules.Prefer("Polishing leaves the metal that was plated last (rule G3)", $"{exposed}", plated, exposed == plated, Document + "0126, 0128-0142");
        rules.Prefer("The exposed metal of a bump is one of those on which a circuit layer is described", $"{exposed}", "gold, copper, silver or nickel", exposed is "gold" or "copper" or "silver" or "nickel", Document + "0128-0142");
    }

    private static void AddCircuitRules(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        int onBump = read.Layout.Nets.SelectMany(net => net.Taps).Where(tap => tap.Die >= 0)
            .Count(tap => read.RegionBeyond(Micrometres.ToMetres(tap.X), read.Outer(read.Mould)) == CircuitDrawing.Region(0) && read.RegionUnder(Micrometres.ToMetres(tap.X), read.Outer(read.Mould)) == "bumps");
        int bumps = read.Layout.Nets.SelectMany(net => net.Taps).Count(tap => tap.Die >= 0);
        rules.Add("The first circuit layer lies straight on every bump", $"{onBump} of {bumps} bumps", "all", onBump == bumps, Document + "0127-0149");

        for (int layer = 0; layer < p.CircuitLayers; layer++)
        {
            CircuitLevel level = read.Circuit.Levels[layer];
            double cover = level.DielectricTop - level.TraceTop;
            rules.Add(FormattableString.Invariant($"The dielectric on circuit layer {layer + 1} covers its traces (rule G4)"), $"{cover} um over them", "above 0 um", cover > 0, Document + "0153, 0185");
        }

        HashSet<int> top = [.. read.Map.PiecesOf(CircuitDrawing.Region(p.CircuitLayers - 1))];
        Terminal[] ends = [.. read.Section.Terminals.Where(terminal => terminal.Voltage is not null)];
        int standing = ends.Count(end => top.Contains(read.Map.PieceAt(end.Place)));
        rules.Add("Balls, or the openings for them, stand on the topmost circuit layer", $"{standing} of {ends.Length}", "all", standing == ends.Length, Document + "0155, 0187");

        int crossed = read.Dies.Count(die => read.Spans(MouldReading.IsCircuit, die.X0) || read.Spans(MouldReading.IsCircuit, die.X1));
        rules.Prefer("Traces fan out across the edges of the dies", $"{crossed} of {read.Dies.Count} dies", "all", crossed == read.Dies.Count, Document + "0149, 0190; claim 1");

        HashSet<int> known = [.. read.Section.Terminals.Select(terminal => read.Map.PieceAt(terminal.Place))];
        known.UnionWith(read.Map.PiecesWhere(region => MouldReading.IsCarrier(region) || region is "glue" or "spreader" or "spreader-interface" or "board-lands" or "board-planes" || region.StartsWith("passive", StringComparison.Ordinal)));
        known.Remove(-1);
        rules.Add("No conductor floats that should not: every piece belongs to a net, substrate and glue, or a passive device", $"{read.Map.PieceCount - known.Count} others", "none", read.Map.PieceCount == known.Count, Document + "0149-0157");
    }

    private static void AddPassiveRules(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        if (p.PassiveCount == 0)
        {
            return;
        }

        Box contacts = read.Map.Extent("passive-contacts") ?? default;
        rules.Equal("Contacts of passive devices are flush with bumps and mould (rule G2)", read.Outer(contacts), read.Outer(read.Mould), MouldReading.Flush, Document + "0206, 0217, 0229, 0239");
        NetTap[] firsts = [.. read.Layout.Nets.Where(net => net.IsJoined).SelectMany(net => net.Taps).Where(tap => tap.Passive >= 0)];
        rules.Add("A trace joins every passive device to a bump, and a ball taps it", $"{firsts.Length} of {p.PassiveCount}", "all", firsts.Length == p.PassiveCount, Document + "0209-0246");
        int beyond = p.PassiveSecondContact == SecondContact.OutOfPlane ? 1 : 0;
        int[] counts = [.. Enumerable.Range(0, p.PassiveCount).Select(passive => Contacts(read, passive) + beyond)];
        const string both = "A passive device has two contacts, so that current passes it; the document names one of each";
        rules.Prefer(both, $"{string.Join(" and ", counts)}", "2 each", counts.All(count => count == 2), Document + "0202, 0210");
    }

    // Contacts that stand on a device and end at a circuit trace.
    private static int Contacts(MouldReading read, int passive) =>
        read.Map.Extent(FormattableString.Invariant($"passive-{passive + 1}")) is not Box body ? 0
            : read.Section.Shapes.Where(shape => shape.Region == "passive-contacts").Select(shape => shape.Shape.Bounds)
                .Count(contact => contact.X0 >= body.X0 - MouldReading.Flush && contact.X1 <= body.X1 + MouldReading.Flush
                    && read.RegionBeyond((contact.X0 + contact.X1) / 2, read.Outer(contact)) == CircuitDrawing.Region(0));
}

/// <summary>Places where document 001 contradicts itself: a warning when the design lies where the statements disagree.</summary>
internal static class BumpedDieContradictionRules
{
    /// <summary>Adds the contradictions.</summary>
    public static void Add(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        FrontEndRecipe recipe = read.Heights.FrontEnd.Recipe;
        Agree(rules, "Circuit layer: 5 to 100 um in the text, 1 to 20 um in claim 5", p.CircuitThicknessUm, "5 to 20 um satisfies both", p.CircuitThicknessUm is >= 5 and <= 20, "0149 against claim 5");
        Agree(rules, "Bump: 10 to 30 um after polish in the text, 5 to 150 um in claims 6 and 7", p.BumpHeightUm, "10 to 30 um satisfies both", p.BumpHeightUm is >= 10 and <= 30, "0126, 0009 against claims 6 and 7");
        Agree(rules, "Pad: 0.4 to 3 um and 0.2 to 2 um are both given", p.PadThicknessUm, "0.4 to 2 um satisfies both", p.PadThicknessUm is >= 0.4 and <= 2, "0038 against 0039");
        if (p.CircuitLayers >= 2)
        {
            double two = p.CircuitLayers * p.CircuitThicknessUm;
            Agree(rules, "Several circuit layers: 10 to 202 um together in claim 14; two at the text's limits reach 206 um with barriers and seeds", two, "at most 200 um without films satisfies both", two <= 200, "0127, 0149 against claim 14");
        }

        double thinnest = p.CircuitLayers > 1 ? Math.Min(p.DielectricThicknessUm, p.SolderMaskThicknessUm) : p.SolderMaskThicknessUm;
        Agree(rules, "Dielectrics from 15 um must cover circuit layers of up to 103 um, and the text does not say from which face they count", thinnest, "thicker than the circuit layer satisfies either reading",
            thinnest > p.CircuitThicknessUm, "0153 against 0127 and 0149");
        if (recipe.Traces == 0)
        {
            return;
        }

        Agree(rules, "Wafer-level trace: 0089 prints 2 to 1.5 um, read as 2 to 15 um", p.WaferTraceThicknessUm, "2 to 15 um", p.WaferTraceThicknessUm is >= 2 and <= 15, "0089");
        if (p.WaferTraceMetal is MetalScheme.CopperNickel or MetalScheme.CopperNickelGold)
        {
            Agree(rules, "Nickel of a wafer-level trace: 0.5 to 5 um and 1 to 10 um are both given", p.WaferTraceNickelThicknessUm, "1 to 5 um satisfies both", p.WaferTraceNickelThicknessUm is >= 1 and <= 5, "0069 against 0075");
        }
    }

    private static void Agree(RuleList rules, string rule, double found, string allowed, bool agrees, string where) =>
        rules.Prefer("The document contradicts itself. " + rule, $"{found} um", allowed, agrees, "document 001, " + where);
}
