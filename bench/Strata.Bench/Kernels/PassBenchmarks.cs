using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Strata.Bench.Reference;
using Strata.Numerics.Discretization;
using Strata.Numerics.Kernels;
using Strata.Numerics.Solvers;

namespace Strata.Bench.Kernels;

/// <summary>The passes of one iteration on the finest level; the ratio to the residual is the cost in work units.</summary>
[Config(typeof(BandwidthConfig))]
public unsafe class PassBenchmarks
{
    private readonly LineSolver _solver = new();
    private DiffusionSystem _system = null!;
    private double[] _u = [];
    private double[] _r = [];
    private GCHandle[] _pins = [];
    private LineKernelTable _kernels = null!;

    /// <summary>Cells aimed at.</summary>
    [Params(60_000, 250_000)]
    public int Cells { get; set; }

    /// <summary>Solves a few iterations, so that all planes hold numbers.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _system = ReferenceProblem.Create(Cells);
        _u = new double[_system.Gx.Length];
        _r = new double[_system.Gx.Length];
        _pins = new[] { _system.Gx, _system.Gz, _system.Gb, _system.Q, _u }.Select(a => GCHandle.Alloc(a, GCHandleType.Pinned)).ToArray();
        double* gx = Address(0), gz = Address(1), gb = Address(2);
        _solver.Prepare(_system.Nx, _system.Nz, gx, gz, gb, 1, LineKernelTable.BestBits, 1);
        _solver.Solve(gx, gz, gb, Address(3), 1, Address(4), true, 1e-4, 5, out _, out _, default);
        _kernels = _solver.Multigrid.Kernels(0);
    }

    /// <summary>Frees the pins.</summary>
    [GlobalCleanup]
    public void Free()
    {
        foreach (GCHandle pin in _pins)
        {
            pin.Free();
        }
    }

    /// <summary>The work unit.</summary>
    [Benchmark(Baseline = true)]
    [BytesPerCell(48)]
    public double WorkUnit()
    {
        StencilKernels.Residual(_system.Nx, _system.Nz, _system.Gx, _system.Gz, _system.Gb, _system.Q, _u, _r);
        return _r[0];
    }

    /// <summary>The whole cycle.</summary>
    [Benchmark]
    [BytesPerCell(192)]
    public void Cycle() => LineCycle.Apply(_solver.Multigrid, _solver.Member);

    /// <summary>The cycle below the finest level.</summary>
    [Benchmark]
    [BytesPerCell(96)]
    public void CoarserLevels() => LineCycle.Apply(_solver.Multigrid, 1, _solver.Member);

    /// <summary>New search direction and its energy.</summary>
    [Benchmark]
    [BytesPerCell(28)]
    public void Turn()
    {
        LinePanels* level = _solver.Multigrid.Finest;
        for (int panel = level->Panels - 1; panel >= 0; panel--)
        {
            _kernels.TurnInside(level, 0.1f, panel, panel + 1 < level->Panels ? level->DirectionC : null);
        }
    }

    /// <summary>Residual, solution and norm.</summary>
    [Benchmark]
    [BytesPerCell(44)]
    public void Step()
    {
        LinePanels* level = _solver.Multigrid.Finest;
        for (int panel = 0; panel < level->Panels; panel++)
        {
            _kernels.StepInside(level, 1e-9f, 1e-9, panel);
        }
    }

    /// <summary>All levels from the system's conductances.</summary>
    [Benchmark]
    [BytesPerCell(100)]
    public void SetUp() => _solver.Prepare(_system.Nx, _system.Nz, Address(0), Address(1), Address(2), 1, LineKernelTable.BestBits, 1);

    private double* Address(int pin) => (double*)_pins[pin].AddrOfPinnedObject();

    private sealed class BandwidthConfig : ManualConfig
    {
        public BandwidthConfig() => AddColumn(new BandwidthColumn());
    }
}
