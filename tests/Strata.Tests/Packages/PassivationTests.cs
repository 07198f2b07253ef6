using System.Globalization;
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
            Assert.Equal("bumps", map.RegionAt((pad.X0 + pad.X1) / 2 - 25e-6 + Step, middle));
        }
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
