using System.Globalization;
using Strata.Materials;

namespace Strata.Tests.Materials;

public sealed class DefaultLibraryTests
{
    public static TheoryData<string, string> NamedByTheDocuments { get; } = Named();

    [Fact]
    public void Every_value_names_its_source()
    {
        foreach (Material material in MaterialLibrary.Default.All)
        {
            Assert.True(material.Role.Length > 0 && material.Description.Length > 0, material.Name);
            Assert.True(material.ConductivitySource.Length > 10, material.Name);
            Assert.Equal(material.IsConductor, material.ResistivitySource.StartsWith("rho", StringComparison.Ordinal));
            Assert.True(material.ResistivityTemperatureCoefficient is null || material.ResistivitySource.Contains("alpha: ", StringComparison.Ordinal) || material.ResistivitySource.Contains("rho and alpha", StringComparison.Ordinal), material.Name);
            Assert.Equal(material.DensityKgM3 is not null, material.DensitySource.Length > 0);
            Assert.Equal(material.SpecificHeatJKgK is not null, material.SpecificHeatSource.Length > 0);
            Assert.True(material.ConductivityUncertaintyPercent is >= 0 and <= 95, material.Name);
            Assert.True(material.ConductivityUncertaintySource.Length > 10, material.Name);
            Assert.All(
                material.Data,
                datum => Assert.True(datum.Source.Length > 10 && MaterialDatum.Ranges.ContainsKey(datum.Property), material.Name));
        }
    }

    [Fact]
    public void Names_are_lower_case_words_joined_by_hyphens()
    {
        Assert.All(MaterialLibrary.Default.All, material => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", material.Name));
    }

    [Theory]
    [MemberData(nameof(NamedByTheDocuments))]
    public void Every_material_named_by_the_documents_exists(string document, string name)
    {
        Assert.True(MaterialLibrary.Default.TryGet(name, out _), $"document {document}: {name}");
    }

    [Fact]
    public void Metals_carry_current_and_dielectrics_do_not()
    {
        foreach (Material material in MaterialLibrary.Default.All)
        {
            bool metallic = material.Role.StartsWith("metal", StringComparison.Ordinal) || material.Role == "solder";
            bool insulating = material.Role is "dielectric" or "laminate" or "encapsulant" or "glass" or "gas" or "ceramic" or "semiconductor";
            Assert.True(metallic || insulating || material.Role == "adhesive", $"{material.Name}: unknown role '{material.Role}'");
            Assert.True(!metallic || material.IsConductor, material.Name);
            Assert.True(!insulating || !material.IsConductor, material.Name);
        }
    }

    [Theory]
    [InlineData("copper")]
    [InlineData("aluminium")]
    [InlineData("silicon")]
    public void The_tables_of_the_main_materials_cover_the_temperatures_of_packages(string name)
    {
        Material material = MaterialLibrary.Default.Get(name);
        Assert.True(material.ConductivityVaries);
        Assert.True(material.TableRange is ( <= -55, >= 175), name);
    }

    [Fact]
    public void Known_values_come_out_of_the_file()
    {
        Material silicon = MaterialLibrary.Default.Get("silicon");
        Assert.Equal(148, silicon.KxAt(26.85), 1e-9);
        Assert.Equal(98.9, silicon.KzAt(126.85), 1e-9);
        Material laminate = MaterialLibrary.Default.Get("fr-4");
        Assert.Equal(0.81, laminate.KxAt(25));
        Assert.Equal(0.29, laminate.KzAt(25));
        Assert.Equal(1.7241e-8, MaterialLibrary.Default.Get("copper").ResistivityAt(20));
    }

    [Fact]
    public void A_decimal_comma_of_the_users_culture_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NumberGroupSeparator = ".";
        try
        {
            CultureInfo.CurrentCulture = comma;
            Material film = MaterialLibrary.Read(new StringReader("name,k_w_mk\nfilm,0.25\n"), "m.csv").Get("film");
            Assert.Equal(0.25, film.KxAt(25));
            Assert.Equal("25:0.25", film.Conductivity.XTable.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static TheoryData<string, string> Named()
    {
        (string Document, string Names)[] documents =
        [
            // Claims 13, 26, 87, 105: dielectrics, filling layers, temporary carriers; metals and balls are not named further.
            ("000", "copper aluminium polyimide bcb porous-dielectric silicone-elastomer epoxy borosilicate-glass silicon sac305"),
            // [0022]-[0038]: dies, on-chip metals, plugs, dielectrics, passivation.
            ("001", "silicon gallium-arsenide silicon-germanium copper aluminium aluminium-copper-film aluminium-silicon-copper-film tungsten-cvd tantalum tantalum-nitride"),
            ("001", "silicon-dioxide silicon-oxynitride silicon-dioxide-teos silicon-oxycarbide silicon-nitride fsg silk porous-dielectric spin-on-glass bpsg psg pbo hydrogen-silsesquioxane"),
            // [0041]-[0075]: barriers, seeds, bumps, traces, finish.
            ("001", "titanium titanium-nitride titanium-tungsten chromium nickel nickel-phosphorus gold silver"),
            // [0076], [0116]: polymers; glue, mould, insulator; substrate 48; balls 64.
            ("001", "polyimide bcb polyurethane epoxy parylene-c solder-mask silicone-elastomer epoxy-moulding-compound die-attach-polyimide die-attach-epoxy"),
            ("001", "bt-resin fr-4 soda-lime-glass alumina-96 snpb-63-37 snag-96-4 sac305"),
            // [0054]-[0087], [0145]: layer 11, protective layers, encapsulant, balls, transparent substrate.
            ("002", "polyimide silicon-dioxide silicon-nitride epoxy-moulding-compound alkali-free-glass tin lead copper silver gold air"),
            ("003", "polyimide copper gold die-attach-epoxy die-attach-silver-epoxy epoxy-moulding-compound sac305"),
            // Claims 6 to 8: carriers and columns of copper, aluminium or their alloys; the seven dielectrics.
            ("004", "copper copper-c194 copper-c7025 copper-cucrzr aluminium aluminium-1100 aluminium-3003 aluminium-6061 polyimide epoxy bt-resin fr-4 fr-5 bcb ptfe"),
            // Materials that the templates use by default or that carrier studies compare.
            ("templates", "molybdenum kovar alloy-42 invar stainless-304 alsic-9 cumo-70-30 cuw-80-20 sintered-silver die-attach-silver-epoxy underfill thermal-grease"),
        ];
        TheoryData<string, string> data = [];
        foreach ((string document, string names) in documents)
        {
            foreach (string name in names.Split(' '))
            {
                data.Add(document, name);
            }
        }

        return data;
    }
}
