using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The claims of document 001 as predicates on the drawing: a claim that does not hold is a warning, not a fault.</summary>
internal static class BumpedDieClaimRules
{
    /// <summary>Adds the twenty claims.</summary>
    public static void Add(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        bool independent = AddFirstClaim(read, rules);
        AddMaterialClaims(p, rules);
        AddDimensionClaims(p, read, rules);
        AddPartClaims(p, read, rules);
        AddFilmClaims(p, read, rules);
        rules.Prefer("Claims 2 to 20 stand on claim 1", $"{(independent ? "claim 1 holds" : "claim 1 does not hold")}", "claim 1 holds", independent, Source(1));
    }

    private static bool AddFirstClaim(MouldReading read, RuleList rules)
    {
        Box second = read.Map.ExtentWhere(MouldReading.IsInsulator) ?? default;
        bool touches = Math.Abs(read.Inner(second) - read.Outer(read.Mould)) < 1e-9;
        bool inMould = false;
        bool spans = false;
        foreach (Box die in read.Dies)
        {
            double face = read.Outer(die);
            (string? west, string? east) = read.RegionsBeside(die, face + (read.Inner(die) - face) * 1e-3);
            inMould |= west == "mould" && east == "mould";
            foreach (double edge in (ReadOnlySpan<double>)[die.X0, die.X1])
            {
                spans |= second.X0 < edge && edge < second.X1 && read.Spans(MouldReading.IsCircuit, edge);
            }
        }

        bool[] parts = [inMould, touches, spans];
        string[] names = ["die in the first polymer", "second polymer on it", "conductor and second polymer span the same die edge"];
        string found = string.Join("; ", names.Zip(parts, (name, holds) => (holds ? "" : "NOT: ") + name));
        bool all = parts.All(part => part);
        rules.Prefer("Claim 1: die with interconnect in a first polymer, second polymer on it across a die edge, conductor in it straight on the interconnect and across the same edge",
            $"{found}", "all three", all, Source(1));
        return all;
    }

    private static void AddMaterialClaims(BumpedDieParameters p, RuleList rules)
    {
        Claim(rules, 2, "the semiconductor has silicon", p.DieMaterial, "silicon or silicon-germanium", p.DieMaterial is "silicon" or "silicon-germanium");
        Claim(rules, 3, "the first polymer is an epoxy moulding compound", p.MouldMaterial, "epoxy-moulding-compound", p.MouldMaterial.StartsWith("epoxy-moulding-compound", StringComparison.Ordinal));
        rules.NotVisible("Claim 9: the second die is a memory chip", "the function of the die", Source(9));
        rules.NotVisible("Claim 16: the device is a logic, passive or active device", "the function of the die", Source(16));
        Claim(rules, 20, "the semiconductor is silicon-germanium or gallium arsenide", p.DieMaterial, "silicon-germanium or gallium-arsenide", p.DieMaterial is "silicon-germanium" or "gallium-arsenide");
    }

    private static void AddDimensionClaims(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        double mould = read.Heights.MouldThickness;
        Claim(rules, 4, "the first polymer is 250 to 1000 um thick", Um(mould), "250 to 1000 um", mould is >= 250 and <= 1000);
        Claim(rules, 5, "a redistribution layer is 1 to 20 um thick", Um(p.CircuitThicknessUm), "1 to 20 um", p.CircuitThicknessUm is >= 1 and <= 20);
        LayeredMetal bump = read.Heights.FrontEnd.Bump;
        bool inRange = bump.Height is >= 5 and <= 150;
        Claim(rules, 6, "the interconnect is a post of several layers, 5 to 150 um", FormattableString.Invariant($"{bump.Layers.Count} metals over barrier and seed, {bump.Height} um"), "several layers, 5 to 150 um", inRange && HasFilm(read));
        Claim(rules, 7, "the interconnect is a copper bump, 5 to 150 um", FormattableString.Invariant($"{bump.Lowest.Material}, {bump.Height} um"), "copper, 5 to 150 um", inRange && bump.Lowest.Material == "copper");
        double film = (p.CircuitBarrier ? p.CircuitBarrierThicknessUm : 0) + p.CircuitSeedThicknessUm;
        double total = SectionDrawing.Snap(p.CircuitLayers * (p.CircuitThicknessUm + film));
        Claim(rules, 13, "the conductor has several redistribution layers", FormattableString.Invariant($"{p.CircuitLayers}"), "at least 2", p.CircuitLayers >= 2);
        Claim(rules, 14, "several redistribution layers are 10 to 202 um thick together", FormattableString.Invariant($"{p.CircuitLayers} of {total} um together"), "at least 2, 10 to 202 um", total is >= 10 and <= 202, p.CircuitLayers >= 2 ? null : "one circuit layer");
        Claim(rules, 15, "the conductor has three redistribution layers", FormattableString.Invariant($"{p.CircuitLayers}"), "3", p.CircuitLayers >= 3);
    }

