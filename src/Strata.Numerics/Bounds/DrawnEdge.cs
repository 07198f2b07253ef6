using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>An edge of a triangle of a drawn cell.</summary>
/// <param name="From">First node, so that the triangle lies to the left.</param>
/// <param name="To">Second node.</param>
/// <param name="Inner">The triangle to the left.</param>
/// <param name="Outer">The triangle to the right, -1 on a face of the cell.</param>
/// <param name="Place">The face it lies on; <see cref="NodePlace.Inside"/> within the cell.</param>
/// <param name="Stretch">The stretch of the face.</param>
internal readonly record struct DrawnEdge(int From, int To, int Inner, int Outer, NodePlace Place, int Stretch);
