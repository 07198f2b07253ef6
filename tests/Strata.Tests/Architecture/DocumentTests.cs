using System.Text.RegularExpressions;

namespace Strata.Tests.Architecture;

/// <summary>What the documents name is there.</summary>
public partial class DocumentTests
{
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

    [GeneratedRegex(@"`((?:src|tests|bench|data)/[\w./-]+\w)`")]
    private static partial Regex PathInText();
}
