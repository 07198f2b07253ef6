using Strata.Numerics.Discretization;

namespace Strata.Numerics.Bounds;

/// <summary>
/// The copies of a vertex on doubled lines that must have one value, because an adjoining face has no contact: a
/// continuous field may jump across contacts only.
/// </summary>
internal sealed class VertexTies
{
    private readonly List<int> _members = [];
    private readonly List<int> _starts = [];

    /// <summary>Groups of tied vertices.</summary>
    public int Count => Math.Max(_starts.Count - 1, 0);

    /// <summary>The vertices of a group.</summary>
    public ReadOnlySpan<int> this[int group] => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_members)[_starts[group].._starts[group + 1]];

    /// <summary>Finds all groups.</summary>
    public void Find(VertexGrid grid, FaceFamily x, FaceFamily z)
    {
        _members.Clear();
        _starts.Clear();
        _starts.Add(0);
        if (!grid.X.Any && !grid.Z.Any)
        {
            return;
        }

        Span<int> corner = stackalloc int[4], root = stackalloc int[4];
        for (int j = 0; j <= x.NormalCount; j++)
        {
            for (int n = 0; n <= z.NormalCount; n++)
            {
                if (!grid.X.IsThin(j) && !grid.Z.IsThin(n))
                {
                    continue;
                }

                // Copies: south-west, south-east, north-west, north-east; equal indices where a line is not doubled.
                (corner[0], corner[1]) = ((grid.X.Low(j) * grid.Stride) + grid.Z.Low(n), (grid.X.High(j) * grid.Stride) + grid.Z.Low(n));
                (corner[2], corner[3]) = ((grid.X.Low(j) * grid.Stride) + grid.Z.High(n), (grid.X.High(j) * grid.Stride) + grid.Z.High(n));
                (root[0], root[1], root[2], root[3]) = (0, 1, 2, 3);
                Join(root, 0, 2, IsOpen(z, n, j - 1));
                Join(root, 1, 3, IsOpen(z, n, j));
                Join(root, 0, 1, IsOpen(x, j, n - 1));
                Join(root, 2, 3, IsOpen(x, j, n));
                bool across = Continues(z, x, n, j) || EndsHeld(x, z, j, n), up = Continues(x, z, j, n) || EndsHeld(z, x, n, j);
                Join(root, 0, 1, across);
                Join(root, 2, 3, across);
                Join(root, 0, 2, up);
                Join(root, 1, 3, up);
                AddGroups(corner, root);
            }
        }
    }

    /// <summary>Replaces the values of each group by their mean.</summary>
    public void Average(Span<double> values)
    {
        ReadOnlySpan<int> members = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_members);
        for (int group = 0; group < Count; group++)
        {
            double sum = 0;
            for (int at = _starts[group]; at < _starts[group + 1]; at++)
            {
                sum += values[members[at]];
            }

            sum /= _starts[group + 1] - _starts[group];
            for (int at = _starts[group]; at < _starts[group + 1]; at++)
            {
                values[members[at]] = sum;
            }
        }
    }

    /// <summary>True where a sheet on line n runs across line j and no contact on line j crosses it.</summary>
    private static bool Continues(FaceFamily sheets, FaceFamily across, int n, int j) =>
        sheets.Sheet is { } sheet && j > 0 && j < sheets.TangentCount && sheet[sheets.Face(n, j - 1)] > 0 && sheet[sheets.Face(n, j)] > 0
        && !SheetLink.IsParted(sheets, across, n, j);

    /// <summary>True where a sheet on line n meets line j and a held face of the other family lies there: all of its thickness is held.</summary>
    private static bool EndsHeld(FaceFamily sheets, FaceFamily across, int n, int j)
    {
        bool meets = sheets.Sheet is { } sheet && ((j > 0 && sheet[sheets.Face(n, j - 1)] > 0) || (j < sheets.TangentCount && sheet[sheets.Face(n, j)] > 0));
        return meets && (Pins(across, j, n - 1) || Pins(across, j, n));
    }

    private static bool Pins(FaceFamily faces, int n, int t) => t >= 0 && t < faces.TangentCount && faces.IsHeld(n, t, out _) && faces.HalfContact(n, t) == 0;

    /// <summary>True where face (n, t) exists and has no contact: the field is continuous across it.</summary>
    private static bool IsOpen(FaceFamily faces, int n, int t)
    {
        if (t < 0 || t >= faces.TangentCount)
        {
            return false;
        }

        bool outline = n == 0 || n == faces.NormalCount;
        bool sheet = faces.Sheet is { } sheets && sheets[faces.Face(n, t)] > 0;
        return outline || (sheet && ThinLines.ContactOf(faces, n, t) == 0) || (faces.IsInDomain(n - 1, t) && faces.IsInDomain(n, t) && ThinLines.ContactOf(faces, n, t) == 0);
    }

    private static void Join(Span<int> root, int a, int b, bool open)
    {
        if (open && root[a] != root[b])
        {
            (int from, int to) = (Math.Max(root[a], root[b]), Math.Min(root[a], root[b]));
            for (int c = 0; c < 4; c++)
            {
                root[c] = root[c] == from ? to : root[c];
            }
        }
    }

    private void AddGroups(ReadOnlySpan<int> corner, ReadOnlySpan<int> root)
    {
        for (int r = 0; r < 4; r++)
        {
            int start = _members.Count;
            for (int c = 0; c < 4; c++)
            {
                if (root[c] == r && _members.IndexOf(corner[c], start) < 0)
                {
                    _members.Add(corner[c]);
                }
            }

            if (_members.Count - start > 1)
            {
                _starts.Add(_members.Count);
            }
            else
            {
                _members.RemoveRange(start, _members.Count - start);
            }
        }
    }
}
