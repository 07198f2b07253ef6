using MathNet.Numerics.LinearAlgebra;
using Strata.Numerics.Discretization;
using Strata.Numerics.Solvers;

namespace Strata.Tests.Solvers;

public sealed class DiffusionSolverTests
{
    private const double DenseTolerance = 1e-6; // a residual of 1e-10 seen through the condition number of these systems

    public static TheoryData<int, int> Shapes => new()
    {
        { 1, 1 }, { 1, 2 }, { 2, 1 }, { 1, 40 }, { 40, 1 }, { 2, 2 }, { 3, 5 }, { 5, 3 }, { 17, 16 }, { 16, 17 }, { 33, 31 }, { 8, 64 }, { 64, 8 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Small_systems_agree_with_a_dense_solve_in_both_line_directions(int nx, int nz)
    {
        var random = new Random(nx + (100 * nz));
        DiffusionSystem system = RandomSystems.FromConductivity(
            RandomSystems.Graded(nx, 1e-2, 10), RandomSystems.Graded(nz, 1e-3, 10), RandomSystems.Table(nx, nz, () => Math.Pow(10, RandomSystems.Normal(random))));
        for (int c = 0; c < nx * nz; c++)
        {
            system.Q[c] = random.NextDouble() - 0.3;
        }

        double[] expected = DirectSolveTests.Dense(system).Solve(Vector<double>.Build.Dense(system.Q)).ToArray();
        double scale = expected.Max(Math.Abs);
        foreach (LineDirection lines in new[] { LineDirection.AlongX, LineDirection.AlongZ })
        {
            double[] u = new double[nx * nz];
            using var solver = new DiffusionSolver();
            SolveReport report = solver.SolveSystem(system, u, new SolveOptions { Lines = lines, RelativeTolerance = 1e-10 });
            Assert.True(report.IsUsable, report.ToString());
            Assert.False(report.UsedFallback, report.ToString());
            for (int c = 0; c < u.Length; c++)
            {
                Assert.InRange(u[c], expected[c] - (DenseTolerance * scale), expected[c] + (DenseTolerance * scale));
            }
        }
    }

    public static TheoryData<string> Difficulties => new()
    {
        "grading", "grading, transposed", "lognormal", "checkerboard", "holes", "lognormal 1e-12 units", "anisotropic", "nothing but one column", "tall",
    };

    [Theory]
    [MemberData(nameof(Difficulties))]
    public void Difficult_systems_end_at_a_usable_solution_and_the_report_tells_the_truth(string difficulty)
    {
        DiffusionSystem system = RandomSystems.Difficult(difficulty);
        double[] u = new double[system.Gx.Length];
        double[] r = new double[u.Length];
        using var solver = new DiffusionSolver();
        SolveReport report = solver.SolveSystem(system, u);
        double residual = Residual.Evaluate(system, system.Q, u, r) / Math.Sqrt(system.Q.Sum(q => q * q));
        Assert.True(report.IsUsable, report.ToString());
        Assert.All(u, value => Assert.True(double.IsFinite(value)));
        Assert.True(report.Status == SolveStatus.Stalled || residual <= 1.001e-8, $"{residual} {report}");
        Assert.InRange(residual, 0.99 * report.RelativeResidual, (1.01 * report.RelativeResidual) + 1e-12);
    }

    [Fact]
    public void No_sources_give_zero_at_once()
    {
        DiffusionSystem system = RandomSystems.FromConductivity(RandomSystems.Uniform(20, 1), RandomSystems.Uniform(20, 1), (_, _) => 1);
        Array.Clear(system.Q);
        double[] u = new double[400];
        using var solver = new DiffusionSolver();
        SolveReport report = solver.SolveSystem(system, u);
        Assert.Equal((SolveStatus.Converged, 0), (report.Status, report.Iterations));
        Assert.All(u, value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(30, 20)]
    [InlineData(300, 120)]
    public void A_floating_part_with_balanced_sources_has_zero_mean(int nx, int nz)
    {
        DiffusionSystem system = RandomSystems.FromConductivity(RandomSystems.Uniform(nx, 1), RandomSystems.Uniform(nz, 0.3), (_, _) => 2);
        Array.Clear(system.Gb);
        Array.Clear(system.Q);
        system.Q[5] = 1;
        system.Q[^7] = -1;
        double[] u = new double[nx * nz];
        using var solver = new DiffusionSolver();
        SolveReport report = solver.SolveSystem(system, u);
        Assert.True(report.IsUsable, report.ToString());
        Assert.Equal(1, report.FloatingComponents);
        Assert.InRange(u.Average(), -1e-12, 1e-12);
    }

    [Fact]
    public void A_floating_part_with_a_net_source_is_singular()
    {
        DiffusionSystem system = RandomSystems.FromConductivity(RandomSystems.Uniform(30, 1), RandomSystems.Uniform(20, 1), (_, _) => 2);
        Array.Clear(system.Gb);
        double[] u = new double[600];
        using var solver = new DiffusionSolver();
        Assert.Equal(SolveStatus.Singular, solver.SolveSystem(system, u).Status);
        Assert.All(u, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Disconnected_parts_are_solved_side_by_side_and_cells_outside_stay_at_zero()
    {
        DiffusionSystem system = RandomSystems.FromConductivity(
            RandomSystems.Uniform(90, 1), RandomSystems.Uniform(40, 1), (i, k) => i % 30 < 20 && k % 13 != 12 ? 5 : 0);
        double[] u = new double[3600];
        for (int c = 0; c < u.Length; c++)
        {
            u[c] = 3;
        }

        Array.Clear(system.Q);
        system.Q[5 * 40] = 1;
        system.Q[(35 * 40) + 39] = 2;
        using var solver = new DiffusionSolver();
        SolveReport report = solver.SolveSystem(system, u);
        Assert.True(report.IsUsable, report.ToString());
        Assert.Equal(0, u[25 * 40]);
        Assert.Equal(0, u[12]);
        Assert.True(u[5 * 40] > 0);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    public void A_conductance_that_is_no_number_at_least_zero_is_refused(double bad)
    {
        DiffusionSystem system = RandomSystems.FromConductivity(RandomSystems.Uniform(9, 1), RandomSystems.Uniform(9, 1), (_, _) => 2);
        system.Gz[4] = bad;
        double[] u = new double[81];
        using var solver = new DiffusionSolver();
        Assert.Equal(SolveStatus.Singular, solver.SolveSystem(system, u).Status);
    }

    [Fact]
    public void A_workspace_gives_the_same_digits_after_other_systems()
    {
        DiffusionSystem small = RandomSystems.Difficult("anisotropic");
        DiffusionSystem other = RandomSystems.Difficult("lognormal");
        double[] first = new double[small.Gx.Length];
        double[] again = new double[small.Gx.Length];
        using var solver = new DiffusionSolver();
        solver.SolveSystem(small, first);
        solver.SolveSystem(other, new double[other.Gx.Length]);
        solver.SolveSystem(small, again);
        Assert.Equal(first, again);
    }

    [Fact]
    public void A_workspace_takes_systems_of_every_size_one_after_the_other()
    {
        using var solver = new DiffusionSolver();
        foreach (int side in new[] { 3, 17, 20, 31, 40, 33, 64, 65, 129, 12 })
        {
            DiffusionSystem system = RandomSystems.FromConductivity(
                RandomSystems.Uniform(side + 5, 1), RandomSystems.Uniform(side, 1), (_, k) => k % 5 == 0 ? 400 : 0.3);
            double[] u = new double[system.Gx.Length];
            SolveReport report = solver.SolveSystem(system, u);
            Assert.True(report.IsUsable && !report.UsedFallback, $"{side}: {report}");
        }
    }

    [Fact]
    public void A_warm_start_from_the_solution_needs_no_iteration()
    {
        DiffusionSystem system = RandomSystems.Difficult("anisotropic");
        double[] u = new double[system.Gx.Length];
        using var solver = new DiffusionSolver();
        solver.SolveSystem(system, u);
        Assert.Equal(0, solver.Solve(system.Q, u).Iterations);
    }

    [Fact]
    public void A_cancelled_solve_says_so()
    {
        DiffusionSystem system = RandomSystems.Difficult("anisotropic");
        double[] u = new double[system.Gx.Length];
        using var solver = new DiffusionSolver();
        solver.Prepare(system);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Equal(SolveStatus.Cancelled, solver.Solve(system.Q, u, null, cancelled.Token).Status);
    }
}
