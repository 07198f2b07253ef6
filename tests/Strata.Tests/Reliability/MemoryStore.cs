using System.Runtime.InteropServices;
using System.Text;
using Strata.Files.Storage;

namespace Strata.Tests.Reliability;

/// <summary>
/// A file system in memory that knows what has reached the disk, counts every call, and can fail or end the process at one of them.
/// </summary>
internal sealed class MemoryStore : FileStore
{
    private readonly Dictionary<string, MemoryFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _locks = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private bool _isDead;
    private bool _isFull;

    /// <summary>The call at which the fault happens, from 1; 0 for none.</summary>
    public int FaultAt { get; init; }

    /// <summary>What happens then.</summary>
    public Fault Kind { get; init; }

    /// <summary>Calls so far.</summary>
    public int Calls { get; private set; }

    /// <summary>Names of the files.</summary>
    public IEnumerable<string> Names => _files.Keys.Select(Path.GetFileName).Order()!;

    /// <summary>The text of a file.</summary>
    public string Text(string path) => Encoding.UTF8.GetString([.. _files[path].Bytes]);

    /// <summary>
    /// What the next process finds: a store without faults, the locks free, what was not synced gone if the machine ended.
    /// </summary>
    public MemoryStore Afterwards(int faultAt = 0, Fault kind = Fault.None)
    {
        var next = new MemoryStore { FaultAt = faultAt, Kind = kind };
        foreach ((string path, MemoryFile file) in _files)
        {
            bool lost = Kind == Fault.PowerLoss && _isDead;
            if (!lost || file.HasName)
            {
                next._files[path] = new MemoryFile([.. file.Bytes.Take(lost ? file.Synced : file.Bytes.Count)], file.HasName);
            }
        }

        return next;
    }

    /// <inheritdoc/>
    public override bool Exists(string path)
    {
        lock (_gate)
        {
            return _files.ContainsKey(path);
        }
    }

    /// <inheritdoc/>
    public override Stream OpenRead(string path)
    {
        Point();
        lock (_gate)
        {
            return new Reader(_files.TryGetValue(path, out MemoryFile? file) ? file : throw new FileNotFoundException(path), _gate);
        }
    }

    /// <inheritdoc/>
    public override OutputFile Create(string path)
    {
        Point();
        lock (_gate)
        {
            return new Writer(this, _files[path] = new MemoryFile([], false));
        }
    }

    /// <inheritdoc/>
    public override OutputFile Append(string path)
    {
        Point();
        lock (_gate)
        {
            return new Writer(this, _files[path]);
        }
    }

    /// <inheritdoc/>
    public override void Move(string from, string to)
    {
        Point();
        lock (_gate)
        {
            _files.Remove(from, out MemoryFile? file);
            _files[to] = file ?? throw new FileNotFoundException(from);
            file.HasName = true;
        }
    }

    /// <inheritdoc/>
    public override void Delete(string path)
    {
        Point();
        lock (_gate)
        {
            _files.Remove(path);
        }
    }

    /// <inheritdoc/>
    public override IDisposable Lock(string path, string holder)
    {
        Point();
        lock (_gate)
        {
            return _locks.Add(path) ? new Held(() => _locks.Remove(path)) : throw new LockHeldException(holder);
        }
    }

    /// <summary>A point at which the fault may happen.</summary>
    /// <param name="torn">Writes half of what is written.</param>
    public void Point(Action? torn = null)
    {
        lock (_gate)
        {
            if (_isDead)
            {
                throw new KilledException();
            }

            Calls++;
            if (_isFull && torn is not null)
            {
                throw new IOException("No space left on device");
            }

            if (Calls != FaultAt)
            {
                return;
            }

            switch (Kind)
            {
                case Fault.Once:
                    throw new IOException("Input/output error");
                case Fault.Full:
                    torn?.Invoke();
                    _isFull = true;
                    throw new IOException("No space left on device");
                case Fault.Torn:
                    torn?.Invoke();
                    _isDead = true;
                    throw new KilledException();
                case Fault.Kill or Fault.PowerLoss:
                    _isDead = true;
                    throw new KilledException();
            }
        }
    }

    /// <summary>Ends the process: nothing is written from now on.</summary>
    public void End()
    {
        _isDead = true;
        throw new KilledException();
    }

    /// <summary>Puts a file there, whole and on the disk.</summary>
    public void Put(string path, string text) => _files[path] = new MemoryFile([.. Encoding.UTF8.GetBytes(text)], true);

    /// <summary>What happens at a call.</summary>
    internal enum Fault
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>It fails, and the next one works.</summary>
        Once,

        /// <summary>It writes half of what it should, and no write works from then on.</summary>
        Full,

        /// <summary>The process ends before it.</summary>
        Kill,

        /// <summary>The process ends in the middle of it.</summary>
        Torn,

        /// <summary>The machine ends before it: what was not synced is gone.</summary>
        PowerLoss,
    }

    /// <summary>The end of the process.</summary>
    internal sealed class KilledException : Exception;

    private sealed class MemoryFile(List<byte> bytes, bool hasName)
    {
        public List<byte> Bytes { get; } = bytes;

        public int Synced { get; set; } = bytes.Count;

        public bool HasName { get; set; } = hasName;
    }

    private sealed class Writer(MemoryStore store, MemoryFile file) : OutputFile
    {
        public override void Sync()
        {
            store.Point();
            file.Synced = file.Bytes.Count;
        }

        public override void Flush() => _ = file;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            byte[] bytes = buffer.ToArray();
            store.Point(() => file.Bytes.AddRange(bytes.AsSpan(0, bytes.Length / 2)));
            lock (store._gate)
            {
                file.Bytes.AddRange(bytes);
            }
        }
    }

    private sealed class Reader(MemoryFile file, Lock gate) : MemoryStream
    {
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            lock (gate)
            {
                int count = (int)Math.Min(buffer.Length, file.Bytes.Count - Position);
                CollectionsMarshal.AsSpan(file.Bytes).Slice((int)Position, count).CopyTo(buffer);
                Position += count;
                return count;
            }
        }
    }

    private sealed class Held(Action release) : IDisposable
    {
        public void Dispose() => release();
    }
}
