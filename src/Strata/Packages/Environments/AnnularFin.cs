using MathNet.Numerics;

namespace Strata.Packages.Environments;

/// <summary>A board around a package as an annular fin of equal areas, with no heat through its rim.</summary>
/// <remarks>
/// G = 2 pi r1 k t m [K1(m r1) I1(m r2) - I1(m r1) K1(m r2)] / [I0(m r1) K1(m r2) + K0(m r1) I1(m r2)], m^2 = h / (k t)
/// with h of both sides together: Bergman et al., 7th ed. (2011), section 3.6.4, Table 3.5.
/// </remarks>
/// <param name="Inner">Radius of the footprint, m.</param>
/// <param name="Outer">Radius of the board, m.</param>
/// <param name="SheetConductance">Conductivity along the board times thickness, summed over its layers, W/K.</param>
/// <param name="Film">Film of both sides together, W/(m2 K).</param>
internal readonly record struct AnnularFin(double Inner, double Outer, double SheetConductance, double Film)
{
    /// <summary>Heat into the fin per kelvin of its root above the ambient, W/K.</summary>
    public double Conductance
    {
        get
        {
            double m = Math.Sqrt(Film / SheetConductance);
            (double a, double b) = (m * Inner, m * Outer);
            double rise = SpecialFunctions.BesselI0(a) * SpecialFunctions.BesselK1(b) + SpecialFunctions.BesselK0(a) * SpecialFunctions.BesselI1(b);
            double slope = SpecialFunctions.BesselK1(a) * SpecialFunctions.BesselI1(b) - SpecialFunctions.BesselI1(a) * SpecialFunctions.BesselK1(b);
            return 2 * Math.PI * Inner * SheetConductance * m * slope / rise;
        }
    }

    /// <summary>Heat into the fin over that of a fin as warm everywhere as its root.</summary>
    public double Efficiency => Conductance / (Film * Math.PI * (Outer * Outer - Inner * Inner));
}
