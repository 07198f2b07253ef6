namespace Strata.Packages.Blocks;

/// <summary>Why a fan-out cannot be routed.</summary>
/// <param name="Place">Where room is missing.</param>
/// <param name="Net">The first net that lacks it, from 0.</param>
/// <param name="Um">The distance found between neighbours, or the distance left to the end point, um.</param>
internal readonly record struct FanOutShortage(FanOutPlace Place, int Net, double Um);
