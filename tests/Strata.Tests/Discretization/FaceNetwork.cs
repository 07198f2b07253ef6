using MathNet.Numerics.LinearAlgebra;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Tests.Discretization;

/// <summary>
/// A second discretisation in plain form: unknowns in the cells, on both sides of every face and in its middle; one
/// resistor for each half cell, each half contact, each film. Solved dense; sheets are not included.
/// </summary>
internal static class FaceNetwork
{
    public static double[] Solve(DiffusionProblem problem)
    {
        RectilinearGrid grid = problem.Grid;
        int cells = grid.CellCount, xFaces = (grid.Nx + 1) * grid.Nz, n = cells + xFaces + (grid.Nx * (grid.Nz + 1));
        Matrix<double> a = Matrix<double>.Build.Dense(n, n);
        Vector<double> b = Vector<double>.Build.Dense(n);
        problem.Source.CopyTo(b.AsArray(), 0);
        bool radial = grid.Coordinates == CoordinateSystem.Axisymmetric;
        for (int i = 0; i < grid.Nx; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                int c = grid.Cell(i, k);
                double r = grid.X.Centres[i], dz = grid.Z.Widths[k], area = grid.ZFaceArea(i);
                double west = radial ? Math.Log(r / grid.X.Faces[i]) / (2 * Math.PI * dz) : grid.X.Widths[i] / (2 * dz * grid.Depth);
                double east = radial ? Math.Log(grid.X.Faces[i + 1] / r) / (2 * Math.PI * dz) : west;
                Join(a, problem, c, cells + grid.XFace(i, k), west, problem.Kx[c], Half(problem.ContactX, grid.XFace(i, k), i > 0, grid.XFaceArea(i, k)));
                Join(a, problem, c, cells + grid.XFace(i + 1, k), east, problem.Kx[c], Half(problem.ContactX, grid.XFace(i + 1, k), i < grid.Nx - 1, grid.XFaceArea(i + 1, k)));
                Join(a, problem, c, cells + xFaces + grid.ZFace(i, k), dz / (2 * area), problem.Kz[c], Half(problem.ContactZ, grid.ZFace(i, k), k > 0, area));
                Join(a, problem, c, cells + xFaces + grid.ZFace(i, k + 1), dz / (2 * area), problem.Kz[c], Half(problem.ContactZ, grid.ZFace(i, k + 1), k < grid.Nz - 1, area));
            }
        }

        AddFaces(a, b, cells, problem.FaceSourceX, problem.IsFixedX, problem.FixedValueX);
        AddFaces(a, b, cells + xFaces, problem.FaceSourceZ, problem.IsFixedZ, problem.FixedValueZ);
        for (int k = 0; k < grid.Nz; k++)
        {
            AddSide(a, b, cells + grid.XFace(0, k), problem.West[k], grid.XFaceArea(0, k), problem.ContactX?[grid.XFace(0, k)] ?? 0);
            AddSide(a, b, cells + grid.XFace(grid.Nx, k), problem.East[k], grid.XFaceArea(grid.Nx, k), problem.ContactX?[grid.XFace(grid.Nx, k)] ?? 0);
        }

        for (int i = 0; i < grid.Nx; i++)
        {
            AddSide(a, b, cells + xFaces + grid.ZFace(i, 0), problem.Bottom[i], grid.ZFaceArea(i), problem.ContactZ?[grid.ZFace(i, 0)] ?? 0);
            AddSide(a, b, cells + xFaces + grid.ZFace(i, grid.Nz), problem.Top[i], grid.ZFaceArea(i), problem.ContactZ?[grid.ZFace(i, grid.Nz)] ?? 0);
        }

        bool[] grounded = DenseSolution.Grounded(DiffusionAssembly.Assemble(problem));
        for (int row = 0; row < n; row++)
        {
            bool held = row < cells && problem.IsFixedCell is { } h && h[row];
            if (held || a[row, row] == 0 || (row < cells && !grounded[row]))
            {
                a.ClearRow(row);
                a[row, row] = 1;
                b[row] = held ? problem.FixedValueCell![row] : 0;
            }
        }

        double[] u = [.. a.Solve(b).Take(cells)];
        for (int c = 0; c < cells; c++)
        {
            u[c] = grounded[c] ? u[c] : 0;
        }

        return u;
    }

    private static double Half(double[]? contact, int face, bool interior, double area) =>
        interior && contact is not null && contact[face] > 0 ? 0.5 * contact[face] / area : 0;

    private static void Join(Matrix<double> a, DiffusionProblem problem, int c, int face, double shape, double k, double contact)
    {
        bool held = problem.IsFixedCell is { } h && h[c];
        double resistance = held ? Math.Max(contact, 1e-9) : (shape / k) + contact;
        double g = double.IsInfinity(resistance) ? 0 : 1 / resistance;
        a[c, c] += g;
        a[face, face] += g;
        a[c, face] -= g;
        a[face, c] -= g;
    }

    private static void AddFaces(Matrix<double> a, Vector<double> b, int first, double[]? source, bool[]? held, double[]? value)
    {
        for (int f = 0; source is not null && f < source.Length; f++)
        {
            b[first + f] += source[f];
        }

        for (int f = 0; held is not null && f < held.Length; f++)
        {
            if (held[f])
            {
                Hold(a, b, first + f, value![f]);
            }
        }
    }

    private static void Hold(Matrix<double> a, Vector<double> b, int row, double value)
    {
        a.ClearRow(row);
        a[row, row] = 1;
        b[row] = value;
    }

    private static void AddSide(Matrix<double> a, Vector<double> b, int row, BoundaryCondition side, double area, double contact)
    {
        if (side.Kind == BoundaryKind.Value && contact == 0)
        {
            Hold(a, b, row, side.Value);
        }
        else if (side.Kind is BoundaryKind.Value or BoundaryKind.Film)
        {
            double g = area / (contact + (side.Kind == BoundaryKind.Film ? 1 / side.Film : 0));
            a[row, row] += g;
            b[row] += g * side.Value;
        }
        else if (side.Kind == BoundaryKind.Flux)
        {
            b[row] += side.Value * area;
        }
    }
}
