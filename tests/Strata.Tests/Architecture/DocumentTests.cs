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
        string path = Repository.File("docs", page);
        string printed = Printed(words);
        if (Writes)
        {
            File.WriteAllText(path, printed);
        }

        Assert.True(
            printed == File.ReadAllText(path).ReplaceLineEndings("\n"),
            $"docs/{page} is not what `strata {string.Join(' ', words)}` prints; run this test with {Write}=1");
    }

    [Theory]
    [InlineData("README.md", "columns", "columns")]
    [InlineData("docs/section-format.md", "members", "columns", "--members")]
    public void A_table_that_a_command_writes_is_what_it_writes_today(string document, string end, params string[] words)
    {
        string path = Repository.File(document.Split('/'));
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        string start = $"<!-- written by: strata {string.Join(' ', words)} -->\n";
        int from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        int to = text.IndexOf($"<!-- end of {end} -->", StringComparison.Ordinal);
        Assert.True(from >= start.Length && to >= from, $"{document} has no place for what `strata {string.Join(' ', words)}` prints.");
        string printed = Printed(words);
        if (Writes)
        {
            File.WriteAllText(path, text[..from] + printed + text[to..]);
        }

        Assert.True(printed == text[from..to] || Writes, $"{document} is not what it prints; run this test with {Write}=1");
    }

    private static bool Writes => Environment.GetEnvironmentVariable(Write) == "1";

    private static string Printed(string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(0, CommandLine.Run(words, new Streams(output, errors, true)));
        return output.ToString().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"`((?:src|tests|bench|data)/[\w./-]+\w)`")]
    private static partial Regex PathInText();
}
