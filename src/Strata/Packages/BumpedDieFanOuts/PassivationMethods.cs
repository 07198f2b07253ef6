namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The ten ways in which document 001, 0028-0037, builds up a passivation, bottom to top.</summary>
internal static class PassivationMethods
{
    private static readonly PassivationLayer Oxide = new("oxide", 0.2, 1.2, ["silicon-dioxide", "silicon-dioxide-teos"]);
    private static readonly PassivationLayer ThinOxide = Oxide with { Most = 0.5 };
    private static readonly PassivationLayer Nitride = new("nitride", 0.2, 1.2, ["silicon-nitride"]);
    private static readonly PassivationLayer Oxynitride = new("oxynitride", 0.05, 0.15, ["silicon-oxynitride"]);
    private static readonly PassivationLayer OptionalOxynitride = Oxynitride with { IsOptional = true };
    private static readonly PassivationLayer SpunOxide = new("spin-on oxide", 0.5, 1, ["spin-on-glass", "hydrogen-silsesquioxane"]);
    private static readonly PassivationLayer DenseOxide = new("high-density plasma oxide", 0.5, 2, ["silicon-dioxide"]);

    private static readonly PassivationLayer[][] Methods =
    [
        [Oxide, Nitride],
        [Oxide, Oxynitride, Nitride],
        [Oxynitride, Oxide, Nitride],
        [ThinOxide, SpunOxide, ThinOxide, Nitride],
        [DenseOxide, Nitride],
        [
            new("undoped glass", 0.2, 3, ["silicon-dioxide"]),
            new("TEOS, PSG or BPSG", 0.5, 3, ["psg", "bpsg", "silicon-dioxide-teos"]), Nitride,
        ],
        [OptionalOxynitride, Oxide, OptionalOxynitride, Nitride, OptionalOxynitride, Oxide],
        [Oxide, SpunOxide, Oxide, Nitride, Oxide],
        [DenseOxide, Nitride, DenseOxide],
        [Nitride, Oxide, Nitride],
    ];

    /// <summary>The sub-layers of a method when a passivation has so many.</summary>
    /// <param name="method">The method, from 1 to 10.</param>
    /// <param name="count">Sub-layers there are.</param>
    /// <param name="materials">Their materials, which tell the optional ones apart; null where none are named.</param>
    /// <returns>The sub-layers; null where the method has not so many.</returns>
    public static IReadOnlyList<PassivationLayer>? Match(int method, int count, IReadOnlyList<string>? materials)
    {
        PassivationLayer[][] fitting = [.. Choices([.. Methods[method - 1]]).Where(layers => layers.Length == count)];
        return materials is null ? fitting.FirstOrDefault()
            : fitting.FirstOrDefault(layers => layers.Zip(materials).All(pair => pair.First.Materials.Contains(pair.Second)))
                ?? fitting.FirstOrDefault();
    }

    /// <summary>The sub-layers of a method in words.</summary>
    /// <param name="method">The method, from 1 to 10.</param>
    public static string Describe(int method) =>
        string.Join(" / ", Methods[method - 1].Select(layer => layer.IsOptional ? $"[{layer.Name}]" : layer.Name));

    /// <summary>Materials and thicknesses of the passivation of a design, um, bottom to top; one layer where there is no method.</summary>
    public static IReadOnlyList<(string Material, double Thickness)> Of(BumpedDieParameters p)
    {
        if (p.PassivationMethod == 0 || p.PassivationLayersUm is not NumberList thicknesses)
        {
            return [(p.PassivationMaterial, p.PassivationThicknessUm)];
        }

        IReadOnlyList<string> materials = Named(p)
            ?? [.. Match(p.PassivationMethod, thicknesses.Count, null)?.Select(layer => layer.Materials[0]) ?? []];
        return [.. materials.Zip(thicknesses)];
    }

    /// <summary>The materials that a design names for its sub-layers, one for each; null where it names none, or another number.</summary>
    public static IReadOnlyList<string>? Named(BumpedDieParameters p) =>
        p is { PassivationLayerMaterials: string list, PassivationLayersUm: NumberList layers }
            ? NamesInOrder.Of(list, layers.Count) : null;

    // Every method has one way, or one for each choice of its optional sub-layers: the lowest first.
    private static IEnumerable<PassivationLayer[]> Choices(PassivationLayer[] layers)
    {
        int first = Array.FindIndex(layers, layer => layer.IsOptional);
        return first < 0 ? [layers]
            : Choices([.. layers[..first], layers[first] with { IsOptional = false }, .. layers[(first + 1)..]])
                .Concat(Choices([.. layers[..first], .. layers[(first + 1)..]]));
    }
}

/// <summary>A sub-layer of a passivation.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Least">Least thickness, um.</param>
/// <param name="Most">Largest thickness, um.</param>
/// <param name="Materials">Materials of the library that it may be of; the first where the design names none.</param>
/// <param name="IsOptional">Whether the method allows to leave it out.</param>
internal sealed record PassivationLayer(string Name, double Least, double Most, string[] Materials, bool IsOptional = false);
