using System.Runtime.CompilerServices;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Discretization;

/// <summary>
/// All faces normal to one axis, seen alike for both axes: n counts cells and lines along the normal, t along the
/// tangent. "Low" is the west or bottom side of a face, "high" the east or top side.
/// </summary>
/// <remarks>
/// Every face is a node between two resistances: on each side the half cell and half of the contact resistance, or on
/// the outline the whole contact and the boundary condition. A face source is released at the node, a fixed face pins it.
/// A series of half cells is exact for one-dimensional flow: (dx / 2) / (k A), or ln(r2 / r1) / (2 pi k dz) along the radius.
/// </remarks>
internal sealed class FaceFamily
{
    private RectilinearGrid? _grid;
    private readonly bool _alongX;

    private FaceFamily(bool alongX) => _alongX = alongX;

    /// <summary>Cells along the normal.</summary>
    public int NormalCount { get; private set; }

    /// <summary>Cells along the tangent.</summary>
    public int TangentCount { get; private set; }

    /// <summary>Half-cell resistance times conductivity times <see cref="Width"/>, between the centre of cell n and its low face.</summary>
    public double[] HalfLow { get; private set; } = [];

    /// <summary>The same between the centre of cell n and its high face.</summary>
    public double[] HalfHigh { get; private set; } = [];

    /// <summary>Size of a face along the tangent, per t: dz for x-faces, the whole area for z-faces.</summary>
    public double[] Width { get; private set; } = [];

    /// <summary>Area per <see cref="Width"/> on line n: the depth or 2 pi r for x-faces, 1 for z-faces.</summary>
    public double[] LineArea { get; private set; } = [];

    /// <summary>Conductivity along the normal.</summary>
    public double[] Conductivity { get; private set; } = [];

    /// <summary>Contact resistances, or null.</summary>
    public double[]? Contact { get; private set; }

    /// <summary>Sheet conductances, or null.</summary>
    public double[]? Sheet { get; private set; }

    /// <summary>Face sources, or null.</summary>
    public double[]? Source { get; private set; }

    /// <summary>Fixed faces, or null.</summary>
    public bool[]? Fixed { get; private set; }

    /// <summary>Values of the fixed faces.</summary>
    public double[]? FixedValue { get; private set; }

    /// <summary>Conditions on the low outline, per t.</summary>
    public SideConditions LowSide { get; private set; } = SideConditions.None;

    /// <summary>Conditions on the high outline, per t.</summary>
    public SideConditions HighSide { get; private set; } = SideConditions.None;

    /// <summary>The problem whose arrays these are.</summary>
    public DiffusionProblem Problem { get; private set; } = null!;

    /// <summary>The x-faces, for <see cref="Bind"/>.</summary>
    public static FaceFamily OfX() => new(alongX: true);

    /// <summary>The z-faces, for <see cref="Bind"/>.</summary>
    public static FaceFamily OfZ() => new(alongX: false);

    /// <summary>Points at the arrays of a problem; tables are rebuilt only for another grid.</summary>
    public FaceFamily Bind(DiffusionProblem problem)
    {
        Problem = problem;
        if (!ReferenceEquals(_grid, problem.Grid))
        {
            _grid = problem.Grid;
            BuildTables(_grid);
        }

        (Conductivity, Contact, Sheet) = _alongX ? (problem.Kx, problem.ContactX, problem.SheetOnX) : (problem.Kz, problem.ContactZ, problem.SheetOnZ);
        (Source, Fixed, FixedValue) = _alongX ? (problem.FaceSourceX, problem.IsFixedX, problem.FixedValueX) : (problem.FaceSourceZ, problem.IsFixedZ, problem.FixedValueZ);
        (LowSide, HighSide) = _alongX ? (problem.West, problem.East) : (problem.Bottom, problem.Top);
        return this;
    }

    /// <summary>True for the x-faces.</summary>
    public bool IsAlongX => _alongX;

    /// <summary>Index of cell (n, t).</summary>
    public int Cell(int n, int t) => _alongX ? (n * TangentCount) + t : (t * NormalCount) + n;

    /// <summary>Index of the face on line n (low of cell n) at t.</summary>
    public int Face(int n, int t) => _alongX ? (n * TangentCount) + t : (t * (NormalCount + 1)) + n;

    /// <summary>Area of face (n, t), m2.</summary>
    public double Area(int n, int t) => LineArea[n] * Width[t];

    /// <summary>True when cell (n, t) is held at a value.</summary>
    public bool IsFixedCell(int n, int t) => Problem.IsFixedCell is { } held && held[Cell(n, t)];

    /// <summary>True when cell (n, t) exists and conducts or is held.</summary>
    public bool IsInDomain(int n, int t)
    {
        if (n < 0 || n >= NormalCount || t < 0 || t >= TangentCount)
        {
            return false;
        }

        int c = Cell(n, t);
        return Problem.Kx[c] > 0 || Problem.Kz[c] > 0 || (Problem.IsFixedCell is { } held && held[c]);
    }

