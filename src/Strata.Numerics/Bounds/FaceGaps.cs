using System.Numerics.Tensors;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// The constitutive gap of what lies on faces, integral of (s.n r - [v])^2 / r over films and contacts and the like along
/// sheets. A finer division along the face takes it off, so that it counts for the column or the row that the face is in.
/// </summary>
internal sealed class FaceGaps
{
    private VertexGrid _grid = null!;
    private ColumnShapes _shapes = null!;

    /// <summary>Per column: gap of films on the bottom and the top, of contacts and of sheets along x.</summary>
    public double[] Columns { get; private set; } = [];

    /// <summary>Per row: gap of films on the west and the east side, of contacts and of sheets along z.</summary>
    public double[] Rows { get; private set; } = [];

    /// <summary>All of it.</summary>
    public double Sum => TensorPrimitives.Sum<double>(Columns) + TensorPrimitives.Sum<double>(Rows);

    /// <summary>Computes all faces.</summary>
    /// <param name="fluxes">Balanced fluxes.</param>
    /// <param name="grid">The vertices.</param>
    /// <param name="shapes">Column shapes.</param>
    /// <param name="v">The continuous field.</param>
    public void Compute(FaceFluxes fluxes, VertexGrid grid, ColumnShapes shapes, ReadOnlySpan<double> v)
    {
        (_grid, _shapes) = (grid, shapes);
        (Numbers west, Numbers east, Numbers below, Numbers above) = fluxes.Arrays;
        if (Columns.Length != fluxes.ZFaces.TangentCount || Rows.Length != fluxes.XFaces.TangentCount)
        {
            (Columns, Rows) = (new double[fluxes.ZFaces.TangentCount], new double[fluxes.XFaces.TangentCount]);
        }

        Family(fluxes.XFaces, west, east, fluxes.SheetsOnX, v, alongX: true, Rows);
        Family(fluxes.ZFaces, below, above, fluxes.SheetsOnZ, v, alongX: false, Columns);
    }

    private void Family(
        FaceFamily faces, Numbers low, Numbers high, SheetCurrents? currents, ReadOnlySpan<double> v, bool alongX, double[] gaps)
    {
        int last = faces.NormalCount;
        for (int t = 0; t < faces.TangentCount; t++)
        {
            double gap = Film(faces, alongX, 0, t, faces.LowSide[t], low[faces.Face(0, t)], v)
                + Film(faces, alongX, last, t, faces.HighSide[t], -high[faces.Face(last, t)], v);
            for (int n = 1; n < last && faces.Contact is not null; n++)
            {
                int face = faces.Face(n, t);
                gap += Contact(faces, alongX, n, t, low[face], high[face], v);
            }

            for (int n = 0; n <= last && currents is not null; n++)
            {
                gap += Sheet(faces, alongX, n, t, currents, v);
            }

            gaps[t] = gap;
        }
    }

    private double Film(FaceFamily faces, bool alongX, int n, int t, BoundaryCondition side, double inflow, ReadOnlySpan<double> v)
    {
        double resistance = VertexGrid.OutlineResistance(faces, n, t, side);
        if (resistance == 0)
        {
            return 0;
        }

        (int first, int second) = _grid.FaceEnds(alongX, n, t, high: n > 0);
        return Mismatch(faces, alongX, n, t, resistance, inflow, inflow, side.Value - v[first], side.Value - v[second]);
    }

    private double Contact(FaceFamily faces, bool alongX, int n, int t, double low, double high, ReadOnlySpan<double> v)
    {
        if (faces.IsHeld(n, t, out _))
        {
            // Held in the middle of the contact: v has no jump to set against either half.
            return faces.HalfContact(n, t) * ((low * low) + (high * high));
        }

        double contact = ThinLines.ContactOf(faces, n, t);
        if (contact == 0)
        {
            // Beside a void v has no second side; a source on the face meets its contact all the same.
            return 2 * faces.HalfContact(n, t) * ((low * low) + (low * high) + (high * high)) / 3;
        }

        (int a, int b) = _grid.FaceEnds(alongX, n, t, high: false);
        (int c, int d) = _grid.FaceEnds(alongX, n, t, high: true);
        return Mismatch(faces, alongX, n, t, contact, low, high, v[a] - v[c], v[b] - v[d]);
    }

    // r (f0^2 + f0 f1 + f1^2) / 3 A - 2 f mean([v]) + integral of [v]^2 / r, with the jumps a and b at both ends.
    private double Mismatch(FaceFamily faces, bool alongX, int n, int t, double resistance, double f0, double f1, double a, double b)
    {
        double area = faces.Area(n, t);
        if (area == 0)
        {
            return 0;
        }

        (double m00, double m01, double m11) = alongX ? (area / 3, area / 6, area / 3) : (_shapes.Area00[t], _shapes.Area01[t], _shapes.Area11[t]);
        double first = alongX ? 0.5 : _shapes.WestPart[t], mean = (first * a) + ((1 - first) * b);
        double gap = (resistance * ((f0 * f0) + (f0 * f1) + (f1 * f1)) / (3 * area)) - ((f0 + f1) * mean)
            + (((m00 * a * a) + (2 * m01 * a * b) + (m11 * b * b)) / resistance);
        return Math.Max(gap, 0);
    }

    private double Sheet(FaceFamily faces, bool alongX, int n, int t, SheetCurrents currents, ReadOnlySpan<double> v)
    {
        double conductance = faces.Sheet![faces.Face(n, t)];
        double across = alongX ? faces.Problem.Grid.Z.Widths[t] / faces.LineArea[n] : _shapes.Flux00[t] + (2 * _shapes.Flux01[t]) + _shapes.Flux11[t];
        if (conductance == 0 || !double.IsFinite(across) || faces.IsHeld(n, t, out _))
        {
            return 0;
        }

        (int a, int b) = _grid.FaceEnds(alongX, n, t, high: false);
        (int c, int d) = _grid.FaceEnds(alongX, n, t, high: true);
        double leaving = currents.Leaving[currents.Index(n, t)], arriving = currents.Arriving[currents.Index(n, t + 1)], resistance = across / conductance;
        double miss = (0.5 * (leaving + arriving) * resistance) - (0.5 * (v[a] - v[b] + v[c] - v[d])), spread = leaving - arriving;
        return (miss * miss / resistance) + (spread * spread * resistance / 12);
    }
}
