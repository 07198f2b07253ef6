using BenchmarkDotNet.Attributes;
using Strata.Bench.Reference;
using Strata.Numerics.Discretization;
using Strata.Numerics.Solvers;

namespace Strata.Bench.Solves;

/// <summary>Set-up and solve of the reference problem from a zero guess to a true residual of 1e-8.</summary>
[MemoryDiagnoser]
public class SolveBenchmarks
{
    private readonly DiffusionSolver _solver = new();
    private DiffusionSystem _system = null!;
    private double[] _u = [];

    /// <summary>Cells aimed at.</summary>
    [Params(6_000, 30_000, 60_000, 250_000)]
    public int Cells { get; set; }

    /// <summary>Builds the problem.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _system = ReferenceProblem.Create(Cells);
        _u = new double[_system.Gx.Length];
        _solver.Prepare(_system);
    }

    /// <summary>Set-up and solve.</summary>
    [Benchmark(Baseline = true)]
    public object PrepareAndSolve()
    {
        Array.Clear(_u);
        return _solver.SolveSystem(_system, _u);
    }

    /// <summary>A further right-hand side of the same system.</summary>
    [Benchmark]
    public object SolveAgain()
    {
        Array.Clear(_u);
        return _solver.Solve(_system.Q, _u);
    }
}
