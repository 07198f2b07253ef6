namespace Strata.Numerics.Triangles;

/// <summary>Receives one element of a solution.</summary>
/// <param name="layer">Its layer.</param>
/// <param name="triangle">Its triangle.</param>
/// <param name="area">Its area, m2.</param>
/// <param name="potential">Its potentials, V: at the corners, then at the middles of the sides opposite them. Their mean is that of the
/// last three.</param>
/// <param name="density">Sheet current density at the middles of its sides, A/m, x and y in turn.</param>
internal delegate void ElementVisitor(int layer, int triangle, double area, ReadOnlySpan<double> potential, ReadOnlySpan<double> density);
