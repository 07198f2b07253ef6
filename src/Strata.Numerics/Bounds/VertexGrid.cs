using System.Numerics.Tensors;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// Continuous piecewise bilinear fields on the vertices of a grid: element coefficients, loads, films and held vertices.
/// Lines with contacts or sheets are doubled, see <see cref="ThinLines"/>.
/// </summary>
/// <remarks>
/// Indices and energy as in <see cref="BilinearForm"/>.
/// </remarks>
internal sealed partial class VertexGrid
{
    private FaceFamily _x = null!, _z = null!;
    private ColumnShapes _shapes = null!;

    /// <summary>Doubled lines along x.</summary>
    public ThinLines X { get; } = new();

    /// <summary>Doubled lines along z.</summary>
    public ThinLines Z { get; } = new();

    /// <summary>The energy.</summary>
    public BilinearForm Form { get; } = new();

    /// <summary>Vertices that stand for one point, because no contact parts them.</summary>
    public VertexTies Ties => Form.Ties;

    /// <summary>Vertex columns.</summary>
    public int Columns => X.Count;

    /// <summary>Vertices per column.</summary>
    public int Stride => Z.Count;

    /// <summary>Energy coefficient along x per element, a third of the conductance.</summary>
    public Numbers Ax => Form.Ax;

    /// <summary>Energy coefficient along z per element, per m2.</summary>
    public Numbers Az => Form.Az;

    /// <summary>Weights w00 per element column.</summary>
    public Numbers W00 => Form.W00;

    /// <summary>Weights w01.</summary>
    public Numbers W01 => Form.W01;

    /// <summary>Weights w11.</summary>
    public Numbers W11 => Form.W11;

    /// <summary>Load per vertex, W or A: the source times the vertex function.</summary>
    public Numbers Load => Form.Load;

    /// <summary>True when a vertex is held at a value.</summary>
    public bool IsHeld(int vertex) => Form.Free[vertex] == 0;

    /// <summary>The value of held vertices, else 0.</summary>
    public Numbers HeldValue { get; } = new();

    /// <summary>True when a vertex is held at two values: no continuous field exists.</summary>
    public bool HasConflict { get; private set; }

    /// <summary>Says that what holds pieces of cells holds a value twice.</summary>
    public void MarkConflict() => HasConflict = true;

    /// <summary>Part of the area of the z-faces of column i that counts for the west vertex.</summary>
    public double WestPartOf(int i) => _shapes.WestPart[i];

    /// <summary>The films along the outline.</summary>
    public ReadOnlySpan<FilmEdge> Films => Form.Edges;

    /// <summary>Builds everything for a problem.</summary>
    public void Build(DiffusionProblem problem, FaceFamily x, FaceFamily z, ColumnShapes shapes)
    {
        (_x, _z, _shapes, HasConflict) = (x, z, shapes, false);
        X.Find(x);
        Z.Find(z);
        Form.Reset(Columns, Stride);
        Resize(Columns * Stride);
        ElementCells(problem);
        ThinRows();
        ThinColumns();
        Loads(problem);
        HoldFaces(x, problem);
        HoldFaces(z, problem);
        HoldCells(problem);
        Ties.Find(this, x, z);
        ShareHolds();
        Outline(x);
        Outline(z);
        ReferenceEnergies.AddTo(this, problem, shapes);
    }

    /// <summary>The vertex index of corner (column line j, row line n) as seen from cell (i, k).</summary>
    public int Corner(int i, int k, bool east, bool top) =>
        ((east ? X.Low(i + 1) : X.High(i)) * Stride) + (top ? Z.Low(k + 1) : Z.High(k));

    private void Resize(int vertices)
    {
        HeldValue.FitToWrite(vertices);
        HeldValue.Clear();
    }

