using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Numerics.Solvers;
using Strata.Tests.Discretization;

namespace Strata.Tests.Bounds;

/// <summary>Bounds against exact energies, at every grid and for solutions stopped early.</summary>
public sealed class EnergyBoundsTests
{
    /// <summary>Rounding of sums over a few thousand cells.</summary>
    private const double Rounding = 1e-11;

    public static TheoryData<string, int> Cases()
    {
        var data = new TheoryData<string, int>();
        foreach (string name in new[] { "layers", "heated slab", "cylinder", "heated rod", "square" })
        {
            foreach (int n in new[] { 1, 2, 5, 16 })
            {
                data.Add(name, n);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bounds_hold_the_exact_energy_however_early_the_solve_stops(string name, int n)
    {
        (DiffusionProblem problem, double exact) = ExactEnergies.Case(name, n);
        DiffusionSystem system = DiffusionAssembly.Assemble(problem);
        var bounds = new EnergyBounds();
        foreach (int iterations in new[] { 0, 1, 2, 4, 400 })
        {
            double[] u = Jacobi(system, iterations);
            EnergyInterval interval = bounds.Evaluate(problem, u);
            Assert.True(interval.Lower <= exact && exact <= interval.Upper, $"{iterations} iterations: {interval} does not hold {exact:R}");
            Assert.InRange(interval.Value, interval.Lower, interval.Upper);
        }

        double[] solution = Converged(system);
        EnergyInterval end = bounds.Evaluate(problem, solution);
        Assert.True(end.Lower <= exact && exact <= end.Upper, $"{end} does not hold {exact:R}");
    }

    [Theory]
    [InlineData("layers")]
    [InlineData("cylinder")]
    public void The_upper_bound_is_exact_where_the_flux_is(string name)
    {
        (DiffusionProblem problem, double exact) = ExactEnergies.Case(name, 3);
        EnergyInterval interval = new EnergyBounds().Evaluate(problem, Converged(DiffusionAssembly.Assemble(problem)));
        Assert.Equal(exact, interval.Upper, exact * Rounding);
    }

    [Theory]
    [InlineData("square", 2.0)]
    [InlineData("heated rod", 2.0)]
    public void The_gap_of_a_smooth_problem_falls_with_second_order(string name, double order)
    {
        double previous = 0;
        foreach (int n in new[] { 8, 16, 32 })
        {
            (DiffusionProblem problem, _) = ExactEnergies.Case(name, n);
            double width = new EnergyBounds().Evaluate(problem, Converged(DiffusionAssembly.Assemble(problem)), new EnergyBoundsOptions { EdgeBubbles = false, PotentialSteps = 20, PotentialTolerance = 0 }).Width;
            if (previous > 0)
            {
                // The last steps towards the limit still show in the third digit of the order.
                Assert.InRange(Math.Log2(previous / width), order - 0.15, order + 0.25);
            }

            previous = width;
        }
    }

    [Theory]
    [InlineData(1000, 10)]
    [InlineData(1e5, 10)]
    [InlineData(0, 1e5)]
    public void A_package_is_bounded_within_ten_times_its_error(double carrierFilm, double boardFilm)
    {
        DiffusionProblem problem = ReferencePackage.Create(6e3, carrierFilm, boardFilm), finer = ReferencePackage.Create(60e3, carrierFilm, boardFilm);
        var bounds = new EnergyBounds();
        EnergyInterval coarse = bounds.Evaluate(problem, Solve(problem)), fine = bounds.Evaluate(finer, Solve(finer));
        Assert.InRange(fine.Lower, coarse.Lower, coarse.Upper);
        Assert.InRange(fine.Upper, coarse.Lower, coarse.Upper);

        // Effectivity: the gap over the true error of either end.
        Assert.InRange(coarse.Width / (fine.Value - coarse.Lower), 1, 10);
        Assert.InRange(coarse.Width / (coarse.Upper - fine.Value), 1, 10);

        // The value inside is nearer than either end, and the finite-volume energy lies above the upper bound.
        double error = Math.Abs(coarse.Value - fine.Value);
        Assert.True(error < Math.Min(fine.Value - coarse.Lower, coarse.Upper - fine.Value), $"{coarse} against {fine}");
        Assert.True(coarse.Width / error < 200 && fine.Width < 0.4 * coarse.Width, $"{coarse} against {fine}");
    }

    [Fact]
    public void A_driven_bar_has_its_conductance()
    {
        var grid = new RectilinearGrid(new GridAxis([0, 1, 3, 4]), new GridAxis([0, 1, 2]), depth: 0.5);
        var problem = new DiffusionProblem(grid);
        problem.Kx.AsSpan().Fill(6);
        problem.Kz.AsSpan().Fill(6);
        problem.West.Fill(BoundaryCondition.Fixed(1));
        problem.East.Fill(BoundaryCondition.Fixed(0));
        EnergyInterval power = new EnergyBounds().Evaluate(problem, Converged(DiffusionAssembly.Assemble(problem)));
        Assert.Equal(6 * 1.0 / 4, power.Lower, Rounding);
        Assert.Equal(6 * 1.0 / 4, power.Upper, Rounding);
        Assert.Equal(4 / 6.0, power.Reciprocal().Value, Rounding);
    }

    [Fact]
    public void Loads_together_with_given_values_are_refused()
    {
        (DiffusionProblem problem, _) = ExactEnergies.HeatedSlab(2);
        problem.Top[0] = BoundaryCondition.Fixed(3);
        Assert.Throws<ArgumentException>(() => new EnergyBounds().Evaluate(problem, new double[2]));
    }

    [Fact]
    public void Nothing_but_the_reports_of_its_steps_is_allocated_after_the_first_call()
    {
        // A report is a record of six members; twelve steps at most.
        const int reports = 12 * 80;
        DiffusionProblem problem = RandomProblem.Create(3, Ingredients.All & ~Ingredients.Holes, 30, 40);
        double[] u = Solve(problem);
        var bounds = new EnergyBounds();
        bounds.Evaluate(problem, u);
        bounds.Evaluate(problem, u);
        long before = GC.GetAllocatedBytesForCurrentThread();
        bounds.Evaluate(problem, u);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, reports);
    }

    private static double[] Solve(DiffusionProblem problem)
    {
        DiffusionSystem system = DiffusionAssembly.Assemble(problem);
        double[] u = new double[problem.Grid.CellCount];
        using var solver = new DiffusionSolver();
        solver.SolveSystem(system, u, new SolveOptions { RelativeTolerance = 1e-10 });
        return u;
    }

    private static double[] Converged(DiffusionSystem system) => DenseSolution.Solve(system);

    /// <summary>The plainest of all solvers, stopped after a few steps.</summary>
    private static double[] Jacobi(DiffusionSystem system, int steps)
    {
        int n = system.Nx * system.Nz, nz = system.Nz;
        double[] u = new double[n];
        for (int step = 0; step < steps; step++)
        {
            double[] next = new double[n];
            for (int c = 0; c < n; c++)
            {
                double diagonal = system.Gb[c], sum = system.Q[c];
                void Take(int d, double g)
                {
                    diagonal += g;
                    sum += g == 0 ? 0 : g * u[d];
                }

                Take(c + nz, system.Gx[c]);
                Take(c - nz, c >= nz ? system.Gx[c - nz] : 0);
                Take(c + 1, system.Gz[c]);
                Take(c - 1, c > 0 ? system.Gz[c - 1] : 0);
                next[c] = sum / diagonal;
            }

            u = next;
        }

        return u;
    }
}
