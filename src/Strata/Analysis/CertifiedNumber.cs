namespace Strata.Analysis;

/// <summary>What a certificate proves.</summary>
internal enum CertifiedNumber
{
    /// <summary>The resistance of a net between two terminals, ohm.</summary>
    Resistance,

    /// <summary>The thermal resistance of one source, K/W.</summary>
    ThermalResistance,

    /// <summary>The mean rise of one source above the lowest level, K, where films and given temperatures differ.</summary>
    MeanRise,
}
