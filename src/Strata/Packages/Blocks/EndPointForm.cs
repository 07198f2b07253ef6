namespace Strata.Packages.Blocks;

/// <summary>What joins a package to its board.</summary>
internal enum EndPointForm
{
    /// <summary>Nothing: the outermost metal is the exit.</summary>
    None,

    /// <summary>Solder balls: discs cut flat by the pads above and below.</summary>
    Balls,

    /// <summary>Bumps: upright, as wide as high up as below.</summary>
    Bumps,

    /// <summary>Pins: slender, with a head on the pad.</summary>
    Pins,
}
