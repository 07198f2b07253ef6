using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// The drawn cells of a problem on its grid: their common nodes, the unknowns beside the vertices, and the stretches of
/// faces.
/// </summary>
internal sealed class DrawnMesh
{
    /// <summary>Nodes of two cells closer than this share of a face are one.</summary>
    private const double SameNode = 1e-12;

    private readonly Dictionary<int, FaceCuts> _faces;
    private readonly Dictionary<int, int> _partOf;
    private readonly FaceFamily _x, _z;
    private readonly RectilinearGrid _grid;

    /// <summary>Links the cells.</summary>
    public DrawnMesh(DiffusionProblem problem, FaceFamily x, FaceFamily z)
    {
        (Problem, _grid, _x, _z) = (problem, problem.Grid, x, z);
        DrawnCell[] cells = problem.DrawnCells!.Value;
        (_faces, _partOf, Parts) = (new(4 * cells.Length), new(cells.Length), new DrawnPart[cells.Length]);
        for (int n = 0; n < cells.Length; n++)
        {
            (int i, int k) = Math.DivRem(cells[n].Cell, _grid.Nz);
            Parts[n] = new DrawnPart(cells[n], i, k, problem.IsFixedCell is { } held && held[cells[n].Cell]);
            _partOf.Add(cells[n].Cell, n);
            Gather(Parts[n]);
        }

        int[] keys = [.. _faces.Keys];
        Array.Sort(keys);
        foreach (int key in keys)
        {
            (FaceFamily faces, int normal, int tangent) = Locate(key);
            Unknowns = _faces[key].Number(MaySplit(faces, normal, tangent), normal == 0 || normal == faces.NormalCount, Unknowns);
        }

        foreach (DrawnPart part in Parts)
        {
            Assign(part);
            part.FindEdges(StretchOf);
            part.FindCarriers();
        }
    }

    /// <summary>The problem.</summary>
    public DiffusionProblem Problem { get; }

    /// <summary>The cells.</summary>
    public DrawnPart[] Parts { get; }

    /// <summary>The number of unknowns beside those of the grid's vertices.</summary>
    public int Unknowns { get; private set; }

    /// <summary>The faces of the cells, by key.</summary>
    public IReadOnlyDictionary<int, FaceCuts> Faces => _faces;

    /// <summary>True around an axis.</summary>
    public bool IsRing => _grid.Coordinates == CoordinateSystem.Axisymmetric;

    /// <summary>The part of a cell, or null.</summary>
    public DrawnPart? PartOf(int cell) => _partOf.TryGetValue(cell, out int n) ? Parts[n] : null;

    /// <summary>The place of a cell among the parts; -1 where no edge crosses it.</summary>
    public int IndexOf(int cell) => _partOf.GetValueOrDefault(cell, -1);

    /// <summary>The key of a face of a cell.</summary>
    public int Key(DrawnPart part, NodePlace place) => place switch
    {
        NodePlace.West => _grid.XFace(part.I, part.K),
        NodePlace.East => _grid.XFace(part.I + 1, part.K),
        NodePlace.Bottom => ((_grid.Nx + 1) * _grid.Nz) + _grid.ZFace(part.I, part.K),
        _ => ((_grid.Nx + 1) * _grid.Nz) + _grid.ZFace(part.I, part.K + 1),
    };

    /// <summary>The family, line and tangent place of a face.</summary>
    public (FaceFamily Faces, int Normal, int Tangent) Locate(int key)
    {
        int xFaces = (_grid.Nx + 1) * _grid.Nz;
        (int a, int b) = key < xFaces ? Math.DivRem(key, _grid.Nz) : Math.DivRem(key - xFaces, _grid.Nz + 1);
        return key < xFaces ? (_x, a, b) : (_z, b, a);
    }

    /// <summary>What edges do to a face, made where it has none.</summary>
    public FaceCuts CutsOf(int key)
    {
        if (!_faces.TryGetValue(key, out FaceCuts? cuts))
        {
            _faces.Add(key, cuts = new FaceCuts());
        }

        return cuts;
    }

