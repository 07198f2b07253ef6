using System.Runtime.InteropServices;

namespace Strata.Meshing;

/// <summary>
/// The painting of one cut cell: which mixture lies at the current place of a sweep, and how much of each strip each
/// mixture takes. Workspace: one instance serves many cells.
/// </summary>
internal sealed class ShareTable
{
    /// <summary>A mixture with a smaller share of a cell is rounding and is left out.</summary>
    private const double Rounding = 1e-14;

    private readonly Func<int, int, int> _paint;
    private readonly List<(int Shape, bool Covers)> _strokes = [];
    private readonly List<int> _mixtures = [];
    private readonly List<(long Key, int At)> _known = [];
    private bool[] _inside = new bool[16];
    private double[] _shares = new double[StripSweep.Strips * 8];
    private int _ground;
    private long _outside;
    private long _key;

    /// <summary>Creates a workspace.</summary>
    /// <param name="paint">The mixture that a shape makes of a mixture: (mixture, shape) to mixture.</param>
    public ShareTable(Func<int, int, int> paint)
    {
        _paint = paint;
    }

    /// <summary>The mixtures of the cell, in the order in which they were met.</summary>
    public ReadOnlySpan<int> Mixtures => CollectionsMarshal.AsSpan(_mixtures);

    /// <summary>Starts a cell.</summary>
    /// <param name="ground">The mixture below all strokes.</param>
    public void StartCell(int ground)
    {
        _ground = ground;
        _outside = 0;
        _strokes.Clear();
        _mixtures.Clear();
        _known.Clear();
    }

    /// <summary>Adds a shape in painting order.</summary>
    /// <param name="shape">Shape index.</param>
    /// <param name="covers">True when it covers the cell, false when its outline crosses it.</param>
    /// <returns>The owner number of its curves.</returns>
    public int AddStroke(int shape, bool covers)
    {
        int owner = _strokes.Count;
        _strokes.Add((shape, covers));
        if (_inside.Length == owner)
        {
            Array.Resize(ref _inside, 2 * owner);
        }

        if (covers)
        {
            _outside ^= Bit(owner);
        }

        return owner;
    }

    /// <summary>Empties the shares before a sweep.</summary>
    public void StartSweep() => Array.Clear(_shares);

    /// <summary>Places the current point outside every crossing outline.</summary>
    public void StartAtLowSide()
    {
        for (int n = 0; n < _strokes.Count; n++)
        {
            _inside[n] = _strokes[n].Covers;
        }

        _key = _outside;
    }

    /// <summary>Moves the current point across an outline.</summary>
    public void Cross(int owner)
    {
        _inside[owner] = !_inside[owner];
        _key ^= Bit(owner);
    }

    /// <summary>Gives an amount of a strip to the mixture at the current point.</summary>
    public void Take(int strip, double amount)
    {
        if (amount > 0)
        {
            // First the place: finding it may move the array.
            int at = Current();
            _shares[(at * StripSweep.Strips) + strip] += amount;
        }
    }

    /// <summary>Ends a sweep: drops mixtures of no extent and scales each strip to a sum of 1.</summary>
    /// <param name="wholes">Per mixture, its share of the cell; replaced.</param>
    /// <param name="strips">Per mixture and strip, its share of the strip; replaced.</param>
    public void EndSweep(List<double> wholes, List<double> strips)
    {
        wholes.Clear();
        strips.Clear();
        Span<double> sums = stackalloc double[StripSweep.Strips];
        double total = 0;
        for (int m = 0; m < _mixtures.Count; m++)
        {
            for (int s = 0; s < StripSweep.Strips; s++)
            {
                sums[s] += _shares[(m * StripSweep.Strips) + s];
            }
        }

        for (int s = 0; s < StripSweep.Strips; s++)
        {
            total += sums[s];
            sums[s] = sums[s] > 0 ? 1 / sums[s] : 0;
        }

        for (int m = 0; m < _mixtures.Count; m++)
        {
            double whole = 0;
            for (int s = 0; s < StripSweep.Strips; s++)
            {
                double share = _shares[(m * StripSweep.Strips) + s];
                whole += share;
                strips.Add(share * sums[s]);
            }

            whole /= total;
            wholes.Add(whole > Rounding ? whole : 0);
        }
    }

    /// <summary>A mark of a stroke; beyond 63 strokes in one cell the marks repeat and <see cref="Current"/> does not rely on them.</summary>
    private static long Bit(int owner) => 1L << (owner & 63);

    /// <summary>The place of the current point's mixture among the cell's mixtures.</summary>
    private int Current()
    {
        bool exact = _strokes.Count <= 64;
        foreach ((long key, int known) in _known)
        {
            if (key == _key && exact)
            {
                return known;
            }
        }

        int mixture = _ground;
        for (int n = 0; n < _strokes.Count; n++)
        {
            if (_inside[n])
            {
                mixture = _paint(mixture, _strokes[n].Shape);
            }
        }

        int at = _mixtures.IndexOf(mixture);
        if (at < 0)
        {
            at = _mixtures.Count;
            _mixtures.Add(mixture);
            if (_shares.Length < StripSweep.Strips * _mixtures.Count)
            {
                Array.Resize(ref _shares, 2 * _shares.Length);
            }
        }

        if (exact)
        {
            _known.Add((_key, at));
        }

        return at;
    }
}
