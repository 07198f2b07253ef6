using BenchmarkDotNet.Attributes;
using Strata.Bench.Reference;
using Strata.Numerics.Discretization;
using Strata.Numerics.Kernels;
using Strata.Numerics.Solvers;

namespace Strata.Bench.Solves;

/// <summary>The same solve with registers of 128, 256 and 512 bits, as far as the machine has them.</summary>
public class WidthBenchmarks
{
    private static readonly int[] AllWidths = [128, 256, 512];
    private readonly DiffusionSystem _system = ReferenceProblem.Create(60e3);
    private DiffusionSolver _solver = null!;
    private double[] _u = [];

    /// <summary>Register widths of this machine.</summary>
    public static IEnumerable<int> Widths => AllWidths.Where(bits => bits <= LineKernelTable.BestBits);

    /// <summary>Register width.</summary>
    [ParamsSource(nameof(Widths))]
    public int Bits { get; set; }

    /// <summary>Makes the solver.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _solver = new DiffusionSolver(Bits);
        _u = new double[_system.Gx.Length];
    }

    /// <summary>Set-up and solve.</summary>
    [Benchmark]
    public object PrepareAndSolve()
    {
        Array.Clear(_u);
        return _solver.SolveSystem(_system, _u);
    }
}
