using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>Closed-form integrals over the width of one column of cells, planar or axisymmetric, shared by both bounds.</summary>
/// <remarks>
/// s = 0 at the west and 1 at the east face. Area-weighted: integrals of (1-s)^2, s(1-s), s^2 and of (1-s), s over the
/// z-face. Radial: r times the radial flux density of the lowest Raviart-Thomas field is linear in r^2, and its energy is
/// (c00 Fw^2 + 2 c01 Fw Fe + c11 Fe^2) / (k dz) in the fluxes through the two faces.
/// </remarks>
internal sealed class ColumnShapes
{
    private const int QuadraturePoints = 16;
    private static readonly double[] Nodes = new double[QuadraturePoints];
    private static readonly double[] Weights = new double[QuadraturePoints];
    private RectilinearGrid? _grid;

    static ColumnShapes()
    {
        // Gauss-Legendre on (0, 1) by Newton's iteration on the Legendre polynomial.
        for (int j = 0; j < QuadraturePoints; j++)
        {
            double x = Math.Cos(Math.PI * (j + 0.75) / (QuadraturePoints + 0.5)), slope = 0;
            for (int turn = 0; turn < 8; turn++)
            {
                (double p0, double p1) = (1, x);
                for (int n = 2; n <= QuadraturePoints; n++)
                {
                    (p0, p1) = (p1, ((((2 * n) - 1) * x * p1) - ((n - 1) * p0)) / n);
                }

                slope = QuadraturePoints * ((x * p1) - p0) / ((x * x) - 1);
                x -= p1 / slope;
            }

            (Nodes[j], Weights[j]) = (0.5 * (1 + x), 1 / ((1 - (x * x)) * slope * slope));
        }
    }

    /// <summary>Integral of (1-s)^2 over the z-face, m2, per column.</summary>
    public double[] Area00 { get; private set; } = [];

    /// <summary>Integral of s (1-s).</summary>
    public double[] Area01 { get; private set; } = [];

    /// <summary>Integral of s^2.</summary>
    public double[] Area11 { get; private set; } = [];

    /// <summary>Part of the z-face area that counts for the west vertex: integral of (1-s) / area.</summary>
    public double[] WestPart { get; private set; } = [];

    /// <summary>Cross section per dz over dx: depth / dx, or 2 pi r_centre / dx.</summary>
    public double[] Conducts { get; private set; } = [];

    /// <summary>Flux energy weight of the west face squared.</summary>
    public double[] Flux00 { get; private set; } = [];

    /// <summary>Flux energy weight of the product of both faces.</summary>
    public double[] Flux01 { get; private set; } = [];

    /// <summary>Flux energy weight of the east face squared.</summary>
    public double[] Flux11 { get; private set; } = [];

    /// <summary>Weight of the east face in the mean of the flux over dx.</summary>
    public double[] MeanEast { get; private set; } = [];

    /// <summary>Computes the tables of a grid, once per grid.</summary>
    public void Bind(RectilinearGrid grid)
    {
        if (ReferenceEquals(_grid, grid))
        {
            return;
        }

        _grid = grid;
        int nx = grid.Nx;
        (Area00, Area01, Area11, WestPart, Conducts) = (new double[nx], new double[nx], new double[nx], new double[nx], new double[nx]);
        (Flux00, Flux01, Flux11, MeanEast) = (new double[nx], new double[nx], new double[nx], new double[nx]);
        for (int i = 0; i < nx; i++)
        {
            if (grid.Coordinates == CoordinateSystem.Planar)
            {
                Planar(i, grid.X.Widths[i], grid.Depth);
            }
            else
            {
                Radial(i, grid.X.Faces[i], grid.X.Widths[i]);
            }
        }
    }

    private void Planar(int i, double dx, double depth)
    {
        double area = dx * depth, flux = dx / depth;
        (Area00[i], Area01[i], Area11[i], WestPart[i], Conducts[i]) = (area / 3, area / 6, area / 3, 0.5, depth / dx);
        (Flux00[i], Flux01[i], Flux11[i], MeanEast[i]) = (flux / 3, flux / 6, flux / 3, 0.5);
    }

    private void Radial(int i, double r0, double dx)
    {
        double turn = 2 * Math.PI * dx, centre = r0 + (0.5 * dx);
        (Area00[i], Area01[i], Area11[i]) = (turn * ((r0 / 3) + (dx / 12)), turn * ((r0 / 6) + (dx / 12)), turn * ((r0 / 3) + (dx / 4)));
        WestPart[i] = ((r0 / 2) + (dx / 6)) / centre;
        Conducts[i] = 2 * Math.PI * centre / dx;
        MeanEast[i] = (r0 + (dx / 3)) / ((2 * r0) + dx);
        double ratio = dx * ((2 * r0) + dx) / (r0 * r0), flux = 1 / (2 * Math.PI);
        if (r0 == 0)
        {
            // The axis carries no flux; the other two weights would be infinite.
            (Flux00[i], Flux01[i], Flux11[i]) = (0, 0, flux * 0.25);
        }
        else if (ratio < 1)
        {
            for (int q = 0; q < QuadraturePoints; q++)
            {
                double s = Nodes[q], w = flux * Weights[q] * 0.5 * ratio / (1 + (ratio * s));
                Flux00[i] += w * (1 - s) * (1 - s);
                Flux01[i] += w * s * (1 - s);
                Flux11[i] += w * s * s;
            }
        }
        else
        {
            double log = Math.Log(1 + ratio), s0 = 0.5 * log, s1 = 0.5 * (1 - (log / ratio)), s2 = 0.5 * (0.5 - (1 / ratio) + (log / (ratio * ratio)));
            (Flux00[i], Flux01[i], Flux11[i]) = (flux * (s0 - (2 * s1) + s2), flux * (s1 - s2), flux * s2);
        }
    }
}
