namespace Strata.Results;

/// <summary>A potential read-out.</summary>
/// <param name="Name">The probe's name.</param>
/// <param name="VV">Potential, V; null outside every solved net.</param>
public sealed record ElectricalProbeResult(string Name, double? VV);
