using System.Globalization;
using Strata.Packages.Rules;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Ranges of document 001 that a single parameter's range does not hold: sums, recipes, derived lengths.</summary>
internal static class BumpedDieDimensionRules
{
    private const string Document = "document 001, ";

    /// <summary>Adds the rules.</summary>
    public static void Add(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        Range(rules, "Mould thickness (t5, t7, t9, t10)", read.Heights.MouldThickness, 250, 1000, Document + "0123-0125, 0194-0196; claim 4");
        AddFrontEnd(p, read, rules);
        double film = (p.CircuitBarrier ? p.CircuitBarrierThicknessUm : 0) + p.CircuitSeedThicknessUm;
        double total = p.CircuitThicknessUm + film;
        rules.Prefer("A circuit layer with barrier and seed (rule G5)", $"{total} um", "5.05 to 103 um", total is >= 5.05 and <= 103,
            Document + "0127, 0149, 0181");
        if (p.Balls)
        {
            AddHeightRule(p, read, rules);
        }
    }

    /// <summary>Adds the rules on what stands on a die, as far as it is made.</summary>
    public static void AddFrontEnd(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        FrontEndRecipe recipe = read.Heights.FrontEnd.Recipe;
        AddCapRules(p, recipe, rules);
        if (recipe.Traces > 0)
        {
            double copper = BumpedDieMetals.Copper(p.WaferTraceMetal, p.WaferTraceThicknessUm, p.WaferTraceNickelThicknessUm, p.WaferTraceGoldThicknessUm);
            Range(rules, "Gold or copper of a wafer-level trace", copper, 1, 20, Document + "0069-0073, 0075");
        }

        if (read.Heights.FrontEnd.Polymers.Count > 0)
        {
            double most = p.WaferPolymerMaterial == "polyimide" ? 26 : 25;
            Range(rules, "Wafer-level polymer, cured", p.WaferPolymerThicknessUm, 3, most, Document + "0076-0077, 0116");
        }

        AddPassivationRules(p, read, rules);
    }

    private static void AddCapRules(BumpedDieParameters p, FrontEndRecipe recipe, RuleList rules)
    {
        if (!recipe.HasCap)
        {
            return;
        }

        const string where = Document + "0041-0042";
        switch (p.CapRecipe)
        {
            case CapRecipe.Aluminium:
                Range(rules, "Aluminium of the cap", p.CapThicknessUm, 0.4, 3, where);
                Range(rules, "Tantalum or tantalum nitride under the cap", p.CapBarrierThicknessUm, 0.01, 0.5, where);
                break;
            case CapRecipe.TitaniumGold:
                Range(rules, "Plated gold of the cap", p.CapThicknessUm, 1, 5, where);
                Range(rules, "Titanium or titanium-tungsten under the cap", p.CapBarrierThicknessUm, 0.01, 0.7, where);
                rules.Prefer("Titanium or titanium-tungsten under the cap is in its preferred range", $"{p.CapBarrierThicknessUm} um", "0.03 to 0.35 um", p.CapBarrierThicknessUm is >= 0.03 and <= 0.35, where);
                break;
            case CapRecipe.NickelGold:
                Range(rules, "Nickel of the cap", p.CapNickelThicknessUm, 0.3, 2, where);
                Range(rules, "Gold of the cap", p.CapThicknessUm - p.CapNickelThicknessUm, 0.4, 3, where);
                break;
            default:
                Range(rules, "Gold of the cap", p.CapThicknessUm, 0.4, 5, where);
                break;
        }
    }

    private static void AddPassivationRules(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        (string Material, double Um)[] layers = [.. read.Passivation];
        (string, double Um)[] nitrides = [.. layers.Where(layer => layer.Material == "silicon-nitride")];
        string thicknesses = string.Join(", ", nitrides.Select(layer => layer.Um.ToString(CultureInfo.InvariantCulture)));
        rules.PreferWhere(nitrides.Length > 0, "no silicon nitride", "Silicon nitride of the passivation is thicker than 0.3 um",
            $"{thicknesses} um", "above 0.3 um", nitrides.All(layer => layer.Um > 0.3), Document + "0027");
        if (p.PassivationMethod == 0)
        {
            return;
        }

        string where = FormattableString.Invariant($"{Document}{27 + p.PassivationMethod:0000} (method {p.PassivationMethod})");
        IReadOnlyList<PassivationLayer>? wanted =
            PassivationMethods.Match(p.PassivationMethod, layers.Length, [.. layers.Select(layer => layer.Material)]);
        rules.Add("The passivation has the sub-layers of its method", $"{string.Join(" / ", layers.Select(layer => layer.Material))}",
            PassivationMethods.Describe(p.PassivationMethod),
            wanted?.Zip(layers).All(pair => pair.First.Materials.Contains(pair.Second.Material)) == true, where);
        for (int i = 0; i < wanted?.Count; i++)
        {
            string rule = FormattableString.Invariant($"Sub-layer {i + 1} of the passivation, {wanted[i].Name}");
            Range(rules, rule, layers[i].Um, wanted[i].Least, wanted[i].Most, where);
        }
    }

    // Rule G6: the sum of the document's ranges; dielectrics count from the faces under the traces, balls are round.
    private static void AddHeightRule(BumpedDieParameters p, MouldReading read, RuleList rules)
    {
        bool kept = p.Substrate == SubstrateState.Kept;
        bool glue = p.Glue == GlueForm.Blanket && p.Substrate != SubstrateState.RemovedWithGlue;
        double height = (kept ? p.SubstrateThicknessUm : 0) + (glue ? p.GlueThicknessUm : 0) + read.Heights.MouldThickness
            + (p.CircuitLayers - 1) * p.DielectricThicknessUm + p.SolderMaskThicknessUm + p.BallDiameterUm;
        double least = (kept ? 200 : 0) + (glue ? 1 : 0) + 250 + 15 * p.CircuitLayers + 250;
        double most = (kept ? 2000 : 0) + (glue ? 50 : 0) + 1000 + 150 * p.CircuitLayers + 1200;
        Range(rules, "Height of the package with round balls, less its traces (rule G6)", height, least, most, Document + "0120-0125, 0153-0155, 0185-0187");
    }

    private static void Range(RuleList rules, string rule, double found, double least, double most, string source) =>
        rules.Add(rule, $"{Blocks.SectionDrawing.Snap(found)} um", FormattableString.Invariant($"{least} to {most} um"), found >= least - 1e-9 && found <= most + 1e-9, source);

}
