using System.Globalization;
using Strata.CrossSections;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>
/// Places where two good conductors meet in one point, with poor ones in the other two quarters. Near it the solution
/// behaves as r^a with a = 4 / pi atan(sqrt(k_poor / k_good)), next to 0 at high contrast (Kellogg 1975): no grid comes
/// close, and the heat through the point depends on what a drawing cannot say.
/// </summary>
internal static class PointContacts
{
    // a = 0.4: below this a graded grid loses less there than elsewhere.
    private const double LeastContrast = 10;
    private const int MostNamed = 3;

    /// <summary>Names the places in one warning; empty without any.</summary>
    /// <param name="mesh">The mesh; cells that a curve cuts do not count.</param>
    /// <param name="problem">Its problem, with the conductivities.</param>
    public static IEnumerable<string> Warnings(SectionMesh mesh, DiffusionProblem problem)
    {
        List<string> found = [];
        RectilinearGrid grid = mesh.Grid;
        (double[] kx, double[] kz) = (problem.Kx, problem.Kz);
        for (int i = 1; i < grid.Nx; i++)
        {
            for (int k = 1; k < grid.Nz; k++)
            {
                int c = (i * grid.Nz) + k, below = c - 1, west = c - grid.Nz, diagonal = west - 1;
                if (kx[c] == kx[below] && kx[c] == kx[west] && kx[c] == kx[diagonal]
                    && kz[c] == kz[below] && kz[c] == kz[west] && kz[c] == kz[diagonal])
                {
                    continue;
                }

                // The poor pair conducts at least as well as its lesser cell does.
                double rising = Least(kx, kz, diagonal, c), falling = Least(kx, kz, west, below);
                if (Math.Max(rising, falling) < LeastContrast * Math.Min(rising, falling))
                {
                    continue;
                }

                (int a, int b) = rising > falling ? (diagonal, c) : (west, below);
                (int poor, int other) = a == diagonal ? (west, below) : (diagonal, c);
                double most = Math.Max(Most(problem, poor), Most(problem, other));
                if (most > 0 && Math.Max(rising, falling) >= LeastContrast * most && !IsAnyCut(mesh, a, b, poor, other))
                {
                    found.Add(string.Create(CultureInfo.InvariantCulture,
                        $"({Micrometres.FromMetres(grid.X.Faces[i]):G6}, {Micrometres.FromMetres(grid.Z.Faces[k]):G6}) um ({Name(mesh, a)} and {Name(mesh, b)})"));
                }
            }
        }

        if (found.Count > 0)
        {
            string rest = found.Count > MostNamed ? $" and {found.Count - MostNamed} more places" : "";
            yield return $"point: good conductors meet in one point only at {string.Join(", ", found.Take(MostNamed))}{rest}: no grid resolves the heat through a point, and the bounds stop closing there; let them overlap or part them";
        }
    }

    private static double Least(double[] kx, double[] kz, int a, int b) =>
        Math.Min(Math.Min(kx[a], kz[a]), Math.Min(kx[b], kz[b]));

    private static double Most(DiffusionProblem problem, int cell) => Math.Max(problem.Kx[cell], problem.Kz[cell]);

    private static bool IsAnyCut(SectionMesh mesh, int a, int b, int c, int d) => mesh.IsCut(a) || mesh.IsCut(b) || mesh.IsCut(c) || mesh.IsCut(d);

    private static string Name(SectionMesh mesh, int cell) => mesh.RegionOf[cell] is >= 0 and int region ? mesh.Regions[region] : "background";
}
