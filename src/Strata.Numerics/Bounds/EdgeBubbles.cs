using System.Numerics;
using System.Runtime.Intrinsics;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// How much a bilinear energy falls when a quadratic bubble on every edge joins the field, found without computing the
/// bubbles. Planar only.
/// </summary>
/// <remarks>
/// On an edge along x the bubble is 4 s (1 - s) along it and falls linearly to 0 across the elements beside it. Bubbles
/// on x-edges couple only within one element column, those on z-edges only within one element row, and the two kinds not
/// at all, so that the exact minimum over all of them is one tridiagonal elimination per column and per row:
/// <code>
/// energy of an element's x-edge pair: 16/9 gx (b0^2 + b0 b1 + b1^2) + 8/15 gz (b1 - b0)^2
/// slope of an edge: 1/3 gz (e0 + e1) of the element above less that of the element below
/// gain = sum over the elimination of y^2 / d
/// </code>
/// An edge with both ends held keeps its bubble at 0.
/// </remarks>
internal sealed class EdgeBubbles
{
    private const double Stretch = 16.0 / 9, Couple = 8.0 / 15;
    private readonly Numbers _pivot = new(), _value = new(), _before = new(), _columnGains = new(), _rowGains = new();
    private readonly Numbers _stiffnessX = new(), _slopeX = new(), _stiffnessZ = new(), _slopeZ = new(), _pushX = new(), _pushZ = new();

    /// <summary>Gain of the x-edges of each element column: about what halving the column would take off.</summary>
    public Numbers ColumnGains => _columnGains;

    /// <summary>Gain of the z-edges of each element row: about what halving the row would take off.</summary>
    public Numbers RowGains => _rowGains;

    /// <summary>Added stiffness of each x-edge, by its west vertex.</summary>
    public Numbers StiffnessX => _stiffnessX;

    /// <summary>Added slope of each x-edge.</summary>
    public Numbers SlopeX => _slopeX;

    /// <summary>Added stiffness of each z-edge, by its lower vertex.</summary>
    public Numbers StiffnessZ => _stiffnessZ;

    /// <summary>Added slope of each z-edge.</summary>
    public Numbers SlopeZ => _slopeZ;

    /// <summary>Conductance of each element along x, times its x-difference sum: what the element pushes onto its z-edges.</summary>
    public Numbers PushX => _pushX;

    /// <summary>Conductance of each element along z, times its z-difference sum.</summary>
    public Numbers PushZ => _pushZ;

    /// <summary>Sets the size and clears the added terms.</summary>
    public void Reset(BilinearForm form)
    {
        int n = form.Columns * form.Stride;
        _stiffnessX.FitToWrite(n);
        _slopeX.FitToWrite(n);
        _stiffnessZ.FitToWrite(n);
        _slopeZ.FitToWrite(n);
        _pushX.FitToWrite(n);
        _pushZ.FitToWrite(n);
        _pivot.Fit(form.Stride);
        _value.Fit(form.Stride);
        _before.Fit(form.Stride);
        _columnGains.Fit(form.Columns);
        _rowGains.Fit(form.Stride);
        StiffnessX.Clear();
        SlopeX.Clear();
        StiffnessZ.Clear();
        SlopeZ.Clear();
    }

    /// <summary>Leaves out the four edges of an element whose field is none of bilinear and bubbles.</summary>
    /// <param name="element">Its lower west vertex.</param>
    /// <param name="rows">Vertices per column.</param>
    public void LeaveOut(int element, int rows)
    {
        (StiffnessX[element], StiffnessX[element + 1]) = (double.PositiveInfinity, double.PositiveInfinity);
        (StiffnessZ[element], StiffnessZ[element + rows]) = (double.PositiveInfinity, double.PositiveInfinity);
    }

    /// <summary>push = factor r (a + b).</summary>
    public static void Push(double factor, ReadOnlySpan<double> r, ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> push)
    {
        int k = 0, lanes = Vector<double>.Count;
        for (; k <= r.Length - lanes; k += lanes)
        {
            push.Store(k, factor * r.Load(k) * (a.Load(k) + b.Load(k)));
        }

        for (; k < r.Length; k++)
        {
            push[k] = factor * r[k] * (a[k] + b[k]);
        }
    }

    /// <summary>x = 3 ax times the sum of both x-differences of each element, z = az area times the sum of both z-differences.</summary>
    public static void PushDifferences(
        double area, ReadOnlySpan<double> ax, ReadOnlySpan<double> az, ReadOnlySpan<double> west, ReadOnlySpan<double> east, Span<double> x, Span<double> z)
    {
        int k = 0, lanes = Vector<double>.Count;
        for (; k <= ax.Length - lanes; k += lanes)
        {
            Vector<double> w0 = west.Load(k), w1 = west.Load(k + 1), e0 = east.Load(k), e1 = east.Load(k + 1);
            x.Store(k, 3 * ax.Load(k) * (e0 - w0 + e1 - w1));
            z.Store(k, area * az.Load(k) * (w1 - w0 + e1 - e0));
        }

        for (; k < ax.Length; k++)
        {
            x[k] = 3 * ax[k] * (east[k] - west[k] + east[k + 1] - west[k + 1]);
            z[k] = area * az[k] * (west[k + 1] - west[k] + east[k + 1] - east[k]);
        }
    }

    /// <summary>The energy that the bubbles take off.</summary>
    public double Gain(BilinearForm form)
    {
        double gain = 0;
        for (int column = 0; column < form.Columns - 1; column += ColumnLanes.Width)
        {
            gain += ColumnsGain(form, column);
        }

        return gain + RowsGain(form);
    }

