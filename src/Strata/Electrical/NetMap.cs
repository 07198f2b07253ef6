using Strata.CrossSections;
using Strata.Numerics.Grids;

namespace Strata.Electrical;

/// <summary>What moves or mirrors one net to another: x + offset, or offset - x.</summary>
/// <param name="IsMirrored">Whether x runs the other way.</param>
/// <param name="Offset">m.</param>
internal readonly record struct NetMap(bool IsMirrored, double Offset)
{
    /// <summary>Coordinates this close, m, are the same: far below the digits that drawings are written with.</summary>
    public const double Near = 1e-15;

    /// <summary>The place of x on the other net, m.</summary>
    public double Of(double x) => IsMirrored ? Offset - x : x + Offset;

    /// <summary>The grid of the one net on the other.</summary>
    public RectilinearGrid Of(RectilinearGrid grid)
    {
        double[] faces = new double[grid.Nx + 1];
        for (int n = 0; n < faces.Length; n++)
        {
            faces[n] = Of(grid.X.Faces[IsMirrored ? grid.Nx - n : n]);
        }

        return new RectilinearGrid(new GridAxis(faces), grid.Z, grid.Coordinates, grid.Depth);
    }

    /// <summary>Whether a box of the one net is a box of the other.</summary>
    public bool IsSame(Box a, Box b) => Same(IsMirrored ? Of(a.X1) : Of(a.X0), b.X0) && Same(IsMirrored ? Of(a.X0) : Of(a.X1), b.X1)
        && Same(a.Z0, b.Z0) && Same(a.Z1, b.Z1);

    /// <summary>Whether a shape in the box of the one net is a shape in that of the other.</summary>
    public bool IsSame(PaintedShape a, Box boxA, PaintedShape b, Box boxB) =>
        a.Material == b.Material && a.Region == b.Region && a.Fill == b.Fill && (a.Shape, b.Shape) switch
        {
            (RectangleShape one, RectangleShape other) => IsSame(Cut(one.Box, boxA), Cut(other.Box, boxB)),
            (DiscShape one, DiscShape other) => Same(Of(one.X), other.X) && Same(one.Z, other.Z) && Same(one.Radius, other.Radius)
                && Same(one.Z0, other.Z0) && Same(one.Z1, other.Z1),
            (TrapezoidShape one, TrapezoidShape other) => IsSame(
                new Box(one.X0Bottom, one.X1Bottom, one.Z0, one.Z1), new Box(other.X0Bottom, other.X1Bottom, other.Z0, other.Z1))
                && IsSame(new Box(one.X0Top, one.X1Top, one.Z0, one.Z1), new Box(other.X0Top, other.X1Top, other.Z0, other.Z1)),
            _ => false,
        };

    // What reaches beyond the box of the net is no part of it.
    private static Box Cut(Box shape, Box box) =>
        new(Math.Max(shape.X0, box.X0), Math.Min(shape.X1, box.X1), Math.Max(shape.Z0, box.Z0), Math.Min(shape.Z1, box.Z1));

    private static bool Same(double a, double b) => Math.Abs(a - b) <= Near;

    private static bool Same(double? a, double? b) => a.HasValue == b.HasValue && Same(a.GetValueOrDefault(), b.GetValueOrDefault());
}
