using System.Text;
using Strata.Files;
using Strata.Materials;
using Strata.Results;
using Strata.Studies;
using Strata.Tests.Cli;

namespace Strata.Tests.Studies;

/// <summary>An order is declared only where bounds and tolerances leave it standing.</summary>
public sealed class ComparisonTests
{
    private static ComparedDesign Slab(string k)
    {
        Design Read(IReadOnlyList<string> more) =>
            DesignReader.Read(Encoding.UTF8.GetBytes(SolveCommandTests.Slab), "slab.json", [$"materials.m.k_w_mk={k}", .. more]);
        return new ComparedDesign([("k", k)], Read([]), Read);
    }

    [Fact]
    public void What_the_bounds_cannot_tell_apart_is_a_tie()
    {
        BoundedValue?[] values = [new(3, 2.9, 3.1), new(1, 0.9, 1.15), new(1.1, 1.0, 1.2), null, new(5)];
        Assert.Equal([3, 1, 1, null, 4], Ranking.Of(values));
        Assert.Equal([1, 1, 1, null, 4], Ranking.Of(values, (_, _) => 1.75));
    }

    [Fact]
    public void A_tolerance_that_all_share_does_not_tie_but_one_of_their_own_does()
    {
        // Rth = 1/h' + (2/3)/k': 1.6667 and 1.6061 K/W; 30 % of the film moves both by the same 0.33.
        Comparison shared =
            ComparisonStudy.Run(
            "slab", [Slab("1"), Slab("1.1")], new ComparisonOptions { Columns = ["rth_k_w"], Tolerances = [new("base", 30)] });
        Assert.Equal([1, 2], shared.Variants.Select(variant => variant.Figures[0]!.Rank));
        Assert.Equal("1.1", shared.Variants[0].Label);
        Assert.Equal((1.0 / 0.7 - 1.0 / 1.3) / 2, shared.Variants[0].Figures[0]!.HalfWidth!.Value, 2e-3);
        Assert.Equal(100 * (0.6667 - 0.6061) / 1.6061, shared.Variants[1].Figures[0]!.OverBestPercent!.Value, 0.02);

        static ComparedDesign Named(string material, string k)
        {
            string text = SolveCommandTests.Slab.Replace("\"m\"", $"\"{material}\"", StringComparison.Ordinal);
            Design Read(IReadOnlyList<string> more) =>
                DesignReader.Read(Encoding.UTF8.GetBytes(text), "slab.json", [$"materials.{material}.k_w_mk={k}", .. more]);
            return new ComparedDesign([("material", material)], Read([]), Read);
        }

        ComparedDesign[] own = [Named("a", "1"), Named("b", "1.1")];
        InputTolerance[] none = [];
        Assert.Equal(
            [1, 2], ComparisonStudy.Run("slab", own, new ComparisonOptions { Columns = ["rth_k_w"], Tolerances = none }).Variants.Select(
            variant => variant.Figures[0]!.Rank));

        // By their classes (conductors without a role: 10 %) each moves by 0.067 or 0.061 on its own, together 0.09: more than the 0.06
        // between them.
        Comparison classes = ComparisonStudy.Run("slab", own, new ComparisonOptions { Columns = ["rth_k_w"] });
        Assert.Equal([1, 1], classes.Variants.Select(variant => variant.Figures[0]!.Rank));
        Assert.Equal([1, 2], classes.Variants.Select(variant => variant.Figures[0]!.NumericalRank));
        Assert.All(classes.Variants, variant => Assert.True(variant.Figures[0]!.IsTie));
    }

