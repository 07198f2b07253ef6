namespace Strata.Analysis;

/// <summary>The least and the largest conductivities that a proof holds for, W/(m K) or S/m; equal where there is one.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The largest.</param>
internal readonly record struct ConductivityRange((double X, double Z) Low, (double X, double Z) High)
{
    private const double Rounding = 1e-12;

    /// <summary>A value, divided by and multiplied with a factor; outward by rounding where the factor is not 1.</summary>
    public static ConductivityRange About(double x, double z, (double X, double Z) factor)
    {
        (double ofX, double ofZ) = (factor.X > 1 ? factor.X * (1 + Rounding) : 1, factor.Z > 1 ? factor.Z * (1 + Rounding) : 1);
        return new ConductivityRange((x / ofX, z / ofZ), (x * ofX, z * ofZ));
    }

    /// <summary>Painted over another with a fill.</summary>
    public ConductivityRange Over(ConductivityRange below, double fill)
    {
        (double, double) Mix((double X, double Z) one, (double X, double Z) other) =>
            ((fill * one.X) + ((1 - fill) * other.X), (fill * one.Z) + ((1 - fill) * other.Z));
        return fill == 1 ? this : new ConductivityRange(Mix(Low, below.Low), Mix(High, below.High));
    }
}
