using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The metals that the parameters name, as layers.</summary>
internal static class BumpedDieMetals
{
    /// <summary>The bump after polish: what is taken off comes from the top (rule G3).</summary>
    public static LayeredMetal Bump(BumpedDieParameters p) =>
        Stack(p.BumpMetal, p.BumpPlatedHeightUm, p.BumpNickelThicknessUm, p.BumpGoldThicknessUm).PolishedTo(p.BumpHeightUm);

    /// <summary>A wafer-level trace.</summary>
    public static LayeredMetal WaferTrace(BumpedDieParameters p) =>
        Stack(p.WaferTraceMetal, p.WaferTraceThicknessUm, p.WaferTraceNickelThicknessUm, p.WaferTraceGoldThicknessUm);

    /// <summary>A circuit layer over its barrier and seed.</summary>
    public static LayeredMetal Circuit(BumpedDieParameters p) =>
        Stack(p.CircuitMetal, p.CircuitThicknessUm, p.CircuitNickelThicknessUm, p.CircuitGoldThicknessUm);

    /// <summary>The cap on a pad.</summary>
    public static LayeredMetal Cap(BumpedDieParameters p) => p.CapRecipe switch
    {
        CapRecipe.Aluminium => new([new("aluminium-copper-film", p.CapThicknessUm)]),
        CapRecipe.NickelGold => new([new("nickel", p.CapNickelThicknessUm), new("gold", SectionDrawing.Snap(p.CapThicknessUm - p.CapNickelThicknessUm))]),
        _ => new([new("gold", p.CapThicknessUm)]),
    };

    /// <summary>Barrier under the cap; the recipes of gold alone and of nickel and gold have none.</summary>
    public static ThinFilm CapFilm(BumpedDieParameters p) =>
        p.CapRecipe is CapRecipe.Aluminium or CapRecipe.TitaniumGold ? new([new(p.CapBarrierMaterial, p.CapBarrierThicknessUm)]) : new([]);

    /// <summary>Barrier and seed under a bump.</summary>
    public static ThinFilm BumpFilm(BumpedDieParameters p) => Film(p, p.BumpMetal);

    /// <summary>Barrier and seed under a wafer-level trace.</summary>
    public static ThinFilm TraceFilm(BumpedDieParameters p) => Film(p, p.WaferTraceMetal);

    /// <summary>Barrier and seed under a circuit layer.</summary>
    public static ThinFilm CircuitFilm(BumpedDieParameters p)
    {
        MetalLayer seed = new(LowestName(p.CircuitMetal), p.CircuitSeedThicknessUm);
        return p.CircuitBarrier ? new([new(p.CircuitBarrierMaterial, p.CircuitBarrierThicknessUm), seed]) : new([seed]);
    }

    /// <summary>Copper that a stack leaves under its nickel and gold, um; the whole thickness for one metal.</summary>
    public static double Copper(MetalScheme stack, double thickness, double nickel, double gold) => SectionDrawing.Snap(stack switch
    {
        MetalScheme.CopperNickel => thickness - nickel,
        MetalScheme.CopperNickelGold => thickness - nickel - gold,
        _ => thickness,
    });

    private static ThinFilm Film(BumpedDieParameters p, MetalScheme stack) =>
        new([new(p.BumpBarrierMaterial, p.BumpBarrierThicknessUm), new(LowestName(stack), p.BumpSeedThicknessUm)]);

    private static LayeredMetal Stack(MetalScheme stack, double thickness, double nickel, double gold) => stack switch
    {
        MetalScheme.CopperNickel => new([new("copper", Copper(stack, thickness, nickel, gold)), new("nickel", nickel)]),
        MetalScheme.CopperNickelGold => new([new("copper", Copper(stack, thickness, nickel, gold)), new("nickel", nickel), new("gold", gold)]),
        _ => new([new(LowestName(stack), thickness)]),
    };

    private static string LowestName(MetalScheme stack) => stack switch
    {
        MetalScheme.Gold => "gold",
        MetalScheme.Silver => "silver",
        MetalScheme.Nickel => "nickel",
        _ => "copper",
    };
}

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

/// <summary>A sub-layer of a passivation.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Least">Least thickness, um.</param>
/// <param name="Most">Largest thickness, um.</param>
/// <param name="IsOptional">Whether the method allows to leave it out.</param>
internal readonly record struct PassivationLayer(string Name, double Least, double Most, bool IsOptional = false);
