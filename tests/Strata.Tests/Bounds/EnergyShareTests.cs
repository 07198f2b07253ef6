using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Solvers;
using Strata.Tests.Discretization;

namespace Strata.Tests.Bounds;

/// <summary>Where the energy of a bound is: shares add up to it, and are its derivatives.</summary>
public sealed class EnergyShareTests
{
    /// <summary>Rounding of sums over a few thousand cells.</summary>
    private const double Rounding = 1e-11;

    /// <summary>A central difference of step 1e-4 in the logarithm, of energies with digits to 1e-12.</summary>
    private const double DifferenceTolerance = 1e-5;

    [Fact]
    public void Shares_add_up_and_are_the_sensitivities_to_conductivities_and_films()
    {
        DiffusionProblem problem = ReferencePackage.Create(2500, 1000, 10);
        var bounds = new EnergyBounds();
        double Energy(Action<DiffusionProblem> change)
        {
            DiffusionProblem changed = ReferencePackage.Create(2500, 1000, 10);
            change(changed);
            return FluxEnergyOf(bounds, changed);
        }

        double total = FluxEnergyOf(bounds, problem), silicon = 0, film = 0;
        ReadOnlySpan<double> cells = bounds.CellEnergy;
        double sum = 0;
        for (int c = 0; c < cells.Length; c++)
        {
            sum += cells[c];
            silicon += problem.Kx[c] == 148 ? cells[c] : 0;
        }

        foreach (double energy in bounds.TopFilmEnergy)
        {
            film += energy;
        }

        foreach (double energy in bounds.BottomFilmEnergy)
        {
            sum += energy;
        }

        Assert.Equal(total, sum + film, total * Rounding);
        const double Step = 1e-4;
        double Scaled(double by, bool k) => Energy(
            p =>
            {
                for (int c = 0; k && c < p.Kx.Length; c++)
                {
                    (p.Kx[c], p.Kz[c]) = p.Kx[c] == 148 ? (148 * by, 148 * by) : (p.Kx[c], p.Kz[c]);
                }

                for (int i = 0; !k && i < p.Top.Length; i++)
                {
                    p.Top[i] = BoundaryCondition.FilmTo(1000 * by, 0);
                }
            });
        double byConductivity = (Scaled(1 + Step, true) - Scaled(1 - Step, true)) / (2 * Step);
        double byFilm = (Scaled(1 + Step, false) - Scaled(1 - Step, false)) / (2 * Step);

        // The flux is that of the finite volumes, not the minimiser of this energy: shares differ by a part of the gap.
        Assert.Equal(-silicon, byConductivity, total * 2e-3);
        Assert.Equal(-film, byFilm, total * 2e-3);
    }

    [Fact]
    public void Stretching_the_rows_of_a_layer_changes_the_energy_as_told()
    {
        (DiffusionProblem problem, _) = ExactEnergies.Layers(2);
        var bounds = new EnergyBounds();
        bounds.Evaluate(problem, DenseSolution.Solve(DiffusionAssembly.Assemble(problem)));
        double[] slope = new double[problem.Grid.Nz];
        bounds.RowStretch(slope);

        // 1 W across the layers: C = sum of t / (k A) + films; stretching a layer by d ln t adds its own resistance times d ln t.
        double told = slope[2] + slope[3], exact = 3e-5 / 0.2 / (0.5 * 2e-4);
        Assert.Equal(exact, told, exact * DifferenceTolerance);
    }

    private static double FluxEnergyOf(EnergyBounds bounds, DiffusionProblem problem)
    {
        bounds.Evaluate(problem, Solve(problem), new EnergyBoundsOptions { FluxSteps = 30 });
        return bounds.TotalEnergy;
    }

    private static double[] Solve(DiffusionProblem problem)
    {
        DiffusionSystem system = DiffusionAssembly.Assemble(problem);
        double[] u = new double[problem.Grid.CellCount];
        using var solver = new DiffusionSolver();
        solver.SolveSystem(system, u, new SolveOptions { RelativeTolerance = 1e-10 });
        return u;
    }
}
