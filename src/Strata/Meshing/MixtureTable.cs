namespace Strata.Meshing;

/// <summary>
/// What one point of a section can be made of over its depth: one material of one region, or several in parallel where a
/// shape fills only a share of the depth. Each mixture has an index; painting maps an index to an index.
/// </summary>
internal sealed class MixtureTable
{
    /// <summary>The mixture of a point that nothing covers.</summary>
    public const int Uncovered = 0;

    private readonly List<CellPart[]> _mixtures = [[]];
    private readonly Dictionary<(int Under, int Material, int Region, double Fill), int> _painted = [];

    /// <summary>The number of mixtures.</summary>
    public int Count => _mixtures.Count;

    /// <summary>The parts of a mixture in painting order; empty for <see cref="Uncovered"/>.</summary>
    public CellPart[] this[int mixture] => _mixtures[mixture];

    /// <summary>The mixture that results when a material is painted over another mixture.</summary>
    /// <param name="under">What was there.</param>
    /// <param name="material">Material index.</param>
    /// <param name="region">Region index.</param>
    /// <param name="fill">Share of the depth, above 0 and at most 1.</param>
    /// <returns>The index of the mixture.</returns>
    public int Paint(int under, int material, int region, double fill)
    {
        if (fill >= 1)
        {
            under = Uncovered;
        }

        var key = (under, material, region, fill);
        if (!_painted.TryGetValue(key, out int mixture))
        {
            mixture = _mixtures.Count;
            _mixtures.Add(Mix(_mixtures[under], material, region, fill));
            _painted.Add(key, mixture);
        }

        return mixture;
    }

    private static CellPart[] Mix(CellPart[] under, int material, int region, double fill)
    {
        List<CellPart> parts = [];
        double own = fill;
        foreach (CellPart part in under)
        {
            if (part.Material == material && part.Region == region)
            {
                own += part.Share * (1 - fill);
            }
            else
            {
                parts.Add(part with { Share = part.Share * (1 - fill) });
            }
        }

        parts.Add(new CellPart(material, region, own));
        return [.. parts];
    }
}
