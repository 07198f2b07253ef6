namespace Strata.Meshing;

/// <summary>A cell that an outline crosses.</summary>
/// <param name="Mixtures">The mixtures in it.</param>
/// <param name="Shares">Per mixture, its share of the cell's volume.</param>
/// <param name="AcrossZ">Per mixture and horizontal strip, its share of the strip: index mixture * strips + strip.</param>
/// <param name="AcrossX">Per mixture and vertical strip, its share of the strip.</param>
internal sealed record CutCell(int[] Mixtures, double[] Shares, double[] AcrossZ, double[] AcrossX)
{
    /// <summary>
    /// Conductivity of the cell along one direction: strips in series along the flow, the mixtures of a strip in parallel.
    /// <code>k = n / sum over strips of 1 / (sum over mixtures of share * k_mixture)</code>
    /// </summary>
    /// <param name="shares"><see cref="AcrossZ"/> for flow along z, <see cref="AcrossX"/> for flow along x.</param>
    /// <param name="k">Conductivity of each of the cell's mixtures in that direction.</param>
    /// <returns>The conductivity; 0 when a strip does not conduct at all.</returns>
    public static double SeriesOfParallel(ReadOnlySpan<double> shares, ReadOnlySpan<double> k)
    {
        double resistance = 0;
        for (int s = 0; s < StripSweep.Strips; s++)
        {
            double parallel = 0;
            for (int m = 0; m < k.Length; m++)
            {
                parallel += shares[(m * StripSweep.Strips) + s] * k[m];
            }

            resistance += 1 / parallel;
        }

        return StripSweep.Strips / resistance;
    }
}
