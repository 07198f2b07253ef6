namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>What a passive device is.</summary>
internal enum PassiveKind
{
    /// <summary>Resistor: an element that conducts.</summary>
    Resistor,

    /// <summary>Capacitor: no direct current.</summary>
    Capacitor,

    /// <summary>Inductor: a conductor of low resistance.</summary>
    Inductor,

    /// <summary>Filter: no direct current between its contacts.</summary>
    Filter,
}
