using Strata.Numerics.Discretization;
using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>A copy of a system with the roles of x and z exchanged, for lines across the layers.</summary>
internal sealed class TransposedSystem
{
    private int _nx;
    private int _nz;

    /// <summary>Conductances to the next row of the copy: those along z of the system.</summary>
    public double[] Gx { get; private set; } = [];

    /// <summary>Conductances inside a row of the copy: those along x of the system.</summary>
    public double[] Gz { get; private set; } = [];

    /// <summary>Conductances to the reference.</summary>
    public double[] Gb { get; private set; } = [];

    /// <summary>Sources.</summary>
    public double[] Q { get; private set; } = [];

    /// <summary>Solution.</summary>
    public double[] U { get; private set; } = [];

    /// <summary>Bytes reserved.</summary>
    public long Bytes => 5L * 8 * Gx.Length;

    /// <summary>Copies the conductances.</summary>
    public void Load(DiffusionSystem system)
    {
        _nx = system.Nx;
        _nz = system.Nz;
        int n = _nx * _nz;
        if (Gx.Length < n)
        {
            Gx = new double[n];
            Gz = new double[n];
            Gb = new double[n];
            Q = new double[n];
            U = new double[n];
        }

        TransposeKernels.Transpose(_nx, _nz, system.Gz, Gx);
        TransposeKernels.Transpose(_nx, _nz, system.Gx, Gz);
        TransposeKernels.Transpose(_nx, _nz, system.Gb, Gb);
    }

    /// <summary>Copies sources and guess.</summary>
    public void LoadVectors(ReadOnlySpan<double> q, ReadOnlySpan<double> u)
    {
        TransposeKernels.Transpose(_nx, _nz, q, Q);
        TransposeKernels.Transpose(_nx, _nz, u, U);
    }

    /// <summary>Copies the solution back.</summary>
    public void StoreSolution(Span<double> u) => TransposeKernels.Transpose(_nz, _nx, U, u);
}