    private void Gather(DrawnPart part)
    {
        for (NodePlace place = NodePlace.West; place <= NodePlace.Top; place++)
        {
            part.Faces[place - NodePlace.West] = CutsOf(Key(part, place));
        }

        DrawnCell cell = part.Cell;
        for (int n = 4; n < cell.X.Length; n++)
        {
            NodePlace place = cell.Places[n];
            if (place == NodePlace.Inside)
            {
                continue;
            }

            bool upright = place is NodePlace.West or NodePlace.East;
            double width = upright ? _grid.Z.Widths[part.K] : _grid.X.Widths[part.I];
            part.Faces[place - NodePlace.West].Add(upright ? cell.Z[n] : cell.X[n], upright ? cell.Z[n] : cell.StreamX[n],
                place is NodePlace.East or NodePlace.Top, SameNode * width);
        }
    }

    /// <summary>
    /// Whether fields may bend where an edge crosses the face: not on films, contacts, sheets and loads, which take a face
    /// as a whole.
    /// </summary>
    private static bool MaySplit(FaceFamily faces, int n, int t)
    {
        int face = faces.Face(n, t);
        if ((faces.Contact is { } contact && contact[face] > 0) || (faces.Sheet is { } sheet && sheet[face] > 0))
        {
            return false;
        }

        BoundaryKind kind = n == 0 ? faces.LowSide[t].Kind : n == faces.NormalCount ? faces.HighSide[t].Kind : BoundaryKind.Adiabatic;
        return kind is BoundaryKind.Adiabatic or BoundaryKind.Value or BoundaryKind.Flux;
    }

    private void Assign(DrawnPart part)
    {
        DrawnCell cell = part.Cell;
        for (int n = 0; n < cell.X.Length; n++)
        {
            part.Values[n] = cell.Places[n] switch
            {
                NodePlace.Corner => NodeValue.Of(~n),
                NodePlace.Inside => NodeValue.Of(Unknowns++),
                _ => OnFace(part, n),
            };
        }
    }

    private NodeValue OnFace(DrawnPart part, int n)
    {
        DrawnCell cell = part.Cell;
        NodePlace place = cell.Places[n];
        bool upright = place is NodePlace.West or NodePlace.East;
        double at = upright ? cell.Z[n] : cell.X[n], stream = upright ? cell.Z[n] : cell.StreamX[n],
            tolerance = SameNode * (upright ? _grid.Z.Widths[part.K] : _grid.X.Widths[part.I]);
        (int first, int last) = place switch
        {
            NodePlace.West => (0, 2),
            NodePlace.East => (1, 3),
            NodePlace.Bottom => (0, 1),
            _ => (2, 3),
        };
        (int Code, double At, double Stream) low = (~first, upright ? cell.Z[first] : cell.X[first], upright ? cell.Z[first]
            : cell.StreamX[first]);
        (int Code, double At, double Stream) high = (~last, upright ? cell.Z[last] : cell.X[last], upright ? cell.Z[last]
            : cell.StreamX[last]);
        foreach (FaceCuts.Cut cut in part.Faces[place - NodePlace.West].Own)
        {
            if (Math.Abs(cut.At - at) <= tolerance)
            {
                return NodeValue.Of(cut.Unknown);
            }

            if (cut.At < at)
            {
                low = (cut.Unknown, cut.At, cut.Stream);
            }
            else
            {
                high = (cut.Unknown, cut.At, cut.Stream);
                break;
            }
        }

        return new NodeValue(low.Code, high.Code, (at - low.At) / (high.At - low.At), (stream - low.Stream) / (high.Stream - low.Stream));
    }

    private int StretchOf(DrawnPart part, NodePlace place, int a, int b)
    {
        double[] along = place is NodePlace.West or NodePlace.East ? part.Cell.Z : part.Cell.X;
        return part.Faces[place - NodePlace.West].Stretch(0.5 * (along[a] + along[b]));
    }
}
