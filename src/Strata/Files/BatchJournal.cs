using System.Text;
using Strata.Files.Storage;

namespace Strata.Files;

/// <summary>
/// The file that keeps the finished rows of a run until all are: a line with the fingerprint, a header, then a record per row in the
/// order in which they end. It only grows; what is in it is never written again. A record is with the operating system when
/// <see cref="Add"/> returns, and on the disk a second later at most.
/// </summary>
internal sealed class BatchJournal : IDisposable
{
    /// <summary>What is appended to the name of the table of results.</summary>
    public const string Suffix = ".journal";

    /// <summary>What is appended to the name of a journal that another run replaced.</summary>
    public const string OldSuffix = ".old";

    private static readonly TimeSpan SyncEvery = TimeSpan.FromSeconds(1);
    private readonly OutputFile _file;
    private readonly byte[] _seed;
    private readonly Lock _gate = new();
    private readonly List<byte> _record = [];
    private readonly Timer _timer;
    private volatile bool _isDirty;
    private volatile Exception? _fault;

    private BatchJournal(OutputFile file, BatchFingerprint fingerprint)
    {
        _file = file;
        _seed = fingerprint.Seed;
        _timer = new Timer(_ => SyncNow(), null, SyncEvery, SyncEvery);
    }

    /// <summary>The header of a file of records.</summary>
    /// <param name="columns">The header line of the table of results.</param>
    public static string Header(string columns) => "row,check," + columns;

    /// <summary>Starts a journal: it appears whole with its first two lines, then grows.</summary>
    /// <param name="store">Where.</param>
    /// <param name="path">The journal's file.</param>
    /// <param name="fingerprint">The run.</param>
    /// <param name="columns">The header line of the table of results.</param>
    /// <param name="first">Rows to begin with.</param>
    public static BatchJournal Start(FileStore store, string path, BatchFingerprint fingerprint, string columns,
        IEnumerable<(int Row, byte[] Line)> first)
    {
        string aside = path + AtomicFile.PartSuffix;
        using (OutputFile file = store.Create(aside))
        {
            file.Write(Encoding.UTF8.GetBytes($"{fingerprint.ToLine()}\n{Header(columns)}\n"));
            List<byte> record = [];
            byte[] seed = fingerprint.Seed;
            using var buffered = new BufferedStream(file, 1 << 16);
            foreach ((int row, byte[] line) in first)
            {
                BatchRecord.Write(seed, row, line, record);
                buffered.Write(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(record));
            }

            buffered.Flush();
            file.Sync();
        }

        store.Move(aside, path);
        return new BatchJournal(store.Append(path), fingerprint);
    }

    /// <summary>Goes on with a journal.</summary>
    /// <param name="store">Where.</param>
    /// <param name="path">The journal's file.</param>
    /// <param name="fingerprint">The run.</param>
    /// <param name="endsTorn">Whether its last record has no end.</param>
    public static BatchJournal GoOn(FileStore store, string path, BatchFingerprint fingerprint, bool endsTorn)
    {
        OutputFile file = store.Append(path);
        if (endsTorn)
        {
            // The torn record becomes a line of its own, which no reader takes for a record.
            file.Write("\n"u8);
        }

        return new BatchJournal(file, fingerprint);
    }

    /// <summary>Adds a finished row.</summary>
    /// <exception cref="IOException">The journal cannot be written.</exception>
    public void Add(int row, ReadOnlySpan<byte> line)
    {
        lock (_gate)
        {
            if (_fault is not null)
            {
                throw new IOException(_fault.Message, _fault);
            }

            BatchRecord.Write(_seed, row, line, _record);
            _file.Write(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_record));
            _isDirty = true;
        }
    }

    /// <summary>Returns when all that was added is on the disk.</summary>
    /// <exception cref="IOException">It cannot be brought there.</exception>
    public void Sync()
    {
        _isDirty = false;
        _file.Sync();
        if (_fault is not null)
        {
            throw new IOException(_fault.Message, _fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using var ended = new ManualResetEvent(false);
        if (_timer.Dispose(ended))
        {
            ended.WaitOne();
        }

        _file.Dispose();
    }

    private void SyncNow()
    {
        if (!_isDirty)
        {
            return;
        }

        _isDirty = false;
        try
        {
            _file.Sync();
        }
        catch (IOException fault)
        {
            // The next row to be added ends the run.
            _fault = fault;
        }
    }
}
