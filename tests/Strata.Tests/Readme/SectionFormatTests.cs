using System.Text;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Files;
using Strata.Results;
using Strata.Tests.Architecture;

namespace Strata.Tests.Readme;

/// <summary>The section that docs/section-format.md shows is read, solved and bounded as asked.</summary>
public class SectionFormatTests
{
    private static readonly string Text = File.ReadAllText(Repository.File("docs", "section-format.md")).ReplaceLineEndings("\n");

    private static CrossSection Shown(string under = "## A section\n")
    {
        const string fence = "```jsonc\n";
        int start = Text.IndexOf(fence, Text.IndexOf(under, StringComparison.Ordinal), StringComparison.Ordinal) + fence.Length;
        return SectionReader.Read(Encoding.UTF8.GetBytes(Text[start..Text.IndexOf("```", start, StringComparison.Ordinal)]), "docs/section-format.md");
    }

    [Fact]
    public void The_section_is_solved_to_the_accuracy_that_it_asks_for()
    {
        DesignResult result = SectionAnalysis.Solve(Shown()).Result;
        Assert.Equal(DesignStatus.Ok, result.Status);
        Assert.InRange(result.Thermal!.Sources[0].RthKW!.GapPercent!.Value, 0, 1);
        Assert.InRange(result.Grid!.Refinements, 1, 24);
        Assert.NotNull(result.Thermal.Probes[0].Estimate);
        Assert.InRange(result.Thermal.Probes[1].TC, result.Thermal.Probes[1].Lower!.Value, result.Thermal.Probes[1].Upper!.Value);
    }

    [Fact]
    public void The_section_of_capacitance_is_solved_to_the_accuracy_that_it_asks_for()
    {
        DesignResult result = SectionAnalysis.Solve(Shown("## Capacitance\n")).Result;
        Assert.Equal(DesignStatus.Ok, result.Status);
        Assert.InRange(result.Electrostatic!.Line!.Z0Ohm.GapPercent!.Value, 0, 1);
        Assert.NotNull(result.Electrostatic.LossTangent);
    }
}
