namespace Strata.Numerics.Bounds;

/// <summary>A film along one outline face between two vertices: its energy is m00 a^2 + 2 m01 a b + m11 b^2 in the rises a, b above the ambient.</summary>
internal readonly record struct FilmEdge(int First, int Second, double M00, double M01, double M11, double Ambient);
