using Strata.Fields;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;

namespace Strata.Refinement;

/// <summary>
/// The field that points and extremes are read from, with the energy that the bounds allow. The equations' own energy lies above
/// the upper bound, by up to the width of the interval and more where films decide, and the field between the vertices follows it. Where
/// its energy f(u) lies outside the bounds the field of the loads is multiplied so that it has the value reported; inside, as in
/// layers and rings that it reads exactly, it is left as it is. Where edges of the drawing cross cells it is fitted already.
/// </summary>
internal static class FittedReading
{
    /// <summary>What a field is to be multiplied with; 1 where nothing is to be changed.</summary>
    /// <param name="loads">A problem with every level at 0.</param>
    /// <param name="fluxes">Its fluxes, computed for <paramref name="u"/>.</param>
    /// <param name="u">Its solution.</param>
    /// <param name="reading">The field that is read.</param>
    /// <param name="energy">The bounds of f(u).</param>
    public static double Factor(DiffusionProblem loads, FaceFluxes fluxes, double[] u, ContinuousField reading, EnergyInterval energy)
    {
        if (loads.DrawnCells is { Value.Length: > 0 } || ProblemParts.HasFaceLoads(loads) || !double.IsFinite(energy.Upper))
        {
            return 1;
        }

        var readout = new FieldReadout(loads, fluxes, u, reading);
        double read = 0;
        for (int c = 0; c < loads.Source.Length; c++)
        {
            read += loads.Source[c] == 0 ? 0 : loads.Source[c] * readout.ReadMeanIn(c);
        }

        return !(read > 0) || (energy.Lower <= read && read <= energy.Upper) ? 1 : energy.Value / read;
    }
}
