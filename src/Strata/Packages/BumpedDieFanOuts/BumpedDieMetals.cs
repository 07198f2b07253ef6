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
