using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Electrical;

/// <summary>A straight horizontal or vertical cut through the conductor of a net, from one edge of it to the next.</summary>
/// <param name="Density">Magnitude of the current across it over the conductor's area in it, A/m2.</param>
/// <param name="X">x of its middle, m.</param>
/// <param name="Z">z of its middle, m.</param>
/// <param name="Length">Its length, m.</param>
internal readonly record struct ConductorCut(double Density, double X, double Z, double Length)
{
    /// <summary>The cut with the largest mean current density; cells that an edge cuts to less than half do not make one.</summary>
    /// <param name="model">The net.</param>
    /// <param name="fluxes">Fluxes of its solution.</param>
    public static ConductorCut Densest(NetModel model, FaceFluxes fluxes)
    {
        RectilinearGrid grid = model.Mesh.Grid;
        double[] fraction = new double[grid.CellCount];
        double[] fills = NetReadout.Fills(model.Mesh);
        bool[] whole = new bool[grid.CellCount];
        for (int c = 0; c < fraction.Length; c++)
        {
            fraction[c] = NetReadout.DensityFraction(model, c);
            whole[c] = fraction[c] > 0 && NetReadout.Cut(model, c, fills) >= NetReadout.LeastCut;
        }

        var most = default(ConductorCut);
        for (int i = 0; i <= grid.Nx; i++)
        {
            most = Line(most, grid.Nz, grid.X.Faces[i], grid.Z, true, k => Face(
                i > 0 ? grid.Cell(i - 1, k) : -1, i < grid.Nx ? grid.Cell(i, k) : -1, fluxes.WestOfX[grid.XFace(i, k)],
                    fluxes.EastOfX[grid.XFace(i, k)], grid.XFaceArea(i, k)));
        }

        for (int n = 0; n <= grid.Nz; n++)
        {
            most = Line(most, grid.Nx, grid.Z.Faces[n], grid.X, false, i => Face(
                n > 0 ? grid.Cell(i, n - 1) : -1, n < grid.Nz ? grid.Cell(i, n) : -1, fluxes.BelowZ[grid.ZFace(i, n)],
                    fluxes.AboveZ[grid.ZFace(i, n)], grid.ZFaceArea(i)));
        }

        return most;

        // Between a part of the depth and all of it the current crosses on the part.
        (bool Open, bool Whole, double Flux, double Area) Face(int before, int after, double low, double high, double area)
        {
            double a = before >= 0 ? fraction[before] : fraction[after];
            double b = after >= 0 ? fraction[after] : a;
            bool open = a > 0 && b > 0;
            return (open, open && (before < 0 || whole[before]) && (after < 0 || whole[after]), 0.5 * (low + high), area * Math.Min(a, b));
        }
    }

    private static ConductorCut Line(ConductorCut most, int count, double at, GridAxis along, bool vertical, Func<int,
        (bool Open, bool Whole, double Flux, double Area)> face)
    {
        (double flux, double area, bool whole, int first) = (0, 0, false, 0);
        for (int n = 0; n <= count; n++)
        {
            (bool open, bool isWhole, double f, double a) = n < count ? face(n) : default;
            if (open)
            {
                (flux, area, whole) = (flux + f, area + a, whole || isWhole);
                continue;
            }

            if (whole && area > 0 && Math.Abs(flux) / area > most.Density)
            {
                double middle = 0.5 * (along.Faces[first] + along.Faces[n]);
                most = new ConductorCut(Math.Abs(flux) / area, vertical ? at : middle, vertical ? middle : at, along.Faces[n]
                    - along.Faces[first]);
            }

            (flux, area, whole, first) = (0, 0, false, n + 1);
        }

        return most;
    }
}
