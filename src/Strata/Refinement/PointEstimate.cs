namespace Strata.Refinement;

/// <summary>
/// The estimated error of a value at a point that has no bounds, from two grids. Values at points approach the exact one as the
/// bounds do: with the ratio r of the widths on both grids the change d is about e / r - e for the error e that is left.
/// </summary>
internal static class PointEstimate
{
    // Points of the continuous field are of second order at best, whatever the energies do.
    // Where the point lies at a singular corner it lags behind the energy, and the changes of two grids may cancel in part.
    private const double Safety = 2;
    private const double LeastRatio = 0.25;
    private const double MostRatio = 0.75;

    /// <summary>The estimate.</summary>
    /// <param name="value">Value on the last grid.</param>
    /// <param name="before">Value on the grid before.</param>
    /// <param name="width">Width of the bounds on the last grid.</param>
    /// <param name="widthBefore">Width of the bounds on the grid before.</param>
    public static double Of(double value, double before, double width, double widthBefore)
    {
        // Where given values that differ touch, the widths are infinite and say nothing.
        bool known = widthBefore > 0 && double.IsFinite(width) && double.IsFinite(widthBefore);
        double ratio = Math.Clamp(known ? width / widthBefore : MostRatio, LeastRatio, MostRatio);
        return Safety * Math.Abs(value - before) * ratio / (1 - ratio);
    }
}
