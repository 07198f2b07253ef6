using System.Globalization;
using System.Text;
using Strata.Files.Storage;
using Strata.Problems;

namespace Strata.Files;

/// <summary>What a batch reads, what it writes, and what both are made from: known before anything is solved.</summary>
internal sealed class BatchPlan
{
    private readonly BatchOptions _options;

    /// <summary>Reads the head of a table, and the whole of it once where it is a file.</summary>
    /// <param name="input">The table of designs.</param>
    /// <param name="output">The table of results.</param>
    /// <param name="options">How.</param>
    /// <exception cref="InputException">The table is unusable, or the output cannot be written or is an input.</exception>
    public BatchPlan(string input, string output, BatchOptions options)
    {
        (Input, Output, _options) = (input, output, options);
        Sections = new SectionFiles(input, options.AllowOutside);
        bool streams = input == TextInput.Standard && options.StandardInput is not null;
        if (!streams)
        {
            Survey = BatchSurvey.Of(input, Sections);
        }

        IsWrittenThrough = (output == TextInput.Standard && options.StandardOutput is not null) || UnixFile.IsDevice(output);
        if (!IsWrittenThrough)
        {
            AtomicFile.CheckWritable(output, streams ? [] : [input, .. Survey!.Sections.Select(Sections.PathOf)]);
        }

        IsKept = !streams && !IsWrittenThrough;
        if (!IsKept && (options.Resume || options.OnlyFailed))
        {
            throw new InputException(new InputProblem(streams ? input : output, "", null,
                "a run from the standard input, or into a pipe or device, cannot be resumed: nothing is kept of it"));
        }

        if (streams && options.Shards > 1)
        {
            throw new InputException(new InputProblem(input, "", null,
                "the standard input cannot be run in shards: they are known by the whole table; name a file"));
        }

        Table = OpenTable();
        Columns = [.. BatchColumns.All, .. options.Timing ? [BatchColumns.Seconds] : Array.Empty<BatchColumn>()];
        Echo = options.Echo ? Survey?.Varying ?? [.. Table.Columns.Where(column => column != "name")] : [];
        Header = CsvLine.Join([.. Columns.Select(column => column.Name), .. Echo.Select(column => "in_" + column)]);
        string asked = string.Create(CultureInfo.InvariantCulture,
            $"{options.AccuracyPercent} {options.Cells} {options.Analysis.RelativeTolerance} {options.Analysis.CellBudget} "
                + $"{options.Analysis.MostCells} {options.MostSeconds} {options.EscapeFormulas} {Header}");
        Fingerprint = new BatchFingerprint(BatchFingerprint.Hash([Encoding.UTF8.GetBytes(Survey?.Content ?? ""),
            Encoding.UTF8.GetBytes(asked)]), Survey?.Rows ?? 0, options.Shard, options.Shards);
    }

    /// <summary>The table of designs, as the user named it.</summary>
    public string Input { get; }

    /// <summary>The table of results, as the user named it.</summary>
    public string Output { get; }

    /// <summary>The head of the table; its rows can be read once.</summary>
    public BatchTable Table { get; }

    /// <summary>What a first pass found; null when the table is a stream, which can be read only once.</summary>
    public BatchSurvey? Survey { get; }

    /// <summary>The section files that rows name.</summary>
    public SectionFiles Sections { get; }

    /// <summary>Whether someone reads what is written: a pipe, a device, the standard output.</summary>
    public bool IsWrittenThrough { get; }

    /// <summary>Whether a journal keeps the finished rows.</summary>
    public bool IsKept { get; }

    /// <summary>The file of the journal.</summary>
    public string JournalPath => Output + BatchJournal.Suffix;

    /// <summary>The columns of the results.</summary>
    public IReadOnlyList<BatchColumn> Columns { get; }

    /// <summary>The columns of the designs that are added.</summary>
    public IReadOnlyList<string> Echo { get; }

    /// <summary>The header line of the results.</summary>
    public string Header { get; }

    /// <summary>What the results are made from.</summary>
    public BatchFingerprint Fingerprint { get; }

    /// <summary>The number of the column that says whether a row failed.</summary>
    public int StatusColumn => Columns.TakeWhile(column => column.Name != "status").Count();

    /// <summary>The rows from the first one; a stream can be read once.</summary>
    public IEnumerable<BatchRow> Open()
    {
        if (Survey is null)
        {
            return Table.ReadRows();
        }

        Table.Dispose();
        return OpenTable().ReadRows();
    }

    // The survey read the table to its end; the rows are read from its beginning again.
    private BatchTable OpenTable() => BatchTable.Open(TextInput.Open(Input, _options.StandardInput), Input, Sections);
}
