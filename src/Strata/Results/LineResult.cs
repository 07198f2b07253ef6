namespace Strata.Results;

/// <summary>
/// What the capacitances per length of two conductors make of them as a line that guides waves along the depth: quasi-static, the
/// conductors without loss and the current on their surface.
/// </summary>
public sealed record LineResult
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<LineResult> Members { get; } = new()
    {
        { "z0_ohm", "impedance 1 / (c sqrt(C C0)) of the two conductors as a line, ohm", one => one.Z0Ohm, "Z0 [ohm]" },
        {
            "effective_permittivity", "relative permittivity C / C0 that the line sees", one => one.EffectivePermittivity,
            "effective permittivity"
        },
        { "delay_ps_mm", "delay sqrt(C / C0) / c of the line, ps/mm", one => one.DelayPsMm, "delay [ps/mm]" },
        { "inductance_nh_m", "inductance per length mu0 eps0 / C0 of the line, nH/m", one => one.InductanceNhM, "L per length [nH/m]" },
    };

    /// <summary>Characteristic impedance 1 / (c sqrt(C C0)), ohm; C0 is the capacitance with every dielectric taken away.</summary>
    public required BoundedValue Z0Ohm { get; init; }

    /// <summary>Effective relative permittivity C / C0.</summary>
    public required BoundedValue EffectivePermittivity { get; init; }

    /// <summary>Delay sqrt(C / C0) / c, ps/mm.</summary>
    public required BoundedValue DelayPsMm { get; init; }

    /// <summary>Inductance per length mu0 eps0 / C0, nH/m.</summary>
    public required BoundedValue InductanceNhM { get; init; }
}