    /// <summary>True when face (n, t) is held at a value: a fixed interior face, or a given value on the outline without a contact.</summary>
    public bool IsHeld(int n, int t, out double value)
    {
        int face = Face(n, t);
        if (n == 0 || n == NormalCount)
        {
            BoundaryCondition side = n == 0 ? LowSide[t] : HighSide[t];
            value = side.Value;
            return side.Kind == BoundaryKind.Value && !(Contact is { } contact && contact[face] > 0);
        }

        value = Fixed is { } pinned && pinned[face] ? FixedValue![face] : 0;
        return Fixed is { } p && p[face];
    }

    /// <summary>The node of face (n, t) for cell values u.</summary>
    public FaceNode Node(int n, int t, ReadOnlySpan<double> u)
    {
        double source = Source is { } s ? s[Face(n, t)] : 0;
        var node = new FaceNode(LowResistance(n, t), HighResistance(n, t), LowValue(n, t, u), HighValue(n, t, u), source)
        {
            InflowLow = n == 0 && LowSide[t].Kind == BoundaryKind.Flux ? LowSide[t].Value * Area(n, t) : 0,
            InflowHigh = n == NormalCount && HighSide[t].Kind == BoundaryKind.Flux ? HighSide[t].Value * Area(n, t) : 0,
        };
        return n > 0 && n < NormalCount && IsHeld(n, t, out double pin) ? node with { IsPinned = true, Pin = pin } : node;
    }

    /// <summary>Resistance between the node of face (n, t) and the value on its low side; infinite where nothing conducts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double LowResistance(int n, int t) => n == 0
        ? OutsideResistance(LowSide[t], n, t)
        : HalfContact(n, t) + (IsFixedCell(n - 1, t) ? 0 : HalfHigh[n - 1] / (Conductivity[Cell(n - 1, t)] * Width[t]));

    /// <summary>Resistance between the node of face (n, t) and the value on its high side; infinite where nothing conducts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double HighResistance(int n, int t) => n == NormalCount
        ? OutsideResistance(HighSide[t], n, t)
        : HalfContact(n, t) + (IsFixedCell(n, t) ? 0 : HalfLow[n] / (Conductivity[Cell(n, t)] * Width[t]));

    /// <summary>Half the contact resistance of an interior face, K/W or ohm; 0 on the outline, where all of it lies outside the node.</summary>
    public double HalfContact(int n, int t) =>
        n == 0 || n == NormalCount || Contact is null ? 0 : 0.5 * Contact[Face(n, t)] / Area(n, t);

    /// <summary>The whole contact resistance of an outline face, K/W or ohm.</summary>
    public double OutlineContact(int n, int t) => Contact is { } contact && contact[Face(n, t)] > 0 ? contact[Face(n, t)] / Area(n, t) : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double OutsideResistance(BoundaryCondition side, int n, int t)
    {
        double area = Area(n, t);
        return area > 0
            ? side.Kind switch
            {
                BoundaryKind.Value => OutlineContact(n, t),
                BoundaryKind.Film => OutlineContact(n, t) + (1 / (side.Film * area)),
                _ => double.PositiveInfinity,
            }
            : double.PositiveInfinity;
    }

    private double LowValue(int n, int t, ReadOnlySpan<double> u) => n == 0 ? LowSide[t].Value : CellValue(n - 1, t, u);

    private double HighValue(int n, int t, ReadOnlySpan<double> u) => n == NormalCount ? HighSide[t].Value : CellValue(n, t, u);

    private double CellValue(int n, int t, ReadOnlySpan<double> u) =>
        IsFixedCell(n, t) ? Problem.FixedValueCell![Cell(n, t)] : u[Cell(n, t)];

    private void BuildTables(RectilinearGrid grid)
    {
        GridAxis normal = _alongX ? grid.X : grid.Z;
        GridAxis tangent = _alongX ? grid.Z : grid.X;
        bool radial = _alongX && grid.Coordinates == CoordinateSystem.Axisymmetric;
        double depth = _alongX && !radial ? grid.Depth : 1;
        (NormalCount, TangentCount) = (normal.Count, tangent.Count);
        HalfLow = new double[NormalCount];
        HalfHigh = new double[NormalCount];
        Width = new double[TangentCount];
        LineArea = new double[NormalCount + 1];
        for (int n = 0; n < NormalCount; n++)
        {
            // log1p keeps the digits of a thin ring: ln(r_high / r_centre) = log1p((dx / 2) / r_centre).
            double half = 0.5 * normal.Widths[n];
            HalfLow[n] = radial ? Math.Log(normal.Centres[n] / normal.Faces[n]) / (2 * Math.PI) : half / depth;
            HalfHigh[n] = radial ? Math.Log(normal.Faces[n + 1] / normal.Centres[n]) / (2 * Math.PI) : half / depth;
        }

        for (int n = 0; n <= NormalCount; n++)
        {
            LineArea[n] = radial ? 2 * Math.PI * normal.Faces[n] : depth;
        }

        for (int t = 0; t < TangentCount; t++)
        {
            Width[t] = _alongX ? tangent.Widths[t] : grid.ZFaceArea(t);
        }
    }
}
