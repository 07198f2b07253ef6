namespace Strata.Results;

/// <summary>
/// An element of the matrix of thermal resistances of several sources: the mean rise in one source per watt released in
/// another alone, or in itself. The matrix is symmetric; each pair is listed once.
/// </summary>
/// <param name="From">The source that releases the heat.</param>
/// <param name="To">The source whose mean temperature rises.</param>
/// <param name="RthKW">K/W, with bounds.</param>
public sealed record TransferResistance(string From, string To, BoundedValue RthKW);
