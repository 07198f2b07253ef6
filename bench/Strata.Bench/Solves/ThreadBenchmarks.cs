using BenchmarkDotNet.Attributes;
using Strata.Bench.Reference;
using Strata.Numerics.Discretization;
using Strata.Numerics.Solvers;

namespace Strata.Bench.Solves;

/// <summary>Set-up and solve of the reference problem on one and two threads.</summary>
[MemoryDiagnoser]
public class ThreadBenchmarks
{
    private readonly DiffusionSolver _solver = new();
    private DiffusionSystem _system = null!;
    private SolveOptions _options = SolveOptions.Default;
    private double[] _u = [];

    /// <summary>Cells aimed at.</summary>
    [Params(250_000, 1_000_000)]
    public int Cells { get; set; }

    /// <summary>Threads allowed.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Builds the problem.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _system = ReferenceProblem.Create(Cells);
        _options = new SolveOptions { Threads = Threads };
        _u = new double[_system.Gx.Length];
    }

    /// <summary>Ends the threads.</summary>
    [GlobalCleanup]
    public void CleanUp() => _solver.Dispose();

    /// <summary>Set-up and solve.</summary>
    [Benchmark]
    public object PrepareAndSolve()
    {
        Array.Clear(_u);
        return _solver.SolveSystem(_system, _u, _options);
    }
}
