using Strata.Numerics.Discretization;
using Strata.Numerics.Solvers;

namespace Strata.Tests.Solvers;

/// <summary>What must not regress: iterations, memory and allocations, all counted.</summary>
public sealed class SolverBudgetTests
{
    private const long ReportBytes = 1024; // the report and its name of the method

    [Theory]
    [InlineData("isotropic", 100, 8)]
    [InlineData("isotropic", 320, 8)]
    [InlineData("isotropic", 1000, 9)]
    [InlineData("layers", 100, 8)]
    [InlineData("layers", 320, 9)]
    [InlineData("layers", 1000, 9)]
    public void Iterations_stay_flat_from_ten_thousand_cells_to_a_million(string kind, int side, int most)
    {
        DiffusionSystem system = Square(kind, side);
        double[] u = new double[side * side];
        using var solver = new DiffusionSolver();
        SolveReport report = solver.SolveSystem(system, u);
        Assert.Equal(SolveStatus.Converged, report.Status);
        Assert.False(report.UsedFallback);
        Assert.InRange(report.Iterations, 1, most);
    }

    [Theory]
    [InlineData(6e3, 8)]
    [InlineData(10e3, 8)]
    [InlineData(30e3, 8)]
    [InlineData(60e3, 9)]
    [InlineData(250e3, 8)]
    public void The_reference_package_needs_few_iterations_at_every_size(double cells, int most)
    {
        DiffusionSystem system = DiffusionAssembly.Assemble(Discretization.ReferencePackage.Create(cells, 1000, 10));
        double[] u = new double[system.Gx.Length];
        using var solver = new DiffusionSolver();
        SolveReport report = solver.SolveSystem(system, u);
        Assert.Equal(SolveStatus.Converged, report.Status);
        Assert.False(report.UsedFallback);
        Assert.InRange(report.Iterations, 1, most);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(700)]
    public void Memory_beside_the_system_is_at_most_150_bytes_per_cell(int side)
    {
        DiffusionSystem system = Square("layers", side);
        using var solver = new DiffusionSolver();
        solver.Prepare(system);
        Assert.InRange((double)solver.BytesUsed / (side * side), 1, 150);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(200)]
    public void A_solve_on_a_used_workspace_allocates_nothing_but_its_report(int side)
    {
        DiffusionSystem system = Square("layers", side);
        double[] u = new double[side * side];
        using var solver = new DiffusionSolver();
        solver.SolveSystem(system, u);
        Array.Clear(u);
        solver.SolveSystem(system, u);
        Array.Clear(u);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SolveReport report = solver.SolveSystem(system, u);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(SolveStatus.Converged, report.Status);
        Assert.InRange(allocated, 0, ReportBytes);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_number_of_threads_gives_the_same_digits(int threads)
    {
        DiffusionSystem system = Square("layers", 350);
        double[] one = new double[350 * 350];
        double[] many = new double[350 * 350];
        using var solver = new DiffusionSolver();
        SolveReport first = solver.SolveSystem(system, one);
        SolveReport second = solver.SolveSystem(system, many, new SolveOptions { Threads = threads });
        Assert.Equal(first.Iterations, second.Iterations);
        Assert.Equal(one, many);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(200)]
    public void A_changed_film_needs_no_new_hierarchy(int side)
    {
        DiffusionSystem system = Square("layers", side);
        double[] u = new double[side * side];
        double[] r = new double[side * side];
        using var solver = new DiffusionSolver();
        int before = solver.SolveSystem(system, u).Iterations;
        for (int c = side - 1; c < system.Gb.Length; c += side)
        {
            system.Gb[c] *= 1.3;
        }

        solver.Refresh();
        Array.Clear(u);
        SolveReport report = solver.Solve(system.Q, u);
        Assert.Equal(SolveStatus.Converged, report.Status);
        Assert.InRange(report.Iterations, 1, before + 4);
        Assert.InRange(Residual.Evaluate(system, system.Q, u, r), 0, 1e-8 * Math.Sqrt(system.Q.Sum(q => q * q)));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(200)]
    public void Conductivities_that_changed_by_a_tenth_need_no_new_hierarchy(int side)
    {
        DiffusionSystem system = Square("layers", side);
        double[] u = new double[side * side];
        using var solver = new DiffusionSolver();
        int before = solver.SolveSystem(system, u).Iterations;
        for (int c = 0; c < system.Gx.Length; c++)
        {
            double factor = 1 + (0.1 * Math.Sin(0.05 * c));
            (system.Gx[c], system.Gz[c]) = (system.Gx[c] * factor, system.Gz[c] * factor);
        }

        solver.Refresh();
        Array.Clear(u);
        SolveReport report = solver.Solve(system.Q, u);
        Assert.Equal(SolveStatus.Converged, report.Status);
        Assert.False(report.UsedFallback);
        Assert.InRange(report.Iterations, 1, before + 4);
    }

    [Fact]
    public void A_nearby_guess_saves_iterations()
    {
        DiffusionSystem system = Square("layers", 200);
        double[] u = new double[200 * 200];
        using var solver = new DiffusionSolver();
        int cold = solver.SolveSystem(system, u).Iterations;
        double[] q = (double[])system.Q.Clone();
        q[300] += 1e-6 * q.Max();
        int warm = solver.Solve(q, u).Iterations;
        Assert.InRange(warm, 0, cold - 3);
    }

    [Fact]
    public void A_looser_tolerance_takes_fewer_iterations_and_holds()
    {
        DiffusionSystem system = Square("layers", 200);
        double[] u = new double[200 * 200];
        using var solver = new DiffusionSolver();
        int tight = solver.SolveSystem(system, u).Iterations;
        Array.Clear(u);
        SolveReport loose = solver.SolveSystem(system, u, new SolveOptions { RelativeTolerance = 1e-2 });
        Assert.InRange(loose.RelativeResidual, 0, 1e-2);
        Assert.InRange(loose.Iterations, 1, tight - 4);
    }

    private static DiffusionSystem Square(string kind, int side) => RandomSystems.FromConductivity(
        RandomSystems.Uniform(side, 1e-2),
        RandomSystems.Uniform(side, 1e-2),
        kind == "layers" ? (_, k) => k * 20 / side % 3 == 0 ? 400 : 0.3 : (_, _) => 10);
}
