using System.Collections.Concurrent;
using System.Text;
using Strata.Packages;
using Strata.Problems;

namespace Strata.Files;

/// <summary>
/// A table of designs: CSV, UTF-8, commas, a header line, '#' before a comment line. Columns: <c>name</c>; <c>template</c> (and
/// <c>preset</c>) with the templates' parameters, or <c>section</c> (a JSON file, relative to the table) with paths of its members.
/// An empty cell is a value left out.
/// </summary>
internal sealed class BatchTable : IDisposable
{
    private static readonly string[] OwnColumns = ["name", "template", "preset", "section", "comment"];
    private readonly ConcurrentDictionary<string, HashSet<string>?> _parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly CsvRecordReader _records;
    private readonly Stream _text;

    private BatchTable(string file, string[] columns, CsvRecordReader records, Stream text, SectionFiles sections,
        IReadOnlyList<string> notes)
    {
        File = file;
        Columns = columns;
        Sections = sections;
        Notes = notes;
        _records = records;
        _text = text;
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

    /// <summary>How the text was read where it is not what a table should be.</summary>
    internal IReadOnlyList<string> Notes { get; }

    /// <summary>The section files that the rows name.</summary>
    internal SectionFiles Sections { get; }

    /// <summary>Whether a column is a member of a section file rather than a parameter: a path, or the depth.</summary>
    internal static bool IsSectionMember(string column) =>
        column.Contains('[', StringComparison.Ordinal) || column.Contains('.', StringComparison.Ordinal) || column
            is "depth_mm" or "background" or "temperature_c" or "em_length_um";

    /// <summary>Reads a table.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The table, at least one row.</returns>
    /// <exception cref="InputException">The file or its header is unusable; all problems are listed.</exception>
    public static BatchTable ReadFile(string path) => ReadFile(path, allowOutside: false);

    /// <summary>Reads a table from the text of a file.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <returns>The table, at least one row.</returns>
    /// <exception cref="InputException">The text or its header is unusable; all problems are listed.</exception>
    public static BatchTable Read(byte[] utf8, string fileName)
    {
        using var stream = new MemoryStream(SourceText.Check(utf8, fileName), writable: false);
        return Open(stream, fileName, new SectionFiles(fileName, allowOutside: false)).WithRows();
    }

    /// <summary>Reads a table whose rows may name section files of other folders.</summary>
    internal static BatchTable ReadFile(string path, bool allowOutside)
    {
        using Stream stream = TextInput.Open(path);
        return Open(stream, path, new SectionFiles(path, allowOutside)).WithRows();
    }

    /// <summary>Reads the header of a table; its rows follow with <see cref="ReadRows"/>.</summary>
    /// <param name="utf8">The text, without a byte order mark.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <param name="sections">The section files that rows name.</param>
    /// <exception cref="InputException">The header is unusable; all problems are listed.</exception>
    internal static BatchTable Open(Stream utf8, string fileName, SectionFiles sections)
    {
        var problems = new ProblemList(fileName);
        var records = new CsvRecordReader(utf8);
        if (!records.Read())
        {
            throw new InputException(new InputProblem(fileName, "", null,
                "the file holds no table: it is empty (0 bytes), or nothing but blanks and comments"));
        }

        List<string> notes = [];
        string[] columns = Header(records, notes);
        if (records.Problem is { } problem)
        {
            problems.Add("", records.Line, problem);
            problems.ThrowIfAny();
        }

        CheckHeader(columns, problems);
        problems.ThrowIfAny();
        records.Columns = columns.Length;
        return new BatchTable(fileName, columns, records, utf8, sections, notes);
    }

    /// <summary>Closes the file; rows that were read stay.</summary>
    public void Dispose() => _text.Dispose();

    /// <summary>The rows one by one; they can be read once.</summary>
    internal IEnumerable<BatchRow> ReadRows()
    {
        for (int index = 0; _records.Read(); index++)
        {
            CsvCell[] cells = [.. _records.Cells];
            byte[] record = _records.Record.ToArray();
            string? problem = _records.Problem ?? (cells.Length == Columns.Count ? null : Miscounted(record, cells, Columns.Count));
            yield return new BatchRow(this, index, _records.Line, record, cells, problem);
        }
    }

    /// <summary>Looks at every record without making a row of it; like <see cref="ReadRows"/>, once.</summary>
    /// <returns>How many there are.</returns>
    internal int Survey(RecordVisitor visit)
    {
        int rows = 0;
        for (; _records.Read(); rows++)
        {
            visit(_records.Record, _records.Cells);
        }

        return rows;
    }

    /// <summary>Looks at a record.</summary>
    internal delegate void RecordVisitor(ReadOnlySpan<byte> record, IReadOnlyList<CsvCell> cells);

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

    /// <summary>The names of a template's parameters; null when there is no such template.</summary>
    internal IReadOnlySet<string>? ParametersOf(string template) => _parameters.GetOrAdd(template, static name =>
        TemplateCatalog.TryGet(name, out IPackageTemplate? known)
            ? known.Parameters.Select(parameter => parameter.Name).ToHashSet() : null);

    internal int IndexOf(string column) => _index.GetValueOrDefault(column, -1);

    private static string[] Header(CsvRecordReader records, List<string> notes)
    {
        byte[] text = records.Record.ToArray();
        if (records.Cells.Count == 1 && text.AsSpan().IndexOfAny((byte)';', (byte)'\t') >= 0 && !text.AsSpan().Contains((byte)'"'))
        {
            bool semicolons = text.AsSpan().Contains((byte)';');
            records.Separator = semicolons ? (byte)';' : (byte)'\t';
            notes.Add($"the cells are separated by {(semicolons ? "semicolons" : "tabs")}; they were read as such");
            return [.. Encoding.UTF8.GetString(text).Split((char)records.Separator).Select(header => header.Trim())];
        }

        return [.. records.Cells.Select(cell => CsvRecordReader.Text(text, cell).Trim())];
    }

    private BatchTable WithRows()
    {
        Rows = [.. ReadRows()];
        return Rows.Count > 0 ? this : throw Rowless(File);
    }

    /// <summary>What to say of a table without rows.</summary>
    internal static InputException Rowless(string file) => new(new InputProblem(file, "", null, "the table has a header and no row"));

    private static string Miscounted(byte[] record, CsvCell[] cells, int columns)
    {
        string found = $"found {cells.Length} cells; the header has {columns}";
        if (cells.Length == 1 && record.Contains((byte)';'))
        {
            return found + " (cells are separated by commas, not semicolons)";
        }

        return cells.Length > columns ? found + " (a decimal comma, or a comma in a text without double quotes?)" : found;
    }

    private static void CheckHeader(string[] columns, ProblemList problems)
    {
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
}
