using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// A continuous field in the drawn cells, linear on each triangle: its energy is integral of k |grad v|^2 with the k of
/// each piece, exactly.
/// </summary>
internal sealed partial class DrawnPotential
{
    // Of what it would be were the field even in the cell; a piece that ends in the cell has none of its own.
    internal const double LeastStiffness = 0.05;
    private readonly DrawnMesh _mesh;
    private readonly VertexGrid _vertices;
    private readonly RectilinearGrid _grid;
    private readonly int[] _cornerOf;
    private readonly bool[] _touched;
    private readonly (double X, double Z)[] _stiffness;

    /// <summary>Builds patches from a field on the vertices; <see cref="TakeOver"/> joins them to the bilinear elements.</summary>
    public DrawnPotential(DrawnMesh mesh, VertexGrid vertices, ReadOnlySpan<double> v, PatchSystem system)
    {
        (_mesh, _vertices, _grid) = (mesh, vertices, mesh.Problem.Grid);
        int count = vertices.Columns * vertices.Stride;
        System = system;
        system.Reset(count, mesh.Unknowns);
        (_cornerOf, _touched) = (new int[4 * mesh.Parts.Length], new bool[count]);
        _stiffness = new (double, double)[mesh.Parts.Length];
        var matrix = new PatchMatrix();
        HoldFaces();
        for (int n = 0; n < mesh.Parts.Length; n++)
        {
            DrawnPart part = mesh.Parts[n];
            for (int corner = 0; corner < 4; corner++)
            {
                _cornerOf[(4 * n) + corner] = vertices.Corner(part.I, part.K, (corner & 1) > 0, (corner & 2) > 0);
            }

            if (part.IsHeld)
            {
                Hold(part);
            }
        }

        HoldConductors(v);
        for (int n = 0; n < mesh.Parts.Length; n++)
        {
            DrawnPart part = mesh.Parts[n];
            if (part.IsHeld)
            {
                continue;
            }

            matrix.Start();
            double alongX = 0, alongZ = 0;
            for (int t = 0; t < part.Count; t++)
            {
                (double ex, double ez) = IsHeldConductor(n, t) ? (0, 0) : Terms(part, t);
                (alongX, alongZ) = (alongX + ex, alongZ + ez);
                AddTriangle(part, t, ex, ez, matrix);
                Touch(part, n, t);
            }

            (double x, double z) = matrix.Stiffness(System.Free);
            double dx = _grid.X.Widths[part.I], dz = _grid.Z.Widths[part.K];
            _stiffness[n] = (Math.Max(x, LeastStiffness * alongX / (dx * dx)), Math.Max(z, LeastStiffness * alongZ / (dz * dz)));
            matrix.AddTo(System, _cornerOf.AsSpan(4 * n, 4));
        }

        System.Factor();
    }

    /// <summary>The patches.</summary>
    public PatchSystem System { get; }

    /// <summary>The value of a node.</summary>
    public double ValueOf(int n, NodeValue node, ReadOnlySpan<double> v)
    {
        double first = v[node.First < 0 ? _cornerOf[(4 * n) + ~node.First] : System.Vertices + node.First];
        return node.Weight == 0 ? first
            : ((1 - node.Weight) * first) + (node.Weight * v[node.Second < 0 ? _cornerOf[(4 * n) + ~node.Second]
            : System.Vertices + node.Second]);
    }

    /// <summary>Starts the unknowns beside the vertices by interpolation along faces and between the corners.</summary>
    public void Interpolate(Span<double> v)
    {
        SetHeld(v);
        for (int n = 0; n < _mesh.Parts.Length; n++)
        {
            DrawnCell cell = _mesh.Parts[n].Cell;
            double west = cell.X[0], south = cell.Z[0], dx = cell.X[1] - west, dz = cell.Z[2] - south;
            for (int node = 4; node < cell.X.Length; node++)
            {
                int unknown = _mesh.Parts[n].Values[node].First;
                if (cell.Places[node] == NodePlace.Inside || (unknown >= 0 && _mesh.Parts[n].Values[node].Second == unknown))
                {
                    double x = (cell.X[node] - west) / dx, z = (cell.Z[node] - south) / dz;
                    v[System.Vertices + unknown] = System.Free[unknown] == 0 ? System.Value[unknown]
                        : ((1 - z) * (((1 - x) * v[_cornerOf[4 * n]]) + (x * v[_cornerOf[(4 * n) + 1]])))
                            + (z * (((1 - x) * v[_cornerOf[(4 * n) + 2]]) + (x * v[_cornerOf[(4 * n) + 3]])));
                }
            }
        }
    }

    /// <summary>Elements stand for their pieces while the preconditioner is set up.</summary>
    public void Stiffen()
    {
        for (int n = 0; n < _mesh.Parts.Length; n++)
        {
            DrawnPart part = _mesh.Parts[n];
            int element = Element(part);
            (double w00, double w01, double w11) = _vertices.Form.Weights(element / _vertices.Stride);
            (_vertices.Ax[element], _vertices.Az[element]) = (_stiffness[n].X / 3, _stiffness[n].Z / (w00 + (2 * w01) + w11));
        }
    }

    /// <summary>Elements leave the form again.</summary>
    public void Release()
    {
        foreach (DrawnPart part in _mesh.Parts)
        {
            (_vertices.Ax[Element(part)], _vertices.Az[Element(part)]) = (0, 0);
        }
    }

