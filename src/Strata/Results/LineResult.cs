namespace Strata.Results;

/// <summary>
/// What the capacitances per length of two conductors make of them as a line that guides waves along the depth: quasi-static, the
/// conductors without loss and the current on their surface.
/// </summary>
public sealed record LineResult
{
    /// <summary>Characteristic impedance 1 / (c sqrt(C C0)), ohm; C0 is the capacitance with every dielectric taken away.</summary>
    public required BoundedValue Z0Ohm { get; init; }

    /// <summary>Effective relative permittivity C / C0.</summary>
    public required BoundedValue EffectivePermittivity { get; init; }

    /// <summary>Delay sqrt(C / C0) / c, ps/mm.</summary>
    public required BoundedValue DelayPsMm { get; init; }

    /// <summary>Inductance per length mu0 eps0 / C0, nH/m.</summary>
    public required BoundedValue InductanceNhM { get; init; }
}