    /// <summary>x-edges of four element columns side by side, from the bottom up.</summary>
    private double ColumnsGain(BilinearForm form, int column)
    {
        var at = new ColumnLanes(form, column, elements: true);
        int rows = form.Stride, count = Math.Min(ColumnLanes.Width, form.Columns - 1 - column);
        Vector256<double> area = Area(form, column), zero = Vector256<double>.Zero, gain = zero;
        Vector256<double> belowOwn = zero, belowPush = zero, ratio = zero, off = zero, y = zero;
        for (int k = 0; k < rows; k++)
        {
            Vector256<double> gx = 3 * Stretch * at.Load(form.Ax, k), gz = Couple * area * at.Load(form.Az, k), own = gx + gz, push = at.Load(PushZ, k);
            Vector256<double> pivot = belowOwn + own + at.Load(StiffnessX, k) - (ratio * off);
            Vector256<double> free = Vector256.GreaterThan(pivot * at.EitherFree(form.Free, k, rows), zero);
            y = Vector256.ConditionalSelect(free, at.Load(SlopeX, k) + ((push - belowPush) * (1.0 / 3)) - (ratio * y), zero);
            Vector256<double> inverse = Vector256.ConditionalSelect(free, Vector256<double>.One / pivot, zero);
            gain += y * y * inverse;
            off = (0.5 * gx) - gz;
            ratio = off * inverse;
            (belowOwn, belowPush) = (own, push);
        }

        double sum = 0;
        for (int lane = 0; lane < count; lane++)
        {
            ColumnGains[column + lane] = gain[lane];
            sum += gain[lane];
        }

        return sum;
    }

    private static Vector256<double> Area(BilinearForm form, int column)
    {
        double Of(int c)
        {
            int at = Math.Min(c, form.Columns - 2);
            return form.W00[at] + (2 * form.W01[at]) + form.W11[at];
        }

        return Vector256.Create(Of(column), Of(column + 1), Of(column + 2), Of(column + 3));
    }

    /// <summary>z-edges of all element rows, from the west to the east.</summary>
    private double RowsGain(BilinearForm form)
    {
        int rows = form.Stride;
        double gain = 0;
        _pivot.AsSpan().Clear();
        _value.AsSpan().Clear();
        _before.AsSpan().Clear();
        RowGains.AsSpan().Clear();
        for (int column = 0; column < form.Columns; column++)
        {
            // Past the last vertex column there are no elements: its coefficients are those of the last column of the arrays, which are 0.
            int at = column * rows, left = Math.Max(column - 1, 0) * rows;
            double own = column < form.Columns - 1 ? form.W00[column] + (2 * form.W01[column]) + form.W11[column] : 0;
            double before = column > 0 ? form.W00[column - 1] + (2 * form.W01[column - 1]) + form.W11[column - 1] : 0;
            gain += RowStep(
                rows - 1, form.Ax.AsSpan(at), form.Az.AsSpan(at), own, column > 0 ? 1 : 0, form.Ax.AsSpan(left), form.Az.AsSpan(left), before,
                StiffnessZ.AsSpan(at), SlopeZ.AsSpan(at), PushX.AsSpan(at), form.Free.AsSpan(at));
        }

        return gain;
    }

    private double RowStep(
        int count, ReadOnlySpan<double> ax, ReadOnlySpan<double> az, double area, double hasLeft, ReadOnlySpan<double> leftX, ReadOnlySpan<double> leftZ, double leftArea,
        ReadOnlySpan<double> stiffness, ReadOnlySpan<double> slope, ReadOnlySpan<double> push, ReadOnlySpan<double> free)
    {
        Span<double> inverse = _pivot, value = _value, before = _before, gains = RowGains;
        int k = 0, lanes = Vector<double>.Count;
        Vector<double> sum = default, zero = default;
        for (; k <= count - lanes; k += lanes)
        {
            Vector<double> gz = Stretch * area * az.Load(k), gx = 3 * Couple * ax.Load(k), lz = Stretch * leftArea * leftZ.Load(k), lx = hasLeft * 3 * Couple * leftX.Load(k);
            Vector<double> off = (0.5 * lz) - lx, ratio = off * inverse.Load(k), pushed = push.Load(k);
            Vector<double> pivot = lz + lx + gz + gx + stiffness.Load(k) - (ratio * off);
            Vector<long> moves = Vector.GreaterThan(pivot * (free.Load(k) + free.Load(k + 1)), zero);
            Vector<double> y = Vector.ConditionalSelect(moves, slope.Load(k) + ((pushed - before.Load(k)) * (1.0 / 3)) - (ratio * value.Load(k)), zero);
            Vector<double> inverted = Vector.ConditionalSelect(moves, Vector<double>.One / pivot, zero);
            Vector<double> gained = y * y * inverted;
            sum += gained;
            gains.Store(k, gains.Load(k) + gained);
            inverse.Store(k, inverted);
            value.Store(k, y);
            before.Store(k, pushed);
        }

        double gain = Vector.Sum(sum);
        for (; k < count; k++)
        {
            double gz = Stretch * area * az[k], gx = 3 * Couple * ax[k], lz = Stretch * leftArea * leftZ[k], lx = hasLeft * 3 * Couple * leftX[k];
            double off = (0.5 * lz) - lx, ratio = off * inverse[k], pivot = lz + lx + gz + gx + stiffness[k] - (ratio * off);
            bool moves = pivot > 0 && free[k] + free[k + 1] > 0;
            double y = moves ? slope[k] + ((push[k] - before[k]) * (1.0 / 3)) - (ratio * value[k]) : 0, inverted = moves ? 1 / pivot : 0;
            gain += y * y * inverted;
            gains[k] += y * y * inverted;
            (inverse[k], value[k], before[k]) = (inverted, y, push[k]);
        }

        return gain;
    }
}
