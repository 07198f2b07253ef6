namespace Strata.Numerics.Triangles;

/// <summary>A segment that the triangulation keeps: between two points, with a number that its pieces inherit.</summary>
/// <param name="From">Index of one point.</param>
/// <param name="To">Index of the other point.</param>
/// <param name="Tag">What it belongs to, above 0.</param>
internal readonly record struct PlanarSegment(int From, int To, int Tag);
