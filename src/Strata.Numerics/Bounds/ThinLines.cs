using Strata.Numerics.Discretization;

namespace Strata.Numerics.Bounds;

/// <summary>
/// The vertex lines of one axis when some grid lines carry a contact or a sheet: those are doubled, with a row of
/// elements of no thickness between the two copies.
/// </summary>
internal sealed class ThinLines
{
    private bool[] _isThin = [];
    private int[] _vertex = [];

    private readonly List<(int Start, int Count)> _segments = [];

    /// <summary>Runs of cells between doubled lines: their element rows follow one another.</summary>
    public ReadOnlySpan<(int Start, int Count)> Segments => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_segments);

    /// <summary>Vertex lines, copies included.</summary>
    public int Count { get; private set; }

    /// <summary>True when any line is doubled.</summary>
    public bool Any { get; private set; }

    /// <summary>True when grid line n is doubled.</summary>
    public bool IsThin(int n) => _isThin[n];

    /// <summary>The vertex line of grid line n on its low side.</summary>
    public int Low(int n) => _vertex[n];

    /// <summary>The vertex line of grid line n on its high side; the low one unless the line is doubled.</summary>
    public int High(int n) => _vertex[n] + (_isThin[n] ? 1 : 0);

    /// <summary>Finds the doubled lines of a family: interior lines with a contact, any line with a sheet.</summary>
    public void Find(FaceFamily faces)
    {
        int lines = faces.NormalCount + 1;
        if (_vertex.Length != lines)
        {
            (_vertex, _isThin) = (new int[lines], new bool[lines]);
        }

        (Count, Any) = (0, false);
        for (int n = 0; n < lines; n++)
        {
            _isThin[n] = HasThinFace(faces, n);
            _vertex[n] = Count;
            Count += _isThin[n] ? 2 : 1;
            Any |= _isThin[n];
        }

        _segments.Clear();
        for (int start = 0, n = 1; n < lines; n++)
        {
            if (_isThin[n] || n == lines - 1)
            {
                _segments.Add((start, n - start));
                start = n;
            }
        }
    }

    /// <summary>The contact of a thin element, m2 K/W: that of an interior face between two cells of the domain, else 0.</summary>
    public static double ContactOf(FaceFamily faces, int n, int t) =>
        n > 0 && n < faces.NormalCount && faces.Contact is { } contact && faces.IsInDomain(n - 1, t) && faces.IsInDomain(n, t) ? contact[faces.Face(n, t)] : 0;

    private static bool HasThinFace(FaceFamily faces, int n)
    {
        bool contacts = faces.Contact is not null && n > 0 && n < faces.NormalCount;
        for (int t = 0; (contacts || faces.Sheet is not null) && t < faces.TangentCount; t++)
        {
            if ((contacts && ContactOf(faces, n, t) > 0) || (faces.Sheet is { } sheet && sheet[faces.Face(n, t)] > 0))
            {
                return true;
            }
        }

        return false;
    }
}
