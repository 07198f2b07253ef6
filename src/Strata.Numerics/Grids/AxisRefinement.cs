namespace Strata.Numerics.Grids;

/// <summary>Finer axes from coarse ones: cells are split in place, so that every face of the coarse axis stays.</summary>
internal static class AxisRefinement
{
    /// <summary>The tightest bound on the ratio of neighbouring cells that halving can keep without spreading over the whole axis.</summary>
    public const double SmallestHalvingRatio = 2.0;

    /// <summary>Halves the marked cells, then every cell that a split has left too wide beside its neighbour.</summary>
    /// <param name="axis">The coarse axis.</param>
    /// <param name="split">Per cell, whether it is halved.</param>
    /// <param name="growthRatio">Bound on the ratio of neighbouring widths beside a split; taken as at least <see cref="SmallestHalvingRatio"/>.</param>
    /// <returns>The finer axis, and per fine cell the index of the coarse cell that it lies in.</returns>
    /// <exception cref="ArgumentException"><paramref name="split"/> has another length than the axis has cells.</exception>
    public static (GridAxis Axis, int[] Parent) Split(GridAxis axis, ReadOnlySpan<bool> split, double growthRatio)
    {
        ArgumentNullException.ThrowIfNull(axis);
        if (split.Length != axis.Count)
        {
            throw new ArgumentException($"One mark per cell is needed: {axis.Count}; found {split.Length}.", nameof(split));
        }

        double bound = Math.Max(growthRatio, SmallestHalvingRatio) * (1 + 1e-9);
        ReadOnlySpan<double> width = axis.Widths;
        bool[] halve = split.ToArray();
        bool changed = true;
        while (changed)
        {
            changed = false;
            for (int c = 0; c < axis.Count; c++)
            {
                if (!halve[c])
                {
                    bool left = c > 0 && halve[c - 1] && width[c] > bound * 0.5 * width[c - 1];
                    bool right = c + 1 < axis.Count && halve[c + 1] && width[c] > bound * 0.5 * width[c + 1];
                    halve[c] = left || right;
                    changed |= halve[c];
                }
            }
        }

        List<double> faces = [axis.Faces[0]];
        List<int> parent = [];
        for (int c = 0; c < axis.Count; c++)
        {
            if (halve[c])
            {
                faces.Add(axis.Centres[c]);
                parent.Add(c);
            }

            faces.Add(axis.Faces[c + 1]);
            parent.Add(c);
        }

        return (new GridAxis([.. faces]), [.. parent]);
    }
}
