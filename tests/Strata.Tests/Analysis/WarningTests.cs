using System.Text.RegularExpressions;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Files;
using Strata.Results;
using Strata.Tests.Architecture;

namespace Strata.Tests.Analysis;

/// <summary>A warning is what the reader did not write and may have to act on; the rest is a note.</summary>
public partial class WarningTests
{
    [Theory]
    [InlineData("cavity-build-up.json")]
    [InlineData("film-fan-out.json")]
    [InlineData("recessed-film.json")]
    public void Every_warning_has_a_code_and_fills_are_notes(string file)
    {
        Design design = DesignReader.Read(Repository.File("data", "designs", file), ["analysis=thermal", "accuracy_percent=20"]);
        DesignResult result = SectionAnalysis.Solve(design.Section).Result;
        Assert.All(result.Warnings, warning => Assert.Matches(Coded(), warning));
        string[] filled = [.. design.Section.Shapes.Where(shape => shape.Fill < 1).Select(shape => shape.Region).Distinct()];
        Assert.All(filled, region => Assert.Contains(result.Notes, note => note.Contains($"'{region}'", StringComparison.Ordinal)));
        Assert.DoesNotContain(result.Warnings, warning => warning.Contains("of the depth", StringComparison.Ordinal));
    }

    [Fact]
    public void Heat_of_a_current_in_a_link_is_a_warning()
    {
        var section = new CrossSection
        {
            Name = "link",
            Outline = Box.Um(0, 10, 0, 10),
            Links = [new LumpedLink("wire", Box.Um(0, 1, 5, 5), Box.Um(9, 10, 5, 5), null, 1e-3)],
        };
        Assert.Matches(Coded(), Assert.Single(DrawingNotes.LostHeat(section)));
        Assert.Empty(DrawingNotes.LostHeat(section with { Links = [section.Links[0] with { ElectricalResistance = null }] }));
        Assert.Empty(DrawingNotes.LostHeat(section with { Links = [], Sheets = [new Sheet("seed", Box.Um(0, 10, 5, 5), 1e-7, "copper")] }));
    }

    [GeneratedRegex("^(slope|point|lines|cells|accuracy|table|limit|terminal|material|joule): ")]
    private static partial Regex Coded();
}
