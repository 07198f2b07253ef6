namespace Strata.Plans;

/// <summary>A triangle of a solved net on one layer.</summary>
/// <param name="Net">Its net, as a place in the results.</param>
/// <param name="Layer">Its layer, as a place in the plan.</param>
/// <param name="X">x of its corners, m.</param>
/// <param name="Y">y of its corners, m.</param>
/// <param name="DropV">The net's highest given voltage less the potential at the corners, then at the middles of the sides opposite
/// them, V.</param>
/// <param name="DensityAM2">Current density at those middles, A/m2, x and y in turn.</param>
internal sealed record PlanElement(int Net, int Layer, double[] X, double[] Y, double[] DropV, double[] DensityAM2)
{
    /// <summary>Weights of the corners at a point; all are at least 0 inside.</summary>
    public (double A, double B, double C) Weights(double x, double y)
    {
        double all = Turn(X[0], Y[0], X[1], Y[1], X[2], Y[2]);
        double a = Turn(x, y, X[1], Y[1], X[2], Y[2]) / all, b = Turn(X[0], Y[0], x, y, X[2], Y[2]) / all;
        return (a, b, 1 - a - b);
    }

    /// <summary>The drop at weights: the quadratic function of its six values.</summary>
    public double Drop((double A, double B, double C) w) =>
        (DropV[0] * w.A * ((2 * w.A) - 1)) + (DropV[1] * w.B * ((2 * w.B) - 1)) + (DropV[2] * w.C * ((2 * w.C) - 1))
        + (4 * ((DropV[3] * w.B * w.C) + (DropV[4] * w.C * w.A) + (DropV[5] * w.A * w.B)));

    /// <summary>The size of the current density at weights: linear between the middles.</summary>
    public double Density((double A, double B, double C) w)
    {
        (double a, double b, double c) = (1 - (2 * w.A), 1 - (2 * w.B), 1 - (2 * w.C));
        double x = (a * DensityAM2[0]) + (b * DensityAM2[2]) + (c * DensityAM2[4]);
        double y = (a * DensityAM2[1]) + (b * DensityAM2[3]) + (c * DensityAM2[5]);
        return Math.Sqrt((x * x) + (y * y));
    }

    /// <summary>Its area, m2.</summary>
    public double Area => 0.5 * Math.Abs(Turn(X[0], Y[0], X[1], Y[1], X[2], Y[2]));

    private static double Turn(double ax, double ay, double bx, double by, double cx, double cy) =>
        ((bx - ax) * (cy - ay)) - ((by - ay) * (cx - ax));
}
