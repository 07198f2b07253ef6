namespace Strata.Results;

/// <summary>A flat coil as a part of a circuit; inductances are estimates by closed forms, without bounds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="InductanceNh">Inductance of the coil alone, nH, summed over its turns.</param>
/// <param name="Source">Where the closed forms are from.</param>
public sealed record CoilResult(string Name, double InductanceNh, string Source)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<CoilResult> Members { get; } = new()
    {
        { "name", "its name", one => one.Name, "coil" },
        { "inductance_nh", "inductance of the coil alone, summed over its turns, nH", one => one.InductanceNh, "L alone [nH]" },
        { "wheeler_nh", "the same by the modified Wheeler formula, nH", one => one.WheelerNh, "L alone, Wheeler [nH]" },
        {
            "inductance_over_metal_nh", "inductance over its metal plane, nH; left out where none is near",
            one => one.InductanceOverMetalNh, "L over metal [nH]"
        },
        { "capacitance_pf", "capacitance of the capacitor that makes a filter with it, pF", one => one.CapacitancePf, "C [pF]" },
        { "resonance_ghz", "resonance of both, GHz", one => one.ResonanceGhz, "resonance [GHz]" },
        { "source", "where the closed forms are from", one => one.Source },
    };

    /// <summary>Inductance of the coil alone by the modified Wheeler formula, nH.</summary>
    public required double WheelerNh { get; init; }

    /// <summary>Inductance over its metal plane, nH; null where none is near.</summary>
    public double? InductanceOverMetalNh { get; init; }

    /// <summary>Capacitance of the capacitor that makes a filter with it, pF: that per length times the depth of its plates.</summary>
    public BoundedValue? CapacitancePf { get; init; }

    /// <summary>Resonance of both, GHz: 1 / (2 pi sqrt(L C)), of the inductance over metal where there is one. An estimate.</summary>
    public double? ResonanceGhz { get; init; }
}
