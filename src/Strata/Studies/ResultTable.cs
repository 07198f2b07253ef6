using System.Globalization;
using System.Text;
using CsvHelper;
using Strata.Files;
using Strata.Results;

namespace Strata.Studies;

/// <summary>A table of results: one row per design, the columns of <see cref="BatchColumns"/>, what was varied before them.</summary>
/// <example><code>
/// ResultTable table = Study.Sweep(slab, "boundaries[0].film_w_m2k", ["500", "1000"]);
/// double[] resistances = table.Numbers("rth_k_w");
/// </code></example>
public sealed class ResultTable
{
    private readonly Dictionary<string, int> _index;

    /// <summary>Makes a table.</summary>
    /// <param name="columns">The columns, each name once.</param>
    /// <param name="rows">The rows, each with a cell for every column.</param>
    public ResultTable(IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        (Columns, Rows) = (columns, rows);
        _index = columns.Select((name, n) => (name, n)).DistinctBy(pair => pair.name)
            .ToDictionary(pair => pair.name, pair => pair.n, StringComparer.Ordinal);
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>The table of results.</summary>
    /// <param name="results">The results.</param>
    /// <param name="varied">What was varied, for each result; null for nothing.</param>
    public static ResultTable Of(
        IReadOnlyList<DesignResult> results, IReadOnlyList<IReadOnlyList<(string Member, string Value)>>? varied = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        string[] members = varied is { Count: > 0 } ? [.. varied[0].Select(setting => setting.Member)] : [];
        return new ResultTable(
            [.. members.Select(member => "in_" + member), .. BatchColumns.All.Select(column => column.Name)],
            [.. results.Select(
                (result, n) =>
                (string[])[
                .. varied?[n].Select(setting => setting.Value) ?? [], .. BatchColumns.All.Select(column => column.Read(result))])]);
    }

    /// <summary>Reads a table of results, or any CSV with a head.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="Problems.InputException">The file cannot be read.</exception>
    public static ResultTable ReadFile(string path)
    {
        using CsvReader csv = CsvReader.Create(SourceText.ReadFile(path), new CsvReaderOptions { CommentPrefix = '#' });
        string[] columns = [.. csv.Headers.Select(head => head.Trim())];
        List<string[]> rows = [];
        while (csv.Read())
        {
            string[] cells = [.. Enumerable.Repeat("", columns.Length)];
            for (int n = 0; n < Math.Min(cells.Length, csv.FieldCount); n++)
            {
                cells[n] = csv.GetString(n);
            }

            rows.Add(cells);
        }

        return new ResultTable(columns, rows);
    }

    /// <summary>The numbers of a column.</summary>
    /// <param name="column">The column's name.</param>
    /// <returns>One per row; NaN where a cell holds none.</returns>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public double[] Numbers(string column) =>
        [.. Texts(column)
            .Select(text =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN)];

    /// <summary>The cells of a column.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public string[] Texts(string column) => _index.TryGetValue(column, out int at)
        ? [.. Rows.Select(row => row[at])]
        : throw new ArgumentException($"There is no column '{column}'; there are: {string.Join(", ", Columns)}.", nameof(column));

    /// <summary>Writes the table as CSV.</summary>
    /// <param name="stream">Receives UTF-8 text; it stays open.</param>
    public void WriteCsv(Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (IEnumerable<string> row in Rows.Prepend([.. Columns]))
        {
            writer.WriteLine(CsvLine.Join(row));
        }
    }

    /// <summary>Writes the table as Apache Parquet: columns of numbers as doubles, others as text, empty cells as null.</summary>
    /// <param name="stream">Receives the file; it stays open.</param>
    public void WriteParquet(Stream stream) => ParquetTable.Write(stream, this);

    /// <summary>Writes numeric columns as one NPY matrix: a row per design, a column per name.</summary>
    /// <param name="stream">Receives the file; it stays open.</param>
    /// <param name="columns">The columns' names.</param>
    public void WriteNpy(Stream stream, IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        double[,] matrix = new double[Rows.Count, columns.Count];
        for (int column = 0; column < columns.Count; column++)
        {
            double[] values = Numbers(columns[column]);
            for (int row = 0; row < values.Length; row++)
            {
                matrix[row, column] = values[row];
            }
        }

        NpyWriter.Write(stream, matrix);
    }
}
