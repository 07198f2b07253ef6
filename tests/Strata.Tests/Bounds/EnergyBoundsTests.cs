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

    /// <summary>A central difference of step 1e-4 in the logarithm, of energies with digits to 1e-12.</summary>
    private const double DifferenceTolerance = 1e-5;

    private static readonly double[] LayerFaces = [0, 1e-5, 4e-5, 1e-4, 3e-4];
    private static readonly double[] LayerK = [400, 0.2, 1.5, 148];

    /// <summary>Problems with a closed energy: name, problem with n cells per layer, energy.</summary>
    private static (DiffusionProblem Problem, double Exact) Case(string name, int n) => name switch
    {
        "layers" => Layers(n),
        "heated slab" => HeatedSlab(n),
        "cylinder" => Cylinder(n),
        "heated rod" => HeatedRod(n),
        "square" => Square(n),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such case"),
    };

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
        (DiffusionProblem problem, double exact) = Case(name, n);
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
        (DiffusionProblem problem, double exact) = Case(name, 3);
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
            (DiffusionProblem problem, _) = Case(name, n);
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
        double byConductivity = (Scaled(1 + Step, true) - Scaled(1 - Step, true)) / (2 * Step), byFilm = (Scaled(1 + Step, false) - Scaled(1 - Step, false)) / (2 * Step);

        // The flux is that of the finite volumes, not the minimiser of this energy: shares differ by a part of the gap.
        Assert.Equal(-silicon, byConductivity, total * 2e-3);
        Assert.Equal(-film, byFilm, total * 2e-3);
    }

    [Fact]
    public void Stretching_the_rows_of_a_layer_changes_the_energy_as_told()
    {
        (DiffusionProblem problem, _) = Layers(2);
        var bounds = new EnergyBounds();
        bounds.Evaluate(problem, Converged(DiffusionAssembly.Assemble(problem)));
        double[] slope = new double[problem.Grid.Nz];
        bounds.RowStretch(slope);

        // 1 W across the layers: C = sum of t / (k A) + films; stretching a layer by d ln t adds its own resistance times d ln t.
        double told = slope[2] + slope[3], exact = 3e-5 / 0.2 / (0.5 * 2e-4);
        Assert.Equal(exact, told, exact * DifferenceTolerance);
    }

    [Fact]
    public void A_linear_output_is_bounded_by_polarisation()
    {
        // Heated slab: probe the mean of the lower half. u = q/(2k) (L^2 - z^2), mean over [0, 1/2] = (1 - 1/12) q/(2k).
        (DiffusionProblem heated, _) = HeatedSlab(8);
        double[] probe = new double[heated.Source.Length];
        for (int k = 0; k < 4; k++)
        {
            probe[k] = 1.0 / 4;
        }

        DiffusionProblem Loaded(double f, double l)
        {
            (DiffusionProblem p, _) = HeatedSlab(8);
            for (int c = 0; c < probe.Length; c++)
            {
                p.Source[c] = (f * heated.Source[c]) + (l * probe[c]);
            }

            return p;
        }

        var bounds = new EnergyBounds();
        EnergyInterval Bound(double f, double l)
        {
            DiffusionProblem p = Loaded(f, l);
            return bounds.Evaluate(p, Converged(DiffusionAssembly.Assemble(p)));
        }

        double exact = (1 - (1.0 / 12)) * 10 / (2 * 2), t = EnergyInterval.PolarisationScale(Bound(1, 0), Bound(0, 1));
        EnergyInterval best = EnergyInterval.Polarise(Bound(t, 1 / t), Bound(t, -1 / t)), plain = EnergyInterval.Polarise(Bound(1, 1), Bound(1, -1));
        Assert.InRange(exact, best.Lower, best.Upper);
        Assert.InRange(exact, plain.Lower, plain.Upper);
        Assert.True(best.Width <= plain.Width * (1 + Rounding), $"{best} is wider than {plain}");
    }

    [Fact]
    public void A_driven_bar_has_its_conductance()
    {
        var grid = new RectilinearGrid(new GridAxis([0, 1, 3, 4]), new GridAxis([0, 1, 2]), depth: 0.5);
        var problem = new DiffusionProblem(grid);
        problem.Kx.AsSpan().Fill(6);
        problem.Kz.AsSpan().Fill(6);
        problem.West.AsSpan().Fill(BoundaryCondition.Fixed(1));
        problem.East.AsSpan().Fill(BoundaryCondition.Fixed(0));
        EnergyInterval power = new EnergyBounds().Evaluate(problem, Converged(DiffusionAssembly.Assemble(problem)));
        Assert.Equal(6 * 1.0 / 4, power.Lower, Rounding);
        Assert.Equal(6 * 1.0 / 4, power.Upper, Rounding);
        Assert.Equal(4 / 6.0, power.Reciprocal().Value, Rounding);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_least_action_is_half_the_energy_and_adds_up_for_loads_with_given_values(int seed)
    {
        var bounds = new EnergyBounds();
        DiffusionProblem loads = Mixed(seed, 1, 0), levels = Mixed(seed, 0, 1);
        double[] f = Converged(DiffusionAssembly.Assemble(loads)), g = Converged(DiffusionAssembly.Assemble(levels));
        EnergyInterval actionOfLoads = bounds.EvaluateAction(loads, f), actionOfLevels = bounds.EvaluateAction(levels, g);
        EnergyInterval halfOfLoads = bounds.Evaluate(loads, f).Scale(-0.5), halfOfLevels = bounds.Evaluate(levels, g).Scale(0.5);
        Assert.True(Overlap(actionOfLoads, halfOfLoads) && Overlap(actionOfLevels, halfOfLevels), $"{actionOfLoads} {halfOfLoads} {actionOfLevels} {halfOfLevels}");

        // J(f, g) + J(-f, g) = 2 J(0, g) + 2 J(f, 0): the work of the loads on the given values cancels.
        EnergyInterval sum = bounds.EvaluateAction(Mixed(seed, 1, 1), [.. f.Zip(g, (one, other) => one + other)]);
        EnergyInterval difference = bounds.EvaluateAction(Mixed(seed, -1, 1), [.. f.Zip(g, (one, other) => other - one)]);
        var twice = new EnergyInterval(sum.Lower + difference.Lower, 0, sum.Upper + difference.Upper);
        var parts = new EnergyInterval(2 * (actionOfLoads.Lower + actionOfLevels.Lower), 0, 2 * (actionOfLoads.Upper + actionOfLevels.Upper));
        Assert.True(Overlap(twice, parts), $"{twice} {parts}");
    }

    /// <summary>A generated problem whose loads and given values are multiplied by factors; nothing is released on what is held.</summary>
    private static DiffusionProblem Mixed(int seed, double load, double level)
    {
        DiffusionProblem problem = RandomProblem.Create(seed, Ingredients.All & ~(Ingredients.FixedFaces | Ingredients.FixedCells | Ingredients.Holes), 7, 6);
        foreach (double[] values in new[] { problem.Source, problem.FaceSourceX!, problem.FaceSourceZ! })
        {
            System.Numerics.Tensors.TensorPrimitives.Multiply(values, load, values);
        }

        BoundaryCondition[][] sides = [problem.West, problem.East, problem.Bottom, problem.Top];
        foreach (BoundaryCondition[] side in sides)
        {
            for (int t = 0; t < side.Length; t++)
            {
                // Given values are equal, since they may touch; ambients differ.
                side[t] = side[t].Kind switch
                {
                    BoundaryKind.Flux => side[t] with { Value = load * side[t].Value },
                    BoundaryKind.Film => side[t] with { Value = level * (t + 1) },
                    BoundaryKind.Value => side[t] with { Value = level * 3 },
                    _ => side[t],
                };
            }
        }

        for (int k = 0; k < problem.Grid.Nz; k++)
        {
            ClearHeld(problem.West[k], problem.FaceSourceX!, problem.Grid.XFace(0, k));
            ClearHeld(problem.East[k], problem.FaceSourceX!, problem.Grid.XFace(problem.Grid.Nx, k));
        }

        for (int i = 0; i < problem.Grid.Nx; i++)
        {
            ClearHeld(problem.Bottom[i], problem.FaceSourceZ!, problem.Grid.ZFace(i, 0));
            ClearHeld(problem.Top[i], problem.FaceSourceZ!, problem.Grid.ZFace(i, problem.Grid.Nz));
        }

        return problem;
    }

    private static void ClearHeld(BoundaryCondition side, double[] source, int face) => source[face] = side.Kind == BoundaryKind.Value ? 0 : source[face];

    private static bool Overlap(EnergyInterval one, EnergyInterval other)
    {
        double slack = Rounding * (Math.Abs(one.Upper) + Math.Abs(other.Upper));
        return one.Lower <= other.Upper + slack && other.Lower <= one.Upper + slack;
    }

    [Fact]
    public void Loads_together_with_given_values_are_refused()
    {
        (DiffusionProblem problem, _) = HeatedSlab(2);
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

    /// <summary>1 W into the top of four layers on a film.</summary>
    private static (DiffusionProblem, double) Layers(int n)
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
    private static (DiffusionProblem Problem, double Exact) HeatedSlab(int n)
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
        foreach (BoundaryCondition[] side in new[] { problem.West, problem.East, problem.Bottom, problem.Top })
        {
            side.AsSpan().Fill(BoundaryCondition.Fixed(0));
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
