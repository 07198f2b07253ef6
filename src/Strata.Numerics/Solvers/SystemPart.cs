using Strata.Numerics.Discretization;

namespace Strata.Numerics.Solvers;

/// <summary>One connected part of a system, cut out of the box around it; cells of other parts in the box are left out.</summary>
internal sealed class SystemPart
{
    private readonly int _root;
    private readonly int _firstX;
    private readonly int _firstZ;

    /// <summary>Describes a part; its equations are cut out when they are needed.</summary>
    /// <param name="root">Root of the part's cells.</param>
    /// <param name="firstX">First column of its box.</param>
    /// <param name="firstZ">First row of its box.</param>
    /// <param name="nx">Columns of its box.</param>
    /// <param name="nz">Rows of its box.</param>
    public SystemPart(int root, int firstX, int firstZ, int nx, int nz)
    {
        _root = root;
        _firstX = firstX;
        _firstZ = firstZ;
        Nx = nx;
        Nz = nz;
    }

    /// <summary>Columns of the box.</summary>
    public int Nx { get; }

    /// <summary>Rows of the box.</summary>
    public int Nz { get; }

    /// <summary>Cells of the box.</summary>
    public int Cells => Nx * Nz;

    /// <summary>Cuts the conductances out.</summary>
    /// <param name="system">The whole system.</param>
    /// <param name="roots">Root of every cell's part.</param>
    /// <param name="part">Receives them: a system of the box's size.</param>
    public void CutConductances(DiffusionSystem system, ReadOnlySpan<int> roots, DiffusionSystem part)
    {
        for (int i = 0; i < Nx; i++)
        {
            int from = ((_firstX + i) * system.Nz) + _firstZ;
            int to = i * Nz;
            for (int k = 0; k < Nz; k++)
            {
                bool inside = roots[from + k] == _root;
                part.Gx[to + k] = inside ? system.Gx[from + k] : 0;
                part.Gz[to + k] = inside ? system.Gz[from + k] : 0;
                part.Gb[to + k] = inside ? system.Gb[from + k] : 0;
            }
        }
    }

    /// <summary>Cuts values out; 0 in cells of other parts.</summary>
    /// <param name="nz">Rows of the whole system.</param>
    /// <param name="values">One value per cell of the whole system.</param>
    /// <param name="roots">Root of every cell's part.</param>
    /// <param name="part">Receives the box's values.</param>
    /// <returns>Whether any is not 0.</returns>
    public bool Cut(int nz, ReadOnlySpan<double> values, ReadOnlySpan<int> roots, Span<double> part)
    {
        bool any = false;
        for (int i = 0; i < Nx; i++)
        {
            int from = ((_firstX + i) * nz) + _firstZ;
            for (int k = 0; k < Nz; k++)
            {
                double value = roots[from + k] == _root ? values[from + k] : 0;
                part[(i * Nz) + k] = value;
                any |= value != 0;
            }
        }

        return any;
    }

    /// <summary>Puts a part's values back.</summary>
    /// <param name="nz">Rows of the whole system.</param>
    /// <param name="part">The box's values.</param>
    /// <param name="roots">Root of every cell's part.</param>
    /// <param name="values">Receives those of the part's cells.</param>
    public void Put(int nz, ReadOnlySpan<double> part, ReadOnlySpan<int> roots, Span<double> values)
    {
        for (int i = 0; i < Nx; i++)
        {
            int to = ((_firstX + i) * nz) + _firstZ;
            for (int k = 0; k < Nz; k++)
            {
                if (roots[to + k] == _root)
                {
                    values[to + k] = part[(i * Nz) + k];
                }
            }
        }
    }
}
