using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Tests.Discretization;

namespace Strata.Tests.Bounds;

/// <summary>Linear outputs by polarisation, and the least action of loads together with given values.</summary>
public sealed class EnergyActionTests
{
    /// <summary>Rounding of sums over a few thousand cells.</summary>
    private const double Rounding = 1e-11;

    [Fact]
    public void A_linear_output_is_bounded_by_polarisation()
    {
        // Heated slab: probe the mean of the lower half. u = q/(2k) (L^2 - z^2), mean over [0, 1/2] = (1 - 1/12) q/(2k).
        (DiffusionProblem heated, _) = ExactEnergies.HeatedSlab(8);
        double[] probe = new double[heated.Source.Length];
        for (int k = 0; k < 4; k++)
        {
            probe[k] = 1.0 / 4;
        }

        DiffusionProblem Loaded(double f, double l)
        {
            (DiffusionProblem p, _) = ExactEnergies.HeatedSlab(8);
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
            return bounds.Evaluate(p, DenseSolution.Solve(DiffusionAssembly.Assemble(p)));
        }

        double exact = (1 - (1.0 / 12)) * 10 / (2 * 2), t = EnergyInterval.PolarisationScale(Bound(1, 0), Bound(0, 1));
        EnergyInterval best = EnergyInterval.Polarise(Bound(t, 1 / t), Bound(t, -1 / t)), plain = EnergyInterval.Polarise(Bound(1, 1), Bound(1, -1));
        Assert.InRange(exact, best.Lower, best.Upper);
        Assert.InRange(exact, plain.Lower, plain.Upper);
        Assert.True(best.Width <= plain.Width * (1 + Rounding), $"{best} is wider than {plain}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_least_action_is_half_the_energy_and_adds_up_for_loads_with_given_values(int seed)
    {
        var bounds = new EnergyBounds();
        DiffusionProblem loads = Mixed(seed, 1, 0), levels = Mixed(seed, 0, 1);
        double[] f = DenseSolution.Solve(DiffusionAssembly.Assemble(loads)), g = DenseSolution.Solve(DiffusionAssembly.Assemble(levels));
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

        SideConditions[] sides = [problem.West, problem.East, problem.Bottom, problem.Top];
        foreach (SideConditions side in sides)
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
}