    private int Element(DrawnPart part) => (_vertices.X.High(part.I) * _vertices.Stride) + _vertices.Z.High(part.K);

    /// <summary>Takes the drawn cells out of the bilinear elements, and puts loads where the pieces have them.</summary>
    /// <param name="faces">The faces beside the drawn cells, divided.</param>
    public void TakeOver(IEnumerable<int> faces)
    {
        Release();
        MoveFaceLoads(faces);
        for (int n = 0; n < _mesh.Parts.Length; n++)
        {
            DrawnPart part = _mesh.Parts[n];
            double source = _mesh.Problem.Source[part.Cell.Cell];
            if (source != 0 && !part.IsHeld)
            {
                MoveLoad(part, n, source);
            }
        }

        HoldLoose();
    }

    /// <summary>f(v) of the loads on unknowns beside the vertices.</summary>
    public double ExtraLoad(ReadOnlySpan<double> v)
    {
        double sum = 0;
        for (int e = 0; e < System.Extra; e++)
        {
            sum += System.Load[e] * v[System.Vertices + e];
        }

        return sum;
    }

    /// <summary>All energy of the drawn cells.</summary>
    public double Energy(ReadOnlySpan<double> v)
    {
        double sum = 0;
        for (int n = 0; n < _mesh.Parts.Length; n++)
        {
            for (int t = 0; t < _mesh.Parts[n].Count && !_mesh.Parts[n].IsHeld; t++)
            {
                if (IsHeldConductor(n, t))
                {
                    continue;
                }

                (double x, double z) = Gradient(n, t, v);
                (double ex, double ez) = Terms(_mesh.Parts[n], t);
                sum += (ex * x * x) + (ez * z * z);
            }
        }

        return sum;
    }

    /// <summary>The gradient on a triangle.</summary>
    public (double X, double Z) Gradient(int n, int t, ReadOnlySpan<double> v)
    {
        DrawnPart part = _mesh.Parts[n];
        (int a, int b, int c) = (part.Cell.Triangles[3 * t], part.Cell.Triangles[(3 * t) + 1], part.Cell.Triangles[(3 * t) + 2]);
        double va = ValueOf(n, part.Values[a], v), d1 = ValueOf(n, part.Values[b], v) - va, d2 = ValueOf(n, part.Values[c], v) - va;
        double[] x = part.Cell.X, z = part.Cell.Z;
        double twice = 2 * part.Area(x, t);
        return (((d1 * (z[c] - z[a])) - (d2 * (z[b] - z[a]))) / twice, ((d2 * (x[b] - x[a])) - (d1 * (x[c] - x[a]))) / twice);
    }

    /// <summary>k times the volume of a triangle, along x and z.</summary>
    public (double X, double Z) Terms(DrawnPart part, int t)
    {
        double volume = Volume(part, t);
        return (part.Cell.Kx[t] * volume, part.Cell.Kz[t] * volume);
    }

    private double Volume(DrawnPart part, int t) => part.Area(part.Cell.X, t) * (_mesh.IsRing ? 2 * Math.PI * Centre(part, t)
        : _grid.Depth);

    private static double Centre(DrawnPart part, int t) =>
        (part.Cell.X[part.Cell.Triangles[3 * t]] + part.Cell.X[part.Cell.Triangles[(3 * t) + 1]]
            + part.Cell.X[part.Cell.Triangles[(3 * t) + 2]]) / 3;

    private void Touch(DrawnPart part, int n, int t)
    {
        for (int m = 0; m < 3 && (part.Cell.Kx[t] > 0 || part.Cell.Kz[t] > 0); m++)
        {
            NodeValue node = part.Values[part.Cell.Triangles[(3 * t) + m]];
            foreach (int code in (ReadOnlySpan<int>)[node.First, node.Second])
            {
                if (code < 0)
                {
                    _touched[_cornerOf[(4 * n) + ~code]] = true;
                }
            }
        }
    }

    /// <summary>grad of the function of node m: (z_next - z_last, x_last - x_next) / 2 A.</summary>
    private static void AddTriangle(DrawnPart part, int t, double ex, double ez, PatchMatrix matrix)
    {
        if (ex == 0 && ez == 0)
        {
            return;
        }

        double twice = 2 * part.Area(part.Cell.X, t);
        Span<double> gx = stackalloc double[3], gz = stackalloc double[3], values = stackalloc double[9];
        ReadOnlySpan<int> nodes = part.Cell.Triangles.AsSpan(3 * t, 3);
        for (int m = 0; m < 3; m++)
        {
            (int next, int last) = (nodes[m == 2 ? 0 : m + 1], nodes[m == 0 ? 2 : m - 1]);
            (gx[m], gz[m]) = ((part.Cell.Z[next] - part.Cell.Z[last]) / twice, (part.Cell.X[last] - part.Cell.X[next]) / twice);
        }

        for (int p = 0; p < 9; p++)
        {
            (int row, int column) = Math.DivRem(p, 3);
            values[p] = (ex * gx[row] * gx[column]) + (ez * gz[row] * gz[column]);
        }

        matrix.Add(part.Values[nodes[0]], part.Values[nodes[1]], part.Values[nodes[2]], values, stream: false);
    }
}
