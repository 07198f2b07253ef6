using MathNet.Numerics.LinearAlgebra;

namespace Strata.Tests.Plans;

/// <summary>
/// Both ends of the conductances of a net of cells, from two dense systems that share nothing with the product: bilinear potentials
/// on halved cells (their energy is too large), and fluxes that are linear in each half cell and balance there (what they carry is too
/// small). Both follow from the principles of Dirichlet and Thomson.
/// </summary>
internal static class CellForms
{
    private const int Halves = 2;

    // Bilinear functions on a square, corners in the order (0, 0), (1, 0), (1, 1), (0, 1): integral of grad f grad g, and 36 times that
    // of f g over the area.
    private static readonly double[,] Stiffness =
        { { 4, -1, -2, -1 }, { -1, 4, -1, -2 }, { -2, -1, 4, -1 }, { -1, -2, -1, 4 } };

    private static readonly double[,] Mass = { { 4, 2, 1, 2 }, { 2, 4, 2, 1 }, { 1, 2, 4, 2 }, { 2, 1, 2, 4 } };

    /// <summary>The conductances between the terminals, from above as a form.</summary>
    public static Matrix<double> Upper(
        IReadOnlySet<(int Layer, int X, int Y)> net, IReadOnlyList<(int, int, int)> terminals, IReadOnlyList<(int X, int Y)> vias)
    {
        Dictionary<(int, int, int, int), int> number = [];
        List<int> owner = [];
        List<(int[] Nodes, double[,] Form, double Scale)> parts = [];
        foreach ((int layer, int x, int y) in Fine(net))
        {
            int own = Terminal(terminals, layer, x, y);
            if (own < 0)
            {
                parts.Add(([.. Corners(net, layer, x, y).Select(Node)], Stiffness, DrawnCells.Square[layer] / 6));
            }
            else
            {
                foreach ((int, int, int, int) corner in Corners(net, layer, x, y))
                {
                    owner[Node(corner)] = own;
                }
            }

            // A via joins the same square of both layers.
            if (layer == 0 && vias.Contains((x / Halves, y / Halves)) && net.Contains((1, x / Halves, y / Halves)))
            {
                double[,] both = new double[8, 8];
                for (int r = 0; r < 8; r++)
                {
                    for (int c = 0; c < 8; c++)
                    {
                        both[r, c] = Mass[r % 4, c % 4] * (r / 4 == c / 4 ? 1 : -1);
                    }
                }

                double scale = DrawnCells.Via / (36 * Halves * Halves);
                parts.Add(([.. Corners(net, 0, x, y).Concat(Corners(net, 1, x, y)).Select(Node)], both, scale));
            }
        }

        Matrix<double> k = Matrix<double>.Build.Dense(owner.Count, owner.Count);
        foreach ((int[] nodes, double[,] form, double scale) in parts)
        {
            for (int r = 0; r < nodes.Length; r++)
            {
                for (int c = 0; c < nodes.Length; c++)
                {
                    k[nodes[r], nodes[c]] += scale * form[r, c];
                }
            }
        }

        return Reduced(k, owner, terminals.Count);

        int Node((int, int, int, int) place)
        {
            if (!number.TryGetValue(place, out int found))
            {
                number[place] = found = owner.Count;
                owner.Add(-1);
            }

            return found;
        }
    }

