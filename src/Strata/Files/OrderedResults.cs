using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Strata.Files;

/// <summary>
/// Writes the lines of a table of results in the order of their rows, whatever the order in which they are finished: what is early
/// waits, and whoever is far ahead waits too, so that the memory does not grow with the table.
/// </summary>
internal sealed class OrderedResults : IDisposable
{
    /// <summary>Lines that wait for an earlier one, at most; workers stop taking rows beyond it.</summary>
    public const int MostWaiting = 8192;

    private static readonly TimeSpan FlushEvery = TimeSpan.FromMilliseconds(100);
    private readonly Stream _text;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Func<int, byte[]?> _kept;
    private readonly BatchFingerprint? _fingerprint;
    private readonly Dictionary<int, byte[]> _waiting = [];
    private readonly List<byte> _record = [];
    private readonly bool _flushes;
    private readonly bool _compressed;
    private readonly int _step;
    private readonly int _rows;
    private readonly byte[] _seed;
    private readonly object _gate = new();
    private long _flushed;
    private long _next;
    private Exception? _fault;

    /// <summary>Starts a table.</summary>
    /// <param name="stream">Where it is written to; it is not disposed of.</param>
    /// <param name="header">Its header line.</param>
    /// <param name="fingerprint">The run of a shard, whose rows are written as records; null for a table as it is read.</param>
    /// <param name="own">The first row, the distance of rows, and the number behind the last.</param>
    /// <param name="kept">The line of a row that was finished before; null for others.</param>
    /// <param name="compressed">Whether to pack it (gzip).</param>
    /// <param name="flushes">Whether someone reads while it is written.</param>
    public OrderedResults(Stream stream, string header, BatchFingerprint? fingerprint, (int First, int Step, int End) own, Func<int,
        byte[]?> kept, bool compressed, bool flushes)
    {
        _text = compressed ? new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true)
            : new BufferedStream(new Unowned(stream), 1 << 16);
        (_next, _step, _rows) = own;
        (_fingerprint, _kept, _flushes, _compressed) = (fingerprint, kept, flushes, compressed);
        _seed = fingerprint?.Seed ?? [];
        Write(Encoding.UTF8.GetBytes(fingerprint is null ? $"{header}\n" : $"{fingerprint.ToLine()}\n{BatchJournal.Header(header)}\n"));
    }

    /// <summary>The hash of all that was written, hexadecimal; once, at the end.</summary>
    public string Sha256() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <summary>Adds the line of a row.</summary>
    /// <exception cref="IOException">The table cannot be written.</exception>
    public void Add(int row, byte[] line)
    {
        lock (_gate)
        {
            if (_fault is not null)
            {
                throw new IOException(_fault.Message, _fault);
            }

            _waiting[row] = line;
            if (row == _next)
            {
                Advance();
            }
        }
    }

    /// <summary>Waits while too many lines wait for an earlier one.</summary>
    public void WaitForRoom(CancellationToken cancellation)
    {
        lock (_gate)
        {
            while (_waiting.Count >= MostWaiting && _fault is null && !cancellation.IsCancellationRequested)
            {
                Monitor.Wait(_gate, FlushEvery);
            }
        }
    }

    /// <summary>Writes what is left: all rows must be there.</summary>
    /// <param name="rows">How many rows the table has; the number that was given before, where it was known.</param>
    public void Finish(long rows)
    {
        lock (_gate)
        {
            Advance();
            if (_next < rows)
            {
                throw new InvalidOperationException($"Row {_next} of {rows} was not solved.");
            }

            if (_fingerprint is not null)
            {
                Write(Encoding.UTF8.GetBytes(EndLine(_fingerprint)));
            }

            _text.Dispose();
        }
    }

    /// <summary>The line behind the last record of a shard.</summary>
    public static string EndLine(BatchFingerprint fingerprint) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"# end of shard {fingerprint.Shard}/{fingerprint.Shards}: {fingerprint.OwnCount} rows\n");

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void Advance()
    {
        try
        {
            while (_next < _rows)
            {
                byte[]? line = _waiting.Remove((int)_next, out byte[]? own) ? own : _kept((int)_next);
                if (line is null)
                {
                    break;
                }

                WriteLine((int)_next, line);
                _next += _step;
            }

            // Packing in small pieces packs badly.
            if (_flushes && (!_compressed || _flushed == 0 || TimeProvider.System.GetElapsedTime(_flushed) > FlushEvery))
            {
                _flushed = TimeProvider.System.GetTimestamp();
                _text.Flush();
            }
        }
        catch (Exception fault)
        {
            _fault = fault;
            throw;
        }
        finally
        {
            Monitor.PulseAll(_gate);
        }
    }

    private void WriteLine(int row, byte[] line)
    {
        if (_fingerprint is not null)
        {
            BatchRecord.Write(_seed, row, line, _record);
            Write(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_record));
        }
        else
        {
            Write(line);
            Write("\n"u8);
        }
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        _text.Write(bytes);
    }

    // BufferedStream disposes of what it writes to.
    private sealed class Unowned(Stream stream) : Storage.OutputFile
    {
        public override void Sync() => stream.Flush();

        public override void Flush() => stream.Flush();

        public override void Write(ReadOnlySpan<byte> buffer) => stream.Write(buffer);
    }
}