    private static void AddPartClaims(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        int dieToDie = read.Layout.Nets.Count(net => net.Taps.Where(tap => tap.Die >= 0).Select(tap => tap.Die).Distinct().Count() > 1 && IsOnePiece(read, net));
        Claim(rules, 8, "a second die is joined to the first through the conductor", FormattableString.Invariant($"{dieToDie} joining nets"), "at least 1", dieToDie > 0, p.DieCount > 1 ? null : "one die");
        int toPassive = read.Layout.Nets.Count(net => net.HasPad && net.Taps.Any(tap => tap.Passive >= 0) && IsOnePiece(read, net));
        Claim(rules, 10, "a passive device in the first polymer is joined to the die", FormattableString.Invariant($"{toPassive} joining nets"), "at least 1", toPassive > 0, p.PassiveCount > 0 ? null : "no passive device");
        Claim(rules, 11, "the passive device is a resistor, capacitor, inductor or filter", ParameterName.Word(p.PassiveKind.ToString()), "one of them", p.PassiveCount > 0, p.PassiveCount > 0 ? null : "no passive device");

        Box die = read.Dies[0];
        bool glued = read.RegionUnder((die.X0 + die.X1) / 2, read.Inner(die)) == "glue";
        string how = !glued ? "no glue" : p.Glue == GlueForm.Local ? "local glue, mould around it" : "blanket glue, mould on it: arguable";
        Claim(rules, 12, "an adhesive on a surface of the die is partly surrounded by the first polymer", how, "glue on the die, mould beside it", glued, p.Substrate == SubstrateState.RemovedWithGlue ? "the glue is stripped" : null);
    }

    private static void AddFilmClaims(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        Box bumps = read.Map.Extent("bumps") ?? default;
        double step = Math.Abs(read.Outer(bumps) - read.Outer(read.Mould));
        Claim(rules, 17, "a surface of the first polymer is coplanar with that of the interconnect", Um(SectionDrawing.Snap(MouldReading.Um(step))), "within 1 um (own tolerance)", step <= MouldReading.Flush);
        FrontEndRecipe recipe = read.Heights.FrontEnd.Recipe;
        bool copperTrace = recipe.Traces > 0 && p.WaferTraceMetal != MetalScheme.Gold;
        double copper = BumpedDieMetals.Copper(p.WaferTraceMetal, p.WaferTraceThicknessUm, p.WaferTraceNickelThicknessUm, p.WaferTraceGoldThicknessUm);
        Claim(rules, 18, "the contact pad has a layer with titanium on copper of 1 to 20 um (read as a wafer-level trace under a bump with its own barrier)",
            FormattableString.Invariant($"{p.BumpBarrierMaterial} on {(copperTrace ? "copper" : "gold")} of {copper} um"), "titanium on copper, 1 to 20 um",
            copperTrace && !recipe.IsStraightOnTrace && p.WaferTraceMetal == MetalScheme.Copper && HasTitanium(p.BumpBarrierMaterial) && copper is >= 1 and <= 20, recipe.Traces == 0 ? "no wafer-level trace" : null);
        bool copperCircuit = BumpedDieMetals.Circuit(p).Lowest.Material == "copper";
        Claim(rules, 19, "the conductor has a layer with titanium joined to copper, on interconnect and first polymer", p.CircuitBarrier ? $"{p.CircuitBarrierMaterial} under {BumpedDieMetals.Circuit(p).Lowest.Material}" : "no barrier",
            "titanium under copper", p.CircuitBarrier && HasTitanium(p.CircuitBarrierMaterial) && copperCircuit);
    }

