using System.Runtime.InteropServices;

namespace Strata.Numerics.Bounds;

/// <summary>The places where edges of the drawing cross one face of the grid, from its low end up.</summary>
internal sealed class FaceCuts
{
    private List<Cut>? _cuts, _own;

    /// <summary>One place on the face.</summary>
    /// <param name="At">z on an x-face, x on a z-face, m.</param>
    /// <param name="Stream">The same in the coordinate of a flux.</param>
    /// <param name="Low">Whether the cell on the low side has a node there.</param>
    /// <param name="High">Whether the cell on the high side has one.</param>
    /// <param name="Unknown">The number of its own unknown; -1 where its value follows from the neighbours on the face.</param>
    internal readonly record struct Cut(double At, double Stream, bool Low, bool High, int Unknown);

    /// <summary>Places that have an unknown, in order; they part the face into stretches.</summary>
    public ReadOnlySpan<Cut> Own => CollectionsMarshal.AsSpan(_own);

    /// <summary>
    /// Shares of the flux on the low side of the face, one per stretch; they add up to 1, or are all 0 where nothing can
    /// pass.
    /// </summary>
    public double[] LowShares { get; set; } = [];

    /// <summary>Shares of the flux on the high side.</summary>
    public double[] HighShares { get; set; } = [];

    /// <summary>Notes a node of one side.</summary>
    /// <param name="at">Its place.</param>
    /// <param name="stream">The same in the coordinate of a flux.</param>
    /// <param name="low">Whether the cell on the low side has it.</param>
    /// <param name="tolerance">Places closer than this are one.</param>
    public void Add(double at, double stream, bool low, double tolerance)
    {
        _cuts ??= new(2);
        for (int n = 0; n < _cuts.Count; n++)
        {
            if (Math.Abs(_cuts[n].At - at) <= tolerance)
            {
                _cuts[n] = _cuts[n] with { Low = _cuts[n].Low || low, High = _cuts[n].High || !low };
                return;
            }
        }

        _cuts.Add(new Cut(at, stream, low, !low, -1));
    }

    /// <summary>Numbers the places that both sides have (or one, on the outline).</summary>
    /// <param name="isOwn">Whether places on the face may have unknowns.</param>
    /// <param name="outline">Whether the face has one side only.</param>
    /// <param name="next">The next free number.</param>
    /// <returns>The next free number after it.</returns>
    public int Number(bool isOwn, bool outline, int next)
    {
        _cuts?.Sort(static (a, b) => a.At.CompareTo(b.At));
        for (int n = 0; n < _cuts?.Count; n++)
        {
            if (isOwn && (outline || (_cuts[n].Low && _cuts[n].High)))
            {
                _cuts[n] = _cuts[n] with { Unknown = next++ };
                (_own ??= new(2)).Add(_cuts[n]);
            }
        }

        return next;
    }

    /// <summary>The stretch that a place lies in.</summary>
    public int Stretch(double at)
    {
        int stretch = 0;
        ReadOnlySpan<Cut> own = Own;
        while (stretch < own.Length && own[stretch].At < at)
        {
            stretch++;
        }

        return stretch;
    }
}
