using System.Globalization;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Packages;
using Strata.Packages.BumpedDieFanOuts;
using Strata.Packages.Rules;
using Strata.Problems;
using static Strata.Tests.Packages.BumpedDiePresetTests;

namespace Strata.Tests.Packages;

/// <summary>The ten methods of document 001 by which a passivation is built up, as layers of the drawing.</summary>
public sealed class PassivationTests
{
    /// <summary>A step off an edge, m: less than the thinnest layer.</summary>
    private const double Step = 2e-8;

    private const string Oxide = "silicon-dioxide";
    private const string Nitride = "silicon-nitride";
    private const string Oxynitride = "silicon-oxynitride";

    [Theory]
    [InlineData(1, Oxide, Nitride)]
    [InlineData(2, Oxide, Oxynitride, Nitride)]
    [InlineData(3, Oxynitride, Oxide, Nitride)]
    [InlineData(4, Oxide, "spin-on-glass", Oxide, Nitride)]
    [InlineData(5, Oxide, Nitride)]
    [InlineData(6, Oxide, "psg", Nitride)]
    [InlineData(7, Oxynitride, Oxide, Oxynitride, Nitride, Oxynitride, Oxide)]
    [InlineData(8, Oxide, "spin-on-glass", Oxide, Nitride, Oxide)]
    [InlineData(9, Oxide, Nitride, Oxide)]
    [InlineData(10, Nitride, Oxide, Nitride)]
    public void A_preset_shows_the_layers_of_its_method_with_the_opening_through_all(int method, params string[] materials)
    {
        string preset = FormattableString.Invariant($"passivation-{method}");
        CrossSection section = Draw(preset, ("orientation", "end-points-up"));
        double[] asked = Numbers(Values(preset)["passivation_layers_um"]);
        PaintedShape[] layers =
        [
            .. section.Shapes.Where(shape => shape.Region.StartsWith("passivation-", StringComparison.Ordinal))
                .OrderBy(shape => shape.Shape.Bounds.Z0),
        ];
        Assert.Equal(materials, layers.Select(layer => layer.Material));
        Assert.Equal(asked[1..], layers[1..].Select(layer => Math.Round(Micrometres.FromMetres(layer.Shape.Bounds.Height), 6)));
        ConductorMap map = new(section, MaterialLibrary.Default.With(section.Materials));
        Box pad = section.Shapes.First(shape => shape.Region == "die-1-pads").Shape.Bounds;
        Assert.Equal(asked[0], Micrometres.FromMetres(layers[0].Shape.Bounds.Z1 - pad.Z1), 6);
        foreach (PaintedShape layer in layers)
        {
            double middle = Math.Max((layer.Shape.Bounds.Z0 + layer.Shape.Bounds.Z1) / 2, pad.Z1 + Step);
            Assert.Equal(layer.Region, map.RegionAt((pad.X0 + pad.X1) / 2 - 25e-6 - Step, middle));
            Assert.Equal("openings", map.RegionAt((pad.X0 + pad.X1) / 2 - 25e-6 + Step, middle));
        }
    }

    // From the middle of the heated layer, a third of its 2 um, through 4.8 um of wiring and the layers, the lowest 1 um thicker beside the
    // pads; oxide 1.38, phosphosilicate glass 1.1, nitride 1.62, wiring 15.23 W/(m K). Pads and openings are 8 % of the face.
    [Theory]
    [InlineData("passivation-1", 1.5 / 1.38 + 0.6 / 1.62)]
    [InlineData("passivation-6", 2.5 / 1.38 + 1.5 / 1.1 + 0.6 / 1.62)]
    [InlineData("passivation-9", 2.2 / 1.38 + 0.6 / 1.62 + 1.2 / 1.38)]
    [InlineData("passivation-10", 1.5 / 1.62 + 0.6 / 1.38 + 0.5 / 1.62)]
    public void Heat_passes_the_layers_of_a_preset_in_series(string preset, double layers)
    {
        double hand = (2.0 / 3 / 148 + 4.8 / 15.23 + layers) * 1e-6 / (3e-3 * 6e-3);
        CrossSection section = Draw(preset, ("analysis", "thermal"), ("accuracy_percent", "0.5"));
        double found = SectionAnalysis.Solve(section).Result.Thermal!.Sources[0].RthKW!.Value;
        Assert.InRange(found, 0.96 * hand, 1.04 * hand);
    }

    // Of method 7 any of three oxynitrides may be left out.
    [Theory]
    [InlineData("0.5 0.4 0.5", "silicon-dioxide silicon-nitride silicon-dioxide", RuleVerdict.Pass)]
    [InlineData("0.5 0.4 0.1 0.5", "silicon-dioxide silicon-nitride silicon-oxynitride silicon-dioxide", RuleVerdict.Pass)]
    [InlineData("0.5 0.4 0.5", "silicon-nitride silicon-dioxide silicon-nitride", RuleVerdict.Fail)]
    public void Optional_layers_may_be_left_out_and_the_order_is_held(string layers, string materials, RuleVerdict verdict)
    {
        (string, string)[] changes =
        [
            ("passivation_method", "7"), ("passivation_layers_um", layers), ("passivation_layer_materials", materials),
            ("passivation_thickness_um", Math.Round(Numbers(layers).Sum(), 3).ToString(CultureInfo.InvariantCulture)),
        ];
        RuleResult[] rules = [.. BumpedDieTemplate.Instance.Check(Values("fig-6n", changes), Draw("fig-6n", changes))];
        Assert.Equal(verdict, rules.Single(rule => rule.Rule == "The passivation has the sub-layers of its method").Verdict);
        Assert.Equal(layers.Split(' ').Length, rules.Count(rule => rule.Rule.StartsWith("Sub-layer", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2", null, null, "1", "passivation_layers_um")]
    [InlineData("0", "0.5 0.5", null, "1", "passivation_layers_um, passivation_method")]
    [InlineData("2", "0.5 0.5", null, "1", "passivation_layers_um, passivation_method")]
    [InlineData("1", "0.5 0.6", null, "1", "passivation_layers_um, passivation_thickness_um")]
    [InlineData("1", "0.5 0.5", "psg psg psg", "1", "passivation_layer_materials, passivation_layers_um")]
    [InlineData("1", "0.5 0.5", "copper", "1", "passivation_layer_materials")]
    [InlineData("0", null, "psg", "1", "passivation_layer_materials, passivation_layers_um")]
    public void Layers_that_contradict_their_method_are_refused_by_name(
        string method, string? layers, string? materials, string thickness, string named)
    {
        Dictionary<string, string> values = Values("fig-6n", ("passivation_method", method), ("passivation_thickness_um", thickness));
        foreach ((string name, string? value) in new[] { ("passivation_layers_um", layers), ("passivation_layer_materials", materials) })
        {
            if (value is not null)
            {
                values[name] = value;
            }
        }

        List<InputProblem> problems = [];
        Assert.Null(BumpedDieTemplate.Instance.Draw("passivation", values, problems));
        Assert.Equal([named], problems.Select(problem => problem.Path));
    }

    private static double[] Numbers(string text) => [.. text.Split(' ').Select(one => double.Parse(one, CultureInfo.InvariantCulture))];
}
