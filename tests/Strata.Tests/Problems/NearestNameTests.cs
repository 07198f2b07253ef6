using Strata.Problems;

namespace Strata.Tests.Problems;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("coper", "copper")]
    [InlineData("COPPER", "copper")]
    [InlineData("cpoper", "copper")]
    [InlineData("silicone", "silicon")]
    [InlineData("k_wmk", "k_w_mk")]
    [InlineData("die_thicknes_um", "die_thickness_um")]
    public void A_misspelt_name_finds_the_one_that_was_meant(string written, string meant)
    {
        Assert.Equal(meant, NearestName.Find(written, ["air", "copper", "silicon", "k_w_mk", "die_thickness_um"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("zinc")]
    [InlineData("carrier_material")]
    public void A_name_unlike_all_others_finds_none(string written)
    {
        Assert.Null(NearestName.Find(written, ["copper", "silicon", "die_thickness_um"]));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abcd", "acbd", 1)]
    [InlineData("ca", "abc", 3)]
    public void The_distance_counts_edits_and_swaps(string first, string second, int expected)
    {
        Assert.Equal(expected, NearestName.Distance(first, second));
        Assert.Equal(expected, NearestName.Distance(second, first));
    }
}
