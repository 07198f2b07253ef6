using Strata.Numerics.Discretization;

namespace Strata.Numerics.Solvers;

/// <summary>
/// Has the solver's kernels compiled before they are needed: on a thread of its own, while a program reads its input, it
/// takes the compilation (some 0.2 s) off the first solve.
/// </summary>
/// <example><code>
/// Task compiled = SolverWarmUp.Start();
/// byte[] input = File.ReadAllBytes(file);
/// await compiled;
/// </code></example>
internal static class SolverWarmUp
{
    // Shapes of package sections: few lines and many, so that the kernels of all panel widths run.
    private static readonly (int Nx, int Nz)[] Shapes = [(280, 17), (450, 44), (390, 160), (900, 100)];

    /// <summary>Starts the compilation on a background thread and returns at once.</summary>
    /// <returns>Ends when the kernels are compiled; nobody has to wait for it.</returns>
    public static Task Start() => Task.Run(Run);

    /// <summary>Solves small layered systems.</summary>
    public static void Run()
    {
        using var solver = new DiffusionSolver();
        foreach ((int nx, int nz) in Shapes)
        {
            DiffusionSystem system = Layers(nx, nz);
            solver.SolveSystem(system, new double[nx * nz]);
        }
    }

    private static DiffusionSystem Layers(int nx, int nz)
    {
        var system = new DiffusionSystem(nx, nz);
        for (int c = 0; c < nx * nz; c++)
        {
            (int i, int k) = Math.DivRem(c, nz);
            double conductivity = k % 7 < 3 ? 100 : 1;
            system.Gx[c] = i + 1 < nx ? conductivity : 0;
            system.Gz[c] = k + 1 < nz ? conductivity : 0;
            system.Gb[c] = k == 0 ? 1 : 0;
            system.Q[c] = k + 1 == nz ? 1 : 0;
        }

        return system;
    }
}
