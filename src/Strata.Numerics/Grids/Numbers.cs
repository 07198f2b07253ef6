using System.Runtime.InteropServices;

namespace Strata.Numerics.Grids;

/// <summary>
/// An array of a workspace whose length follows the grid in hand while its memory stays: the rows of a sweep have grids of a
/// few cells more or less, and new arrays for each would cost as much time as the work on them.
/// </summary>
internal sealed class Numbers
{
    // Room for grids a little larger than the largest so far; a large grid is one of its own.
    private const double Room = 1.25;
    private const int Large = 1 << 18;
    private double[] _memory = [];

    /// <summary>Numbers in use.</summary>
    public int Length { get; private set; }

    /// <summary>One of them.</summary>
    /// <param name="n">Its place, below <see cref="Length"/>.</param>
    public ref double this[int n] => ref _memory[n];

    /// <summary>The first of them, for loops whose places were checked before.</summary>
    public ref double First => ref MemoryMarshal.GetArrayDataReference(_memory);

    /// <summary>All of them.</summary>
    public static implicit operator Span<double>(Numbers numbers) => numbers.AsSpan();

    /// <summary>All of them.</summary>
    public static implicit operator ReadOnlySpan<double>(Numbers numbers) => numbers.AsSpan();

    /// <summary>Sets the length; the numbers are left as they are where it is the same, and are all 0 else.</summary>
    /// <param name="length">The length.</param>
    public void Fit(int length)
    {
        if (Length == length)
        {
            return;
        }

        if (_memory.Length < length)
        {
            _memory = new double[length < Large ? (int)(Room * length) + 1 : length];
        }
        else
        {
            Array.Clear(_memory, 0, length);
        }

        Length = length;
    }

    /// <summary>Sets the length, for work that writes all numbers: they are left as they are.</summary>
    /// <param name="length">The length.</param>
    public void FitToWrite(int length)
    {
        if (_memory.Length < length)
        {
            Length = 0;
            Fit(length);
        }

        Length = length;
    }

    /// <summary>All of them.</summary>
    public Span<double> AsSpan() => _memory.AsSpan(0, Length);

    /// <summary>Those from a place on.</summary>
    public Span<double> AsSpan(int start) => _memory.AsSpan(start, Length - start);

    /// <summary>Some of them.</summary>
    public Span<double> AsSpan(int start, int count) => _memory.AsSpan(start, count);

    /// <summary>Sets all of them to 0.</summary>
    public void Clear() => Array.Clear(_memory, 0, Length);
}
