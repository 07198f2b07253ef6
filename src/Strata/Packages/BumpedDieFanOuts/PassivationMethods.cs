namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The ten ways in which document 001, 0028-0037, builds up a passivation, bottom to top.</summary>
internal static class PassivationMethods
{
    private static readonly PassivationLayer Oxide = new("oxide", 0.2, 1.2);
    private static readonly PassivationLayer ThinOxide = new("oxide", 0.2, 0.5);
    private static readonly PassivationLayer Nitride = new("nitride", 0.2, 1.2);
    private static readonly PassivationLayer Oxynitride = new("oxynitride", 0.05, 0.15);
    private static readonly PassivationLayer OptionalOxynitride = Oxynitride with { IsOptional = true };
    private static readonly PassivationLayer SpunOxide = new("spin-on oxide", 0.5, 1);
    private static readonly PassivationLayer DenseOxide = new("high-density plasma oxide", 0.5, 2);

    private static readonly PassivationLayer[][] Methods =
    [
        [Oxide, Nitride],
        [Oxide, Oxynitride, Nitride],
        [Oxynitride, Oxide, Nitride],
        [ThinOxide, SpunOxide, ThinOxide, Nitride],
        [DenseOxide, Nitride],
        [new("undoped glass", 0.2, 3), new("TEOS, PSG or BPSG", 0.5, 3), Nitride],
        [OptionalOxynitride, Oxide, OptionalOxynitride, Nitride, OptionalOxynitride, Oxide],
        [Oxide, SpunOxide, Oxide, Nitride, Oxide],
        [DenseOxide, Nitride, DenseOxide],
        [Nitride, Oxide, Nitride],
    ];

    /// <summary>The sub-layers of a method when a passivation has so many.</summary>
    /// <param name="method">The method, from 1 to 10.</param>
    /// <param name="count">Sub-layers there are.</param>
    /// <returns>The sub-layers, all or those that are not optional, and whether their number fits.</returns>
    public static (IReadOnlyList<PassivationLayer> Layers, bool Fits) Match(int method, int count)
    {
        PassivationLayer[] all = Methods[method - 1];
        PassivationLayer[] needed = [.. all.Where(layer => !layer.IsOptional)];
        PassivationLayer[] layers = count == needed.Length ? needed : all;
        return (layers, count == layers.Length);
    }

    /// <summary>The sub-layers of a method in words.</summary>
    /// <param name="method">The method, from 1 to 10.</param>
    public static string Describe(int method) => string.Join(" / ", Methods[method - 1].Select(layer => layer.IsOptional ? $"[{layer.Name}]" : layer.Name));
}
