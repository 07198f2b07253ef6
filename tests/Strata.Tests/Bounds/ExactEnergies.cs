using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Tests.Bounds;

/// <summary>Problems whose energy is known in closed form or as a series.</summary>
internal static class ExactEnergies
{
    private static readonly double[] LayerFaces = [0, 1e-5, 4e-5, 1e-4, 3e-4];
    private static readonly double[] LayerK = [400, 0.2, 1.5, 148];

    /// <summary>Problems with a closed energy: name, problem with n cells per layer, energy.</summary>
    public static (DiffusionProblem Problem, double Exact) Case(string name, int n) => name switch
    {
        "layers" => Layers(n),
        "heated slab" => HeatedSlab(n),
        "cylinder" => Cylinder(n),
        "heated rod" => HeatedRod(n),
        "square" => Square(n),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such case"),
    };

    /// <summary>1 W into the top of four layers on a film.</summary>
    public static (DiffusionProblem, double) Layers(int n)
    {
        var grid = new RectilinearGrid(new GridAxis([0, 2e-4]), Split(LayerFaces, n), depth: 0.5);
        var problem = new DiffusionProblem(grid) { FaceSourceZ = new double[grid.Nz + 1], ContactZ = new double[grid.Nz + 1] };
        for (int k = 0; k < grid.Nz; k++)
        {
            (problem.Kx[k], problem.Kz[k]) = (LayerK[k / n], LayerK[k / n]);
        }

        problem.FaceSourceZ[grid.Nz] = 1;
        problem.ContactZ[2 * n] = 3e-6;
        problem.Bottom[0] = BoundaryCondition.FilmTo(2e4, 0);
        return (problem, ((1 / 2e4) + 3e-6 + Enumerable.Range(0, 4).Sum(l => (LayerFaces[l + 1] - LayerFaces[l]) / LayerK[l])) / (0.5 * 2e-4));
    }

    /// <summary>k = 2, length 1, 10 W spread evenly, one side at 0: C = P^2 L / (3 k A).</summary>
    public static (DiffusionProblem Problem, double Exact) HeatedSlab(int n)
    {
        var grid = new RectilinearGrid(new GridAxis([0, 1]), Split([0, 1], n));
        var problem = new DiffusionProblem(grid);
        problem.Kx.AsSpan().Fill(2);
        problem.Kz.AsSpan().Fill(2);
        problem.Source.AsSpan().Fill(10.0 / n);
        problem.Top[0] = BoundaryCondition.Fixed(0);
        return (problem, 100.0 / 6);
    }

    /// <summary>1 W from the inner face of a layered ring to a film on the outer one.</summary>
    private static (DiffusionProblem, double) Cylinder(int n)
    {
        double[] r = [1e-4, 1.5e-4, 4e-4, 1e-3, 1.1e-3];
        var grid = new RectilinearGrid(Split(r, n), new GridAxis([0, 1e-4]), CoordinateSystem.Axisymmetric);
        var problem = new DiffusionProblem(grid) { FaceSourceX = new double[grid.Nx + 1] };
        for (int i = 0; i < grid.Nx; i++)
        {
            (problem.Kx[i], problem.Kz[i]) = (LayerK[i / n], 3);
        }

        problem.FaceSourceX[0] = 1;
        problem.East[0] = BoundaryCondition.FilmTo(900, 0);
        return (problem, (Enumerable.Range(0, 4).Sum(l => Math.Log(r[l + 1] / r[l]) / LayerK[l]) + (1 / (900 * r[4]))) / (2 * Math.PI * 1e-4));
    }

    /// <summary>A solid rod, k = 2, radius 1, 10 W spread evenly, rim at 0: C = P^2 / (8 pi k L).</summary>
    private static (DiffusionProblem, double) HeatedRod(int n)
    {
        var grid = new RectilinearGrid(Split([0, 1], n), new GridAxis([0, 1]), CoordinateSystem.Axisymmetric);
        var problem = new DiffusionProblem(grid);
        problem.Kx.AsSpan().Fill(2);
        problem.Kz.AsSpan().Fill(2);
        for (int i = 0; i < n; i++)
        {
            problem.Source[i] = 10 * grid.CellVolume(i, 0) / Math.PI;
        }

        problem.East[0] = BoundaryCondition.Fixed(0);
        return (problem, 100 / (8 * Math.PI * 2));
    }

    /// <summary>The unit square, k = 1, source 1, all sides at 0: C by the series of the torsion problem, 0.0351...</summary>
    private static (DiffusionProblem, double) Square(int n)
    {
        var grid = new RectilinearGrid(Split([0, 1], n), Split([0, 1], n));
        var problem = new DiffusionProblem(grid);
        problem.Kx.AsSpan().Fill(1);
        problem.Kz.AsSpan().Fill(1);
        problem.Source.AsSpan().Fill(1.0 / (n * n));
        foreach (SideConditions side in new[] { problem.West, problem.East, problem.Bottom, problem.Top })
        {
            side.Fill(BoundaryCondition.Fixed(0));
        }

        // Integral of u for -lap u = 1: 1/12 - (16 / pi^5) sum over odd m of tanh(m pi / 2) / m^5 (Timoshenko and Goodier, torsion of a square bar).
        double sum = 0;
        for (int m = 199; m > 0; m -= 2)
        {
            sum += Math.Tanh(m * Math.PI / 2) / Math.Pow(m, 5);
        }

        return (problem, (1.0 / 12) - (16 / Math.Pow(Math.PI, 5) * sum));
    }

    private static GridAxis Split(double[] faces, int n) => new([
        faces[0], .. Enumerable.Range(0, (faces.Length - 1) * n).Select(j => faces[j / n] + ((faces[(j / n) + 1] - faces[j / n]) * ((j % n) + 1) / n))]);
}
