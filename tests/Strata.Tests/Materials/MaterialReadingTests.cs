using System.Text;
using Strata.Materials;
using Strata.Problems;

namespace Strata.Tests.Materials;

public sealed class MaterialReadingTests
{
    private const string Header = "name,k_w_mk,kx_w_mk,kz_w_mk,k_table_c_w_mk,resistivity_ohm_m,resistivity_temperature_coefficient_1_k,density_kg_m3\n";

    [Fact]
    public void A_row_becomes_a_material()
    {
        Material material = Read("film,,0.5,0.2,,,,1400\n").Get("film");
        Assert.Equal(0.5, material.KxAt(25));
        Assert.Equal(0.2, material.KzAt(25));
        Assert.False(material.IsConductor);
        Assert.False(material.ConductivityVaries);
        Assert.Null(material.TableRange);
        Assert.Equal(1400, material.DensityKgM3);
        Assert.Null(material.SpecificHeatJKgK);
    }

    [Fact]
    public void A_table_is_linear_between_its_nodes_and_constant_outside()
    {
        Material material = Read("si,,,,25:148 125:105,,,\n").Get("si");
        Assert.Equal(148, material.KxAt(25));
        Assert.Equal(105, material.KzAt(125));
        Assert.Equal(126.5, material.KxAt(75), 1e-12);
        Assert.Equal(148, material.KxAt(-40));
        Assert.Equal(105, material.KxAt(400));
        Assert.True(material.ConductivityVaries);
        Assert.Equal((25, 125), material.TableRange);
    }

    [Fact]
    public void A_table_of_properties_is_read_whole_or_refused_with_every_problem()
    {
        ILookup<string, MaterialDatum> read =
            MaterialData.Read(new StringReader("name,property,value,source\n# ours\ncopper,price_per_kg,9.4,\"quote, May\"\n"), "p.csv");
        Assert.Equal(new MaterialDatum("price_per_kg", 9.4, "quote, May"), Assert.Single(read["copper"]));
        InputException refused = Assert.Throws<InputException>(() => MaterialData.Read(
            new StringReader("name,property,value,source\na,price_kg,1,s\nb,price_per_kg,-1,s\nc,price_per_kg,many,s\nd\n"), "p.csv"));
        Assert.Equal([2, 3, 4, 5], refused.Problems.Select(problem => problem.Line));
        Assert.Contains("price_per_kg", refused.Problems[0].Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => MaterialData.Read(new StringReader("material,price\n"), "p.csv"));
    }

    [Fact]
    public void All_problems_of_a_file_are_reported_together()
    {
        const string rows = "a,-1,,,,,,\n"
            + "b,1,2,,,,,\n"
            + "c,,,,25:1 20:2,,,\n"
            + "d,1,,,,1e12,,\n"
            + "a,1,,,,,,8.9\n"
            + "e,1,,,,,0.004,\n"
            + ",1,,,,,,\n"
            + "f,1\n"
            + "g,\"1,5\",,,,,,\n"
            + "h,NaN,,,,,,\n";
        InputException fault = Assert.Throws<InputException>(() => Read(rows));
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9, 10, 11], fault.Problems.Select(problem => problem.Line ?? 0));
        Assert.Equal(
            ["k_w_mk", "k_w_mk", "k_table_c_w_mk", "resistivity_ohm_m", "name", "resistivity_ohm_m", "name", "", "k_w_mk", "k_w_mk"],
            fault.Problems.Select(problem => problem.Path));
        Assert.Equal(10, fault.Message.Split('\n').Length);
        Assert.StartsWith("m.csv:2: k_w_mk: a: found '-1'; allowed: a number from 0.0001 to 10000", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_column_suggests_the_nearest()
    {
        InputException fault = Assert.Throws<InputException>(() => Parse("name,k_w_mk,densty_kg_m3\na,1,1\n"));
        Assert.Equal("m.csv:1: densty_kg_m3: unknown column 'densty_kg_m3'; did you mean 'density_kg_m3'?", fault.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name,k_w_mk\n")]
    [InlineData("# only a comment\n")]
    [InlineData("name;k_w_mk\na;1\n")]
    [InlineData("name,k_w_mk\n\"a,1\n")]
    public void A_file_without_materials_is_refused(string text)
    {
        Assert.NotEmpty(Assert.Throws<InputException>(() => Parse(text)).Problems);
    }

    [Fact]
    public void A_byte_order_mark_names_the_encoding_of_a_stream()
    {
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("name,k_w_mk,density_kg_m3\nfilm,0.5,1e308\n")];
        using MemoryStream stream = new(utf16);
        InputException fault = Assert.Throws<InputException>(() => MaterialLibrary.Read(stream, "m.csv"));
        Assert.Equal("m.csv:2: density_kg_m3: film: found '1e308'; allowed: a number from 0.01 to 30000", fault.Message);
    }

    [Fact]
    public void A_resistivity_follows_its_linear_law_and_stops_where_that_ends()
    {
        Material copper = Read("cu,400,,,,1.7e-8,0.004,\n").Get("cu");
        Assert.True(copper.IsConductor);
        Assert.Equal(1.7e-8, copper.ResistivityAt(20));
        Assert.Equal(1.7e-8 * 1.4, copper.ResistivityAt(120), 1e-20);
        Assert.Contains("'cu'", Assert.Throws<ArgumentOutOfRangeException>(() => copper.ResistivityAt(-230)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => copper.ResistivityAt(double.NaN));
    }

    [Fact]
    public void An_insulator_has_no_resistivity()
    {
        Assert.Throws<InvalidOperationException>(() => Read("film,1,,,,,,\n").Get("film").ResistivityAt(20));
    }

    [Fact]
    public void Added_materials_hide_those_of_the_same_name()
    {
        MaterialLibrary library = Read("a,1,,,,,,\nb,2,,,,,,\n");
        MaterialLibrary more = library.With([new Material { Name = "a", Conductivity = ThermalConductivity.Constant(7) }]);
        Assert.Equal(7, more.Get("a").KxAt(0));
        Assert.Equal(2, more.Get("b").KxAt(0));
        Assert.Equal(1, library.Get("a").KxAt(0));
        Assert.Equal(2, more.All.Count);
    }

    [Fact]
    public void An_unknown_material_is_refused_with_the_nearest_name()
    {
        MaterialLibrary library = Read("copper,1,,,,,,\ncumo-70-30,2,,,,,,\n");
        Assert.Contains("did you mean 'copper'?", Assert.Throws<KeyNotFoundException>(() => library.Get("coper")).Message, StringComparison.Ordinal);
        Assert.Equal("cumo-70-30", library.Nearest("cumo"));
        Assert.Null(library.Nearest("unobtainium"));
    }

    private static MaterialLibrary Read(string rows) => Parse(Header + rows);

    private static MaterialLibrary Parse(string text) => MaterialLibrary.Read(new StringReader(text), "m.csv");
}
