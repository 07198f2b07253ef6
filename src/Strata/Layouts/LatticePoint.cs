using Strata.CrossSections;

namespace Strata.Layouts;

/// <summary>A point of a plan on a lattice of 1 pm: equal drawn lengths are equal numbers, and sides of lines are decided
/// exactly.</summary>
/// <param name="X">x, pm.</param>
/// <param name="Y">y, pm.</param>
internal readonly record struct LatticePoint(long X, long Y)
{
    /// <summary>Lattice steps per metre.</summary>
    public const double PerMetre = 1e12;

    // One micrometre, in steps.
    private const double PerUm = 1_000_000;

    /// <summary>The lattice point nearest to a place.</summary>
    /// <param name="x">x, um, at most 1e8 either way.</param>
    /// <param name="y">y, um.</param>
    public static LatticePoint Um(double x, double y) => new((long)Math.Round(x * PerUm), (long)Math.Round(y * PerUm));

    /// <summary>The place, um.</summary>
    public (double X, double Y) InUm => (X / PerUm, Y / PerUm);

    /// <summary>The place, m.</summary>
    public (double X, double Y) InMetres => (Micrometres.ToMetres(X / PerUm), Micrometres.ToMetres(Y / PerUm));

    /// <summary>Twice the area of the triangle a, b, c; above 0 when it turns left. Exact.</summary>
    public static Int128 Turn(LatticePoint a, LatticePoint b, LatticePoint c) =>
        ((Int128)(b.X - a.X) * (c.Y - a.Y)) - ((Int128)(b.Y - a.Y) * (c.X - a.X));
}
