namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The structures of document 001, by the figure, row or claim that names them.</summary>
internal static partial class BumpedDiePresets
{
    /// <summary>All presets.</summary>
    public static IReadOnlyList<Preset> All { get; } = [.. Dies, .. Passives, .. FrontEnds, .. Variants];
}
