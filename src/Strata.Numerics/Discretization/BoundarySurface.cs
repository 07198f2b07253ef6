namespace Strata.Numerics.Discretization;

/// <summary>What one boundary face is, whatever acts on it: the part of a <see cref="BoundaryCondition"/> that belongs to the body.</summary>
/// <param name="Kind">Which kind of condition.</param>
/// <param name="Film">Film coefficient h, W/(m2 K), above 0 for <see cref="BoundaryKind.Film"/>, else 0.</param>
internal readonly record struct BoundarySurface(BoundaryKind Kind, double Film);
