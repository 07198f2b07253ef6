using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// L D L^T of a sparse symmetric matrix whose graph is a few chains: reordered by breadth-first search (Cuthill and
/// McKee), so that the envelope is as narrow as a chain. A pivot that is not above 0 keeps its unknown at 0.
/// </summary>
internal sealed class EnvelopeFactor
{
    private readonly Numbers _values = new(), _inverse = new(), _work = new();
    private int[] _order = [], _start = [0], _first = [], _place = [];
    private bool[] _seen = [];
    private int _count;

    /// <summary>Factors a matrix.</summary>
    /// <param name="rows">The couplings; both triangles.</param>
    /// <param name="free">1 for unknowns that may move, 0 for held ones.</param>
    public void Factor(PatchCouplings rows, Numbers free)
    {
        int n = _count = rows.Rows;
        Resize(n);
        Reorder(rows);
        int[] place = _place;
        for (int p = 0; p < n; p++)
        {
            place[_order[p]] = p;
        }

        _start[0] = 0;
        for (int p = 0; p < n; p++)
        {
            int first = p;
            for (int at = rows.First(_order[p]); at >= 0; at = rows.Next(at))
            {
                first = Math.Min(first, place[rows.Other(at)]);
            }

            (_first[p], _start[p + 1]) = (first, _start[p] + p - first);
        }

        _values.Fit(_start[n]);
        _values.Clear();
        for (int p = 0; p < n; p++)
        {
            int own = _order[p];
            double diagonal = 0;
            for (int at = rows.First(own); at >= 0; at = rows.Next(at))
            {
                (int other, double value) = (rows.Other(at), rows.Value(at));
                int q = place[other];
                if (q < p && free[own] != 0 && free[other] != 0)
                {
                    _values[_start[p] + q - _first[p]] = value;
                }

                diagonal = q == p ? value : diagonal;
            }

            Eliminate(p, free[own] == 0 ? 0 : diagonal);
        }
    }

    private void Resize(int n)
    {
        _inverse.Fit(n);
        _work.Fit(n);
        if (_start.Length <= n)
        {
            (_order, _first, _place) = (new int[2 * n], new int[2 * n], new int[2 * n]);
            (_start, _seen) = (new int[(2 * n) + 1], new bool[2 * n]);
        }
    }

    /// <summary>Solves for a right-hand side in place.</summary>
    public void Solve(Span<double> b)
    {
        int n = _count;
        for (int p = 0; p < n; p++)
        {
            double value = b[_order[p]];
            ReadOnlySpan<double> row = _values.AsSpan(_start[p], p - _first[p]);
            for (int j = 0; j < row.Length; j++)
            {
                value -= row[j] * _work[_first[p] + j];
            }

            _work[p] = value;
        }

        for (int p = 0; p < n; p++)
        {
            _work[p] *= _inverse[p];
        }

        for (int p = n - 1; p >= 0; p--)
        {
            ReadOnlySpan<double> row = _values.AsSpan(_start[p], p - _first[p]);
            for (int j = 0; j < row.Length; j++)
            {
                _work[_first[p] + j] -= row[j] * _work[p];
            }

            b[_order[p]] = _work[p];
        }
    }

    /// <summary>Row p of L from row p of the matrix: l_pq d_q = a_pq - sum over r below q of l_pr d_r l_qr.</summary>
    private void Eliminate(int p, double diagonal)
    {
        Span<double> row = _values.AsSpan(_start[p], p - _first[p]);
        for (int j = 0; j < row.Length; j++)
        {
            int q = _first[p] + j, from = Math.Max(_first[p], _first[q]);
            double sum = row[j];
            for (int r = from; r < q; r++)
            {
                sum -= row[r - _first[p]] * _values[_start[q] + r - _first[q]];
            }

            row[j] = sum;
        }

        double pivot = diagonal;
        for (int j = 0; j < row.Length; j++)
        {
            double scaled = row[j] * _inverse[_first[p] + j];
            pivot -= row[j] * scaled;
            row[j] = scaled;
        }

        _inverse[p] = pivot > 1e-14 * diagonal ? 1 / pivot : 0;
    }

    private void Reorder(PatchCouplings rows)
    {
        bool[] seen = _seen;
        Array.Clear(seen, 0, rows.Rows);
        int filled = 0;
        for (int root = 0; root < rows.Rows; root++)
        {
            if (seen[root])
            {
                continue;
            }

            // A first search finds an end of the chain, the second numbers from there.
            int begin = filled;
            Search(rows, seen, root, ref filled);
            int end = _order[filled - 1];
            for (int p = begin; p < filled; p++)
            {
                seen[_order[p]] = false;
            }

            filled = begin;
            Search(rows, seen, end, ref filled);
        }
    }

    private void Search(PatchCouplings rows, bool[] seen, int root, ref int filled)
    {
        int at = filled;
        _order[filled++] = root;
        seen[root] = true;
        for (; at < filled; at++)
        {
            // Those with few couplings first; of equals the one that came first.
            int begin = filled;
            for (int coupling = rows.First(_order[at]); coupling >= 0; coupling = rows.Next(coupling))
            {
                int other = rows.Other(coupling);
                if (!seen[other])
                {
                    seen[other] = true;
                    int to = filled++;
                    for (; to > begin && rows.Count(_order[to - 1]) > rows.Count(other); to--)
                    {
                        _order[to] = _order[to - 1];
                    }

                    _order[to] = other;
                }
            }
        }
    }
}
