using System.Text.RegularExpressions;
using Strata.Cli;
using Strata.Files;
using Strata.Studies;
using Strata.Tests.Architecture;

namespace Strata.Tests.Readme;

/// <summary>What the README shows is what the code does.</summary>
public partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Repository.File("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_script_is_shipped_and_gets_its_answer()
    {
        string shipped = File.ReadAllText(Repository.File("data", "scripts", "first.cs")).ReplaceLineEndings("\n");
        Assert.Equal(shipped, Between(Text, "```csharp\n", "```\n"));

        // The file itself is compiled into this assembly as its entry point.
        Assert.Equal(0, typeof(ReadmeTests).Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]));
        Assert.Contains("*.cs", File.ReadAllText(Repository.File("data", "scripts", "run-all.sh")), StringComparison.Ordinal);
        Assert.Contains("data/scripts/run-all.sh", File.ReadAllText(Repository.File(".ci", "run")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_design_of_the_README_is_solved_to_its_accuracy()
    {
        byte[] design = System.Text.Encoding.UTF8.GetBytes(Between(Text, "```json\n", "```\n"));
        SolvedDesign solved = Study.Solve(DesignReader.Read(design, "my-package.json"));
        (double lower, double upper) = solved.RthBoundsKW;
        Assert.True(solved.IsOk);
        Assert.InRange((upper - lower) / solved.RthKW, 0, 0.01);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs", "tutorial.md")]
    public void Every_command_runs(params string[] document)
    {
        string text = File.ReadAllText(Repository.File(document)).ReplaceLineEndings("\n");
        string folder = Directory.CreateTempSubdirectory("strata-readme-").FullName;
        try
        {
            foreach (Match block in NamedBlock().Matches(text))
            {
                File.WriteAllText(Path.Combine(folder, block.Groups[1].Value), block.Groups[2].Value);
            }

            string[] lines = [.. text.Split('\n').Where(line => line.StartsWith("    strata ", StringComparison.Ordinal))];
            Assert.NotEmpty(lines);
            foreach (string line in lines)
            {
                using var output = new StringWriter();
                using var errors = new StringWriter();
                string[] words = [.. line.Trim().Split(' ').Skip(1).Select(word => Rooted(word.Trim('"'), folder))];
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
        : word is "out" || (!word.Contains('/', StringComparison.Ordinal) && Path.GetExtension(word) is ".csv" or ".png" or ".html" or ".json" or ".sp") ? Path.Combine(folder, word)
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

    /// <summary>A file that a document shows: its name, then its text.</summary>
    [GeneratedRegex(@"`([\w-]+\.(?:json|csv))`:\n\n```\w+\n(.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex NamedBlock();
}
