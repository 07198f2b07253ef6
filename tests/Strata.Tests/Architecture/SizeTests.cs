using System.Globalization;

namespace Strata.Tests.Architecture;

/// <summary>Rows of at most 140 characters and files of at most 250 lines; what is larger is listed, and the list only shrinks.</summary>
public class SizeTests
{
    private const int Width = 140;
    private const int Length = 250;
    private const string Listing = "Oversize.txt";

    /// <summary>Set to 1, the list is written anew with what became smaller; nothing in it grows.</summary>
    private const string Write = "STRATA_WRITE_OVERSIZE";

    private static readonly string Path = Repository.File("tests", "Strata.Tests", "Architecture", Listing);

    [Fact]
    public void Rows_and_files_are_short_but_for_those_that_are_listed()
    {
        Dictionary<string, int> found = Oversize();
        Dictionary<string, int> listed = File.ReadAllLines(Path)
            .Select(line => line.Split(' ', 2))
            .ToDictionary(parts => parts[1], parts => int.Parse(parts[0], CultureInfo.InvariantCulture));
        if (Environment.GetEnvironmentVariable(Write) == "1")
        {
            File.WriteAllLines(Path, listed.Where(one => found.ContainsKey(one.Key))
                .Select(one => $"{Math.Min(one.Value, found[one.Key])} {one.Key}")
                .Order(StringComparer.Ordinal));
        }

        string[] grown = [.. found.Where(one => one.Value > listed.GetValueOrDefault(one.Key))
            .Select(one => $"{one.Key}: {one.Value}, listed {listed.GetValueOrDefault(one.Key)}")];
        Assert.True(
            grown.Length == 0,
            $"Rows of more than {Width} characters in a room, or files of more than {Length} lines:\n{string.Join('\n', grown)}");
    }

    /// <summary>Lines of examples in comments, which make a file no harder to read.</summary>
    private static int Examples(string[] lines)
    {
        int count = 0;
        for (int at = 0; at < lines.Length; at++)
        {
            int end = lines[at].Contains("/// <example>", StringComparison.Ordinal)
                ? Array.FindIndex(lines, at, line => line.Contains("</example>", StringComparison.Ordinal))
                : -1;
            count += end < 0 ? 0 : end - at + 1;
        }

        return count;
    }

    /// <summary>Per room the number of its long rows; per long file the number of its lines.</summary>
    private static Dictionary<string, int> Oversize()
    {
        Dictionary<string, int> found = [];
        foreach (string path in Repository.Sources("src").Concat(Repository.Sources("bench")).Concat(Repository.Sources("tests")))
        {
            string relative = System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
            string room = string.Join('/', relative.Split('/')[..^1].Take(3));
            string[] lines = File.ReadAllLines(path);
            int wide = lines.Count(line => line.Length > Width);
            if (wide > 0)
            {
                found[room] = found.GetValueOrDefault(room) + wide;
            }

            int length = lines.Length - Examples(lines);
            if (length > Length)
            {
                found[relative] = length;
            }
        }

        return found;
    }
}
