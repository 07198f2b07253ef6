using Strata.CrossSections;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Results;

namespace Strata.Electrical;

/// <summary>
/// Mean current densities over a length and their margins, region by region. A sharp inner corner has no largest density; the mean over
/// a length has: over what of the region lies within half that length of a place. The places are the corners of cells where it is largest.
/// </summary>
internal static class NetEm
{
    private const int Candidates = 40;
    private const int PiecesPerLength = 4;

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

        var densities = new CellDensities(model, fluxes);
        Dictionary<(int Region, int Material), List<(int Cell, double Share)>> regions = [];
        for (int c = 0; c < model.Mesh.Grid.CellCount; c++)
        {
            if (!densities.Has(c))
            {
                continue;
            }

            foreach (ref readonly CellPart part in model.Mesh.PartsOf(c))
            {
                if (model.Mesh.Materials[part.Material].Em is not null)
                {
                    (int, int) key = (part.Region, part.Material);
                    regions.TryAdd(key, []);
                    regions[key].Add((c, part.Share));
                }
            }
        }

        return [.. regions.Select(one => Worst(field, densities, one.Key.Region, one.Key.Material, one.Value)).OrderBy(one => one.Margin)];
    }

    private static EmResult Worst(
        NetField field, CellDensities densities, int region, int material, List<(int Cell, double Share)> cells)
    {
        NetModel model = field.Model;
        var best = (Density: -1.0, X: 0.0, Z: 0.0, Cell: cells[0].Cell, Length: 0.0);
        var places = cells.Select(one => (At: densities.Largest(one.Cell), one.Cell)).OrderByDescending(one => one.At.Density);
        foreach (((double largest, double x, double z), int cell) in places.Take(Candidates))
        {
            double length = model.Mesh.Section.EmLength ?? Thickness(model.Mesh, region, material, x, z);
            double mean = Mean(model.Mesh.Grid, densities, cells, x, z, length) ?? largest;
            best = mean > best.Density ? (mean, x, z, cell, length) : best;
        }

        EmLimit limit = model.Mesh.Materials[material].Em!;
        double density = best.Density * Math.Abs(field.Scale), temperature = model.TemperatureC[best.Cell];
        double allowed = limit.LimitAt(temperature);
        return new EmResult(model.Mesh.Regions[region], density, (Micrometres.FromMetres(best.X), Micrometres.FromMetres(best.Z)),
            Micrometres.FromMetres(best.Length), allowed, density > 0 ? allowed / density : double.MaxValue,
            limit.LifeAt(density, temperature));
    }

    // Over what lies within half a length of a place: cells are divided into pieces of at most a quarter of it.
    private static double? Mean(
        RectilinearGrid grid, CellDensities densities, List<(int Cell, double Share)> cells, double x, double z, double length)
    {
        (double sum, double all, double reach) = (0, 0, length / 2);
        foreach ((int cell, double share) in cells)
        {
            (int i, int k) = Math.DivRem(cell, grid.Nz);
            (double x0, double x1) = (Math.Max(grid.X.Faces[i], x - reach), Math.Min(grid.X.Faces[i + 1], x + reach));
            (double z0, double z1) = (Math.Max(grid.Z.Faces[k], z - reach), Math.Min(grid.Z.Faces[k + 1], z + reach));
            if (!(x1 > x0 && z1 > z0))
            {
                continue;
            }

            int across = (int)Math.Ceiling(PiecesPerLength * (x1 - x0) / length);
            int along = (int)Math.Ceiling(PiecesPerLength * (z1 - z0) / length);
            double piece = share * grid.CellVolume(i, k) * (x1 - x0) * (z1 - z0) / (grid.X.Widths[i] * grid.Z.Widths[k] * across * along);
            for (int n = 0; n < across * along; n++)
            {
                double px = x0 + ((x1 - x0) * ((n % across) + 0.5) / across), pz = z0 + ((z1 - z0) * ((n / across) + 0.5) / along);
                if (double.Hypot(px - x, pz - z) <= reach)
                {
                    (sum, all) = (sum + (piece * densities.At(cell, px, pz)), all + piece);
                }
            }
        }

        return all > 0 ? sum / all : null;
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
}
