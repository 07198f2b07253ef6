namespace Strata.Results;

/// <summary>A via of a plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CurrentA">Current from its first layer to its second, A.</param>
/// <param name="JMeanAM2">Current over the area where it joins metal, A/m2.</param>
/// <param name="PowerW">Joule heat in it, W.</param>
public sealed record ViaResult(string Name, double CurrentA, double JMeanAM2, double PowerW);