    /// <summary>The conductances between the terminals, from below as a form.</summary>
    /// <remarks>Unknowns are a potential per half cell and one per side; out of a half cell through a side of potential a, with b
    /// opposite and p inside, flow k (6 p - 4 a - 2 b): the flux is linear between the two sides.</remarks>
    public static Matrix<double> Lower(
        IReadOnlySet<(int Layer, int X, int Y)> net, IReadOnlyList<(int, int, int)> terminals, IReadOnlyList<(int X, int Y)> vias)
    {
        Dictionary<(int, int, int, int), int> number = [];
        List<int> owner = [];
        List<(int, int, double)> entries = [];
        foreach ((int layer, int x, int y) in Fine(net))
        {
            int own = Terminal(terminals, layer, x, y), inside = Unknown((layer, x, y, 0));
            owner[inside] = own;
            foreach ((int a, int b) in new[]
            {
                (Unknown((layer, x, y, 1)), Unknown((layer, x + 1, y, 1))), (Unknown((layer, x, y, 2)), Unknown((layer, x, y + 1, 2))),
            })
            {
                (owner[a], owner[b]) = own < 0 ? (owner[a], owner[b]) : (own, own);
                double k = own < 0 ? DrawnCells.Square[layer] : 0;
                entries.AddRange([(inside, inside, 12 * k), (a, a, 4 * k), (b, b, 4 * k), (a, b, 2 * k), (b, a, 2 * k)]);
                entries.AddRange([(inside, a, -6 * k), (a, inside, -6 * k), (inside, b, -6 * k), (b, inside, -6 * k)]);
            }

            if (layer == 0 && vias.Contains((x / Halves, y / Halves)) && net.Contains((1, x / Halves, y / Halves)))
            {
                int other = Unknown((1, x, y, 0));
                double g = DrawnCells.Via / (Halves * Halves);
                entries.AddRange([(inside, inside, g), (other, other, g), (inside, other, -g), (other, inside, -g)]);
            }
        }

        Matrix<double> matrix = Matrix<double>.Build.Dense(owner.Count, owner.Count);
        entries.ForEach(one => matrix[one.Item1, one.Item2] += one.Item3);
        return Reduced(matrix, owner, terminals.Count);

        int Unknown((int, int, int, int) place)
        {
            if (!number.TryGetValue(place, out int found))
            {
                number[place] = found = owner.Count;
                owner.Add(-1);
            }

            return found;
        }
    }

    // Free unknowns eliminated; those of a terminal are one.
    private static Matrix<double> Reduced(Matrix<double> k, List<int> owner, int terminals)
    {
        int[] free = [.. Enumerable.Range(0, owner.Count).Where(n => owner[n] < 0)];
        Matrix<double> own = Matrix<double>.Build.Dense(free.Length, free.Length, (r, c) => k[free[r], free[c]]);
        Matrix<double> to = Matrix<double>.Build.Dense(free.Length, terminals), held = Matrix<double>.Build.Dense(terminals, terminals);
        for (int n = 0; n < owner.Count; n++)
        {
            if (owner[n] < 0)
            {
                continue;
            }

            for (int r = 0; r < free.Length; r++)
            {
                to[r, owner[n]] += k[free[r], n];
            }

            for (int m = 0; m < owner.Count; m++)
            {
                if (owner[m] >= 0)
                {
                    held[owner[n], owner[m]] += k[n, m];
                }
            }
        }

        return free.Length == 0 ? held : held - (to.Transpose() * own.Cholesky().Solve(to));
    }

    private static IEnumerable<(int Layer, int X, int Y)> Fine(IReadOnlySet<(int Layer, int X, int Y)> net) =>
        from cell in net.Order()
        from i in Enumerable.Range(0, Halves)
        from j in Enumerable.Range(0, Halves)
        select (cell.Layer, (Halves * cell.X) + i, (Halves * cell.Y) + j);

    // A corner of two squares that only touch there is two: a common point does not connect.
    private static (int, int, int, int)[] Corners(IReadOnlySet<(int Layer, int X, int Y)> net, int layer, int x, int y)
    {
        (int X, int Y)[] corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)];
        return [.. corners.Select((at, n) =>
        {
            bool[] metal = [Has(at.X, at.Y), Has(at.X - 1, at.Y), Has(at.X - 1, at.Y - 1), Has(at.X, at.Y - 1)];
            bool touches = metal[0] == metal[2] && metal[1] == metal[3] && metal[0] != metal[1];
            return (layer, at.X, at.Y, touches ? 1 + n : 0);
        })];

        bool Has(int i, int j) => i >= 0 && j >= 0 && net.Contains((layer, i / Halves, j / Halves));
    }

    private static int Terminal(IReadOnlyList<(int, int, int)> terminals, int layer, int x, int y) =>
        terminals.ToList().IndexOf((layer, x / Halves, y / Halves));
}
