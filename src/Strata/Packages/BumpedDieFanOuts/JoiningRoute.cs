namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Through which circuit layers two parts are joined.</summary>
internal enum JoiningRoute
{
    /// <summary>A trace of the first circuit layer.</summary>
    FirstLayer,

    /// <summary>A trace of the second circuit layer, reached from either part by the first.</summary>
    BothLayers,
}
