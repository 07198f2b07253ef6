using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// Writes both fields on triangles that meet in whole edges: cells that no edge crosses become two triangles, and a triangle
/// beside a node that its neighbour alone has is split there. Lines with contacts have two copies of each vertex. Planar, without sheets.
/// </summary>
internal sealed class FieldTriangulation
{
    private readonly DiffusionProblem _problem;
    private readonly FaceFluxes _fluxes;
    private readonly RectilinearGrid _grid;
    private readonly VertexGrid _vertices;
    private readonly List<double> _x = [], _stream = [], _z = [], _v = [];
    private readonly List<int> _triangles = [];
    private readonly List<double> _outflow = [], _source = [];
    private readonly List<(double X, double Z)> _largest = [], _smallest = [];
    private readonly Dictionary<int, List<int>> _hanging = [];
    private (double, double) _most, _least;
    private double _density;

    /// <summary>Takes over the vertices of the grid.</summary>
    public FieldTriangulation(DiffusionProblem problem, FaceFluxes fluxes, VertexGrid vertices, ReadOnlySpan<double> v)
    {
        (_problem, _fluxes, _grid, _vertices) = (problem, fluxes, problem.Grid, vertices);
        for (int i = 0; i <= _grid.Nx; i++)
        {
            for (int column = vertices.X.Low(i); column <= vertices.X.High(i); column++)
            {
                for (int k = 0; k <= _grid.Nz; k++)
                {
                    for (int row = vertices.Z.Low(k); row <= vertices.Z.High(k); row++)
                    {
                        Node(_grid.X.Faces[i], _grid.X.Faces[i], _grid.Z.Faces[k], v[(column * vertices.Stride) + row]);
                    }
                }
            }
        }
    }

    /// <summary>All cells.</summary>
    /// <param name="mesh">The drawn cells; null without any.</param>
    /// <param name="flux">Their flux.</param>
    /// <param name="pieces">Their potential.</param>
    /// <param name="v">Values of the potential.</param>
    public TriangleFields Build(DrawnMesh? mesh, DrawnFlux? flux, DrawnPotential? pieces, ReadOnlySpan<double> v)
    {
        int[][] nodes = mesh is null || pieces is null ? [] : Nodes(mesh, pieces, v);
        for (int c = 0; c < _grid.CellCount; c++)
        {
            (int i, int k) = Math.DivRem(c, _grid.Nz);
            bool held = _problem.IsFixedCell is { } fixedCells && fixedCells[c];
            double volume = _grid.CellVolume(i, k);
            _density = held ? 0 : _problem.Source[c] / volume;
            int n = mesh?.IndexOf(c) ?? -1;
            if (n < 0)
            {
                (_most, _least) = held ? ((0, 0), (0, 0)) : ((_problem.Kx[c], _problem.Kz[c]), (_problem.Kx[c], _problem.Kz[c]));
                Whole(i, k, carries: !held && _problem.Kx[c] > 0 && _problem.Kz[c] > 0);
            }
            else
            {
                Cut(mesh!.Parts[n], n, nodes[n], flux!, mesh);
            }
        }

        return new TriangleFields
        {
            X = _x,
            StreamX = _stream,
            Z = _z,
            Potential = _v,
            Triangles = _triangles,
            Outflow = _outflow,
            Largest = _largest,
            Smallest = _smallest,
            Source = _source,
        };
    }

    private int Node(double x, double stream, double z, double v)
    {
        _x.Add(x);
        _stream.Add(stream);
        _z.Add(z);
        _v.Add(v);
        return _x.Count - 1;
    }

