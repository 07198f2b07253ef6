using Strata.Fields;
using Strata.Meshing;
using Strata.Numerics.Grids;

namespace Strata.Electrostatics;

/// <summary>
/// The conductors of a mesh, as the drawing joins them: whole cells of metal, and the pieces of metal in cells that edges cross, joined
/// where they meet. Two conductors in one cell stay two.
/// </summary>
internal sealed class MetalGroups
{
    // Ends of pieces of two cells closer than this share of their face are one.
    private const double SamePlace = 1e-12;
    private readonly SectionMesh _mesh;
    private readonly RectilinearGrid _grid;
    private readonly DrawnCell[] _pieces;
    private readonly Dictionary<int, int> _pieceOf = [];
    private readonly int[] _first;
    private readonly DisjointSets _sets;

    private MetalGroups(SectionMesh mesh, DrawnCell[] pieces)
    {
        (_mesh, _grid, _pieces) = (mesh, mesh.Grid, pieces);
        _first = new int[pieces.Length + 1];
        _first[0] = _grid.CellCount;
        for (int n = 0; n < pieces.Length; n++)
        {
            _pieceOf.Add(pieces[n].Cell, n);
            _first[n + 1] = _first[n] + (pieces[n].Triangles.Length / 3);
        }

        _sets = new DisjointSets(_first[^1]);
    }

    /// <summary>Finds them.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="pieces">Its cells that edges cross, with what is metal in them.</param>
    /// <returns>Per cell the number of the conductor that fills it, or -1 of a cell that is not all metal.</returns>
    public static int[] Of(SectionMesh mesh, DrawnCell[] pieces)
    {
        var groups = new MetalGroups(mesh, pieces);
        for (int n = 0; n < pieces.Length; n++)
        {
            groups.JoinInside(n);
        }

        for (int c = 0; c < mesh.Grid.CellCount; c++)
        {
            groups.JoinNeighbours(c);
        }

        return [.. Enumerable.Range(0, mesh.Grid.CellCount).Select(c => groups.IsWhole(c) ? groups._sets.Find(c) : -1)];
    }

    private bool IsWhole(int cell) => !_mesh.IsCut(cell) && _mesh.ConductorFraction(cell) > 0;

    private void JoinInside(int n)
    {
        DrawnCell cell = _pieces[n];
        for (int t = 0; t < cell.IsPerfect?.Length; t++)
        {
            for (int other = 0; other < t && cell.IsPerfect[t]; other++)
            {
                if (cell.IsPerfect[other] && cell.Triangles.AsSpan(3 * t, 3).IndexOfAny(cell.Triangles.AsSpan(3 * other, 3)) >= 0)
                {
                    _sets.Join(_first[n] + t, _first[n] + other);
                }
            }
        }
    }

    private void JoinNeighbours(int cell)
    {
        (int i, int k) = Math.DivRem(cell, _grid.Nz);
        if (i + 1 < _grid.Nx)
        {
            Join(cell, NodePlace.East, cell + _grid.Nz, NodePlace.West, _grid.Z.Widths[k]);
        }

        if (k + 1 < _grid.Nz)
        {
            Join(cell, NodePlace.Top, cell + 1, NodePlace.Bottom, _grid.X.Widths[i]);
        }
    }

    private void Join(int cell, NodePlace face, int other, NodePlace otherFace, double width)
    {
        foreach ((int a, double low, double high) in On(cell, face))
        {
            foreach ((int b, double otherLow, double otherHigh) in On(other, otherFace))
            {
                if (low <= otherHigh + (SamePlace * width) && otherLow <= high + (SamePlace * width))
                {
                    _sets.Join(a, b);
                }
            }
        }
    }

    // The elements of a cell that metal has on one of its faces, with the stretch that each takes.
    private IEnumerable<(int Element, double Low, double High)> On(int cell, NodePlace face)
    {
        if (IsWhole(cell))
        {
            yield return (cell, double.NegativeInfinity, double.PositiveInfinity);
        }

        if (!_pieceOf.TryGetValue(cell, out int n) || _pieces[n].IsPerfect is not bool[] perfect)
        {
            yield break;
        }

        double[] along = face is NodePlace.West or NodePlace.East ? _pieces[n].Z : _pieces[n].X;
        for (int t = 0; t < perfect.Length; t++)
        {
            int[] nodes = [.. _pieces[n].Triangles.AsSpan(3 * t, 3).ToArray().Where(node => IsOn(_pieces[n], node, face))];
            if (perfect[t] && nodes.Length > 0)
            {
                yield return (_first[n] + t, nodes.Min(node => along[node]), nodes.Max(node => along[node]));
            }
        }
    }

    // Corners are south-west, south-east, north-west, north-east.
    private static bool IsOn(DrawnCell cell, int node, NodePlace face) => cell.Places[node] == face || (node < 4 && face switch
    {
        NodePlace.West => (node & 1) == 0,
        NodePlace.East => (node & 1) == 1,
        NodePlace.Bottom => node < 2,
        _ => node >= 2,
    });
}
