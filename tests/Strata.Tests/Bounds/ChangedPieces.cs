using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Tests.Bounds;

/// <summary>A problem whose cut cells have other pieces than the drawing gives them: bounds that are broken on purpose.</summary>
internal static class ChangedPieces
{
    /// <summary>The problem with changed cells; null for cells that keep the one conductivity of the equations.</summary>
    public static DiffusionProblem Of(DiffusionProblem whole, Func<DrawnCell, DrawnCell>? change)
    {
        DrawnCell[] cells = whole.DrawnCells!.Value;
        var body = new DiffusionProblem(whole.Grid);
        whole.Kx.CopyTo(body.Kx, 0);
        whole.Kz.CopyTo(body.Kz, 0);
        whole.Source.CopyTo(body.Source, 0);
        for (int i = 0; i < whole.Grid.Nx; i++)
        {
            body.Bottom.Fill(whole.Bottom[i], i);
        }

        body.DrawnCells = change is null ? null : new Lazy<DrawnCell[]>(() => [.. cells.Select(change)]);
        return body;
    }

    /// <summary>Every piece of a cell with the mean conductivity over its area.</summary>
    public static DrawnCell Mean(DrawnCell cell)
    {
        (double sum, double all) = (0, 0);
        for (int t = 0; t < cell.Kx.Length; t++)
        {
            (int a, int b, int c) = (cell.Triangles[3 * t], cell.Triangles[(3 * t) + 1], cell.Triangles[(3 * t) + 2]);
            double area = ((cell.X[b] - cell.X[a]) * (cell.Z[c] - cell.Z[a])) - ((cell.X[c] - cell.X[a]) * (cell.Z[b] - cell.Z[a]));
            (sum, all) = (sum + (area * cell.Kx[t]), all + area);
        }

        double[] k = [.. cell.Kx.Select(_ => sum / all)];
        return With(cell, k, k);
    }

    /// <summary>The cell with other conductivities for both fields.</summary>
    public static DrawnCell With(DrawnCell cell, double[] ofPotential, double[] ofFlux) => new()
    {
        Cell = cell.Cell,
        X = cell.X,
        StreamX = cell.StreamX,
        Z = cell.Z,
        Places = cell.Places,
        Triangles = cell.Triangles,
        Kx = ofPotential,
        Kz = ofPotential,
        FluxKx = ofFlux,
        FluxKz = ofFlux,
    };
}
