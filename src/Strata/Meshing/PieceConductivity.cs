namespace Strata.Meshing;

/// <summary>Conductivities that bound those of a piece: from above for a potential, from below for a flux.</summary>
/// <param name="MostX">The largest along x.</param>
/// <param name="MostZ">The largest along z.</param>
/// <param name="LeastX">The smallest along x.</param>
/// <param name="LeastZ">The smallest along z.</param>
internal readonly record struct PieceConductivity(double MostX, double MostZ, double LeastX, double LeastZ)
{
    /// <summary>Of one material.</summary>
    public static PieceConductivity Of((double X, double Z) k) => new(k.X, k.Z, k.X, k.Z);

    /// <summary>Of two pieces together.</summary>
    public PieceConductivity With(PieceConductivity other) => new(
        Math.Max(MostX, other.MostX), Math.Max(MostZ, other.MostZ), Math.Min(LeastX, other.LeastX), Math.Min(LeastZ, other.LeastZ));
}
