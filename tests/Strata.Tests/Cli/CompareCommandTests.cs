using System.Text.Json;
using Strata.Studies;

namespace Strata.Tests.Cli;

public sealed class CompareCommandTests : IDisposable
{
    private readonly CommandRun _strata = new();

    /// <inheritdoc/>
    public void Dispose() => _strata.Dispose();

    [Fact]
    public void Variants_are_ranked_and_written_as_text_CSV_and_HTML()
    {
        string slab = _strata.File("slab.json", SolveCommandTests.Slab);
        Assert.Equal(
            0, _strata.Run("compare", slab, "--vary", "materials.m.k_w_mk=1,2,4", "--tolerance", "none", "-o", _strata.PathOf("out")));
        string[] rows = File.ReadAllLines(_strata.PathOf("out/comparison.csv"));
        Assert.StartsWith("rank_t_mean_c,half_width_t_mean_c,over_best_t_mean_c_percent,rank_rth_k_w,", rows[0], StringComparison.Ordinal);
        ResultTable table = ResultTable.ReadFile(_strata.PathOf("out/comparison.csv"));
        Assert.Equal(["1", "2", "3"], table.Texts("rank_rth_k_w"));
        Assert.Equal(["4", "2", "1"], table.Texts("in_materials.m.k_w_mk"));
        Assert.Equal(100 * (((1 + (2.0 / 3)) / (1 + (2.0 / 3 / 4))) - 1), table.Numbers("over_best_rth_k_w_percent")[2], 0.2);
        string html = File.ReadAllText(_strata.PathOf("out/comparison.html"));
        Assert.Contains("rth_k_w", html, StringComparison.Ordinal);
        Assert.Contains("3 variants", html, StringComparison.Ordinal);
        Assert.Equal(
            3, JsonDocument.Parse(File.ReadAllText(_strata.PathOf("out/comparison.json"))).RootElement.GetProperty("variants")
            .GetArrayLength());
        Assert.Contains("3 variants", _strata.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_variants_tie()
    {
        string slab = _strata.File("slab.json", SolveCommandTests.Slab);
        Assert.Equal(0, _strata.Run("compare", slab, "--vary", "materials.m.density_kg_m3=1000,2000"));
        Assert.Equal(2, _strata.Out.Split('\n').Count(line => line.Contains(" 1=", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("materials.m.k_w_mk", "name=value,value")]
    [InlineData("materials.m.k_w_mk=", "name=value,value")]
    [InlineData("materials.m.kw_mk=1,2", "did you mean 'k_w_mk'")]
    public void A_wrong_variation_is_refused(string vary, string words)
    {
        string slab = _strata.File("slab.json", SolveCommandTests.Slab);
        Assert.Equal(2, _strata.Run("compare", slab, "--vary", vary));
        Assert.Contains(words, _strata.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rows_of_a_table_are_compared()
    {
        string table =
            _strata.File(
            "designs.csv", "name,template,power_w,top_film_w_m2k,bottom_film_w_m2k,side_film_w_m2k,ambient_c,analysis,carrier_material\n" +
            "a,cavity-build-up,2,1000,10,0,25,thermal,kovar\nb,cavity-build-up,2,1000,10,0,25,thermal,copper\n");
        Assert.Equal(0, _strata.Run("compare", table, "--rank", "t_max_c", "--tolerance", "carrier_material.k=5%", "--json"));
        JsonElement variants = JsonDocument.Parse(_strata.Out).RootElement.GetProperty("variants");
        Assert.Equal("b", variants[0].GetProperty("settings").GetProperty("name").GetString());
        Assert.Equal(2, variants[1].GetProperty("figures").GetProperty("t_max_c").GetProperty("rank").GetInt32());
    }
}
