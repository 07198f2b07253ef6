namespace Strata.Numerics.Grids;

/// <summary>
/// A cell that edges of a drawing cross, as triangles along these edges, so that energies can be bounded for the drawing
/// itself rather than for one conductivity of the cell. One list of triangles serves two figures: a potential lives on
/// the nodes at <see cref="X"/>, a flux on those at <see cref="StreamX"/>; both figures fill the cell.
/// </summary>
/// <remarks>
/// Nodes 0 to 3 are the corners south-west, south-east, north-west, north-east. Where an edge is curved, the potential's
/// triangles reach over it on the side of the better conductor and the flux's on that of the poorer, so that
/// <see cref="Kx"/> and <see cref="Kz"/> are nowhere below, <see cref="FluxKx"/> and <see cref="FluxKz"/> nowhere above the
/// conductivity of the drawing.
/// </remarks>
internal sealed record DrawnCell
{
    /// <summary>Index of the cell.</summary>
    public required int Cell { get; init; }

    /// <summary>x of each node for a potential, m.</summary>
    public required double[] X { get; init; }

    /// <summary>x of each node for a flux: m, or half the squared radius (m2) where x is a radius.</summary>
    public required double[] StreamX { get; init; }

    /// <summary>z of each node, m.</summary>
    public required double[] Z { get; init; }

    /// <summary>Which face of the cell each node lies on.</summary>
    public required NodePlace[] Places { get; init; }

    /// <summary>Three nodes per triangle, anticlockwise.</summary>
    public required int[] Triangles { get; init; }

    /// <summary>Per triangle, the largest conductivity along x that the drawing has in it, W/(m K) or S/m.</summary>
    public required double[] Kx { get; init; }

    /// <summary>Per triangle, the largest conductivity along z.</summary>
    public required double[] Kz { get; init; }

    /// <summary>Per triangle of a potential, whether it holds a perfect conductor, which has one value; null where none does.</summary>
    public bool[]? IsPerfect { get; init; }

    /// <summary>Per triangle of a flux, the smallest conductivity along x that the drawing has in it; 0 in insulators.</summary>
    public required double[] FluxKx { get; init; }

    /// <summary>Per triangle of a flux, the smallest conductivity along z.</summary>
    public required double[] FluxKz { get; init; }
}
