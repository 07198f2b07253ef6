using System.Numerics.Tensors;
using FsCheck.Fluent;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Tests.Discretization;
using Strata.Tests.Properties;

namespace Strata.Tests.Bounds;

/// <summary>Bounds of generated problems with every kind of condition, planar and axisymmetric, loaded and driven.</summary>
public sealed class EnergyBoundsPropertyTests
{
    // Of values and conductances of order one.
    private const double RoundingSquared = 1e-27;

    private static readonly FsCheck.Arbitrary<(int Seed, Ingredients Parts, bool Driven)> Problems = Arb.From(
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from parts in Gen.Choose(0, (int)Ingredients.All)
        from driven in Gen.Elements(false, true)
        select (seed, (Ingredients)parts, driven));

    [Fact]
    public void Intervals_of_any_fields_on_any_grids_of_one_problem_overlap() => Property.Check(Prop.ForAll(Problems, p =>
    {
        // All of them hold the exact energy, so none may lie beside another, however bad the field it came from.
        DiffusionProblem problem = RandomProblem.Create(p.Seed, p.Parts, 3, 4, p.Driven);
        var bounds = new EnergyBounds();
        var seen = new List<EnergyInterval>();
        for (int level = 0; level < 3; level++)
        {
            double[] u = DenseSolution.Solve(DiffusionAssembly.Assemble(problem));
            seen.Add(bounds.Evaluate(problem, u));
            seen.Add(bounds.Evaluate(problem, u, new EnergyBoundsOptions { PotentialSteps = 0 }));
            seen.Add(bounds.Evaluate(problem, u, new EnergyBoundsOptions { PotentialSteps = 30, PotentialTolerance = 0 }));
            var noise = new Random(p.Seed);
            seen.Add(bounds.Evaluate(problem, [.. u.Select(v => v * (0.5 + noise.NextDouble()))]));
            seen.Add(bounds.Evaluate(problem, new double[u.Length]));
            problem = RefinedProblem.Halve(problem);
        }

        double upper = seen.Min(s => s.Upper);
        return (seen.All(s => s.Lower <= upper) && seen.All(s => s.Lower <= s.Value && s.Value <= s.Upper && !double.IsNaN(s.Value))).Label(string.Join("\n", seen));
    }), 100);

    [Fact]
    public void A_halved_grid_tightens_the_interval_of_the_solution() => Property.Check(Prop.ForAll(Problems, p =>
    {
        // Without sheets: their currents follow the cell centres and reach the optimum only in the limit.
        DiffusionProblem problem = RandomProblem.Create(p.Seed, p.Parts & ~Ingredients.Sheets, 3, 4, p.Driven), fine = RefinedProblem.Halve(RefinedProblem.Halve(problem));
        var bounds = new EnergyBounds();
        var options = new EnergyBoundsOptions { PotentialSteps = 100, PotentialTolerance = 0 };
        EnergyInterval coarse = bounds.Evaluate(problem, DenseSolution.Solve(DiffusionAssembly.Assemble(problem)), options);
        EnergyInterval finer = bounds.Evaluate(fine, DenseSolution.Solve(DiffusionAssembly.Assemble(fine)), options);

        // Where the given values drive nothing, both ends are the squares of rounding.
        bool nothing = finer.Upper <= RoundingSquared && coarse.Upper <= RoundingSquared;
        return (finer.Width <= coarse.Width * (1 + 1e-9) || finer.RelativeWidth < 1e-9 || nothing).Label($"{coarse}\n{finer}");
    }), 60);

    [Fact]
    public void The_gaps_of_columns_and_rows_add_up_to_the_interval() => Property.Check(Prop.ForAll(Problems, p =>
    {
        // Prager and Synge's identity, films and contacts included, or the refinement would not see them. Planar, where both
        // fields of a cell are orthogonal; sheets beside contacts have a drop on each side and are taken with the mean.
        DiffusionProblem problem = RandomProblem.Create(p.Seed, p.Parts & ~(Ingredients.Sheets | Ingredients.Axisymmetric), 4, 5, false);
        using var bounds = new EnergyBounds();
        EnergyInterval interval = bounds.Evaluate(problem, DenseSolution.Solve(DiffusionAssembly.Assemble(problem)), new EnergyBoundsOptions { EdgeBubbles = false });
        double gaps = TensorPrimitives.Sum(bounds.GapX) + TensorPrimitives.Sum(bounds.GapZ);
        return (Math.Abs(gaps - interval.Width) <= 1e-9 * interval.Upper).Label($"{gaps} in {interval}");
    }), 200);
}
