using System.Runtime.InteropServices;

namespace Strata.Meshing;

/// <summary>A painted grid: the mixture of every uncut cell, and of every cut cell the mixtures of its strips.</summary>
internal sealed class RasterResult
{
    private readonly List<int> _start = [0];
    private readonly List<int> _mixtures = [];
    private readonly List<double> _shares = [];
    private readonly List<double> _acrossX = [];
    private readonly List<double> _acrossZ = [];
    private readonly List<CellStrokes> _strokes = [];

    /// <summary>Creates a result without cut cells.</summary>
    /// <param name="state">Per cell, a mixture index, or the complement of the number of a cut cell.</param>
    public RasterResult(int[] state)
    {
        State = state;
    }

    /// <summary>Per cell, a mixture index, or the complement of the number of a cut cell.</summary>
    public int[] State { get; }

    /// <summary>The number of cut cells.</summary>
    public int CutCount => _start.Count - 1;

    /// <summary>The mixtures in a cut cell.</summary>
    public ReadOnlySpan<int> Mixtures(int cut) => Of(_mixtures, cut, 1);

    /// <summary>Per mixture of a cut cell, its share of the cell's volume.</summary>
    public ReadOnlySpan<double> Shares(int cut) => Of(_shares, cut, 1);

    /// <summary>Per mixture of a cut cell and vertical strip, its share of the strip: index mixture * strips + strip.</summary>
    public ReadOnlySpan<double> AcrossX(int cut) => Of(_acrossX, cut, StripSweep.Strips);

    /// <summary>Per mixture of a cut cell and horizontal strip, its share of the strip.</summary>
    public ReadOnlySpan<double> AcrossZ(int cut) => Of(_acrossZ, cut, StripSweep.Strips);

    /// <summary>What was painted in a cut cell.</summary>
    public CellStrokes Strokes(int cut) => _strokes[cut];

    /// <summary>The outlines of all strokes, and what painting a stroke over a mixture gives; null without cut cells.</summary>
    public (ShapeOutline[] Outlines, Func<int, int, int> Paint)? Painting { get; set; }

    /// <summary>Notes what was painted in the cut cell added last.</summary>
    public void Add(CellStrokes strokes) => _strokes.Add(strokes);

    /// <summary>Adds a cut cell.</summary>
    /// <param name="mixtures">Its mixtures.</param>
    /// <param name="shares">Per mixture, its share of the volume.</param>
    /// <param name="acrossX">Per mixture and vertical strip, its share of the strip.</param>
    /// <param name="acrossZ">Per mixture and horizontal strip, its share of the strip.</param>
    /// <returns>The state of the cell.</returns>
    public int Add(ReadOnlySpan<int> mixtures, ReadOnlySpan<double> shares, ReadOnlySpan<double> acrossX, ReadOnlySpan<double> acrossZ)
    {
        _mixtures.AddRange(mixtures);
        _shares.AddRange(shares);
        _acrossX.AddRange(acrossX);
        _acrossZ.AddRange(acrossZ);
        _start.Add(_mixtures.Count);
        return ~(CutCount - 1);
    }

    private ReadOnlySpan<T> Of<T>(List<T> values, int cut, int each) =>
        CollectionsMarshal.AsSpan(values)[(_start[cut] * each)..(_start[cut + 1] * each)];
}