    // All taps of the net touch through conductors.
    private static bool IsOnePiece(MouldReading read, MouldNet net)
    {
        double face = read.Outer(read.Mould);
        return net.Taps.Select(tap => read.Map.PieceAt(new Box(Micrometres.ToMetres(tap.X), Micrometres.ToMetres(tap.X), face, face))).Distinct().Count() == 1;
    }

    private static bool HasFilm(MouldReading read) => !read.Heights.FrontEnd.Recipe.IsStraightOnTrace || read.Heights.FrontEnd.Bump.Layers.Count > 1;

    private static bool HasTitanium(string material) => material.StartsWith("titanium", StringComparison.Ordinal);

    private static void Claim(RuleList rules, int number, string predicate, string found, string allowed, bool holds, string? missing = null) =>
        rules.PreferWhere(missing is null, missing ?? "", FormattableString.Invariant($"Claim {number}: {predicate}"), $"{found}", allowed, holds, Source(number));

    private static string Um(double um) => FormattableString.Invariant($"{um} um");

    private static string Source(int claim) => FormattableString.Invariant($"document 001, claim {claim}");
}

/// <summary>The materials that document 001 names for each part.</summary>
internal static class BumpedDieMaterialRules
{
    private const string Document = "document 001, ";

    private static readonly string[] Barriers = ["titanium", "titanium-tungsten", "titanium-nitride", "chromium", "tantalum-nitride"];

    /// <summary>Adds the rules.</summary>
    public static void Add(BumpedDieParameters p, RuleList rules)
    {
        AddChip(p, rules);
        rules.MaterialIn("Glue is epoxy or polyimide", p.GlueMaterial, ["epoxy", "polyimide", "die-attach-epoxy", "die-attach-polyimide", "die-attach-silver-epoxy"], "epoxy, polyimide", Document + "0120, 0192");
        rules.MaterialIn("Mould is epoxy based, polyimide or benzocyclobutene", p.MouldMaterial, ["epoxy", "polyimide", "bcb"], "epoxy, polyimide, BCB", Document + "0123, 0194; claim 3");
        if (p.Substrate == SubstrateState.Kept)
        {
            rules.MaterialIn("Substrate is one of those named", p.SubstrateMaterial,
                [
                    "bt-resin", "fr-4", "fr-5", "epoxy", "borosilicate-glass", "soda-lime-glass", "alkali-free-glass", "fused-silica",
                    "silicon", "alumina-96", "ltcc", "beryllia", "aluminium", "copper", "brass", "cumo", "cuw", "alsic",
                ],
                "laminate, glass-fibre epoxy, glass, silicon, ceramic, organic, metal with aluminium or copper", Document + "0122");
        }

        if (p.CircuitBarrier)
        {
            One(rules, "Barrier of the circuit layers", p.CircuitBarrierMaterial, Barriers, "Ti, TiW, TiN, Cr, TaN", "0127, 0159");
        }

        string[] dielectrics = ["epoxy", "bcb", "polyimide", "solder-mask"];
        rules.MaterialIn("Dielectric between circuit layers is epoxy, BCB or polyimide", p.DielectricMaterial, dielectrics, "epoxy, BCB, polyimide", Document + "0153");
        rules.MaterialIn("Dielectric on the last circuit layer is epoxy (solder mask), BCB or polyimide", p.SolderMaskMaterial, dielectrics, "epoxy, BCB, polyimide", Document + "0153, 0185");
        if (p.Balls)
        {
            rules.MaterialIn("Balls are a solder with tin", p.BallMaterial, ["sac305", "snag", "snpb", "pbsn", "tin"], "tin-lead, tin-silver, tin-silver-copper", Document + "0155, 0187");
        }
    }

