using System.Collections;
using System.Text;
using Strata.Results;

namespace Strata.Files;

/// <summary>The finished rows of a journal: where each stands, not what it says, so that a long journal takes little memory.</summary>
internal sealed class BatchKept
{
    private const int LineBlock = 2048;
    private readonly long[] _places;
    private readonly byte[] _seed;

    private BatchKept(BatchFingerprint fingerprint)
    {
        _seed = fingerprint.Seed;
        _places = new long[fingerprint.Rows];
    }

    /// <summary>How many rows are finished.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them failed.</summary>
    public int Failed { get; private set; }

    /// <summary>Whether the journal ends in the middle of a record.</summary>
    public bool EndsTorn { get; private set; }

    /// <summary>Lines that are no record of the run: torn, changed, or of another one. Their rows are run again.</summary>
    public int Refused { get; private set; }

    /// <summary>No rows.</summary>
    public static BatchKept None(BatchFingerprint fingerprint) => new(fingerprint);

    /// <summary>Whether a row is finished.</summary>
    public bool Contains(int row) => _places[row] > 0;

    /// <summary>Reads the first two lines of a journal.</summary>
    /// <returns>The fingerprint, null when it is no journal of this version; the seal, null while the run has not ended.</returns>
    public static (BatchFingerprint? Fingerprint, BatchSeal? Seal, string Second) ReadHead(Stream journal)
    {
        var lines = new RecordLines(journal);
        BatchFingerprint? fingerprint = lines.Next() ? BatchFingerprint.FromLine(Encoding.UTF8.GetString(lines.Line)) : null;
        string second = fingerprint is not null && lines.Next() ? Encoding.UTF8.GetString(lines.Line) : "";
        return (fingerprint, BatchSeal.FromLine(second), second);
    }

    /// <summary>Reads the records of a journal.</summary>
    /// <param name="journal">The journal from its beginning.</param>
    /// <param name="fingerprint">The run that they must be of.</param>
    /// <param name="status">The number of the column that says whether a row failed.</param>
    /// <param name="withoutFailed">True to leave out rows that failed: they are run again.</param>
    public static BatchKept Read(Stream journal, BatchFingerprint fingerprint, int status, bool withoutFailed)
    {
        var kept = new BatchKept(fingerprint);
        var failed = new BitArray(fingerprint.Rows);
        var lines = new RecordLines(journal);
        _ = lines.Next() && lines.Next();
        while (lines.Next())
        {
            ReadOnlySpan<byte> record = lines.Line;
            kept.EndsTorn = !lines.IsWhole;
            if (!lines.IsWhole || !BatchRecord.TryRead(kept._seed, record, out int row, out int lineStart) || !fingerprint.Owns(row))
            {
                kept.Refused += record.IsEmpty ? 0 : 1;
                continue;
            }

            // The last record of a row counts: rows that failed may have been run again.
            failed[row] = BatchRecord.Cell(record[lineStart..], status) == DesignResult.FailedWord;
            kept._places[row] = lines.Offset + 1;
        }

        foreach (int row in fingerprint.OwnRows)
        {
            kept._places[row] = failed[row] && withoutFailed ? 0 : kept._places[row];
            kept.Failed += failed[row] && !withoutFailed ? 1 : 0;
            kept.Count += kept._places[row] > 0 ? 1 : 0;
        }

        return kept;
    }

    /// <summary>The line of a finished row.</summary>
    /// <param name="journal">The journal; it can seek.</param>
    /// <param name="row">The row.</param>
    public byte[] Line(Stream journal, int row)
    {
        journal.Position = _places[row] - 1;
        var lines = new RecordLines(journal, LineBlock);
        return lines.Next() && BatchRecord.TryRead(_seed, lines.Line, out int found, out int start) && found == row
            ? lines.Line[start..].ToArray()
            : throw new IOException($"the journal was changed while it was read: row {row}");
    }
}
