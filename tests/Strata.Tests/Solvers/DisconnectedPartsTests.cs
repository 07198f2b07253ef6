using Strata.Numerics.Discretization;
using Strata.Numerics.Solvers;

namespace Strata.Tests.Solvers;

/// <summary>Parts without connection are solved apart where their own boxes are smaller.</summary>
public sealed class DisconnectedPartsTests
{
    private const double Tolerance = 1e-7; // two solves to 1e-10 through the condition number of these systems

    [Fact]
    public void Parts_solved_apart_agree_with_the_whole()
    {
        DiffusionSystem system = Diagonal(4, 40);
        double[] apart = new double[system.Gx.Length];
        double[] whole = new double[system.Gx.Length];
        var options = new SolveOptions { RelativeTolerance = 1e-10 };
        using var solver = new DiffusionSolver();
        SolveReport report = solver.SolveSystem(system, apart, options);
        using var plain = new DiffusionSolver(128, false);
        Assert.Equal(SolveStatus.Converged, plain.SolveSystem(system, whole, options).Status);
        Assert.Equal(SolveStatus.Converged, report.Status);
        Assert.Contains("4 parts", report.Method, StringComparison.Ordinal);
        double scale = whole.Max();
        for (int c = 0; c < whole.Length; c++)
        {
            Assert.InRange(apart[c], whole[c] - (Tolerance * scale), whole[c] + (Tolerance * scale));
        }

        double[] r = new double[whole.Length];
        double norm = Math.Sqrt(system.Q.Sum(q => q * q));
        Assert.InRange(Residual.Evaluate(system, system.Q, apart, r) / norm, 0, 1.01 * report.RelativeResidual);
    }

    [Fact]
    public void Further_solves_and_a_changed_film_keep_the_hierarchies()
    {
        DiffusionSystem system = Diagonal(3, 50);
        double[] u = new double[system.Gx.Length];
        double[] r = new double[u.Length];
        using var solver = new DiffusionSolver();
        solver.Prepare(system);
        int first = solver.Solve(system.Q, u).Iterations;
        long bytes = solver.BytesUsed;
        Assert.Equal(0, solver.Solve(system.Q, u).Iterations);
        for (int c = 0; c < system.Gb.Length; c++)
        {
            system.Gb[c] *= 1.2;
        }

        solver.Refresh();
        SolveReport report = solver.Solve(system.Q, u);
        Assert.InRange(report.Iterations, 1, first + 3);
        Assert.Equal(bytes, solver.BytesUsed);
        Assert.InRange(Residual.Evaluate(system, system.Q, u, r), 0, 1.01e-8 * Math.Sqrt(system.Q.Sum(q => q * q)));
    }

    [Fact]
    public void A_floating_part_beside_a_grounded_one_has_zero_mean()
    {
        DiffusionSystem system = Diagonal(2, 40);
        int side = 80;
        Array.Clear(system.Q);
        for (int c = 0; c < system.Gb.Length; c++)
        {
            system.Gb[c] = c / side < 40 ? system.Gb[c] : 0;
        }

        system.Q[5] = 1;
        system.Q[(45 * side) + 45] = 1;
        system.Q[(70 * side) + 60] = -1;
        double[] u = new double[system.Gx.Length];
        using var solver = new DiffusionSolver();
        SolveReport report = solver.SolveSystem(system, u);
        Assert.True(report.IsUsable, report.ToString());
        Assert.Equal(1, report.FloatingComponents);
        Assert.InRange(Enumerable.Range(0, u.Length).Where(c => c / side >= 40).Sum(c => u[c]), -1e-9, 1e-9);
        system.Q[5 + (45 * side)] += 0;
        system.Q[(45 * side) + 45] = 2;
        Assert.Equal(SolveStatus.Singular, solver.SolveSystem(system, new double[u.Length]).Status);
    }

    [Fact]
    public void Parts_of_different_size_share_the_memory_of_the_largest()
    {
        const int square = 60, strip = 20;
        DiffusionSystem system = RandomSystems.FromConductivity(
            RandomSystems.Uniform(2 * square, 1), RandomSystems.Uniform(2 * square, 1),
            (i, k) => (i < square && k < square) || (i >= square && k >= square && k < square + strip) ? 5 + (i % 3) : 0);
        system.Gb[0] = system.Gb[(2 * square * square) + square] = 3;
        system.Q[10] = system.Q[(2 * square * (square + 5)) + square + 5] = 1;
        double[] u = new double[system.Gx.Length];
        using var solver = new DiffusionSolver();
        solver.SolveSystem(system, u);
        Array.Clear(u);
        solver.SolveSystem(system, u);
        Array.Clear(u);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SolveReport report = solver.SolveSystem(system, u);

        // Reports, descriptions of parts and the name of the method; the smallest copy of an array would be 9.6 kB.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4000);
        Assert.Contains("2 parts", report.Method, StringComparison.Ordinal);
        double[] r = new double[u.Length];
        Assert.InRange(Residual.Evaluate(system, system.Q, u, r), 0, 1.01e-8 * Math.Sqrt(2));
    }

    // Squares along the diagonal, each grounded on its last line.
    private static DiffusionSystem Diagonal(int parts, int side)
    {
        int n = parts * side;
        DiffusionSystem system = RandomSystems.FromConductivity(
            RandomSystems.Uniform(n, 1), RandomSystems.Uniform(n, 1), (i, k) => i / side == k / side ? 5 + (i % 3) : 0);
        for (int j = 0; j < parts; j++)
        {
            int corner = (((j * side) + side - 1) * n) + (j * side) + side - 1;
            system.Gb[corner] += 3;
            system.Q[corner - side + 1] = 1 + j;
        }

        return system;
    }
}