    /// <summary>Adds the rules on a die with its front end.</summary>
    public static void AddChip(BumpedDieParameters p, RuleList rules)
    {
        One(rules, "Semiconductor of the dies", p.DieMaterial, ["silicon", "silicon-germanium", "gallium-arsenide"], "silicon, silicon-germanium, gallium arsenide", "0022");
        One(rules, "Pad", p.PadMaterial, ["aluminium", "aluminium-copper-film", "aluminium-silicon-copper-film", "copper"], "aluminium, aluminium-copper, copper", "0038");
        string[] passivation =
            ["silicon-nitride", "silicon-dioxide", "silicon-dioxide-teos", "silicon-oxynitride", "psg", "bpsg", "spin-on-glass"];
        string[] layers = [.. PassivationMethods.Of(p).Select(layer => layer.Material).Distinct()];
        rules.Prefer("Passivation is of a material that the document names", $"{string.Join(", ", layers)}",
            "silicon oxide, oxynitride, nitride, PSG and the like", layers.All(passivation.Contains), Document + "0027-0037");
        One(rules, "On-chip dielectric", p.OnChipDielectricMaterial,
            ["silicon-dioxide", "silicon-dioxide-teos", "silicon-oxynitride", "silicon-nitride", "silicon-oxycarbide", "fsg", "silk", "porous-dielectric", "spin-on-glass", "bpsg", "pbo", "hydrogen-silsesquioxane"], "oxides, nitrides and low-k dielectrics", "0025");
        AddWiringRules(p, rules);
        if (p.IsFinished || FrontEndRecipe.Of(p).Traces > 0)
        {
            One(rules, "Barrier of bumps and wafer-level traces", p.BumpBarrierMaterial, Barriers, "Ti, TiW, TiN, Cr, TaN", "0047");
        }

        if (FrontEndRecipe.Of(p) is { HasLowerPolymer: true } or { HasUpperPolymer: true })
        {
            rules.MaterialIn("Wafer-level polymer is one of those named", p.WaferPolymerMaterial,
                ["polyimide", "bcb", "polyurethane", "epoxy", "parylene", "solder-mask", "silicone-elastomer", "porous-dielectric"], "PI, BCB, polyurethane, epoxy, parylene, solder mask, elastomer, porous dielectric", Document + "0076-0077, 0116");
        }
    }

    private static void AddWiringRules(BumpedDieParameters p, RuleList rules)
    {
        const string missing = "no metal in the on-chip wiring";
        bool copper = p.OnChipMetalMaterial == "copper";
        bool aluminium = p.OnChipMetalMaterial.StartsWith("aluminium", StringComparison.Ordinal);
        rules.PreferWhere(
            p.OnChipMetalShare > 0, missing, "On-chip metal is of a material that the document names", $"{p.OnChipMetalMaterial}",
            "copper, aluminium, aluminium-copper", copper || aluminium, Document + "0023-0024");
        bool tungsten = p.OnChipPlugMaterial.StartsWith("tungsten", StringComparison.Ordinal);
        rules.PreferWhere(p.OnChipPlugShare > 0, missing, "Plugs are of copper with copper layers, of tungsten with aluminium",
            $"{p.OnChipPlugMaterial} with {p.OnChipMetalMaterial}", "copper with copper, tungsten with aluminium",
            (copper && p.OnChipPlugMaterial == "copper") || (aluminium && tungsten), Document + "0023");
    }

    // Letter for letter: silicon is not the family of silicon dioxide.
    private static void One(RuleList rules, string part, string material, ReadOnlySpan<string> names, string allowed, string paragraph) =>
        rules.Prefer($"{part} is of a material that the document names", $"{material}", allowed, names.Contains(material), Document + paragraph);
}
