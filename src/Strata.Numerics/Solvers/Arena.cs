using System.Runtime.InteropServices;

namespace Strata.Numerics.Solvers;

/// <summary>One block of aligned native memory that is dealt out in order; it grows, never shrinks, and is not cleared.</summary>
internal sealed unsafe partial class Arena : IDisposable
{
    private const int Alignment = 64;

    // Arrays that start at the same offset of a page contend for the same cache sets; each start is shifted by a few lines.
    private const int Stagger = 5 * Alignment;

    private const int HugePage = 1 << 21;
    private const int AdviseHugePages = 14;

    private byte* _block;
    private long _capacity;
    private long _used;
    private bool _measuring;

    /// <summary>Bytes reserved.</summary>
    public long Bytes => _capacity;

    /// <summary>Lays arrays out twice: once to measure, once to deal them out.</summary>
    /// <param name="layout">Takes all arrays, in the same order each time.</param>
    public void LayOut(Action layout)
    {
        _measuring = true;
        _used = 0;
        layout();
        _measuring = false;
        if (_used > _capacity)
        {
            NativeMemory.AlignedFree(_block);
            _block = null;
            _capacity = 0;
            _block = (byte*)NativeMemory.AlignedAlloc((nuint)_used, (nuint)(_used >= HugePage ? HugePage : 4096));
            _capacity = _used;
            AskForHugePages();
        }

        _used = 0;
        layout();
    }

    /// <summary>Takes an array; its values are whatever the memory held.</summary>
    /// <param name="count">Values.</param>
    /// <param name="lead">Values to keep free before the first.</param>
    public T* Take<T>(nint count, int lead = 0)
        where T : unmanaged
    {
        long start = _used;
        long leadBytes = (((long)lead * sizeof(T)) + Alignment - 1) / Alignment * Alignment;
        long size = leadBytes + ((long)count * sizeof(T));
        _used += ((size + Alignment - 1) / Alignment * Alignment) + Stagger;
        return _measuring ? null : (T*)(_block + start + leadBytes);
    }

    /// <summary>Frees the block.</summary>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the block of an arena that was not disposed.</summary>
    ~Arena() => Free();

    // Panels of many lines touch many pages at once; with small pages the address translation is what the passes wait for.
    private void AskForHugePages()
    {
        if (_capacity < 2 * HugePage || !OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = Advise(_block, (nuint)_capacity, AdviseHugePages);
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
        NativeMemory.AlignedFree(_block);
        _block = null;
        _capacity = 0;
    }
}
