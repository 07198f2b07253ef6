using CsvHelper;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Reads a list of nets: the first column of a CSV with a header line.</summary>
internal static class NetNames
{
    /// <summary>Reads the names.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">The nets that there are.</param>
    /// <returns>The names in the order of the file.</returns>
    /// <exception cref="InputException">A name is no net; all are listed with row and the nearest name.</exception>
    public static IReadOnlyList<string> ReadFile(string path, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var problems = new ProblemList(path);
        CsvReaderOptions options = new() { Separator = ',', CommentPrefix = '#', TrimWhitespace = true, TrackLineNumbers = true };
        using CsvReader csv = CsvReader.Create(SourceText.ReadFile(path), options);
        string column = csv.Headers.Count > 0 ? csv.Headers[0] : "";
        HashSet<string> all = [.. known];
        List<string> names = [];
        while (csv.Read())
        {
            string name = csv.GetString(0).Trim();
            if (!all.Contains(name))
            {
                string nearest = NearestName.Find(name, known) is { } near ? $"; did you mean '{near}'?" : "";
                problems.Add(column, (int)csv.LineNumber, $"the layout has no net '{name}'{nearest}");
            }

            names.Add(name);
        }

        problems.ThrowIfAny();
        return names;
    }
}
