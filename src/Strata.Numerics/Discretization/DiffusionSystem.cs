namespace Strata.Numerics.Discretization;

/// <summary>
/// The assembled five-point equations A u = q in flux form: one conductance per face, so that symmetry and conservation
/// hold by construction.
/// <code>q_c = gb_c u_c + sum over the four faces of g (u_c - u_neighbour)</code>
/// </summary>
/// <remarks>
/// All arrays have Nx * Nz values with the index c = i * Nz + k (k fast, across the layers). The last column of
/// <see cref="Gx"/> and the last row of <see cref="Gz"/> are 0. A cell whose conductances are all 0 is not in the
/// system: its source must be 0 and its solution is 0.
/// </remarks>
internal sealed class DiffusionSystem
{
    /// <summary>Creates a system of zeros.</summary>
    /// <param name="nx">Cells along x, at least 1.</param>
    /// <param name="nz">Cells along z, at least 1.</param>
    public DiffusionSystem(int nx, int nz)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nx, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(nz, 1);
        Nx = nx;
        Nz = nz;
        int n = checked(nx * nz);
        Gx = new double[n];
        Gz = new double[n];
        Gb = new double[n];
        Q = new double[n];
    }

    /// <summary>Creates a system that borrows the arrays of a larger one: of each array only the first nx * nz values are its own.</summary>
    internal DiffusionSystem(int nx, int nz, DiffusionSystem memory)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)nx * nz, memory.Gx.Length);
        (Nx, Nz, Gx, Gz, Gb, Q) = (nx, nz, memory.Gx, memory.Gz, memory.Gb, memory.Q);
    }

    private DiffusionSystem(int nx, int nz, int capacity)
    {
        (Nx, Nz) = (nx, nz);
        (Gx, Gz, Gb, Q) = (new double[capacity], new double[capacity], new double[capacity], new double[capacity]);
    }

    /// <summary>
    /// A system of zeros of another size in the memory of this one, which is not used any more; in new memory with some room where
    /// it is too small. Of each array only the first nx * nz values are its own. The same system where the size is the same, as it is.
    /// </summary>
    /// <param name="nx">Cells along x.</param>
    /// <param name="nz">Cells along z.</param>
    /// <param name="clear">False for who writes every conductance anyway and has no sources.</param>
    internal DiffusionSystem Resized(int nx, int nz, bool clear = true)
    {
        if ((nx, nz) == (Nx, Nz))
        {
            return this;
        }

        int n = checked(nx * nz);
        if (n > Gx.Length)
        {
            return new DiffusionSystem(nx, nz, n < Large ? n + (n / 4) : n);
        }

        foreach (double[] values in clear ? (ReadOnlySpan<double[]>)[Gx, Gz, Gb, Q] : default)
        {
            values.AsSpan(0, n).Clear();
        }

        return new DiffusionSystem(nx, nz, this);
    }

    // A large grid is one of its own: no room for others.
    private const int Large = 1 << 18;

    /// <summary>Cells along x (the slow index).</summary>
    public int Nx { get; }

    /// <summary>Cells along z (the fast index).</summary>
    public int Nz { get; }

    /// <summary>Conductance between cell c = (i, k) and (i + 1, k), W/K or S, at least 0.</summary>
    public double[] Gx { get; }

    /// <summary>Conductance between cell c = (i, k) and (i, k + 1), W/K or S, at least 0.</summary>
    public double[] Gz { get; }

    /// <summary>Conductance between cell c and the reference, W/K or S, at least 0.</summary>
    public double[] Gb { get; }

    /// <summary>Source of cell c, W or A.</summary>
    public double[] Q { get; }
}
