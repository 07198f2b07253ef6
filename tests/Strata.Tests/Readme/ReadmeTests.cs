using Strata.Analysis;
using Strata.Cli;
using Strata.CrossSections;
using Strata.Results;
using Strata.Tests.Architecture;

namespace Strata.Tests.Readme;

/// <summary>What the README shows is what the code does.</summary>
public class ReadmeTests
{
    /// <summary>The film alone: 1 / (5000 W/(m2 K) * 2 mm * 10 mm), K/W; the plate and the layer add to it.</summary>
    private const double FilmResistance = 10.0;

    private static readonly string Text = File.ReadAllText(Repository.File("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_script_solves_with_bounds_closer_than_asked()
    {
        // README: begin
        var plate = new CrossSection
        {
            Name = "heated layer on a copper plate",
            Depth = 0.01,
            Outline = Box.Um(0, 2000, 0, 510),
            Shapes =
            [
                new PaintedShape(new RectangleShape(Box.Um(0, 2000, 0, 500)), "copper", "plate"),
                new PaintedShape(new RectangleShape(Box.Um(0, 2000, 500, 510)), "silicon", "layer"),
            ],
            HeatSources = [new HeatSource("heater", new RectangleShape(Box.Um(0, 500, 508, 510)), HeatAmountKind.Power, 3.0)],
            Boundaries =
            [
                new BoundarySegment { Name = "base", Side = Side.Bottom, Condition = new FilmSurface(5000, 25) },
                new BoundarySegment { Name = "sides", Side = Side.Rest, Condition = new AdiabaticSurface() },
            ],
            Analysis = new AnalysisRequest { AccuracyPercent = 0.2 },
        };

        DesignSolution solution = SectionAnalysis.Solve(plate);
        BoundedValue rth = solution.Result.Thermal!.Sources[0].RthKW!;
        double[] temperatureC = solution.Thermal!.TemperatureC;
        // README: end
        Assert.InRange(rth.GapPercent!.Value, 0, 0.2);
        Assert.InRange(rth.Value, rth.Lower!.Value, rth.Upper!.Value);
        Assert.True(rth.Lower > FilmResistance, $"The film alone makes {FilmResistance} K/W; the lower bound is {rth.Lower}.");
        Assert.All(temperatureC, t => Assert.InRange(t, 25, solution.Result.Thermal.TMaxC));
    }

    [Fact]
    public void The_script_is_the_one_that_is_tested()
    {
        string source = File.ReadAllText(Repository.File("tests", "Strata.Tests", "Readme", "ReadmeTests.cs")).ReplaceLineEndings("\n");
        string tested = Between(source, "        // README: begin\n", "        // README: end\n");
        string shown = Between(Text, "```csharp\n", "```\n");
        Assert.Equal(string.Join('\n', tested.Split('\n').Select(line => line.Length >= 8 ? line[8..] : line.Trim())), shown);
    }

    [Fact]
    public void The_table_of_columns_is_what_the_command_prints()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(0, CommandLine.Run(["columns"], new Streams(output, errors, true)));
        string printed = output.ToString().ReplaceLineEndings("\n").Trim();
        string shown = Between(Text, "<!-- written by: strata columns -->\n", "<!-- end of columns -->\n").Trim();
        Assert.Equal(printed, shown);
    }

    [Fact]
    public void Every_command_runs()
    {
        string folder = Directory.CreateTempSubdirectory("strata-readme-").FullName;
        try
        {
            foreach (string line in Text.Split('\n').Where(line => line.StartsWith("    strata ", StringComparison.Ordinal)))
            {
                using var output = new StringWriter();
                using var errors = new StringWriter();
                string[] words = [.. line.Trim().Split(' ').Skip(1).Select(word => Rooted(word, folder))];
                int exit = CommandLine.Run(words, new Streams(output, errors, true));
                Assert.True(exit == 0, $"{line.Trim()} ended with {exit}: {errors}");
                Assert.True(output.ToString().Length > 0 || words.Contains("-o"), $"{line.Trim()} printed nothing.");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Inputs are the repository's, outputs go to a folder of their own.</summary>
    private static string Rooted(string word, string folder) =>
        word.StartsWith("data/", StringComparison.Ordinal) ? Repository.File(word.Split('/'))
        : word is "out" || (!word.Contains('/', StringComparison.Ordinal) && Path.GetExtension(word) is ".csv" or ".png") ? Path.Combine(folder, word)
        : word;

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal);
        Assert.True(from >= 0, $"'{start.Trim()}' is missing.");
        from += start.Length;
        int to = text.IndexOf(end, from, StringComparison.Ordinal);
        Assert.True(to >= 0, $"'{end.Trim()}' is missing after '{start.Trim()}'.");
        return text[from..to];
    }
}
