using Strata.CrossSections;

namespace Strata.Electrostatics;

/// <summary>Inductance of a flat square coil by closed forms; H and m.</summary>
internal static class CoilInductance
{
    /// <summary>What it is and where from.</summary>
    public const string Words =
        "the self and mutual inductances of its turns as squares of bars, summed (Greenhouse, IEEE Trans. Parts Hybrids Packag. 10 "
        + "(1974) 101); beside it the modified Wheeler formula (Mohan, del Mar Hershenson, Boyd and Lee, IEEE J. Solid-State Circuits "
        + "34 (1999) 1419), which is a fit for coils with narrow gaps; both are estimates";

    /// <summary>What the metal under it does.</summary>
    public const string MirrorWords = "over its metal plane less the mutual inductance to its image (Neumann), where the metal is "
        + "many skin depths thick; not for direct current";

    private const double Mu0 = 4e-7 * Math.PI;

    /// <summary>The coil alone.</summary>
    public static double Alone(PlanarCoil coil)
    {
        double sum = 0;
        for (int i = 0; i < coil.Turns; i++)
        {
            double side = Side(coil, i);
            sum += 4 * (OfBar(side, coil.Line + coil.Thickness) - OfFilaments(side, side, side));
            for (int j = 0; j < i; j++)
            {
                sum += 2 * OfSquares(side, Side(coil, j), 0);
            }
        }

        return sum;
    }

    /// <summary>The coil alone, by the modified Wheeler formula.</summary>
    public static double ByWheeler(PlanarCoil coil)
    {
        double mean = (coil.Outer + coil.Inner) / 2, ratio = (coil.Outer - coil.Inner) / (coil.Outer + coil.Inner);
        return 2.34 * Mu0 * coil.Turns * coil.Turns * mean / (1 + 2.75 * ratio);
    }

    /// <summary>Mutual inductance between the coil and its image, whose current is turned, at twice its height over the plane.</summary>
    public static double ToImage(PlanarCoil coil, double height)
    {
        double sum = 0;
        for (int i = 0; i < coil.Turns; i++)
        {
            for (int j = 0; j < coil.Turns; j++)
            {
                sum += OfSquares(Side(coil, i), Side(coil, j), 2 * height);
            }
        }

        return sum;
    }

    // Side of the square along the middle of a turn's line, from the inside.
    private static double Side(PlanarCoil coil, int turn)
    {
        double span = (coil.Outer - coil.Inner) / 2 - coil.Line;
        return coil.Turns == 1 ? coil.Inner + coil.Line : coil.Inner + coil.Line + (2 * span * turn / (coil.Turns - 1));
    }

    // A straight bar of a length and of width and thickness together.
    private static double OfBar(double length, double around) =>
        Mu0 / (2 * Math.PI) * length * (Math.Log(2 * length / around) + 0.5 + (around / (3 * length)));

    /// <summary>Mutual inductance of two squares of wire on one axis, their sides parallel.</summary>
    /// <param name="a">Side of the first.</param>
    /// <param name="b">Side of the second.</param>
    /// <param name="apart">Distance of their planes; above 0 where the sides are alike.</param>
    public static double OfSquares(double a, double b, double apart) => 4 *
        (OfFilaments(a, b, double.Hypot((a - b) / 2, apart)) - OfFilaments(a, b, double.Hypot((a + b) / 2, apart)));

    // Two parallel wires whose middles face each other, by Neumann's integral.
    private static double OfFilaments(double a, double b, double distance)
    {
        return Mu0 / (2 * Math.PI) * (Antiderivative((a + b) / 2) - Antiderivative(Math.Abs(a - b) / 2));

        double Antiderivative(double x) => (x * Math.Asinh(x / distance)) - double.Hypot(x, distance);
    }
}
