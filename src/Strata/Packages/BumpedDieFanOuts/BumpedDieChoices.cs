namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>What became of the substrate.</summary>
internal enum SubstrateState
{
    /// <summary>Cut with the package.</summary>
    Kept,

    /// <summary>Separated from the blanket glue, which stays.</summary>
    Removed,

    /// <summary>Separated together with the glue: backs of dies and passives are bare.</summary>
    RemovedWithGlue,
}

/// <summary>Where the parts stand on the substrate.</summary>
internal enum DieMount
{
    /// <summary>Dies and passives on the flat top.</summary>
    Flat,

    /// <summary>Each die in a cavity of its own; passives on the top.</summary>
    DieCavity,

    /// <summary>Each passive in a cavity of its own; dies on the top.</summary>
    PassiveCavity,
}

/// <summary>How the glue lies.</summary>
internal enum GlueForm
{
    /// <summary>Patches under the parts; the mould touches the substrate between them.</summary>
    Local,

    /// <summary>A layer over the whole substrate; the mould lies on it.</summary>
    Blanket,
}

/// <summary>What stands on a die between its passivation and its bumps; named after the figures of document 001.</summary>
internal enum FrontEndForm
{
    /// <summary>Bump on the pad.</summary>
    Fig2a,

    /// <summary>Bump over a metal cap, its top and side walls.</summary>
    Fig2b,

    /// <summary>Bump on a metal cap, its rim bare.</summary>
    Fig2c,

    /// <summary>Bump straight on a trace that lies on the passivation.</summary>
    Fig2e,

    /// <summary>Bump on such a trace, through a polymer.</summary>
    Fig2f,

    /// <summary>As 2E, from a metal cap.</summary>
    Fig2h,

    /// <summary>As 2F, from a metal cap.</summary>
    Fig2i,

    /// <summary>Bump on the pad through a polymer with an opening narrower than that of the passivation.</summary>
    Fig3c,

    /// <summary>Bump on the pad through a polymer with a wider opening.</summary>
    Fig3d,

    /// <summary>Bump straight on a trace that lies on a polymer.</summary>
    Fig3f,

    /// <summary>Bump on such a trace, through a second polymer.</summary>
    Fig3g,

    /// <summary>Bump on a metal cap through a polymer.</summary>
    Fig4b,

    /// <summary>As 3F, from a metal cap.</summary>
    Fig4d,

    /// <summary>As 3G, from a metal cap.</summary>
    Fig4e,

    /// <summary>Two traces and three polymers, from a metal cap.</summary>
    Fig5,
}

/// <summary>Metals of the cap on a pad.</summary>
internal enum CapRecipe
{
    /// <summary>Aluminium or its alloy on a tantalum or tantalum nitride barrier.</summary>
    Aluminium,

    /// <summary>Plated gold on a titanium or titanium-tungsten barrier.</summary>
    TitaniumGold,

    /// <summary>Gold alone.</summary>
    Gold,

    /// <summary>Gold on nickel.</summary>
    NickelGold,
}

/// <summary>Metals of a bump or trace, from the bottom.</summary>
internal enum MetalScheme
{
    /// <summary>Gold alone.</summary>
    Gold,

    /// <summary>Copper alone.</summary>
    Copper,

    /// <summary>Silver alone.</summary>
    Silver,

    /// <summary>Nickel alone.</summary>
    Nickel,

    /// <summary>Copper, then nickel.</summary>
    CopperNickel,

    /// <summary>Copper, then nickel, then gold.</summary>
    CopperNickelGold,
}

/// <summary>How the metal of a circuit layer fills the opening to the layer below.</summary>
internal enum ViaFilling
{
    /// <summary>Filled if it is at least as thick as the opening is deep or half as thick as the opening is wide; else a cup.</summary>
    ByThickness,

    /// <summary>Metal on walls and floor.</summary>
    Cup,

    /// <summary>Metal through the whole opening.</summary>
    Filled,
}

/// <summary>From where the thickness of a package dielectric counts.</summary>
internal enum DielectricDatum
{
    /// <summary>From the top of the traces that it covers.</summary>
    OverTraces,

    /// <summary>From the face on which those traces lie.</summary>
    UnderTraces,
}

/// <summary>Through which circuit layers two parts are joined.</summary>
internal enum JoiningRoute
{
    /// <summary>A trace of the first circuit layer.</summary>
    FirstLayer,

    /// <summary>A trace of the second circuit layer, reached from either part by the first.</summary>
    BothLayers,
}

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

/// <summary>Where the second contact of a passive device leads; document 001 names one contact only.</summary>
internal enum SecondContact
{
    /// <summary>Nowhere: the device ends the net that it stands on.</summary>
    None,

    /// <summary>To a ball of its own.</summary>
    Ball,

    /// <summary>Out of the plane of the section to the nearest net of a die that does not hold the device.</summary>
    OutOfPlane,
}
