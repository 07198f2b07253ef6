using System.Numerics.Tensors;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Discretization;

/// <summary>
/// What drives a <see cref="DiffusionBody"/>: sources, levels and flux densities. The solution is linear in it, so data can
/// be added and scaled. Indices are those of the body; optional arrays are null when all their values are 0.
/// </summary>
internal sealed class DiffusionData
{
    /// <summary>Creates data that drive nothing.</summary>
    /// <param name="grid">The grid.</param>
    public DiffusionData(RectilinearGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        Source = new double[grid.CellCount];
        West = new double[grid.Nz];
        East = new double[grid.Nz];
        Bottom = new double[grid.Nx];
        Top = new double[grid.Nx];
    }

    /// <summary>Source per cell, integrated over its volume: W or A.</summary>
    public double[] Source { get; }

    /// <summary>
    /// Per cell the root of the integral of (f - mean of f)^2, at most, for a source f that a drawing ends inside it: what
    /// <see cref="Source"/> leaves out by being even in the cell; W or A per m^1.5. Null where all sources are even.
    /// </summary>
    internal double[]? Unevenness { get; set; }

    /// <summary>Source released on each x-face, W or A; null when there is none.</summary>
    public double[]? FaceSourceX { get; set; }

    /// <summary>Source released on each z-face, W or A; null when there is none.</summary>
    public double[]? FaceSourceZ { get; set; }

    /// <summary>The value on each fixed x-face.</summary>
    public double[]? FixedValueX { get; set; }

    /// <summary>The value on each fixed z-face.</summary>
    public double[]? FixedValueZ { get; set; }

    /// <summary>The value in each fixed cell.</summary>
    public double[]? FixedValueCell { get; set; }

    /// <summary>The value of each cell's reference; null when all are 0.</summary>
    public double[]? ReferenceValue { get; set; }

    /// <summary>Per face of the west side: given value, ambient or flux density into the body.</summary>
    public double[] West { get; }

    /// <summary>The same on the east side.</summary>
    public double[] East { get; }

    /// <summary>The same on the bottom.</summary>
    public double[] Bottom { get; }

    /// <summary>The same on the top.</summary>
    public double[] Top { get; }

    /// <summary>Adds other data times a factor.</summary>
    /// <param name="other">Data of the same body.</param>
    /// <param name="factor">Any finite number.</param>
    public void Add(DiffusionData other, double factor = 1)
    {
        ArgumentNullException.ThrowIfNull(other);
        Into(Source, other.Source, factor);
        Into(West, other.West, factor);
        Into(East, other.East, factor);
        Into(Bottom, other.Bottom, factor);
        Into(Top, other.Top, factor);
        FaceSourceX = Sum(FaceSourceX, other.FaceSourceX, factor);
        FaceSourceZ = Sum(FaceSourceZ, other.FaceSourceZ, factor);
        FixedValueX = Sum(FixedValueX, other.FixedValueX, factor);
        FixedValueZ = Sum(FixedValueZ, other.FixedValueZ, factor);
        FixedValueCell = Sum(FixedValueCell, other.FixedValueCell, factor);
        ReferenceValue = Sum(ReferenceValue, other.ReferenceValue, factor);
        Unevenness = Sum(Unevenness, other.Unevenness, Math.Abs(factor));
    }

    /// <summary>Multiplies everything by a factor.</summary>
    /// <param name="factor">Any finite number.</param>
    public void Scale(double factor)
    {
        foreach (double[]? values in (double[]?[])[Source, West, East, Bottom, Top, FaceSourceX, FaceSourceZ, FixedValueX, FixedValueZ, FixedValueCell, ReferenceValue])
        {
            if (values is not null)
            {
                TensorPrimitives.Multiply(values, factor, values);
            }
        }

        if (Unevenness is not null)
        {
            TensorPrimitives.Multiply(Unevenness, Math.Abs(factor), Unevenness);
        }
    }

    /// <summary>The loads alone: sources and given flux densities, with every level at 0.</summary>
    /// <param name="body">The body.</param>
    public DiffusionData LoadsOn(DiffusionBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var part = new DiffusionData(body.Grid)
        {
            FaceSourceX = Copy(FaceSourceX),
            FaceSourceZ = Copy(FaceSourceZ),
            Unevenness = Copy(Unevenness),
        };
        Source.CopyTo(part.Source, 0);
        Sides(body, part, kind => kind == BoundaryKind.Flux);
        part.Hold(body);
        return part;
    }

    /// <summary>The levels alone: given values, ambients and references, with nothing released.</summary>
    /// <param name="body">The body.</param>
    public DiffusionData LevelsOn(DiffusionBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var part = new DiffusionData(body.Grid)
        {
            FixedValueX = Copy(FixedValueX),
            FixedValueZ = Copy(FixedValueZ),
            FixedValueCell = Copy(FixedValueCell),
            ReferenceValue = Copy(ReferenceValue),
        };
        Sides(body, part, kind => kind is BoundaryKind.Value or BoundaryKind.Film);
        return part;
    }

    /// <summary>Data that drive nothing, with a 0 wherever a body is held.</summary>
    /// <param name="body">The body.</param>
    public static DiffusionData None(DiffusionBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var data = new DiffusionData(body.Grid);
        data.Hold(body);
        return data;
    }

    private void Hold(DiffusionBody body)
    {
        FixedValueX ??= body.IsFixedX is { } x ? new double[x.Length] : null;
        FixedValueZ ??= body.IsFixedZ is { } z ? new double[z.Length] : null;
        FixedValueCell ??= body.IsFixedCell is { } cells ? new double[cells.Length] : null;
    }

    private void Sides(DiffusionBody body, DiffusionData to, Func<BoundaryKind, bool> takes)
    {
        Take(body.West, West, to.West, takes);
        Take(body.East, East, to.East, takes);
        Take(body.Bottom, Bottom, to.Bottom, takes);
        Take(body.Top, Top, to.Top, takes);
    }

    private static void Take(BoundarySurface[] surfaces, double[] from, double[] to, Func<BoundaryKind, bool> takes)
    {
        for (int face = 0; face < from.Length; face++)
        {
            to[face] = takes(surfaces[face].Kind) ? from[face] : 0;
        }
    }

    private static void Into(double[] values, double[] other, double factor) => TensorPrimitives.MultiplyAdd(other, factor, values, values);

    private static double[]? Sum(double[]? values, double[]? other, double factor)
    {
        if (other is null)
        {
            return values;
        }

        values ??= new double[other.Length];
        Into(values, other, factor);
        return values;
    }

    private static double[]? Copy(double[]? values) => values is null ? null : [.. values];
}