    /// <summary>The nodes of all drawn cells; those that one side of a face alone has are noted for the other side.</summary>
    private int[][] Nodes(DrawnMesh mesh, DrawnPotential pieces, ReadOnlySpan<double> v)
    {
        int[] shared = new int[mesh.Unknowns];
        Array.Fill(shared, -1);
        int[][] nodes = new int[mesh.Parts.Length][];
        for (int n = 0; n < nodes.Length; n++)
        {
            DrawnPart part = mesh.Parts[n];
            DrawnCell cell = part.Cell;
            nodes[n] = new int[cell.X.Length];
            for (int local = 0; local < cell.X.Length; local++)
            {
                NodeValue value = part.Values[local];
                if (local < 4)
                {
                    nodes[n][local] = _vertices.Corner(part.I, part.K, (local & 1) != 0, local >> 1 != 0);
                    continue;
                }

                bool own = value.First >= 0 && value.First == value.Second;
                if (own && shared[value.First] >= 0)
                {
                    nodes[n][local] = shared[value.First];
                    continue;
                }

                nodes[n][local] = Node(cell.X[local], cell.StreamX[local], cell.Z[local], pieces.ValueOf(n, value, v));
                if (own)
                {
                    shared[value.First] = nodes[n][local];
                }
                else
                {
                    int key = mesh.Key(part, cell.Places[local]);
                    (_hanging.TryGetValue(key, out List<int>? list) ? list : _hanging[key] = []).Add(nodes[n][local]);
                }
            }
        }

        return nodes;
    }

    private void Whole(int i, int k, bool carries)
    {
        (int sw, int se) = (_vertices.Corner(i, k, false, false), _vertices.Corner(i, k, true, false));
        (int nw, int ne, int z0) = (_vertices.Corner(i, k, false, true), _vertices.Corner(i, k, true, true), (_grid.Nx + 1) * _grid.Nz);
        (int west, int east, int bottom, int top) =
            (_grid.XFace(i, k), _grid.XFace(i + 1, k), _grid.ZFace(i, k), _grid.ZFace(i, k + 1));
        double x = _grid.X.Faces[i], z = _grid.Z.Faces[k], dx = _grid.X.Widths[i], dz = _grid.Z.Widths[k], depth = _grid.Depth;
        (double fw, double fe, double fb, double ft) = (_fluxes.EastOfX[west], _fluxes.WestOfX[east], _fluxes.AboveZ[bottom],
            _fluxes.BelowZ[top]);
        var field = new LinearFlux(
            depth, ((fw * (1 + (x / dx))) - (fe * x / dx)) / (dz * depth), (fe - fw) / (dx * dz * depth),
            ((fb * (1 + (z / dz))) - (ft * z / dz)) / (dx * depth), (ft - fb) / (dx * dz * depth));
        field = carries ? field : default;
        double diagonal = carries ? DiagonalOutflow(fw, fe, fb, ft) : 0;
        (fw, fe, fb, ft) = carries ? (fw, fe, fb, ft) : (0, 0, 0, 0);
        Emit((sw, se, ne), (fb is 0 ? 0 : -fb, fe, diagonal), (z0 + bottom, east, -1), field);
        Emit((sw, ne, nw), (-diagonal, ft, fw is 0 ? 0 : -fw), (-1, z0 + top, west), field);
    }

    /// <summary>Out of the lower triangle across the diagonal: the mean flux up less the mean flux to the east.</summary>
    private static double DiagonalOutflow(double fw, double fe, double fb, double ft) => (0.5 * (fb + ft)) - (0.5 * (fw + fe));

    private void Cut(DrawnPart part, int n, int[] nodes, DrawnFlux flux, DrawnMesh mesh)
    {
        for (int t = 0; t < part.Count; t++)
        {
            (_most, _least) = part.IsHeld ? ((0, 0), (0, 0))
                : ((part.Cell.Kx[t], part.Cell.Kz[t]), (part.Cell.FluxKx[t], part.Cell.FluxKz[t]));
            (int a, int b, int c) = (part.Cell.Triangles[3 * t], part.Cell.Triangles[(3 * t) + 1], part.Cell.Triangles[(3 * t) + 2]);
            bool carries = !part.IsHeld && part.Carries[t];
            (double f0, double f1, double f2) = carries ? (flux.Outflow(n, t, 0), flux.Outflow(n, t, 1), flux.Outflow(n, t, 2)) : (0, 0, 0);
            LinearFlux field = default;
            if (carries)
            {
                DrawnTriangle q = flux.At(n, t);
                field = new LinearFlux(_grid.Depth, q.A, q.C, q.B, q.C);
            }

            int Face(int side)
            {
                DrawnEdge edge = part.Edges[part.Of[(3 * t) + side]];
                return edge.Outer >= 0 ? -1 : mesh.Key(part, edge.Place);
            }

            Emit((nodes[a], nodes[b], nodes[c]), (f0, f1, f2), (Face(0), Face(1), Face(2)), field);
        }
    }

