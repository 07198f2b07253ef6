using Strata.CrossSections;
using Strata.Fields;
using Strata.Files;
using Strata.Materials;
using Strata.Tests.Architecture;

namespace Strata.Tests.Packages;

/// <summary>The designs and sweeps that come with Strata can be read and drawn.</summary>
public sealed class ShippedDesignTests
{
    public static TheoryData<string> Designs() => Files("designs", "*.json");

    public static TheoryData<string> Sweeps() => Files("sweeps", "*.csv");

    [Theory]
    [MemberData(nameof(Designs))]
    public void Every_design_is_sound_and_says_what_it_shows(string file)
    {
        Design design = DesignReader.Read(Repository.File("data", "designs", file));
        Assert.Empty(DrawingChecks.Check(design.Section, MaterialLibrary.Default));
        Assert.True(File.ReadAllText(Repository.File("data", "designs", file)).Contains("\"comment\": \"", StringComparison.Ordinal), file);
    }

    [Theory]
    [MemberData(nameof(Sweeps))]
    public void Every_row_of_every_sweep_is_sound(string file)
    {
        BatchTable table = BatchTable.ReadFile(Repository.File("data", "sweeps", file));
        Assert.True(table.Rows.Count >= 10, $"{file} has {table.Rows.Count} rows");
        Assert.All(table.Rows, row => Assert.Empty(DrawingChecks.Check(row.ToDesign().Section, MaterialLibrary.Default)));
    }

    [Fact]
    public void The_carriers_sweep_compares_at_least_nine_metals_in_24_designs()
    {
        BatchTable table = BatchTable.ReadFile(Repository.File("data", "sweeps", "carrier-materials.csv"));
        Assert.True(table.Rows.Count >= 24);
        Assert.True(table.Rows.Select(row => row.Cell("carrier_material")).Distinct().Count() >= 9);
        Assert.Equal(2, table.Rows.Select(row => row.Cell("carrier_thickness_um")).Distinct().Count());
        Assert.Equal(2, table.Rows.Select(row => row.Cell("joint_material")).Distinct().Count());
    }

    private static TheoryData<string> Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Repository.File("data", folder), pattern).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
}
