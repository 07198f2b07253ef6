namespace Strata.Materials;

/// <summary>How much current density a metal carries for how long, by Black's equation, life = A j^-n exp(Ea / k T).</summary>
/// <param name="DensityAM2">The density with the stated life, A/m2.</param>
/// <param name="LifeH">That life, h; null when only a limit is stated.</param>
/// <param name="TemperatureC">The temperature of both, C.</param>
/// <param name="Exponent">n.</param>
/// <param name="ActivationEv">Ea, eV.</param>
public sealed record EmLimit(double DensityAM2, double? LifeH, double TemperatureC, double Exponent, double ActivationEv)
{
    private const double BoltzmannEv = 8.617333262e-5;
    private const double ZeroC = 273.15;

    /// <summary>The density with the stated life at another temperature, A/m2.</summary>
    /// <param name="temperatureC">Temperature, C.</param>
    public double LimitAt(double temperatureC) => DensityAM2 * Math.Exp(Slower(temperatureC) / Exponent);

    /// <summary>The life at a density and a temperature, h; null when no life is stated.</summary>
    /// <param name="density">Density, A/m2.</param>
    /// <param name="temperatureC">Temperature, C.</param>
    public double? LifeAt(double density, double temperatureC) =>
        density > 0 ? LifeH * Math.Pow(DensityAM2 / density, Exponent) * Math.Exp(Slower(temperatureC)) : null;

    private double Slower(double temperatureC) =>
        ActivationEv / BoltzmannEv * ((1 / (temperatureC + ZeroC)) - (1 / (TemperatureC + ZeroC)));
}
