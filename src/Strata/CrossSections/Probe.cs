namespace Strata.CrossSections;

/// <summary>A place to read: a point, or the mean over a segment or a rectangle.</summary>
/// <param name="Name">Name for reports.</param>
/// <param name="Place">Where, m.</param>
public sealed record Probe(string Name, Box Place);
