using Strata.Packages.Rules;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Places where document 001 contradicts itself: a warning when the design lies where the statements disagree.</summary>
internal static class BumpedDieContradictionRules
{
    /// <summary>Adds the contradictions.</summary>
    public static void Add(BumpedDiePackage p, MouldReading read, RuleList rules)
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
