using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Numerics.Solvers;
using Xunit;

namespace Strata.Tests.Bounds;

/// <summary>A conductance of every cell to a reference: the film of a plan view, the heat capacity over a time step.</summary>
public sealed class ReferenceConductanceTests
{
    private const double Conductivity = 3;
    private const double Leak = 48;

    [Theory]
    [InlineData(8, true)]
    [InlineData(8, false)]
    [InlineData(64, true)]
    [InlineData(64, false)]
    public void Bounds_of_a_heated_fin_hold_the_exact_energy_and_close_with_the_square_of_the_cells(int cells, bool alongX)
    {
        // k A u'' = g u - 1 on (0, 1), u(0) = 0, u'(1) = 0: integral of u = (1 - tanh(m) / m) / g with m^2 = g / (k A).
        (DiffusionProblem problem, double m) = (Fin(cells, alongX), Math.Sqrt(Leak / Conductivity));
        problem.Source.AsSpan().Fill(1.0 / cells);
        (alongX ? problem.West : problem.Bottom).Fill(BoundaryCondition.Fixed(0));
        double exact = (1 - (Math.Tanh(m) / m)) / Leak;
        EnergyInterval energy = Bound(problem, out double total);
        Assert.InRange(exact, energy.Lower, energy.Upper);
        Assert.InRange(energy.RelativeWidth, 0, 10.0 / (cells * cells));
        Assert.Equal(energy.Upper, total, energy.Upper * 1e-6);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(128)]
    public void Bounds_of_a_fin_driven_at_its_root_against_a_reference_hold_the_exact_power(int cells)
    {
        // u(0) = 0, references at 3: the power of that difference, sqrt(g k A) tanh(m) times its square.
        DiffusionProblem problem = Fin(cells, alongX: true);
        problem.ReferenceValue = new double[cells];
        problem.ReferenceValue.AsSpan().Fill(3);
        double exact = 9 * Math.Sqrt(Leak * Conductivity) * Math.Tanh(Math.Sqrt(Leak / Conductivity));
        problem.West.Fill(BoundaryCondition.Fixed(0));
        EnergyInterval power = Bound(problem, out _);
        Assert.InRange(exact, power.Lower, power.Upper);
        Assert.InRange(power.RelativeWidth, 0, 20.0 / (cells * cells));
    }

    [Fact]
    public void A_body_without_another_way_out_takes_the_temperature_of_its_source_over_its_conductance()
    {
        DiffusionProblem problem = Fin(12, alongX: false);
        problem.Source.AsSpan().Fill(Leak / 12 * 7);
        double[] u = Solve(problem);
        Assert.All(u, value => Assert.Equal(7, value, 1e-9));
        var fluxes = new FaceFluxes();
        fluxes.Compute(problem, u);
        Assert.Equal(7 * Leak, fluxes.TotalOut, 1e-6);
        Assert.InRange(fluxes.RelativeImbalance, 0, 1e-9);
    }

    [Fact]
    public void Data_on_one_body_add_up()
    {
        DiffusionProblem first = Fin(9, alongX: true);
        first.Source[4] = 2;
        first.East.Fill(BoundaryCondition.FilmTo(11, 3));
        var other = new DiffusionData(first.Grid) { ReferenceValue = [.. Enumerable.Range(0, 9).Select(c => (double)c)] };
        other.East[0] = -1;
        DiffusionData sum = DiffusionData.None(first.Body);
        sum.Add(first.Data, 0.5);
        sum.Add(other, 4);
        double[] u = Solve(first), w = Solve(new DiffusionProblem(first.Body, other)), both = Solve(new DiffusionProblem(first.Body, sum));
        for (int c = 0; c < both.Length; c++)
        {
            Assert.Equal((0.5 * u[c]) + (4 * w[c]), both[c], 1e-8);
        }

        DiffusionProblem loads = new(first.Body, first.Data.LoadsOn(first.Body)), levels = new(first.Body, first.Data.LevelsOn(first.Body));
        (double[] a, double[] b) = (Solve(loads), Solve(levels));
        Assert.All(Enumerable.Range(0, u.Length), c => Assert.Equal(u[c], a[c] + b[c], 1e-8));
    }

    [Fact]
    public void A_conductance_to_a_reference_outside_the_domain_is_refused()
    {
        DiffusionProblem problem = Fin(5, alongX: true);
        (problem.Kx[2], problem.Kz[2]) = (0, 0);
        ArgumentException error = Assert.Throws<ArgumentException>(() => DiffusionAssembly.Assemble(problem));
        Assert.Contains("outside the domain", error.Message, StringComparison.Ordinal);
    }

    private static DiffusionProblem Fin(int cells, bool alongX)
    {
        GridAxis along = new([.. Enumerable.Range(0, cells + 1).Select(n => n / (double)cells)]), across = new([0, 1]);
        var problem = new DiffusionProblem(alongX ? new RectilinearGrid(along, across) : new RectilinearGrid(across, along)) { ReferenceConductance = new double[cells] };
        problem.Kx.AsSpan().Fill(Conductivity);
        problem.Kz.AsSpan().Fill(Conductivity);
        problem.ReferenceConductance.AsSpan().Fill(Leak / cells);
        return problem;
    }

    private static EnergyInterval Bound(DiffusionProblem problem, out double total)
    {
        using var bounds = new EnergyBounds();
        EnergyInterval interval = bounds.Evaluate(problem, Solve(problem));
        total = bounds.TotalEnergy;
        double gaps = 0;
        foreach (double gap in bounds.GapX)
        {
            gaps += gap;
        }

        foreach (double gap in bounds.GapZ)
        {
            gaps += gap;
        }

        // The gaps that steer a refinement add up to the interval.
        Assert.Equal(interval.Width, gaps, 0.05 * interval.Width);
        return interval;
    }

    private static double[] Solve(DiffusionProblem problem)
    {
        double[] u = new double[problem.Grid.CellCount];
        using var solver = new DiffusionSolver();
        Assert.True(solver.SolveSystem(DiffusionAssembly.Assemble(problem), u, new SolveOptions { RelativeTolerance = 1e-12 }).IsUsable);
        return u;
    }
}
