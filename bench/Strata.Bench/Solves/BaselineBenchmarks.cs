using BenchmarkDotNet.Attributes;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Double.Solvers;
using MathNet.Numerics.LinearAlgebra.Solvers;
using Strata.Bench.Reference;
using Strata.Numerics.Discretization;
using Strata.Numerics.Solvers;

namespace Strata.Bench.Solves;

/// <summary>What a C# user has otherwise: MathNet.Numerics' iterative solver, and conjugate gradients written by hand.</summary>
public class BaselineBenchmarks
{
    private const double Tolerance = 1e-8;

    private readonly DiffusionSolver _solver = new();
    private DiffusionSystem _system = null!;
    private SparseMatrix _matrix = null!;
    private double[] _u = [];

    /// <summary>Cells aimed at.</summary>
    [Params(6_000)]
    public int Cells { get; set; }

    /// <summary>Builds the problem and MathNet's matrix.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _system = ReferenceProblem.Create(Cells);
        _u = new double[_system.Gx.Length];
        _matrix = SparseMatrix.OfIndexed(_u.Length, _u.Length, Entries(_system));
    }

    /// <summary>Strata.</summary>
    [Benchmark(Baseline = true)]
    public int Strata()
    {
        Array.Clear(_u);
        return _solver.SolveSystem(_system, _u).Iterations;
    }

    /// <summary>Conjugate gradients with the diagonal.</summary>
    [Benchmark]
    public int JacobiPcg() => JacobiConjugateGradient.Solve(_system, _u, Tolerance, 100_000);

    /// <summary>MathNet's BiCgStab with the diagonal, at most 3000 iterations (its incomplete factorisation takes minutes at this size).</summary>
    [Benchmark]
    public double MathNetBiCgStab()
    {
        var stop = new Iterator<double>(
            new IterationCountStopCriterion<double>(3000), new ResidualStopCriterion<double>(Tolerance));
        var solution = new DenseVector(_u.Length);
        try
        {
            new BiCgStab().Solve(_matrix, new DenseVector(_system.Q), solution, stop, new DiagonalPreconditioner());
        }
        catch (NumericalBreakdownException)
        {
            // It does break down on this problem; the time until then is what is measured.
            return double.NaN;
        }

        return solution[0];
    }

    private static IEnumerable<(int Row, int Column, double Value)> Entries(DiffusionSystem system)
    {
        int n = system.Gx.Length;
        int nz = system.Nz;
        for (int c = 0; c < n; c++)
        {
            double west = c >= nz ? system.Gx[c - nz] : 0;
            double south = c >= 1 ? system.Gz[c - 1] : 0;
            yield return (c, c, system.Gb[c] + system.Gx[c] + system.Gz[c] + west + south);
            foreach ((int other, double g) in new[] { (c - nz, west), (c - 1, south), (c + 1, system.Gz[c]), (c + nz, system.Gx[c]) })
            {
                if (g > 0)
                {
                    yield return (c, other, -g);
                }
            }
        }
    }
}