    private void ElementCells(DiffusionProblem problem)
    {
        int nx = problem.Grid.Nx, nz = problem.Grid.Nz;
        ReadOnlySpan<double> dz = problem.Grid.Z.Widths;
        for (int i = 0; i < nx; i++)
        {
            int column = X.High(i);
            (W00[column], W01[column], W11[column]) = (_shapes.Area00[i], _shapes.Area01[i], _shapes.Area11[i]);
            double across = _shapes.Conducts[i] / 3;
            foreach ((int start, int count) in Z.Segments)
            {
                int cell = (i * nz) + start, element = (column * Stride) + Z.High(start);
                TensorPrimitives.Multiply(problem.Kx.AsSpan(cell, count), dz.Slice(start, count), Ax.AsSpan(element, count));
                TensorPrimitives.Multiply(Ax.AsSpan(element, count), across, Ax.AsSpan(element, count));
                TensorPrimitives.Divide(problem.Kz.AsSpan(cell, count), dz.Slice(start, count), Az.AsSpan(element, count));
            }
        }
    }

    private void ThinRows()
    {
        for (int n = 0; n <= _z.NormalCount && Z.Any; n++)
        {
            for (int i = 0; i < _z.TangentCount && Z.IsThin(n); i++)
            {
                int element = (X.High(i) * Stride) + Z.Low(n);
                double contact = ThinLines.ContactOf(_z, n, i);
                Az[element] = contact > 0 ? 1 / contact : 0;
                Ax[element] = (_z.Sheet is { } sheet ? sheet[_z.Face(n, i)] : 0) * _shapes.Conducts[i] / 3;
            }
        }
    }

    private void ThinColumns()
    {
        for (int n = 0; n <= _x.NormalCount && X.Any; n++)
        {
            int column = X.Low(n);
            if (!X.IsThin(n))
            {
                continue;
            }

            double area = _x.LineArea[n];
            (W00[column], W01[column], W11[column]) = (area / 3, area / 6, area / 3);
            for (int k = 0; k < _x.TangentCount; k++)
            {
                int element = (column * Stride) + Z.High(k);
                double contact = ThinLines.ContactOf(_x, n, k);
                Ax[element] = contact > 0 ? area * _x.Width[k] / (3 * contact) : 0;
                Az[element] = (_x.Sheet is { } sheet ? sheet[_x.Face(n, k)] : 0) / _z.Problem.Grid.Z.Widths[k];
            }
        }
    }

    /// <summary>The two end vertices of face (n, t), on its low or its high copy.</summary>
    public (int First, int Second) FaceEnds(bool alongX, int n, int t, bool high)
    {
        if (alongX)
        {
            int column = (high ? X.High(n) : X.Low(n)) * Stride;
            return (column + Z.High(t), column + Z.Low(t + 1));
        }

        int row = high ? Z.High(n) : Z.Low(n);
        return ((X.High(t) * Stride) + row, (X.Low(t + 1) * Stride) + row);
    }

    private void Outline(FaceFamily faces)
    {
        bool alongX = ReferenceEquals(faces, _x);
        for (int t = 0; t < faces.TangentCount; t++)
        {
            AddFilm(faces, alongX, 0, t, faces.LowSide[t]);
            AddFilm(faces, alongX, faces.NormalCount, t, faces.HighSide[t]);
        }
    }

    /// <summary>The film and the contact of an outline face in series, m2 K/W; 0 where neither is.</summary>
    public static double OutlineResistance(FaceFamily faces, int n, int t, BoundaryCondition side)
    {
        if (side.Kind is not (BoundaryKind.Value or BoundaryKind.Film) || !faces.IsInDomain(n == 0 ? 0 : n - 1, t) || faces.Area(n, t) == 0)
        {
            return 0;
        }

        return (faces.Contact is { } contact ? contact[faces.Face(n, t)] : 0) + (side.Kind == BoundaryKind.Film ? 1 / side.Film : 0);
    }

    private void AddFilm(FaceFamily faces, bool alongX, int n, int t, BoundaryCondition side)
    {
        double resistance = OutlineResistance(faces, n, t, side);
        if (resistance == 0)
        {
            return;
        }

        (int first, int second) = FaceEnds(alongX, n, t, high: n > 0);
        double area = faces.Area(n, t);
        (double m00, double m01, double m11) = alongX ? (area / 3, area / 6, area / 3) : (_shapes.Area00[t], _shapes.Area01[t], _shapes.Area11[t]);
        Form.Add(new FilmEdge(first, second, m00 / resistance, m01 / resistance, m11 / resistance, side.Value));
    }
}
