namespace Strata.Meshing;

/// <summary>
/// A horizontal slab of a cut cell between two heights, parted by borders that keep their order in it. A border runs
/// straight between its two ends, which may differ for a potential (V) and for a flux (S).
/// </summary>
internal sealed class PieceSlab
{
    /// <summary>Lower end, m.</summary>
    public double Low { get; set; }

    /// <summary>Upper end, m.</summary>
    public double High { get; set; }

    /// <summary>From west to east.</summary>
    public List<PieceBorder> Borders { get; } = [];

    /// <summary>The conductivities of each piece, one more than there are borders.</summary>
    public List<PieceConductivity> Pieces { get; } = [];

    /// <summary>Drops the borders: one piece, with the largest conductivities for a potential and the smallest for a flux.</summary>
    public void Merge()
    {
        PieceConductivity all = Pieces[0];
        foreach (PieceConductivity piece in Pieces)
        {
            all = all.With(piece);
        }

        Borders.Clear();
        Pieces.Clear();
        Pieces.Add(all);
    }
}
