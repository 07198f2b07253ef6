namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>A sub-layer of a passivation.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Least">Least thickness, um.</param>
/// <param name="Most">Largest thickness, um.</param>
/// <param name="IsOptional">Whether the method allows to leave it out.</param>
internal readonly record struct PassivationLayer(string Name, double Least, double Most, bool IsOptional = false);
