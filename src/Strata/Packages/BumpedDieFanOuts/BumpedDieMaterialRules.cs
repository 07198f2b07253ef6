using Strata.Packages.Rules;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The materials that document 001 names for each part.</summary>
internal static class BumpedDieMaterialRules
{
    private const string Document = "document 001, ";

    /// <summary>Adds the rules.</summary>
    public static void Add(BumpedDiePackage p, RuleList rules)
    {
        One(rules, "Semiconductor of the dies", p.DieMaterial, ["silicon", "silicon-germanium", "gallium-arsenide"], "silicon, silicon-germanium, gallium arsenide", "0022");
        One(rules, "Pad", p.PadMaterial, ["aluminium", "aluminium-copper-film", "aluminium-silicon-copper-film", "copper"], "aluminium, aluminium-copper, copper", "0038");
        One(rules, "Passivation", p.PassivationMaterial, ["silicon-nitride", "silicon-dioxide", "silicon-dioxide-teos", "silicon-oxynitride", "psg", "bpsg", "spin-on-glass"], "silicon oxide, oxynitride, nitride, PSG and the like", "0027-0037");
        One(rules, "On-chip dielectric", p.OnChipDielectricMaterial,
            ["silicon-dioxide", "silicon-dioxide-teos", "silicon-oxynitride", "silicon-nitride", "silicon-oxycarbide", "fsg", "silk", "porous-dielectric", "spin-on-glass", "bpsg", "pbo", "hydrogen-silsesquioxane"], "oxides, nitrides and low-k dielectrics", "0025");
        rules.MaterialIn("Glue is epoxy or polyimide", p.GlueMaterial, ["epoxy", "polyimide", "die-attach-epoxy", "die-attach-polyimide", "die-attach-silver-epoxy"], "epoxy, polyimide", Document + "0120, 0192");
        rules.MaterialIn("Mould is epoxy based, polyimide or benzocyclobutene", p.MouldMaterial, ["epoxy", "polyimide", "bcb"], "epoxy, polyimide, BCB", Document + "0123, 0194; claim 3");
        if (p.Substrate == SubstrateState.Kept)
        {
            rules.MaterialIn("Substrate is one of those named", p.SubstrateMaterial,
                ["bt-resin", "fr-4", "fr-5", "epoxy", "borosilicate-glass", "soda-lime-glass", "alkali-free-glass", "fused-silica", "silicon", "alumina-96", "ltcc", "beryllia", "aluminium", "copper", "brass", "cumo", "cuw", "alsic"],
                "laminate, glass-fibre epoxy, glass, silicon, ceramic, organic, metal with aluminium or copper", Document + "0122");
        }

        string[] barriers = ["titanium", "titanium-tungsten", "titanium-nitride", "chromium", "tantalum-nitride"];
        One(rules, "Barrier of bumps and wafer-level traces", p.BumpBarrierMaterial, barriers, "Ti, TiW, TiN, Cr, TaN", "0047");
        if (p.CircuitBarrier)
        {
            One(rules, "Barrier of the circuit layers", p.CircuitBarrierMaterial, barriers, "Ti, TiW, TiN, Cr, TaN", "0127, 0159");
        }

        if (FrontEndRecipe.Of(p.FrontEnd) is { HasLowerPolymer: true } or { HasUpperPolymer: true })
        {
            rules.MaterialIn("Wafer-level polymer is one of those named", p.WaferPolymerMaterial,
                ["polyimide", "bcb", "polyurethane", "epoxy", "parylene", "solder-mask", "silicone-elastomer", "porous-dielectric"], "PI, BCB, polyurethane, epoxy, parylene, solder mask, elastomer, porous dielectric", Document + "0076-0077, 0116");
        }

        string[] dielectrics = ["epoxy", "bcb", "polyimide", "solder-mask"];
        rules.MaterialIn("Dielectric between circuit layers is epoxy, BCB or polyimide", p.DielectricMaterial, dielectrics, "epoxy, BCB, polyimide", Document + "0153");
        rules.MaterialIn("Dielectric on the last circuit layer is epoxy (solder mask), BCB or polyimide", p.SolderMaskMaterial, dielectrics, "epoxy, BCB, polyimide", Document + "0153, 0185");
        if (p.Balls)
        {
            rules.MaterialIn("Balls are a solder with tin", p.BallMaterial, ["sac305", "snag", "snpb", "pbsn", "tin"], "tin-lead, tin-silver, tin-silver-copper", Document + "0155, 0187");
        }
    }

    // Letter for letter: silicon is not the family of silicon dioxide.
    private static void One(RuleList rules, string part, string material, ReadOnlySpan<string> names, string allowed, string paragraph) =>
        rules.Prefer($"{part} is of a material that the document names", $"{material}", allowed, names.Contains(material), Document + paragraph);
}
