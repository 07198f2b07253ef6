using Strata.Materials;

namespace Strata.Packages.Blocks;

/// <summary>
/// The wiring of a chip, layers of metal lines between dielectrics with plugs, as one orthotropic material: heat passes the layers side
/// by side in their plane and one after the other across them.
/// </summary>
/// <remarks>
/// In a layer of lines the metal's share f of the plane conducts along the lines beside the dielectric (f km + (1 - f) kd), across
/// them in series with it (1 / (f / km + (1 - f) / kd)), and through the layer beside it again: the bounds of Wiener, Die Theorie
/// des Mischkörpers, Abh. Sächs. Ges. Wiss. 32 (1912), which for layers are exact. Lines of neighbouring layers cross, so that one half
/// runs along the section. Plugs conduct through their dielectric beside it, and are islands in its plane. Layers add up as a composite
/// wall does (Bergman et al., Fundamentals of Heat and Mass Transfer, 7th ed., section 3.1.3): that a plug stands on its line
/// without a way along the line is what makes the conductance across an upper estimate. Metals are those of the library, whose bulk values
/// lines of less than 0.1 um do not reach.
/// </remarks>
/// <param name="Metal">Metal of the lines.</param>
/// <param name="MetalShare">Share of a layer of lines that is metal.</param>
/// <param name="MetalThickness">Thickness of a layer of lines; in any unit, that of the dielectric's.</param>
/// <param name="Plug">Metal of the plugs.</param>
/// <param name="PlugShare">Share of a dielectric layer that plugs take.</param>
/// <param name="Dielectric">The dielectric, between lines and plugs too.</param>
/// <param name="DielectricThickness">Thickness of a dielectric layer.</param>
internal sealed record OnChipWiring(
    Material Metal, double MetalShare, double MetalThickness, Material Plug, double PlugShare, Material Dielectric,
    double DielectricThickness)
{
    /// <summary>The material's name in the section.</summary>
    public const string Name = "on-chip-wiring";

    /// <summary>The wiring as a material; an insulator, since what its lines connect is not drawn.</summary>
    public Material ToMaterial() => new()
    {
        Name = Name,
        Role = "composite",
        IsMixed = true,
        Description = FormattableString.Invariant($"{Metal.Name} lines on {MetalShare} of {MetalThickness} um and {Plug.Name} plugs on ")
            + FormattableString.Invariant($"{PlugShare} of {DielectricThickness} um, in {Dielectric.Name}"),
        Conductivity = new ThermalConductivity(Table(Along), Table(Across)),
        ConductivitySource = "mixed from its constituents: layers side by side in their plane, one after the other across",
        DensityKgM3 = Density(),
        Data = [.. Dielectric.Data.Where(datum => datum.Limit is not null)],
    };

    private double Along(double celsius)
    {
        (double km, double kd) = (Metal.KxAt(celsius), Dielectric.KxAt(celsius));
        double lines = (MetalShare * km + (1 - MetalShare) * kd + 1 / (MetalShare / km + (1 - MetalShare) / kd)) / 2;
        return (MetalThickness * lines + DielectricThickness * kd) / (MetalThickness + DielectricThickness);
    }

    private double Across(double celsius)
    {
        double kd = Dielectric.KzAt(celsius);
        double lines = MetalShare * Metal.KzAt(celsius) + (1 - MetalShare) * kd;
        double plugs = PlugShare * Plug.KzAt(celsius) + (1 - PlugShare) * kd;
        return (MetalThickness + DielectricThickness) / (MetalThickness / lines + DielectricThickness / plugs);
    }

    // At every temperature at which one of the constituents has a value of its own.
    private TemperatureTable Table(Func<double, double> conductivity)
    {
        SortedSet<double> nodes = [];
        foreach (Material part in (ReadOnlySpan<Material>)[Metal, Plug, Dielectric])
        {
            foreach (TemperatureTable table in (ReadOnlySpan<TemperatureTable>)[part.Conductivity.XTable, part.Conductivity.ZTable])
            {
                nodes.UnionWith(table.TemperaturesC.Length > 1 ? table.TemperaturesC.ToArray() : []);
            }
        }

        IEnumerable<double> places = nodes.Count > 0 ? nodes : [ThermalConductivity.ReferenceC];
        return new TemperatureTable(places.Select(celsius => (celsius, conductivity(celsius))));
    }

    private double? Density()
    {
        double? lines = MetalShare * Metal.DensityKgM3 + (1 - MetalShare) * Dielectric.DensityKgM3;
        double? plugs = PlugShare * Plug.DensityKgM3 + (1 - PlugShare) * Dielectric.DensityKgM3;
        return (MetalThickness * lines + DielectricThickness * plugs) / (MetalThickness + DielectricThickness);
    }
}
