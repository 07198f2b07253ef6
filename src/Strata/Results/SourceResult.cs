namespace Strata.Results;

/// <summary>One heat source.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PowerW">Power released, W.</param>
/// <param name="TMaxC">Highest temperature in it, C.</param>
/// <param name="TMeanC">Mean temperature over it, C.</param>
/// <param name="RthKW">(mean temperature - reference) / power, K/W; null where no single number is defined.</param>
/// <param name="Reference">The reference temperature's name, or the reason why there is no single thermal resistance.</param>
/// <param name="TMeanLowerC">Guaranteed lower bound of the mean temperature, C; null where none was computed.</param>
/// <param name="TMeanUpperC">Guaranteed upper bound of the mean temperature, C; null where none was computed.</param>
public sealed record SourceResult(
    string Name, double PowerW, double TMaxC, double TMeanC, BoundedValue? RthKW, string Reference, double? TMeanLowerC = null, double? TMeanUpperC = null);
