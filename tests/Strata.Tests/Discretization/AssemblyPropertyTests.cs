using FsCheck.Fluent;
using MathNet.Numerics.LinearAlgebra;
using Strata.Numerics.Discretization;
using Strata.Tests.Properties;

namespace Strata.Tests.Discretization;

/// <summary>Properties of the assembled equations and of the fluxes, for generated problems.</summary>
public sealed class AssemblyPropertyTests
{
    /// <summary>Dense solves of 30 unknowns whose conductances span up to ten decades.</summary>
    private const double Rounding = 1e-8;

    private static readonly bool[] Kinds = [false, true];

    private static readonly FsCheck.Arbitrary<(int Seed, Ingredients Parts)> Problems = Arb.From(
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from parts in Gen.Choose(0, (int)Ingredients.All)
        select (seed, (Ingredients)parts));

    [Fact]
    public void What_enters_leaves() => Property.Check(Prop.ForAll(Problems, p =>
    {
        foreach (bool driven in Kinds)
        {
            DiffusionProblem problem = RandomProblem.Create(p.Seed, p.Parts, driven: driven);
            var fluxes = new FaceFluxes();
            fluxes.Compute(problem, DenseSolution.Solve(DiffusionAssembly.Assemble(problem)));
            if (fluxes.RelativeImbalance > Rounding)
            {
                return false;
            }
        }

        return true;
    }));

    [Fact]
    public void Every_free_cell_balances_on_its_own_faces() => Property.Check(Prop.ForAll(Problems, p =>
    {
        DiffusionProblem problem = RandomProblem.Create(p.Seed, p.Parts);
        double[] u = DenseSolution.Solve(DiffusionAssembly.Assemble(problem));
        var fluxes = new FaceFluxes();
        fluxes.Compute(problem, u);
        int nz = problem.Grid.Nz;
        for (int c = 0; c < u.Length; c++)
        {
            int face = c + (c / nz);
            double net = fluxes.EastOfX[c] - fluxes.WestOfX[c + nz] + fluxes.AboveZ[face] - fluxes.BelowZ[face + 1] + problem.Source[c];
            if (Math.Abs(net) > Rounding * fluxes.TotalIn && !(problem.IsFixedCell is { } held && held[c]))
            {
                return false;
            }
        }

        return true;
    }));

    [Fact]
    public void The_equations_are_those_of_a_network_with_a_node_on_every_face() => Property.Check(Prop.ForAll(Problems, p =>
    {
        // Kirchhoff's laws with the faces as unknowns of their own, written without any elimination.
        DiffusionProblem problem = RandomProblem.Create(p.Seed, p.Parts & ~Ingredients.Sheets);
        double[] u = DenseSolution.Solve(DiffusionAssembly.Assemble(problem));
        double[] expected = FaceNetwork.Solve(problem);
        double scale = Math.Max(expected.Max(Math.Abs), 1e-300);
        return Enumerable.Range(0, u.Length).All(c => Math.Abs(u[c] - expected[c]) <= Rounding * scale);
    }));

    [Fact]
    public void A_larger_conductivity_never_raises_the_driving_point_resistance() => Property.Check(Prop.ForAll(Problems, p =>
    {
        DiffusionProblem problem = RandomProblem.Create(p.Seed, p.Parts & ~(Ingredients.FaceSources | Ingredients.FluxSides | Ingredients.Holes));
        DiffusionSystem system = DiffusionAssembly.Assemble(problem);
        double before = Vector<double>.Build.Dense(DenseSolution.Solve(system)).DotProduct(Vector<double>.Build.Dense(system.Q));
        int cell = p.Seed % problem.Kx.Length;
        problem.Kx[cell] *= 3;
        problem.Kz[cell] *= 3;
        DiffusionSystem raised = DiffusionAssembly.Assemble(problem);
        double after = Vector<double>.Build.Dense(DenseSolution.Solve(raised)).DotProduct(Vector<double>.Build.Dense(raised.Q));
        return after <= before * (1 + Rounding);
    }));

    [Fact]
    public void Assembling_again_overwrites_everything()
    {
        DiffusionProblem problem = RandomProblem.Create(5, Ingredients.All);
        DiffusionSystem fresh = DiffusionAssembly.Assemble(problem), used = DiffusionAssembly.Assemble(problem);
        foreach (double[] values in new[] { used.Gx, used.Gz, used.Gb, used.Q })
        {
            values.AsSpan().Fill(double.NaN);
        }

        DiffusionAssembly.Assemble(problem, used);
        Assert.Equal(fresh.Gx, used.Gx);
        Assert.Equal(fresh.Gz, used.Gz);
        Assert.Equal(fresh.Gb, used.Gb);
        Assert.Equal(fresh.Q, used.Q);
    }

    [Fact]
    public void A_bad_array_is_refused_with_its_name_index_and_value()
    {
        DiffusionProblem problem = RandomProblem.Create(1, Ingredients.None);
        problem.Kx[7] = -3;
        Assert.Contains("Kx[7] must be at least 0 and finite; found -3", Assert.Throws<ArgumentException>(() => DiffusionAssembly.Assemble(problem)).Message, StringComparison.Ordinal);
        problem.Kx[7] = double.NaN;
        Assert.Contains("Kx[7]", Assert.Throws<ArgumentException>(() => DiffusionAssembly.Assemble(problem)).Message, StringComparison.Ordinal);
        (problem.Kx[7], problem.Kz[7], problem.Source[7]) = (0, 0, 1);
        Assert.Contains("outside the domain", Assert.Throws<ArgumentException>(() => DiffusionAssembly.Assemble(problem)).Message, StringComparison.Ordinal);
    }
}
