using System.Net;
using System.Text.RegularExpressions;
using Strata.Studies;
using Strata.Tests.Architecture;

namespace Strata.Tests.Examples;

/// <summary>The examples in doc comments are lines of <see cref="PublicExamples"/>, which runs.</summary>
public partial class ExampleTests
{
    [Fact]
    public void Every_example_in_a_comment_is_run()
    {
        string file = Repository.File("tests", "Strata.Tests", "Examples", "PublicExamples.cs");
        string[] run = [.. File.ReadLines(file).Select(line => line.Trim())];
        int count = 0;
        foreach ((string source, string[] lines) in Examples())
        {
            bool found = Enumerable.Range(0, run.Length).Any(at => run.Skip(at).Take(lines.Length).SequenceEqual(lines));
            Assert.True(found, $"The example in {source} is not run in PublicExamples.cs as it stands:\n{string.Join('\n', lines)}");
            count++;
        }

        Assert.True(count > 0, "No example found.");
    }

    [Fact]
    public void Every_public_class_with_behaviour_has_an_example()
    {
        HashSet<string> shown = [.. Examples().Select(example => Path.GetFileNameWithoutExtension(example.File).Split('.')[0])];
        string[] missing = [.. typeof(Study).Assembly.GetExportedTypes()
            .Where(type => type.IsClass && type.GetMethod("<Clone>$") is null)
            .Select(type => type.Name.Split('`')[0])
            .Where(name => !shown.Contains(name))];
        Assert.True(missing.Length == 0, $"Give these an example, or make them internal: {string.Join(", ", missing)}");
    }

    /// <summary>The examples: the file, and the lines of code without their indentation.</summary>
    private static IEnumerable<(string File, string[] Lines)> Examples() =>
        from path in Repository.Sources("src")
        from Match match in Example().Matches(File.ReadAllText(path))
        select (path, Lines(match.Groups[1].Value));

    private static string[] Lines(string block) =>
        [.. block.Split('\n').Select(line => WebUtility.HtmlDecode(line.Trim().TrimStart('/').Trim())).Where(line => line.Length > 0)];

    [GeneratedRegex(@"<example><code>(.*?)</code></example>", RegexOptions.Singleline)]
    private static partial Regex Example();
}
