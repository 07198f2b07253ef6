namespace Strata.Packages.MetalSubstrates;

/// <summary>A passive device that is a part of the wiring, as its conductors appear in the section.</summary>
internal enum PassiveForm
{
    /// <summary>None.</summary>
    None,

    /// <summary>A piece of a trace made of a poor conductor: it carries the net's current and releases heat.</summary>
    Resistor,

    /// <summary>The cut turns of a flat coil in the outermost wiring level.</summary>
    Inductor,

    /// <summary>Two plates in neighbouring wiring levels.</summary>
    Capacitor,

    /// <summary>A strip in the outermost wiring level over a ground plane in the level below, or over the metal substrate.</summary>
    WaveGuide,
}