    /// <summary>One triangle, or two where a node of the neighbour lies inside one of its edges.</summary>
    private void Emit((int A, int B, int C) t, (double AB, double BC, double CA) flux, (int AB, int BC, int CA) faces, LinearFlux field)
    {
        for (int turn = 0; turn < 3; turn++)
        {
            if (faces.AB >= 0 && Between(faces.AB, t.A, t.B) is int node)
            {
                double along = _x[t.A] == _x[t.B]
                    ? (_z[node] - _z[t.A]) / (_z[t.B] - _z[t.A])
                    : (_stream[node] - _stream[t.A]) / (_stream[t.B] - _stream[t.A]);
                node = OnThisSide(faces.AB, node, t.A, t.B);
                double first = flux.AB * along, spoke = field.Through((_stream[node], _z[node]), (_stream[t.C], _z[t.C]));
                Emit((t.A, node, t.C), (first, spoke, flux.CA), (faces.AB, -1, faces.CA), field);
                Emit((node, t.B, t.C), (flux.AB - first, flux.BC, -spoke), (faces.AB, faces.BC, -1), field);
                return;
            }

            (t, flux, faces) = ((t.B, t.C, t.A), (flux.BC, flux.CA, flux.AB), (faces.BC, faces.CA, faces.AB));
        }

        _triangles.AddRange([t.A, t.B, t.C]);
        _outflow.AddRange([flux.AB, flux.BC, flux.CA]);
        _largest.Add(_most);
        _smallest.Add(_least);
        _source.Add(_density);
    }

    // On a contact the value is that of this side, between its own nodes.
    private int OnThisSide(int face, int node, int a, int b)
    {
        int xFaces = (_grid.Nx + 1) * _grid.Nz;
        bool thin = face < xFaces ? _vertices.X.IsThin(face / _grid.Nz) : _vertices.Z.IsThin((face - xFaces) % (_grid.Nz + 1));
        if (!thin)
        {
            return node;
        }

        double along = _x[a] == _x[b] ? (_z[node] - _z[a]) / (_z[b] - _z[a]) : (_x[node] - _x[a]) / (_x[b] - _x[a]);
        return Node(_x[node], _stream[node], _z[node], _v[a] + (along * (_v[b] - _v[a])));
    }

    private int? Between(int face, int a, int b)
    {
        bool upright = face < (_grid.Nx + 1) * _grid.Nz;
        List<double> along = upright ? _z : _x;
        (double low, double high) = (Math.Min(along[a], along[b]), Math.Max(along[a], along[b]));
        foreach (int node in _hanging.GetValueOrDefault(face) ?? [])
        {
            if (along[node] > low && along[node] < high && node != a && node != b)
            {
                return node;
            }
        }

        return null;
    }

    /// <summary>A flux density (a + b x, c + d z).</summary>
    private readonly record struct LinearFlux(double Depth, double A, double B, double C, double D)
    {
        /// <summary>The flux that leaves to the right of the way from one point to another.</summary>
        public double Through((double X, double Z) from, (double X, double Z) to) => Depth
            * (((A + (B * 0.5 * (from.X + to.X))) * (to.Z - from.Z)) - ((C + (D * 0.5 * (from.Z + to.Z))) * (to.X - from.X)));
    }
}
