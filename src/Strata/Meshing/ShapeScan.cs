using Strata.CrossSections;
using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>
/// Finds the cells that a figure covers entirely, as runs along z, and those that its outline crosses. Workspace: one
/// instance serves many figures on one grid.
/// </summary>
internal sealed class ShapeScan
{
    private readonly GridAxis _x;
    private readonly GridAxis _z;
    private readonly int[] _stamps;
    private readonly List<double> _crossings = [];
    private int _stamp;

    /// <summary>Creates a workspace for a grid.</summary>
    public ShapeScan(GridAxis x, GridAxis z)
    {
        _x = x;
        _z = z;
        _stamps = new int[x.Count * z.Count];
    }

    /// <summary>Cells [k0, k1) of column i that the figure covers.</summary>
    public List<(int I, int K0, int K1)> Covered { get; } = [];

    /// <summary>Indices of the cells that the outline crosses, each once.</summary>
    public List<int> Crossed { get; } = [];

    /// <summary>Scans a figure; replaces both lists.</summary>
    public void Scan(ShapeOutline outline)
    {
        Covered.Clear();
        Crossed.Clear();
        _stamp++;
        foreach (ref readonly OutlineEdge edge in outline.Edges.AsSpan())
        {
            Mark(edge);
        }

        if (outline.Rectangle is Box box)
        {
            CoverRectangle(box);
        }
        else
        {
            CoverInside(outline.Edges);
        }
    }

    private void Mark(in OutlineEdge edge)
    {
        ReadOnlySpan<double> faces = _x.Faces;
        if (edge.XB < faces[0] || edge.XA > faces[^1] || edge.HighZ < _z.Faces[0] || edge.LowZ > _z.Faces[^1])
        {
            return;
        }

        if (edge.XA == edge.XB)
        {
            if (!OnFace(_x, edge.XA))
            {
                MarkRows(_x.CellAt(edge.XA), edge.LowZ, edge.HighZ);
            }

            return;
        }

        if (edge.ZA == edge.ZB && OnFace(_z, edge.ZA))
        {
            return;
        }

        int last = edge.XB >= faces[^1] ? _x.Count - 1 : _x.CellAt(edge.XB);
        for (int i = Math.Max(0, _x.CellAt(edge.XA)); i <= last && faces[i] < edge.XB; i++)
        {
            double za = edge.ZAt(Math.Max(faces[i], edge.XA));
            double zb = edge.ZAt(Math.Min(faces[i + 1], edge.XB));
            MarkRows(i, Math.Min(za, zb), Math.Max(za, zb));
        }
    }

    /// <summary>Whether a position within an axis is one of its faces.</summary>
    private static bool OnFace(GridAxis axis, double at)
    {
        int cell = axis.CellAt(at);
        return axis.Faces[cell] == at || axis.Faces[cell + 1] == at;
    }

    private void MarkRows(int column, double low, double high)
    {
        ReadOnlySpan<double> faces = _z.Faces;
        if (high < faces[0] || low >= faces[^1])
        {
            return;
        }

        int k = Math.Max(0, _z.CellAt(low));
        if (low == high && faces[k] == low)
        {
            return;
        }

        do
        {
            int c = (column * _z.Count) + k;
            if (_stamps[c] != _stamp)
            {
                _stamps[c] = _stamp;
                Crossed.Add(c);
            }

            k++;
        }
        while (k < _z.Count && faces[k] < high);
    }

    private void CoverRectangle(Box box)
    {
        int i0 = FirstInside(_x, box.X0);
        int i1 = EndInside(_x, box.X1);
        int k0 = FirstInside(_z, box.Z0);
        int k1 = EndInside(_z, box.Z1);
        for (int i = i0; i < i1 && k0 < k1; i++)
        {
            Covered.Add((i, k0, k1));
        }
    }

    private static int FirstInside(GridAxis axis, double low)
    {
        if (low <= axis.Faces[0])
        {
            return 0;
        }

        int at = axis.CellAt(low);
        return at < 0 ? axis.Count : axis.Faces[at] == low ? at : at + 1;
    }

    private static int EndInside(GridAxis axis, double high) =>
        high >= axis.Faces[^1] ? axis.Count : Math.Max(0, axis.CellAt(high));

    private void CoverInside(OutlineEdge[] edges)
    {
        double west = double.PositiveInfinity;
        double east = double.NegativeInfinity;
        foreach (ref readonly OutlineEdge edge in edges.AsSpan())
        {
            west = Math.Min(west, edge.XA);
            east = Math.Max(east, edge.XB);
        }

        for (int i = Math.Max(0, _x.CellAt(west)); i < _x.Count && _x.Faces[i] < east; i++)
        {
            double centre = _x.Centres[i];
            _crossings.Clear();
            foreach (ref readonly OutlineEdge edge in edges.AsSpan())
            {
                if (edge.XA < centre && edge.XB >= centre)
                {
                    _crossings.Add(edge.ZAt(centre));
                }
            }

            _crossings.Sort();
            for (int n = 0; n + 1 < _crossings.Count; n += 2)
            {
                CoverColumn(i, _crossings[n], _crossings[n + 1]);
            }
        }
    }

    private void CoverColumn(int i, double low, double high)
    {
        ReadOnlySpan<double> centres = _z.Centres;
        int k = low <= _z.Faces[0] ? 0 : _z.CellAt(low);
        if (k < 0)
        {
            return;
        }

        int start = -1;
        for (; k < centres.Length && centres[k] < high; k++)
        {
            bool covered = centres[k] > low && _stamps[(i * centres.Length) + k] != _stamp;
            if (covered && start < 0)
            {
                start = k;
            }
            else if (!covered && start >= 0)
            {
                Covered.Add((i, start, k));
                start = -1;
            }
        }

        if (start >= 0)
        {
            Covered.Add((i, start, k));
        }
    }
}
