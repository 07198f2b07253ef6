namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>From where the thickness of a package dielectric counts.</summary>
internal enum DielectricDatum
{
    /// <summary>From the top of the traces that it covers.</summary>
    OverTraces,

    /// <summary>From the face on which those traces lie.</summary>
    UnderTraces,
}
