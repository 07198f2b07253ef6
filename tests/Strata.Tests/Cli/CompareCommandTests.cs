using System.Xml.Linq;
using Strata.Reports;
using Strata.Results;

namespace Strata.Tests.Cli;

public sealed class CompareCommandTests : IDisposable
{
    private readonly CommandRun _strata = new();

    /// <inheritdoc/>
    public void Dispose() => _strata.Dispose();

    [Fact]
    public void What_the_bounds_cannot_tell_apart_is_a_tie()
    {
        BoundedValue?[] values = [new(3, 2.9, 3.1), new(1, 0.9, 1.15), new(1.1, 1.0, 1.2), null, new(5)];
        Assert.Equal([3, 1, 1, null, 4], Ranking.Of(values));
    }

    [Fact]
    public void Variants_are_ranked_and_written_as_text_CSV_and_HTML()
    {
        string slab = _strata.File("slab.json", SolveCommandTests.Slab);
        Assert.Equal(0, _strata.Run("compare", slab, "--vary", "materials.m.k_w_mk=1,2,4", "-o", _strata.PathOf("out")));
        string[] rows = File.ReadAllLines(_strata.PathOf("out/comparison.csv"));
        Assert.StartsWith("rank_t_junction_mean_c,rank_rth_k_w,in_materials.m.k_w_mk,name,", rows[0], StringComparison.Ordinal);
        Assert.Equal(["1,1,4", "2,2,2", "3,3,1"], rows.Skip(1).Select(row => string.Join(',', row.Split(',').Take(3))));
        string html = File.ReadAllText(_strata.PathOf("out/comparison.html"));
        Assert.Contains("K/W", html, StringComparison.Ordinal);
        string svg = html[html.IndexOf("<svg", StringComparison.Ordinal)..(html.IndexOf("</svg>", StringComparison.Ordinal) + 6)];
        Assert.Contains(XElement.Parse(svg).Descendants(), element => element.Value.Contains("(1)", StringComparison.Ordinal));
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
}
