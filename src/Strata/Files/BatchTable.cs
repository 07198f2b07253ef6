using System.Text;
using CsvHelper;
using Strata.Packages;
using Strata.Problems;

namespace Strata.Files;

/// <summary>
/// A table of designs: CSV, UTF-8, commas, a header line, '#' before a comment line. Columns: <c>name</c>; <c>template</c> (and
/// <c>preset</c>) with the templates' parameters, or <c>section</c> (a JSON file, relative to the table) with paths of its members.
/// An empty cell is a value left out.
/// </summary>
public sealed class BatchTable
{
    private static readonly string[] OwnColumns = ["name", "template", "preset", "section", "comment"];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    private BatchTable(string file, string[] columns)
    {
        File = file;
        Columns = columns;
        for (int n = 0; n < columns.Length; n++)
        {
            _index.TryAdd(columns[n], n);
        }
    }

    /// <summary>The file's name as the user gave it.</summary>
    public string File { get; }

    /// <summary>The columns in the order of the file.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows in the order of the file; a row that cannot be read is there and says why.</summary>
    public IReadOnlyList<BatchRow> Rows { get; private set; } = [];

    /// <summary>Whether a column is a member of a section file rather than a parameter: a path, or the depth.</summary>
    internal static bool IsSectionMember(string column) => column.Contains('[', StringComparison.Ordinal) || column.Contains('.', StringComparison.Ordinal) || column is "depth_mm" or "background";

    /// <summary>Reads a table.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table, at least one row.</returns>
    /// <exception cref="InputException">The file or its header is unusable; all problems are listed.</exception>
    public static BatchTable ReadFile(string path) => Read(SourceText.ReadFile(path), path);

    /// <summary>Reads a table from the text of a file.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <returns>The table, at least one row.</returns>
    /// <exception cref="InputException">The text or its header is unusable; all problems are listed.</exception>
    public static BatchTable Read(byte[] utf8, string fileName)
    {
        var problems = new ProblemList(fileName);
        byte[] text = SourceText.Check(utf8, fileName);
        Dictionary<long, string> malformed = [];
        CsvReaderOptions options = new()
        {
            Separator = ',',
            CommentPrefix = '#',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed[record.LineNumber] = $"quotes do not match ({record.Reason})",
        };
        using CsvReader csv = CsvReader.Create(text, options);
        string[] columns = [.. csv.Headers.Select(header => header.Trim())];
        var table = new BatchTable(fileName, columns);
        CheckHeader(columns, problems);
        problems.ThrowIfAny();
        List<BatchRow> rows = [];
        while (csv.Read())
        {
            string[] cells = new string[csv.FieldCount];
            for (int n = 0; n < cells.Length; n++)
            {
                cells[n] = csv.GetString(n);
            }

            string? problem = cells.Length == columns.Length ? null : Miscounted(cells, columns.Length);
            rows.Add(new BatchRow(table, rows.Count, (int)csv.LineNumber, cells, problem ?? malformed.GetValueOrDefault(csv.LineNumber)));
        }

        AddMalformed(table, rows, malformed);
        if (rows.Count == 0)
        {
            problems.Add("", null, "the table has a header and no row");
            problems.ThrowIfAny();
        }

        table.Rows = rows;
        return table;
    }

    /// <summary>The row of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="InputException">There is no such row, or more than one.</exception>
    public BatchRow RowOf(string name)
    {
        BatchRow[] found = [.. Rows.Where(row => row.Name == name)];
        if (found.Length == 1)
        {
            return found[0];
        }

        string advice = NearestName.Find(name, Rows.Select(row => row.Name)) is { } nearest ? $"; did you mean '{nearest}'?" : "";
        string message = found.Length == 0 ? $"there is no row named '{name}'{advice}" : $"the name '{name}' occurs in lines {string.Join(", ", found.Select(row => row.Line))}";
        throw new InputException(new InputProblem(File, "name", null, message));
    }

    /// <summary>The row of a table that has only one.</summary>
    /// <exception cref="InputException">There are several.</exception>
    public BatchRow OnlyRow() => Rows.Count == 1
        ? Rows[0]
        : throw new InputException(new InputProblem(File, "", null, $"the table has {Rows.Count} rows; name one, as in {File}#{Rows[0].Name}, or use `strata batch`"));

    internal int IndexOf(string column) => _index.GetValueOrDefault(column, -1);

    private static void AddMalformed(BatchTable table, List<BatchRow> rows, Dictionary<long, string> malformed)
    {
        foreach ((long line, string problem) in malformed.OrderBy(pair => pair.Key))
        {
            if (rows.All(row => row.Line != line))
            {
                rows.Add(new BatchRow(table, rows.Count, (int)line, [], problem));
            }
        }
    }

    private static string Miscounted(string[] cells, int columns)
    {
        string found = $"found {cells.Length} cells; the header has {columns}";
        if (cells.Length == 1 && cells[0].Contains(';', StringComparison.Ordinal))
        {
            return found + " (cells are separated by commas, not semicolons)";
        }

        return cells.Length > columns ? found + " (a decimal comma, or a comma in a text without double quotes?)" : found;
    }

    private static void CheckHeader(string[] columns, ProblemList problems)
    {
        if (columns.Length == 1 && columns[0].Split(';', '\t') is { Length: > 1 } parts)
        {
            problems.Add("", 1, $"the cells are separated by {(columns[0].Contains(';', StringComparison.Ordinal) ? "semicolons" : "tabs")}; save the table with commas (found the header '{Shortened(parts)}')");
            return;
        }

        bool sections = columns.Contains("section");
        HashSet<string> known = [.. OwnColumns, .. TemplateCatalog.All.SelectMany(template => template.Parameters).Select(parameter => parameter.Name)];
        foreach (string column in columns)
        {
            if (column.Length == 0)
            {
                problems.Add("", 1, "a column of the header has no name");
            }
            else if (!known.Contains(column) && !(sections && IsSectionMember(column)))
            {
                string advice = NearestName.Find(column, known) is { } nearest ? $"did you mean '{nearest}'?" : "`strata templates NAME` lists a template's parameters";
                problems.Add(column, 1, $"unknown column '{column}'; {advice}");
            }
        }

        foreach (string column in columns.GroupBy(column => column).Where(group => group.Count() > 1 && group.Key.Length > 0).Select(group => group.Key))
        {
            problems.Add(column, 1, "the column occurs twice");
        }

        if (problems.Count == 0 && !columns.Contains("template") && !sections)
        {
            problems.Add("", 1, "a table of designs needs a column 'template', or a column 'section' that names JSON files");
        }
    }

    private static string Shortened(string[] parts)
    {
        var text = new StringBuilder().AppendJoin(' ', parts.Take(4));
        return parts.Length > 4 ? text.Append(" ...").ToString() : text.ToString();
    }
}
