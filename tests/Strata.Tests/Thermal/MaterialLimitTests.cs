using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Results;

namespace Strata.Tests.Thermal;

/// <summary>Limits of materials: each with a source, and a warning with region and place where one is exceeded.</summary>
public sealed class MaterialLimitTests
{
    private static readonly string[] Properties =
    [
        "melting_c", "solidus_c", "glass_transition_c", "maximum_use_c", "expansion_ppm_k", "modulus_gpa", "permittivity",
        "permittivity_uncertainty_percent", "loss_tangent",
    ];

    [Fact]
    public void Every_datum_belongs_to_a_material_and_has_a_source()
    {
        MaterialDatum[] data = [.. MaterialLibrary.Default.All.SelectMany(material => material.Data)];
        int rows = File.ReadAllLines(Architecture.Repository.File("data", "material-data.csv")).Count(line => line.Length > 0) - 1;
        Assert.Equal(rows, data.Length);
        Assert.All(data, datum => Assert.Contains(datum.Property, Properties));
        Assert.All(data, datum => Assert.True(
            datum.Source.Length > 8 && (datum.Value > 0 || datum is { Property: "loss_tangent", Value: 0 }), datum.ToString()));
        Assert.All(MaterialLibrary.Default.All, material => Assert.Equal(material.Data.Count, material.Data.Select(datum =>
            datum.Property).Distinct().Count()));
    }

    [Theory]
    [InlineData("solder")]
    [InlineData("laminate")]
    [InlineData("encapsulant")]
    public void What_softens_or_melts_in_a_package_has_a_limit(string role) =>
        Assert.All(MaterialLibrary.Default.All.Where(material => material.Role == role), material => Assert.Contains(material.Data, datum =>
            datum.Limit is not null));

    // A wall of solder between 200 and 230 C: the warm quarter lies above the solidus of 217 C, its warmest cell at the warm side.
    [Fact]
    public void Solder_above_its_solidus_is_named_with_region_and_place()
    {
        DesignResult hot = SectionAnalysis.Solve(Wall("sac305", 230)).Result;
        string warning = Assert.Single(hot.Warnings, text => text.Contains("above its", StringComparison.Ordinal));
        Assert.StartsWith("limit: region joint (sac305) reaches 22", warning, StringComparison.Ordinal);
        Assert.Contains("above its solidus of 217 C (Indium Corporation", warning, StringComparison.Ordinal);
        Assert.DoesNotContain(SectionAnalysis.Solve(Wall("sac305", 216)).Result.Warnings, text => text.Contains("above its",
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_temperature_at_which_nothing_is_solid_is_said_of_any_material()
    {
        string warning = Assert.Single(SectionAnalysis.Solve(Wall("silicon-carbide", 5000)).Result.Warnings, text =>
            text.Contains("nothing of a package is solid", StringComparison.Ordinal));
        Assert.StartsWith("limit: region joint (silicon-carbide) reaches 4", warning, StringComparison.Ordinal);
    }

    private static CrossSection Wall(string material, double hotC) => new()
    {
        Name = "wall",
        Depth = 1e-3,
        Outline = Box.Um(0, 100, 0, 100),
        Shapes = [new PaintedShape(new RectangleShape(Box.Um(0, 100, 0, 100)), material, "joint", 1)],
        Boundaries =
        [
            new BoundarySegment { Name = "cold", Side = Side.Left, Condition = new FixedSurface(200) },
            new BoundarySegment { Name = "hot", Side = Side.Right, Condition = new FixedSurface(hotC) },
            new BoundarySegment { Name = "rest", Side = Side.Rest, Condition = new AdiabaticSurface() },
        ],
        Analysis = new AnalysisRequest { Cells = 1000 },
    };
}