    [Fact]
    public void Closer_bounds_resolve_a_tie_of_the_numbers()
    {
        static ComparedDesign Package(string power)
        {
            Design Read(IReadOnlyList<string> more) => DesignReader.FromTemplate(
                "cavity-build-up", null,
                    ["power_w=2", $"back_joint_um={power}", "top_film_w_m2k=1000", "bottom_film_w_m2k=10", "side_film_w_m2k=0",
                    "ambient_c=25", "die_contact=back-joint", "analysis=thermal", "accuracy_percent=10", .. more]);
            return new ComparedDesign([("joint", power)], Read([]), Read);
        }

        ComparedDesign[] designs = [Package("20"), Package("24")];
        var options = new ComparisonOptions { Columns = ["rth_k_w"], Tolerances = [] };
        Comparison resolved = ComparisonStudy.Run("joint", designs, options with { Resolve = true });
        Assert.Equal([1, 2], resolved.Variants.Select(variant => variant.Figures[0]!.NumericalRank));
        Assert.Equal("20", resolved.Variants[0].Label);
    }

    [Fact]
    public void The_mass_over_the_footprint_is_density_times_thickness()
    {
        Design slab = DesignReader.Read(Encoding.UTF8.GetBytes(SolveCommandTests.Slab), "slab.json", ["materials.m.density_kg_m3=8933"]);
        Assert.Equal(8.933, SectionMass.PerArea(slab.Section)!.Value, 1e-9);
        Assert.Null(SectionMass.PerArea(Slab("1").Design.Section));
    }

    [Fact]
    public void A_carrier_has_the_price_of_its_mass_and_the_mismatch_of_its_expansion()
    {
        // 1 mm of 8933 kg/m3 at 9.4 per kg; the varied material is the carrier's, and the source lies in the same figure.
        string[] own = ["materials.m.density_kg_m3=8933", "materials.m.price_per_kg=9.4", "materials.m.expansion_ppm_k=16.5"];
        Design Read(IReadOnlyList<string> more) =>
            DesignReader.Read(Encoding.UTF8.GetBytes(SolveCommandTests.Slab), "slab.json", [.. own, .. more]);
        ComparedDesign slab = new([("shapes[0].material", "m")], Read([]), Read);
        ComparedCarrier carrier = ComparedCarrier.Of(slab, null)!;
        Assert.Equal("m", carrier.Material);
        Assert.Equal(8.933 * 9.4, carrier.PricePerM2!.Value, 1e-9);
        ILookup<string, MaterialDatum> dearer =
            MaterialData.Read(new StringReader("name,property,value,source\nm,price_per_kg,20,s\n"), "p.csv");
        Assert.Equal(8.933 * 20, ComparedCarrier.Of(slab, dearer)!.PricePerM2!.Value, 1e-9);

        Design Package(IReadOnlyList<string> more) => DesignReader.FromTemplate(
            "cavity-build-up", null,
            ["power_w=2", "top_film_w_m2k=1000", "bottom_film_w_m2k=10", "side_film_w_m2k=0", "ambient_c=25", .. more]);
        ComparedDesign varied = new([("carrier_material", "kovar")], Package(["carrier_material=kovar"]), Package);
        ComparedCarrier kovar = ComparedCarrier.Of(varied, null)!;
        Assert.Equal(5.1 - 2.6, kovar.ExpansionMismatchPpmK!.Value, 1e-12);
        Assert.Null(kovar.PricePerM2);
    }

    [Fact]
    public void A_stated_uncertainty_comes_before_the_class()
    {
        Design slab = DesignReader.Read(
            Encoding.UTF8.GetBytes(SolveCommandTests.Slab), "slab.json", ["materials.m.k_uncertainty_percent=3"]);
        Assert.Equal(3, VariedInput.Materials(slab.Section).Single(input => input.Name == "m.k").Percent);
        Assert.Equal(10, VariedInput.Materials(Slab("1").Design.Section).Single(input => input.Name == "m.k").Percent);
        Assert.Equal(5, MaterialClass.PercentOf(MaterialLibrary.Default.Get("copper")));
        Assert.Equal(20, MaterialClass.PercentOf(MaterialLibrary.Default.Get("polyimide")));
    }
}
