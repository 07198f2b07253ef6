using System.Numerics;
using System.Runtime.InteropServices;

namespace Strata.Numerics.Discretization;

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
    private double[] _pivot = [], _value = [], _scratch = [];

    /// <summary>Added stiffness of each x-edge, by its west vertex.</summary>
    public double[] StiffnessX { get; private set; } = [];

    /// <summary>Added slope of each x-edge.</summary>
    public double[] SlopeX { get; private set; } = [];

    /// <summary>Added stiffness of each z-edge, by its lower vertex.</summary>
    public double[] StiffnessZ { get; private set; } = [];

    /// <summary>Added slope of each z-edge.</summary>
    public double[] SlopeZ { get; private set; } = [];

    /// <summary>Conductance of each element along x, times its x-difference sum: what the element pushes onto its z-edges.</summary>
    public double[] PushX { get; private set; } = [];

    /// <summary>Conductance of each element along z, times its z-difference sum.</summary>
    public double[] PushZ { get; private set; } = [];

    /// <summary>Sets the size and clears the added terms.</summary>
    public void Reset(BilinearForm form)
    {
        int n = form.Columns * form.Stride;
        if (StiffnessX.Length != n || _pivot.Length != form.Stride)
        {
            (StiffnessX, SlopeX, StiffnessZ, SlopeZ, PushX, PushZ) = (new double[n], new double[n], new double[n], new double[n], new double[n], new double[n]);
            (_pivot, _value, _scratch) = (new double[form.Stride], new double[form.Stride], new double[form.Stride]);
            return;
        }

        Array.Clear(StiffnessX);
        Array.Clear(SlopeX);
        Array.Clear(StiffnessZ);
        Array.Clear(SlopeZ);
    }

    /// <summary>The energy that the bubbles take off.</summary>
    public double Gain(BilinearForm form)
    {
        double gain = 0;
        for (int column = 0; column < form.Columns - 1; column++)
        {
            gain += ColumnGain(form, column);
        }

        return gain + RowsGain(form);
    }

    /// <summary>x-edges of one element column, from the bottom up.</summary>
    private double ColumnGain(BilinearForm form, int column)
    {
        int rows = form.Stride, at = column * rows;
        double area = form.W00[column] + (2 * form.W01[column]) + form.W11[column], gain = 0;
        ReadOnlySpan<double> ax = form.Ax.AsSpan(at, rows), az = form.Az.AsSpan(at, rows), push = PushZ.AsSpan(at, rows), extra = StiffnessX.AsSpan(at, rows), slope = SlopeX.AsSpan(at, rows);
        ReadOnlySpan<bool> west = form.IsHeld.AsSpan(at, rows), east = form.IsHeld.AsSpan(at + rows, rows);
        double belowOwn = 0, belowPush = 0, ratio = 0, off = 0, y = 0;
        for (int k = 0; k < rows; k++)
        {
            double gx = 3 * Stretch * ax[k], gz = Couple * area * az[k], own = gx + gz;
            double pivot = belowOwn + own + extra[k] - (ratio * off);
            y = slope[k] + ((push[k] - belowPush) / 3) - (ratio * y);
            bool free = pivot > 0 && !(west[k] && east[k]);
            double inverse = free ? 1 / pivot : 0;
            gain += y * y * inverse;
            off = (0.5 * gx) - gz;
            ratio = off * inverse;
            y = free ? y : 0;
            (belowOwn, belowPush) = (own, push[k]);
        }

        return gain;
    }

    /// <summary>z-edges of all element rows, from the west to the east.</summary>
    private double RowsGain(BilinearForm form)
    {
        int rows = form.Stride;
        double gain = 0;
        Array.Clear(_pivot);
        Array.Clear(_value);
        for (int column = 0; column < form.Columns; column++)
        {
            int at = column * rows, left = at - rows;
            double area = column < form.Columns - 1 ? form.W00[column] + (2 * form.W01[column]) + form.W11[column] : 0;
            double leftArea = column > 0 ? form.W00[column - 1] + (2 * form.W01[column - 1]) + form.W11[column - 1] : 0;
            for (int k = 0; k < rows - 1; k++)
            {
                double gz = Stretch * area * form.Az[at + k], gx = 3 * Couple * form.Ax[at + k];
                double leftZ = column > 0 ? Stretch * leftArea * form.Az[left + k] : 0, leftX = column > 0 ? 3 * Couple * form.Ax[left + k] : 0;
                double off = (0.5 * leftZ) - leftX, ratio = off * _pivot[k];
                double pivot = leftZ + leftX + gz + gx + StiffnessZ[at + k] - (ratio * off);
                double y = SlopeZ[at + k] + ((PushX[at + k] - (column > 0 ? PushX[left + k] : 0)) / 3) - (ratio * _value[k]);
                bool free = pivot > 0 && !(form.IsHeld[at + k] && form.IsHeld[at + k + 1]);
                double inverse = free ? 1 / pivot : 0;
                gain += y * y * inverse;
                (_pivot[k], _value[k]) = (inverse, free ? y : 0);
            }
        }

        return gain;
    }
}
