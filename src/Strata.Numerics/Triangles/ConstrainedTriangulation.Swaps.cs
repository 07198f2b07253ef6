namespace Strata.Numerics.Triangles;

/// <summary>Links between triangles, and sides swapped until circles are empty (Lawson 1977).</summary>
internal sealed partial class ConstrainedTriangulation
{
    private void Set(int t, int a, int b, int c)
    {
        (_v[3 * t], _v[(3 * t) + 1], _v[(3 * t) + 2]) = (a, b, c);
        (_at[a], _at[b], _at[c]) = (t, t, t);
    }

    private void Join(int t, int i, int u, int j) => (_n[(3 * t) + i], _n[(3 * u) + j]) = (u, t);

    private void Link(int t, int i, int neighbour, int formerly)
    {
        _n[(3 * t) + i] = neighbour;
        if (neighbour >= 0)
        {
            _n[(3 * neighbour) + Back(neighbour, formerly)] = t;
        }
    }

    private int Back(int t, int neighbour) => _n[3 * t] == neighbour ? 0 : _n[(3 * t) + 1] == neighbour ? 1 : 2;

    private void Legalise()
    {
        while (_unsure.TryPop(out (int T, int I) side))
        {
            (int t, int i) = side;
            int u = _n[(3 * t) + i];
            if (u < 0 || _tag[(3 * t) + i] != 0)
            {
                continue;
            }

            int j = Back(u, t);
            if (InCircle(t, _v[(3 * u) + j]) && IsConvex(t, i, u, j))
            {
                Swap(t, i, u, j);
                _unsure.Push((t, 1));
                _unsure.Push((t, 2));
                _unsure.Push((u, 1));
                _unsure.Push((u, 2));
            }
        }
    }

    private bool IsConvex(int t, int i, int u, int j)
    {
        (int a, int b, int c, int d) = (_v[(3 * t) + i], _v[(3 * t) + ((i + 1) % 3)], _v[(3 * t) + ((i + 2) % 3)], _v[(3 * u) + j]);
        return Turn(a, b, d) > 0 && Turn(d, c, a) > 0;
    }

    // (a, b, c) and (d, c, b) become (c, a, d) and (b, d, a): the side between them is 1 of both.
    private void Swap(int t, int i, int u, int j)
    {
        (int a, int b, int c, int d) = (_v[(3 * t) + i], _v[(3 * t) + ((i + 1) % 3)], _v[(3 * t) + ((i + 2) % 3)], _v[(3 * u) + j]);
        (int q, int r, int s, int w) = ((3 * t) + ((i + 1) % 3), (3 * t) + ((i + 2) % 3), (3 * u) + ((j + 1) % 3), (3 * u) + ((j + 2) % 3));
        (int beyondCa, int beyondAb, int beyondBd, int beyondDc) = (_n[q], _n[r], _n[s], _n[w]);
        (int tagCa, int tagAb, int tagBd, int tagDc) = (_tag[q], _tag[r], _tag[s], _tag[w]);
        Set(t, c, a, d);
        Set(u, b, d, a);

        // Only neighbours that changed hands must learn of it: d-c from u to t, a-b from t to u.
        (_n[3 * t], _n[(3 * t) + 1], _n[(3 * t) + 2]) = (u, beyondDc, beyondCa);
        (_n[3 * u], _n[(3 * u) + 1], _n[(3 * u) + 2]) = (t, beyondAb, beyondBd);
        Relink(beyondDc, u, t);
        Relink(beyondAb, t, u);
        (_tag[3 * t], _tag[(3 * t) + 1], _tag[(3 * t) + 2]) = (0, tagDc, tagCa);
        (_tag[3 * u], _tag[(3 * u) + 1], _tag[(3 * u) + 2]) = (0, tagAb, tagBd);
    }

    private void Relink(int neighbour, int formerly, int now)
    {
        if (neighbour >= 0)
        {
            _n[(3 * neighbour) + Back(neighbour, formerly)] = now;
        }
    }

    // Rounded: a wrong answer costs shape, not validity.
    private bool InCircle(int t, int d)
    {
        (double ax, double ay) = (_x[_v[3 * t]] - _x[d], _y[_v[3 * t]] - _y[d]);
        (double bx, double by) = (_x[_v[(3 * t) + 1]] - _x[d], _y[_v[(3 * t) + 1]] - _y[d]);
        (double cx, double cy) = (_x[_v[(3 * t) + 2]] - _x[d], _y[_v[(3 * t) + 2]] - _y[d]);
        (double a, double b, double c) = ((ax * ax) + (ay * ay), (bx * bx) + (by * by), (cx * cx) + (cy * cy));
        double ab = (ax * by) - (bx * ay), bc = (bx * cy) - (cx * by), ca = (cx * ay) - (ax * cy);
        double det = (a * bc) + (b * ca) + (c * ab);
        double size = (a * Math.Abs(bc)) + (b * Math.Abs(ca)) + (c * Math.Abs(ab));
        return det > 1e-12 * size;
    }
}
