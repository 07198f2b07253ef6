using Strata.Materials;

namespace Strata.Tests.Materials;

/// <summary>Checks the values of the shipped materials against laws that connect two of them, each taken from a different source.</summary>
public sealed class MaterialPhysicsTests
{
    /// <summary>Lorenz number of the Sommerfeld theory, (pi^2 / 3) (k_B / e)^2, W ohm/K2.</summary>
    private const double LorenzNumber = 2.443e-8;

    private const double RoomC = 20;

    /// <summary>
    /// Pure metals near room temperature: 2.23e-8 (copper) to 3.04e-8 W ohm/K2 (tungsten) in Kittel, Introduction to Solid State
    /// Physics, chapter 6, table 5, that is 0.91 to 1.24; aluminium and nickel lie at 0.88, titanium at 1.29.
    /// </summary>
    private const double LeastPureRatio = 0.85;

    private const double LargestPureRatio = 1.35;

    /// <summary>In alloys and films the lattice adds to a smaller electronic part: up to twice as much in stainless steels.</summary>
    private const double LeastRatio = 0.8;

    private const double LargestRatio = 2.3;

    /// <summary>Chromium, an antiferromagnet at room temperature: 1.6 times the Lorenz number.</summary>
    private const double LargestChromiumRatio = 1.7;

    /// <summary>Solids hold 1 to 4 MJ/(m3 K) near room temperature (Ashby, Materials Selection, chart of lambda and a); a half-empty dielectric holds less.</summary>
    private const double LeastHeatCapacity = 0.8e6;

    private const double LargestHeatCapacity = 4.2e6;

    [Fact]
    public void Thermal_and_electrical_conductivity_obey_Wiedemann_and_Franz()
    {
        foreach (Material material in MaterialLibrary.Default.All.Where(material => material.IsConductor))
        {
            // Silicon carbide, which carries no current, conducts most of the heat of this composite.
            if (material.Name == "alsic-9")
            {
                continue;
            }

            double ratio = material.KxAt(RoomC) * material.ResistivityAt(RoomC) / (RoomC - Material.AbsoluteZeroC) / LorenzNumber;
            (double least, double largest) = material switch
            {
                { Name: "chromium" } => (LeastPureRatio, LargestChromiumRatio),
                { Role: "metal" } => (LeastPureRatio, LargestPureRatio),
                _ => (LeastRatio, LargestRatio),
            };
            Assert.True(ratio >= least && ratio <= largest, $"{material.Name}: {ratio:F3} times the Lorenz number, allowed {least} to {largest}");
        }
    }

    [Fact]
    public void Solids_hold_as_much_heat_per_volume_as_solids_do()
    {
        foreach (Material material in MaterialLibrary.Default.All.Where(material => material.Role != "gas"))
        {
            if (material.DensityKgM3 is double density && material.SpecificHeatJKgK is double specificHeat)
            {
                double capacity = density * specificHeat;
                Assert.True(capacity is >= LeastHeatCapacity and <= LargestHeatCapacity, $"{material.Name}: {capacity:E2} J/(m3 K)");
            }
        }
    }

    [Fact]
    public void Resistivity_rises_with_temperature_in_every_metal()
    {
        // The largest linear coefficient of the metals listed is that of nickel, 0.0066 1/K from 20 to 127 C.
        const double largest = 0.0067;
        Assert.All(
            MaterialLibrary.Default.All.Where(material => material.ResistivityVaries),
            material => Assert.InRange(material.ResistivityTemperatureCoefficient ?? 0, 0.0005, largest));
    }

    [Fact]
    public void Every_conductor_has_a_resistivity_at_all_temperatures_of_packages()
    {
        foreach (Material material in MaterialLibrary.Default.All.Where(material => material.IsConductor))
        {
            Assert.True(material.ResistivityAt(-55) > 0 && material.ResistivityAt(250) >= material.ResistivityAt(-55), material.Name);
        }
    }

    [Fact]
    public void No_alloy_conducts_better_than_its_base_metal()
    {
        foreach (Material alloy in MaterialLibrary.Default.All.Where(material => material.Role == "metal alloy"))
        {
            string? metal = alloy.Name.StartsWith("copper-", StringComparison.Ordinal) ? "copper" : alloy.Name.StartsWith("aluminium-", StringComparison.Ordinal) ? "aluminium" : null;
            if (metal is not null)
            {
                Material pure = MaterialLibrary.Default.Get(metal);
                Assert.True(alloy.KxAt(RoomC) < pure.KxAt(RoomC) && alloy.ResistivityAt(RoomC) > pure.ResistivityAt(RoomC), alloy.Name);
            }
        }
    }

    [Fact]
    public void A_composite_of_two_metals_lies_between_them()
    {
        foreach ((string composite, string metal) in (ReadOnlySpan<(string, string)>)[("cumo-70-30", "molybdenum"), ("cumo-60-40", "molybdenum"), ("cuw-90-10", "tungsten"), ("cuw-80-20", "tungsten")])
        {
            Material mixed = MaterialLibrary.Default.Get(composite);
            Material other = MaterialLibrary.Default.Get(metal);
            Material copper = MaterialLibrary.Default.Get("copper");
            Assert.InRange(mixed.KxAt(RoomC), other.KxAt(RoomC), copper.KxAt(RoomC));
            Assert.InRange(mixed.ResistivityAt(RoomC), copper.ResistivityAt(RoomC), other.ResistivityAt(RoomC));
        }
    }
}
