namespace Strata.Packages.Blocks;

/// <summary>One metal of a bump, trace or film.</summary>
/// <param name="Material">The metal.</param>
/// <param name="Thickness">Its thickness, um.</param>
internal readonly record struct MetalLayer(string Material, double Thickness);
