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
    /// <param name="densities">The conductor of the net in each cell, and the fluxes of its solution.</param>
    public static ConductorCut Densest(CellDensities densities)
    {
        RectilinearGrid grid = densities.Grid;
        var most = default(ConductorCut);
        for (int i = 0; i <= grid.Nx; i++)
        {
            Line(ref most, densities, i, vertical: true);
        }

        for (int n = 0; n <= grid.Nz; n++)
        {
            Line(ref most, densities, n, vertical: false);
        }

        return most;
    }

    private static void Line(ref ConductorCut most, CellDensities densities, int line, bool vertical)
    {
        RectilinearGrid grid = densities.Grid;
        FaceFluxes fluxes = densities.Fluxes;
        ReadOnlySpan<double> fraction = densities.Fractions, low = vertical ? fluxes.WestOfX : fluxes.BelowZ,
            high = vertical ? fluxes.EastOfX : fluxes.AboveZ;
        ReadOnlySpan<bool> whole = densities.AreWhole;
        GridAxis across = vertical ? grid.X : grid.Z, along = vertical ? grid.Z : grid.X;
        bool hasBefore = line > 0, hasAfter = line < across.Count;
        (double flux, double area, bool anyWhole, int first) = (0, 0, false, 0);
        for (int n = 0; n <= along.Count; n++)
        {
            if (n < along.Count)
            {
                int after = vertical ? grid.Cell(line, n) : grid.Cell(n, line), before = vertical ? after - grid.Nz : after - 1;

                // Between a part of the depth and all of it the current crosses on the part.
                double a = fraction[hasBefore ? before : after], b = hasAfter ? fraction[after] : a;
                if (a > 0 && b > 0)
                {
                    int face = vertical ? grid.XFace(line, n) : grid.ZFace(n, line);
                    flux += 0.5 * (low[face] + high[face]);
                    area += (vertical ? grid.XFaceArea(line, n) : grid.ZFaceArea(n)) * Math.Min(a, b);
                    anyWhole |= (!hasBefore || whole[before]) && (!hasAfter || whole[after]);
                    continue;
                }
            }

            if (anyWhole && area > 0 && Math.Abs(flux) / area > most.Density)
            {
                double at = across.Faces[line], middle = 0.5 * (along.Faces[first] + along.Faces[n]);
                most = new ConductorCut(
                    Math.Abs(flux) / area, vertical ? at : middle, vertical ? middle : at, along.Faces[n] - along.Faces[first]);
            }

            (flux, area, anyWhole, first) = (0, 0, false, n + 1);
        }
    }
}
