namespace Strata.Numerics.Bounds;

/// <summary>
/// The lowest-order flux of Raviart and Thomas (1977) on one triangle: q = (a + c x, b + c z), from the outflows through
/// its edges. Around an axis x is half the squared radius and a + c x is r times the radial density, so that a constant
/// source is balanced exactly.
/// </summary>
/// <param name="A">a.</param>
/// <param name="B">b.</param>
/// <param name="C">c.</param>
/// <param name="Area">Area in these coordinates.</param>
/// <param name="MeanX">x of the centroid.</param>
/// <param name="MeanZ">z of the centroid.</param>
/// <param name="InverseX">Integral of 1 / (2 x) around an axis; the area in a plane.</param>
internal readonly record struct DrawnTriangle(double A, double B, double C, double Area, double MeanX, double MeanZ, double InverseX)
{
    private const int Points = 12;
    private static readonly (double Node, double Weight)[] Gauss = Legendre();

    /// <summary>
    /// Both parts of the integral of q^2, along x (weighed with 1 / (2 x) around an axis) and along z. In a plane from the
    /// three midpoints of the edges, exact for squares of linear functions.
    /// </summary>
    public (double X, double Z) Squares(double[] x, double[] z, int v0, int v1, int v2, bool ring)
    {
        double sumX = 0, sumZ = 0;
        foreach ((int p, int q) in (ReadOnlySpan<(int, int)>)[(v0, v1), (v1, v2), (v2, v0)])
        {
            double qx = A + (C * 0.5 * (x[p] + x[q])), qz = B + (C * 0.5 * (z[p] + z[q]));
            (sumX, sumZ) = (sumX + (qx * qx), sumZ + (qz * qz));
        }

        double along = !ring ? Area * sumX / 3 : (A == 0 ? 0 : A * A * InverseX) + (A * C * Area) + (0.5 * C * C * Area * MeanX);
        return (along, Area * sumZ / 3);
    }

    /// <summary>From the outflows through the edges v0 v1, v1 v2, v2 v0, per unit of depth.</summary>
    public static DrawnTriangle Of(double[] x, double[] z, int v0, int v1, int v2, double f0, double f1, double f2, bool ring)
    {
        double area = 0.5 * (((x[v1] - x[v0]) * (z[v2] - z[v0])) - ((x[v2] - x[v0]) * (z[v1] - z[v0]))), half = 0.5 / area;
        double a = -half * ((f0 * x[v2]) + (f1 * x[v0]) + (f2 * x[v1])), b = -half * ((f0 * z[v2]) + (f1 * z[v0]) + (f2 * z[v1]));
        return new DrawnTriangle(
            a, b, half * (f0 + f1 + f2), area, (x[v0] + x[v1] + x[v2]) / 3, (z[v0] + z[v1] + z[v2]) / 3, ring
                ? 0.5 * Inverse(x[v0], x[v1], x[v2], area) : area);
    }

    /// <summary>Integral of 1 / x over a triangle, whose width at x grows linearly to the middle corner and falls to the last.</summary>
    private static double Inverse(double p, double q, double r, double area)
    {
        double low = Math.Min(p, Math.Min(q, r)), high = Math.Max(p, Math.Max(q, r)), middle = p + q + r - low - high,
            width = 2 * area / (high - low);
        middle = Math.Clamp(middle, low, high);
        double rising = middle > low ? width / (middle - low) * Part(low, middle, low, 1) : 0;
        return rising + (middle < high ? width / (high - middle) * Part(middle, high, high, -1) : 0);
    }

    /// <summary>
    /// Integral from a to b of |x - zero| / x, a difference of logarithms or, where that would cancel, by Gauss and
    /// Legendre.
    /// </summary>
    private static double Part(double a, double b, double zero, int sign)
    {
        if (b <= 2 * a)
        {
            double sum = 0;
            foreach ((double node, double weight) in Gauss)
            {
                double x = a + (node * (b - a));
                sum += weight * sign * (x - zero) / x;
            }

            return sum * (b - a);
        }

        return a == 0 && zero == 0 ? b : sign * (b - a - (zero * Math.Log(b / a)));
    }

    private static (double Node, double Weight)[] Legendre()
    {
        var points = new (double, double)[Points];
        for (int j = 0; j < Points; j++)
        {
            double x = Math.Cos(Math.PI * (j + 0.75) / (Points + 0.5)), slope = 0;
            for (int turn = 0; turn < 8; turn++)
            {
                (double p0, double p1) = (1, x);
                for (int n = 2; n <= Points; n++)
                {
                    (p0, p1) = (p1, ((((2 * n) - 1) * x * p1) - ((n - 1) * p0)) / n);
                }

                slope = Points * ((x * p1) - p0) / ((x * x) - 1);
                x -= p1 / slope;
            }

            points[j] = (0.5 * (1 + x), 1 / ((1 - (x * x)) * slope * slope));
        }

        return points;
    }
}
