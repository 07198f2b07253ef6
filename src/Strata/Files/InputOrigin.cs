namespace Strata.Files;

/// <summary>Where an input comes from.</summary>
internal enum InputOrigin
{
    /// <summary>The design states it.</summary>
    Design,

    /// <summary>It was set on top of the design.</summary>
    Set,

    /// <summary>It is the default of the template.</summary>
    Default,
}
