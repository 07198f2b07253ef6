namespace Strata.Numerics.Triangles;

/// <summary>The matrix of the free nodes, factored.</summary>
internal sealed partial class SheetSystem
{
    private SparseCholesky? Factor()
    {
        var matrix = new CliqueMatrix();
        Span<int> index = stackalloc int[12];
        Span<double> dense = stackalloc double[144];
        for (int e = 0; e < Space.Count; e++)
        {
            for (int i = 0; i < 6; i++)
            {
                index[i] = _free[Space.Node[(6 * e) + i]];
            }

            matrix.Add(index[..6], Stiffness.AsSpan(36 * e, 36));
        }

        foreach ((int e, int far, double g) in Couplings)
        {
            int size = far >= 0 ? 12 : 6;
            for (int i = 0; i < 6; i++)
            {
                index[i] = _free[Space.Node[(6 * e) + i]];
                index[6 + i] = far >= 0 ? _free[Space.Node[(6 * far) + i]] : -1;
                for (int j = 0; j < 6; j++)
                {
                    double m = g * QuadraticElement.Mass[(6 * i) + j] / 180;
                    dense[(size * i) + j] = m;
                    if (far >= 0)
                    {
                        (dense[(size * i) + j + 6], dense[(size * (i + 6)) + j], dense[(size * (i + 6)) + j + 6]) = (-m, -m, m);
                    }
                }
            }

            matrix.Add(index[..size], dense[..(size * size)]);
        }

        (double X, double Y)[] place = new (double, double)[_count];
        for (int n = 0; n < _free.Length; n++)
        {
            if (_free[n] >= 0)
            {
                place[_free[n]] = Space.Place[n];
            }
        }

        (int[] start, int[] column, double[] value) = matrix.Build(_count);
        return _count == 0 ? null : SparseCholesky.Factor(start, column, value, place);
    }
}
