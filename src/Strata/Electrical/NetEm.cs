using Strata.CrossSections;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Results;

namespace Strata.Electrical;

/// <summary>
/// Mean current densities over a length and their margins, region by region. A sharp inner corner has no largest density; the mean over
/// a length has: over the cells whose centres lie within half that length of a cell's centre.
/// </summary>
internal static class NetEm
{
    private const int Candidates = 40;

    /// <summary>Reads the regions whose material has a limit, worst margin first.</summary>
    /// <param name="field">The solved net.</param>
    /// <param name="fluxes">Fluxes of its solution.</param>
    public static IReadOnlyList<EmResult> Read(NetField field, FaceFluxes fluxes)
    {
        NetModel model = field.Model;
        if (model.TemperatureC.Length == 0)
        {
            return [];
        }

        RectilinearGrid grid = model.Mesh.Grid;
        (double[] jx, double[] jz) = (new double[grid.CellCount], new double[grid.CellCount]);
        fluxes.CellDensity(jx, jz);
        double[] fills = NetReadout.Fills(model.Mesh);
        Dictionary<(int Region, int Material), List<(double Density, double Area, int Cell)>> regions = [];
        for (int c = 0; c < jx.Length; c++)
        {
            double fraction = NetReadout.DensityFraction(model, c);
            if (!(fraction > 0) || NetReadout.Cut(model, c, fills) < NetReadout.LeastCut)
            {
                continue;
            }

            double density = Math.Abs(field.Scale) * Math.Sqrt((jx[c] * jx[c]) + (jz[c] * jz[c])) / fraction;
            foreach (ref readonly CellPart part in model.Mesh.PartsOf(c))
            {
                if (model.Mesh.Materials[part.Material].Em is not null)
                {
                    (int, int) key = (part.Region, part.Material);
                    regions.TryAdd(key, []);
                    regions[key].Add((density, part.Share * grid.CellVolume(c / grid.Nz, c % grid.Nz), c));
                }
            }
        }

        return [.. regions.Select(one => Worst(model, one.Key.Region, one.Key.Material, one.Value)).OrderBy(one => one.Margin)];
    }

    private static EmResult Worst(NetModel model, int region, int material, List<(double Density, double Area, int Cell)> cells)
    {
        RectilinearGrid grid = model.Mesh.Grid;
        (double best, int at, double over) = (-1, cells[0].Cell, 0);
        foreach ((_, _, int candidate) in cells.OrderByDescending(one => one.Density).Take(Candidates))
        {
            (double x, double z) = Centre(grid, candidate);
            double length = model.Mesh.Section.EmLength ?? Thickness(model.Mesh, region, material, x, z), reach = length / 2;
            (double sum, double all) = (0, 0);
            foreach ((double density, double area, int cell) in cells)
            {
                (double cx, double cz) = Centre(grid, cell);
                if (((cx - x) * (cx - x)) + ((cz - z) * (cz - z)) <= reach * reach)
                {
                    (sum, all) = (sum + (density * area), all + area);
                }
            }

            (best, at, over) = sum / all > best ? (sum / all, candidate, length) : (best, at, over);
        }

        EmLimit limit = model.Mesh.Materials[material].Em!;
        double temperature = model.TemperatureC[at], allowed = limit.LimitAt(temperature);
        (double px, double pz) = Centre(grid, at);
        return new EmResult(model.Mesh.Regions[region], best, (Micrometres.FromMetres(px), Micrometres.FromMetres(pz)),
            Micrometres.FromMetres(over), allowed, best > 0 ? allowed / best : double.MaxValue, limit.LifeAt(best, temperature));
    }

    // The smaller side of the uppermost shape of that region and material at a place.
    private static double Thickness(SectionMesh mesh, int region, int material, double x, double z)
    {
        for (int n = mesh.Section.Shapes.Count - 1; n >= 0; n--)
        {
            PaintedShape shape = mesh.Section.Shapes[n];
            Box bounds = shape.Shape.Bounds;
            if (shape.Region == mesh.Regions[region] && shape.Material == mesh.Materials[material].Name && bounds.X0 <= x && x <= bounds.X1
                && bounds.Z0 <= z && z <= bounds.Z1)
            {
                return Math.Min(bounds.X1 - bounds.X0, bounds.Z1 - bounds.Z0);
            }
        }

        return 0;
    }

    private static (double X, double Z) Centre(RectilinearGrid grid, int cell) =>
        (grid.X.Centres[cell / grid.Nz], grid.Z.Centres[cell % grid.Nz]);
}
