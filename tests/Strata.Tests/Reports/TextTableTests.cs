using Strata.Reports;

namespace Strata.Tests.Reports;

/// <summary>Numbers stand to the right, with their heads; words to the left, those that begin with a number too.</summary>
public class TextTableTests
{
    [Fact]
    public void A_sentence_that_begins_with_a_number_is_no_number()
    {
        var table = new TextTable("net", "R", "reference");
        table.Add("a", "12.5", "25 C (top, bottom); of its own heat");
        table.Add("long-name", "3", "25 C (top)");
        Assert.Equal(
            "  net           R  reference\n  a          12.5  25 C (top, bottom); of its own heat\n  long-name     3  25 C (top)\n",
            table.ToText());
    }

    [Fact]
    public void A_number_with_its_unit_is_one()
    {
        var table = new TextTable("place", "width");
        table.Add("a", "5 um");
        table.Add("b", "1200 um");
        Assert.Equal("  place    width\n  a         5 um\n  b      1200 um\n", table.ToText());
    }
}
