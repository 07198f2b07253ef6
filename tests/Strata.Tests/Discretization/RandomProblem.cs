using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Tests.Discretization;

/// <summary>What a generated problem may contain.</summary>
[Flags]
internal enum Ingredients
{
    None = 0,
    Contacts = 1,
    Sheets = 2,
    FaceSources = 4,
    FixedFaces = 8,
    FixedCells = 16,
    Holes = 32,
    Axisymmetric = 64,
    FluxSides = 128,
    All = 255,
}

/// <summary>Generated small problems with conductivities over five decades and every kind of condition.</summary>
internal static class RandomProblem
{
    /// <summary>One value for all held parts of a driven problem: they may touch. The ambients of films differ.</summary>
    private const double Held = 3;

    public static DiffusionProblem Create(int seed, Ingredients parts, int nx = 5, int nz = 6, bool driven = false)
    {
        var random = new Random(seed);
        bool axisymmetric = parts.HasFlag(Ingredients.Axisymmetric);
        double origin = axisymmetric ? (random.Next(2) == 0 ? 0 : 1e-4) : -1e-3;
        var grid = new RectilinearGrid(Axis(random, nx, origin), Axis(random, nz, 0), axisymmetric ? CoordinateSystem.Axisymmetric : CoordinateSystem.Planar, 2e-3);
        var problem = new DiffusionProblem(grid);
        int xFaces = (nx + 1) * nz, zFaces = nx * (nz + 1);
        for (int c = 0; c < grid.CellCount; c++)
        {
            bool hole = parts.HasFlag(Ingredients.Holes) && random.Next(8) == 0;
            problem.Kx[c] = hole ? 0 : Math.Pow(10, (5 * random.NextDouble()) - 2);
            problem.Kz[c] = hole ? 0 : problem.Kx[c] * (0.2 + random.NextDouble());
        }

        problem.ContactX = parts.HasFlag(Ingredients.Contacts) ? Sparse(random, xFaces, 1e-4) : null;
        problem.ContactZ = parts.HasFlag(Ingredients.Contacts) ? Sparse(random, zFaces, 1e-4) : null;
        problem.SheetOnX = parts.HasFlag(Ingredients.Sheets) ? Sparse(random, xFaces, 1e-3) : null;
        problem.SheetOnZ = parts.HasFlag(Ingredients.Sheets) ? Sparse(random, zFaces, 1e-3) : null;
        if (parts.HasFlag(Ingredients.FixedFaces))
        {
            (problem.IsFixedX, problem.FixedValueX) = (Flags(random, xFaces), new double[xFaces]);
            for (int k = 0; k < nz; k++)
            {
                (problem.IsFixedX[k], problem.IsFixedX[(nx * nz) + k]) = (false, false);
            }

            problem.FixedValueX.AsSpan().Fill(driven ? Held : 0);
        }

        if (parts.HasFlag(Ingredients.FixedCells))
        {
            (problem.IsFixedCell, problem.FixedValueCell) = (Flags(random, grid.CellCount), new double[grid.CellCount]);
            problem.FixedValueCell.AsSpan().Fill(driven ? Held : 0);
        }

        foreach (SideConditions side in new[] { problem.West, problem.East, problem.Bottom, problem.Top })
        {
            for (int t = 0; t < side.Length; t++)
            {
                double ambient = driven ? 5 * random.NextDouble() : 0;
                side[t] = random.Next(4) switch
                {
                    0 => BoundaryCondition.Fixed(driven ? Held : 0),
                    1 => BoundaryCondition.Adiabatic,
                    _ => BoundaryCondition.FilmTo(Math.Pow(10, 6 * random.NextDouble()), ambient),
                };
            }
        }

        if (!driven)
        {
            Load(problem, parts, random);
        }

        return problem;
    }

    private static void Load(DiffusionProblem problem, Ingredients parts, Random random)
    {
        bool[] grounded = DenseSolution.Grounded(DiffusionAssembly.Assemble(problem));
        RectilinearGrid grid = problem.Grid;
        for (int c = 0; c < grid.CellCount; c++)
        {
            problem.Source[c] = grounded[c] ? random.NextDouble() - 0.2 : 0;
        }

        if (parts.HasFlag(Ingredients.FaceSources))
        {
            (problem.FaceSourceX, problem.FaceSourceZ) = (new double[(grid.Nx + 1) * grid.Nz], new double[grid.Nx * (grid.Nz + 1)]);
            for (int i = 0; i < grid.Nx; i++)
            {
                for (int k = 0; k < grid.Nz; k++)
                {
                    bool on = grounded[grid.Cell(i, k)];
                    problem.FaceSourceX[grid.XFace(i + 1, k)] = on && random.Next(4) == 0 ? random.NextDouble() : 0;
                    problem.FaceSourceZ[grid.ZFace(i, k)] = on && random.Next(4) == 0 ? random.NextDouble() : 0;
                }
            }
        }

        if (parts.HasFlag(Ingredients.FluxSides))
        {
            for (int i = 0; i < grid.Nx; i++)
            {
                if (grounded[grid.Cell(i, grid.Nz - 1)] && problem.Top[i].Kind == BoundaryKind.Adiabatic)
                {
                    problem.Top[i] = BoundaryCondition.Flux(1e5 * random.NextDouble());
                }
            }
        }
    }

    private static GridAxis Axis(Random random, int count, double origin)
    {
        var faces = new double[count + 1];
        faces[0] = origin;
        for (int i = 1; i <= count; i++)
        {
            faces[i] = faces[i - 1] + (1e-5 * Math.Pow(10, 1.5 * random.NextDouble()));
        }

        return new GridAxis(faces);
    }

    private static double[] Sparse(Random random, int count, double scale)
    {
        var values = new double[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = random.Next(3) == 0 ? scale * random.NextDouble() : 0;
        }

        return values;
    }

    private static bool[] Flags(Random random, int count)
    {
        var flags = new bool[count];
        for (int i = 0; i < count; i++)
        {
            flags[i] = random.Next(12) == 0;
        }

        return flags;
    }
}
