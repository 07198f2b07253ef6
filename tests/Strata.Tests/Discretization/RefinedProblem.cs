using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Tests.Discretization;

/// <summary>The same problem on a grid with every row and column halved.</summary>
internal static class RefinedProblem
{
    public static DiffusionProblem Halve(DiffusionProblem coarse)
    {
        RectilinearGrid g = coarse.Grid;
        var grid = new RectilinearGrid(Halve(g.X), Halve(g.Z), g.Coordinates, g.Depth);
        var fine = new DiffusionProblem(grid)
        {
            IsFixedCell = coarse.IsFixedCell is null ? null : new bool[grid.CellCount],
            FixedValueCell = coarse.IsFixedCell is null ? null : new double[grid.CellCount],
        };
        for (int i = 0; i < grid.Nx; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                int from = g.Cell(i / 2, k / 2), to = grid.Cell(i, k);
                fine.Kx[to] = coarse.Kx[from];
                fine.Kz[to] = coarse.Kz[from];
                fine.Source[to] = coarse.Source[from] * grid.CellVolume(i, k) / g.CellVolume(i / 2, k / 2);
                if (fine.IsFixedCell is not null)
                {
                    (fine.IsFixedCell[to], fine.FixedValueCell![to]) = (coarse.IsFixedCell![from], coarse.FixedValueCell![from]);
                }
            }
        }

        T[]? OnX<T>(T[]? values, Func<int, int, double>? part = null) => Map(values, grid.Nx + 1, grid.Nz, (i, k) => i % 2 == 0 ? g.XFace(i / 2, k / 2) : -1, grid.XFace, part);
        T[]? OnZ<T>(T[]? values, Func<int, int, double>? part = null) => Map(values, grid.Nx, grid.Nz + 1, (i, k) => k % 2 == 0 ? g.ZFace(i / 2, k / 2) : -1, grid.ZFace, part);
        (fine.ContactX, fine.SheetOnX, fine.FixedValueX, fine.IsFixedX) = (OnX(coarse.ContactX), OnX(coarse.SheetOnX), OnX(coarse.FixedValueX), OnX(coarse.IsFixedX));
        (fine.ContactZ, fine.SheetOnZ, fine.FixedValueZ, fine.IsFixedZ) = (OnZ(coarse.ContactZ), OnZ(coarse.SheetOnZ), OnZ(coarse.FixedValueZ), OnZ(coarse.IsFixedZ));
        fine.FaceSourceX = OnX(coarse.FaceSourceX, (_, k) => grid.Z.Widths[k] / g.Z.Widths[k / 2]);
        fine.FaceSourceZ = OnZ(coarse.FaceSourceZ, (i, _) => grid.ZFaceArea(i) / g.ZFaceArea(i / 2));
        for (int k = 0; k < grid.Nz; k++)
        {
            (fine.West[k], fine.East[k]) = (coarse.West[k / 2], coarse.East[k / 2]);
        }

        for (int i = 0; i < grid.Nx; i++)
        {
            (fine.Bottom[i], fine.Top[i]) = (coarse.Bottom[i / 2], coarse.Top[i / 2]);
        }

        return fine;
    }

    private static T[]? Map<T>(T[]? values, int nx, int nz, Func<int, int, int> from, Func<int, int, int> to, Func<int, int, double>? part)
    {
        if (values is null)
        {
            return null;
        }

        int last = to(nx - 1, nz - 1);
        var result = new T[last + 1];
        for (int i = 0; i < nx; i++)
        {
            for (int k = 0; k < nz; k++)
            {
                if (from(i, k) is int f and >= 0)
                {
                    result[to(i, k)] = part is null ? values[f] : (T)(object)((double)(object)values[f]! * part(i, k));
                }
            }
        }

        return result;
    }

    private static GridAxis Halve(GridAxis axis)
    {
        var faces = new double[(2 * axis.Count) + 1];
        for (int i = 0; i < faces.Length; i++)
        {
            faces[i] = i % 2 == 0 ? axis.Faces[i / 2] : axis.Centres[i / 2];
        }

        return new GridAxis(faces);
    }
}
