using System.Text.RegularExpressions;
using Strata.Cli;

namespace Strata.Tests.Architecture;

/// <summary>What the documents name is there.</summary>
public partial class DocumentTests
{
    /// <summary>Set to 1, the pages that commands write are written anew.</summary>
    private const string Write = "STRATA_WRITE_DOCUMENTS";

    [Theory]
    [InlineData("docs", "walk.md")]
    [InlineData("docs", "meshing.md")]
    [InlineData("docs", "extending.md")]
    [InlineData("docs", "design.md")]
    public void Every_file_that_a_document_names_exists(params string[] document)
    {
        string text = File.ReadAllText(Repository.File(document));
        string[] named = [.. PathInText().Matches(text).Select(match => match.Groups[1].Value).Distinct()];
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(Path.Exists(Repository.File(name.Split('/'))), $"{name} does not exist"));
    }

    [Theory]
    [InlineData("template-parameters.md", "templates", "--markdown")]
    [InlineData("verification.md", "verify", "--list")]
    public void A_page_that_a_command_writes_is_what_it_writes_today(string page, params string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(0, CommandLine.Run(words, new Streams(output, errors, true)));
        string path = Repository.File("docs", page);
        string printed = output.ToString().ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable(Write) == "1")
        {
            File.WriteAllText(path, printed);
        }

        Assert.True(
            printed == File.ReadAllText(path).ReplaceLineEndings("\n"),
            $"docs/{page} is not what `strata {string.Join(' ', words)}` prints; run this test with {Write}=1");
    }

    [GeneratedRegex(@"`((?:src|tests|bench|data)/[\w./-]+\w)`")]
    private static partial Regex PathInText();
}
