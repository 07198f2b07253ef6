using System.Text.RegularExpressions;

namespace Strata.Tests.Architecture;

/// <summary>Rules of the house that a reader would otherwise have to police.</summary>
public partial class HouseRuleTests
{
    [Fact]
    public void The_top_level_holds_only_what_it_should()
    {
        string[] allowed =
        [
            "src", "bench", "tests", "data", "docs", "Solver.sln", "README.md", "LICENSE", "CONTRIBUTING.md", "CHANGELOG.md",
            "Directory.Packages.props", "run-bench.ps1",
        ];
        string[] required =
        [
            "src", "bench", "tests", "data", "Solver.sln", "README.md", "Directory.Packages.props", "run-bench.ps1", ".ci/run",
        ];
        Assert.All(required, name => Assert.True(Path.Exists(Repository.File(name.Split('/'))), $"{name} is missing"));
        string[] ignored =
            ["results.csv", "results.csv.journal", "out", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "bin", "obj"];
        string[] found = [.. Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(path => Path.GetFileName(path)!)
            .Where(name => !name.StartsWith('.') && !allowed.Contains(name) && !ignored.Contains(name))];
        Assert.Empty(found);
    }

    [Fact]
    public void Libraries_do_not_write_to_the_console() =>
        AssertNone(Repository.Sources("src", "Strata").Concat(Repository.Sources("src", "Strata.Numerics")), ConsoleUse());

    [Fact]
    public void No_type_is_a_grab_bag() =>
        AssertNone(Repository.Sources("src").Concat(Repository.Sources("bench")), GrabBag());

    [Fact]
    public void No_source_has_regions_or_unfinished_work() =>
        AssertNone(Repository.Sources("src").Concat(Repository.Sources("bench")), Unfinished());

    [Fact]
    public void No_exception_is_swallowed() => AssertNone(Repository.Sources("src"), EmptyCatch());

    [Fact]
    public void Um_becomes_m_in_one_place_only() =>
        AssertNone(
            Repository.Sources("src", "Strata").Where(path => !path.EndsWith("Micrometres.cs", StringComparison.Ordinal)),
            MicrometreFactor());

    private static void AssertNone(IEnumerable<string> files, Regex pattern)
    {
        List<string> offenders = [];
        foreach (string path in files)
        {
            string[] lines = File.ReadAllLines(path);
            for (int i = 0; i < lines.Length; i++)
            {
                if (pattern.IsMatch(lines[i]))
                {
                    offenders.Add($"{Path.GetRelativePath(Repository.Root, path)}:{i + 1}: {lines[i].Trim()}");
                }
            }
        }

        Assert.True(offenders.Count == 0, string.Join('\n', offenders));
    }

    [GeneratedRegex(@"^(?!\s*///).*\bConsole\.")]
    private static partial Regex ConsoleUse();

    [GeneratedRegex(@"\b(class|record|struct|interface)\s+\w*(Utils|Helper|Helpers|Manager|Common|Impl)\b")]
    private static partial Regex GrabBag();

    [GeneratedRegex(@"#region|\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"catch\s*(\(Exception\))?\s*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"[*/]\s*1e-?6\b.*\b[Uu]m\b|\b\w*[Uu]m\s*[*/]\s*1e-?6\b")]
    private static partial Regex MicrometreFactor();
}
