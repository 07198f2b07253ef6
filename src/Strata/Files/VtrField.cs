namespace Strata.Files;

/// <summary>A field on the cells of a grid, with the index c = i * Nz + k.</summary>
/// <param name="Name">Its name in the file, the unit as suffix.</param>
/// <param name="X">A scalar, or the component along x of a vector.</param>
/// <param name="Z">The component along z; null for a scalar.</param>
internal sealed record VtrField(string Name, double[] X, double[]? Z = null);
