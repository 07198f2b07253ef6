namespace Strata.CrossSections;

/// <summary>A film too thin to mesh that conducts along itself: barrier, seed, thin metal.</summary>
/// <param name="Name">Name for reports.</param>
/// <param name="Segment">Where it lies, m; a horizontal or vertical segment.</param>
/// <param name="Thickness">Thickness, m, above 0.</param>
/// <param name="Material">Name of its material.</param>
public sealed record Sheet(string Name, Box Segment, double Thickness, string Material);
