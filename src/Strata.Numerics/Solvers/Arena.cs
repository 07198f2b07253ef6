using System.Runtime.InteropServices;

namespace Strata.Numerics.Solvers;

/// <summary>Aligned native memory that is dealt out in order and all taken back at once; it grows, never shrinks, and is not cleared.</summary>
internal sealed unsafe partial class Arena : IDisposable
{
    private const int Alignment = 64;

    // Arrays that start at the same offset of a page contend for the same cache sets; each start is shifted by a few lines.
    private const int Stagger = 5 * Alignment;

    private const int HugePage = 1 << 21;
    private const int AdviseHugePages = 14;
    private const int MaxBlocks = 64;

    private readonly nint[] _blocks = new nint[MaxBlocks];
    private readonly long[] _sizes = new long[MaxBlocks];
    private int _count;
    private int _current;
    private long _used;
    private long _total;
    private long _clean;

    /// <summary>Bytes reserved.</summary>
    public long Bytes { get; private set; }

    /// <summary>Takes all arrays back. What the last round needed comes in one block from now on.</summary>
    /// <param name="expected">Bytes that the arrays to come will need; an estimate.</param>
    public void Reset(long expected)
    {
        long need = Math.Max(_total, expected);
        if (_count != 1 || _sizes[0] < need)
        {
            Free();
            Reserve(need);
            _clean = 0;
        }

        _current = 0;
        _used = 0;
        _total = 0;
    }

    /// <summary>
    /// Takes an array of zeros, the first array of a round. Who leaves it zero again saves the next round, as long as that does
    /// not ask for more, the clearing.
    /// </summary>
    /// <param name="count">Values.</param>
    public T* TakeFirstClean<T>(nint count)
        where T : unmanaged
    {
        T* values = Take<T>(count);
        long size = (long)count * sizeof(T);
        if (_current > 0 || size > _clean)
        {
            NativeMemory.Clear(values, (nuint)size);
        }

        _clean = _current > 0 ? 0 : size;
        return values;
    }

    /// <summary>Takes an array; its values are whatever the memory held.</summary>
    /// <param name="count">Values.</param>
    /// <param name="lead">Values to keep free before the first.</param>
    public T* Take<T>(nint count, int lead = 0)
        where T : unmanaged
    {
        long leadBytes = (((long)lead * sizeof(T)) + Alignment - 1) / Alignment * Alignment;
        long size = leadBytes + (long)count * sizeof(T);
        size = ((size + Alignment - 1) / Alignment * Alignment) + Stagger;
        if (_used + size > _sizes[_current])
        {
            if (_current + 1 == _count)
            {
                Reserve(Math.Max(size, Bytes / 4));
            }

            _current++;
            _used = 0;
        }

        byte* start = (byte*)_blocks[_current] + _used + leadBytes;
        _used += size;
        _total += size;
        return (T*)start;
    }

    /// <summary>Frees all blocks.</summary>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the blocks of an arena that was not disposed.</summary>
    ~Arena() => Free();

    private void Reserve(long size)
    {
        if (_count == MaxBlocks)
        {
            throw new InsufficientMemoryException($"More than {MaxBlocks} blocks of memory for one solver.");
        }

        size = Math.Max(size, 4096);
        void* block = NativeMemory.AlignedAlloc((nuint)size, (nuint)(size >= HugePage ? HugePage : 4096));
        AskForHugePages(block, size);
        _blocks[_count] = (nint)block;
        _sizes[_count++] = size;
        Bytes += size;
    }

    // Panels of many lines touch many pages at once; with small pages the address translation is what the passes wait for.
    private static void AskForHugePages(void* block, long size)
    {
        if (size < 2 * HugePage || !OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = Advise(block, (nuint)size, AdviseHugePages);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // Small pages are slower, not wrong.
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);

    private void Free()
    {
        for (int j = 0; j < _count; j++)
        {
            NativeMemory.AlignedFree((void*)_blocks[j]);
        }

        _count = 0;
        Bytes = 0;
    }
}
