using System.Numerics.Tensors;
using Strata.Numerics.Discretization;

namespace Strata.Numerics.Solvers;

/// <summary>
/// Direct solution A = L D L' in double precision, in the band that the shorter side of the grid leaves: the last fallback.
/// </summary>
/// <remarks>Work about n b^2 and 8 n b bytes for n cells and b = min(nx, nz). Cells that are not in the system stay at 0.</remarks>
internal sealed class BandedFactorization
{
    private readonly int _count;
    private readonly int _band;
    private readonly int _rowLength;
    private readonly bool _transposed;
    private readonly int _nx;
    private readonly int _nz;
    private readonly double[] _lower;
    private readonly double[] _inverseDiagonal;
    private readonly double[] _work;

    /// <summary>Factorises a system.</summary>
    /// <param name="system">Any system.</param>
    /// <param name="pinned">Cells whose value is held at 0: one of each component without a reference.</param>
    public BandedFactorization(DiffusionSystem system, ReadOnlySpan<int> pinned)
    {
        _nx = system.Nx;
        _nz = system.Nz;
        _count = _nx * _nz;
        _transposed = _nz > _nx;
        _band = Math.Min(_nx, _nz);
        _rowLength = _band + 1;
        _lower = new double[checked(_count * _rowLength)];
        _inverseDiagonal = new double[_count];
        _work = new double[_count + _rowLength];
        Fill(system, pinned);
        Factorise();
    }

    /// <summary>Bytes that <see cref="BandedFactorization"/> needs for a grid.</summary>
    public static double BytesFor(int nx, int nz) => 8.0 * nx * nz * (Math.Min(nx, nz) + 3);

    /// <summary>Multiplications that the factorisation of a grid costs.</summary>
    public static double WorkFor(int nx, int nz) => 0.5 * nx * nz * Math.Min(nx, nz) * Math.Min(nx, nz);

    /// <summary>Solves A u = q.</summary>
    /// <param name="q">Sources; one value per cell.</param>
    /// <param name="u">Receives the solution; one value per cell.</param>
    public void Solve(ReadOnlySpan<double> q, Span<double> u)
    {
        Span<double> y = _work.AsSpan(0, _count);
        for (int row = 0; row < _count; row++)
        {
            int length = Math.Min(row, _band);
            double sum = q[Cell(row)];
            if (length > 0)
            {
                sum -= TensorPrimitives.Dot((ReadOnlySpan<double>)RowOf(row, length), y.Slice(row - length, length));
            }

            y[row] = sum;
        }

        for (int row = _count - 1; row >= 0; row--)
        {
            y[row] *= _inverseDiagonal[row];
        }

        for (int row = _count - 1; row >= 0; row--)
        {
            int length = Math.Min(row, _band);
            double value = _inverseDiagonal[row] == 0 ? 0 : y[row];
            u[Cell(row)] = value;
            if (length > 0 && value != 0)
            {
                Span<double> earlier = y.Slice(row - length, length);
                TensorPrimitives.MultiplyAdd((ReadOnlySpan<double>)RowOf(row, length), -value, earlier, earlier);
            }
        }
    }

    private int Cell(int row) => _transposed ? (row % _nx * _nz) + (row / _nx) : row;

    private Span<double> RowOf(int row, int length) => _lower.AsSpan((row * _rowLength) + _band - length, length);

    private void Fill(DiffusionSystem system, ReadOnlySpan<int> pinned)
    {
        double[] along = _transposed ? system.Gx : system.Gz;
        double[] across = _transposed ? system.Gz : system.Gx;
        double[] diagonal = _inverseDiagonal;
        for (int row = 0; row < _count; row++)
        {
            int cell = Cell(row);
            diagonal[row] += system.Gb[cell];
            if (row + 1 < _count && (row + 1) % _band != 0)
            {
                double g = along[cell];
                diagonal[row] += g;
                diagonal[row + 1] += g;
                _lower[((row + 1) * _rowLength) + _band - 1] -= g;
            }

            if (row + _band < _count)
            {
                double g = across[cell];
                diagonal[row] += g;
                diagonal[row + _band] += g;
                _lower[(row + _band) * _rowLength] -= g;
            }
        }

        foreach (int cell in pinned)
        {
            int row = _transposed ? (cell % _nz * _nx) + (cell / _nz) : cell;
            diagonal[row] *= 2;
        }
    }

    // Row by row: c_j = a_rj - sum over t < j of c_t l_jt, then l_rj = c_j / d_j and d_r = a_rr - sum of c_j l_rj.
    private void Factorise()
    {
        double[] scaled = new double[_rowLength];
        for (int row = 0; row < _count; row++)
        {
            int length = Math.Min(row, _band);
            int first = row - length;
            Span<double> c = RowOf(row, length);
            for (int j = 0; j < length; j++)
            {
                if (j > 0)
                {
                    c[j] -= TensorPrimitives.Dot((ReadOnlySpan<double>)c[..j], RowOf(first + j, j));
                }
            }

            double pivot = _inverseDiagonal[row];
            double reference = pivot;
            for (int j = 0; j < length; j++)
            {
                scaled[j] = c[j] * _inverseDiagonal[first + j];
                pivot -= c[j] * scaled[j];
            }

            scaled.AsSpan(0, length).CopyTo(c);
            _inverseDiagonal[row] = pivot > 1e-18 * reference ? 1 / pivot : 0;
        }
    }
}
