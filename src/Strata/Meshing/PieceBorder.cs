namespace Strata.Meshing;

/// <summary>A straight border across a slab.</summary>
/// <param name="LowX">x at the lower end for a potential, m.</param>
/// <param name="HighX">x at the upper end for a potential.</param>
/// <param name="LowStream">The lower end for a flux: m, or half the squared radius.</param>
/// <param name="HighStream">The upper end for a flux.</param>
internal readonly record struct PieceBorder(double LowX, double HighX, double LowStream, double HighStream);
