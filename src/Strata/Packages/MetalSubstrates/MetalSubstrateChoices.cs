namespace Strata.Packages.MetalSubstrates;

/// <summary>How the metal substrate receives the dies.</summary>
internal enum SubstrateForm
{
    /// <summary>Flat: the dies stand on it.</summary>
    Flat,

    /// <summary>With machined recesses, one for each die.</summary>
    Recess,

    /// <summary>A closed layer under a layer with punched openings, one for each die.</summary>
    TwoLayer,
}

/// <summary>How the dies came onto the substrate.</summary>
internal enum BuildProcess
{
    /// <summary>Glued to the metal substrate at once.</summary>
    Direct,

    /// <summary>Held by a temporary carrier, thinned together, then glued to a flat metal substrate.</summary>
    CarrierTransfer,
}

/// <summary>What makes a thru-hole conduct.</summary>
internal enum ThruHole
{
    /// <summary>A via fills it.</summary>
    Filled,

    /// <summary>The wiring lines its wall and floor; the next dielectric fills the core.</summary>
    Lined,
}

/// <summary>Where the current of a bus leaves.</summary>
internal enum BusExits
{
    /// <summary>By the outermost two of its nets.</summary>
    Ends,

    /// <summary>By every one of its nets.</summary>
    All,

    /// <summary>Nowhere: a trace that leaves one pad and comes back to another, which is held at 0 V.</summary>
    None,
}

/// <summary>A passive device that is a part of the wiring, as its conductors appear in the section.</summary>
internal enum PassiveForm
{
    /// <summary>None.</summary>
    None,

    /// <summary>A piece of a trace made of a poor conductor: it carries the net's current and releases heat.</summary>
    Resistor,

    /// <summary>A flat square coil in the outermost wiring level, cut through its middle: its turns at both sides.</summary>
    Inductor,

    /// <summary>Two plates in neighbouring wiring levels.</summary>
    Capacitor,

    /// <summary>A strip in the outermost wiring level over a ground plane in the level below, or over the metal substrate.</summary>
    WaveGuide,

    /// <summary>Two strips beside each other over such a ground: lines whose coupling passes a band.</summary>
    Filter,

    /// <summary>A flat coil, joined to the upper of two plates beside it in neighbouring levels: a filter of L and C.</summary>
    LcFilter,

    /// <summary>A membrane in the outermost wiring level over a gap of gas, and an electrode under it in the level below.</summary>
    Mems,
}
