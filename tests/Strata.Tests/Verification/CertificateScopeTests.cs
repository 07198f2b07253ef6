using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Strata.Analysis;
using Strata.Check;
using Strata.CrossSections;
using Strata.Files;
using Strata.Materials;
using Strata.Numerics.Grids;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Verification;

/// <summary>Contacts and films to several levels in proofs: what is known lies in them, and what was changed is refused.</summary>
public class CertificateScopeTests
{
    private const double Contact = 1e-4;
    private static readonly Lazy<string> Levels = new(() => Text(Certification.Of(Ball, part: "hot")));

    // Two plates with a contact between, a ball in the lower one, two sources, films to 60 C above and 25 C below.
    private static CrossSection Ball => new()
    {
        Name = "two plates",
        Depth = 1e-3,
        Outline = Box.Um(0, 1000, 0, 500),
        Materials = [Material("good", 20), Material("poor", 1)],
        Shapes =
        [
            Rectangle("good", "lower", 0, 1000, 0, 250), Rectangle("poor", "upper", 0, 1000, 250, 500),
            new PaintedShape(new DiscShape(400e-6, 150e-6, 80e-6), "poor", "ball"),
        ],
        Interfaces = [Between("joint", "lower", "upper", Contact)],
        HeatSources = [Source("hot", 0.2, 300, 600, 400, 450), Source("warm", 0.1, 700, 800, 100, 150)],
        Boundaries = [Film("above", Side.Top, 500, 60), Film("below", Side.Bottom, 5000, 25), Adiabatic()],
        Analysis = new AnalysisRequest { AccuracyPercent = 2 },
    };

    private static SectionInterface Between(string name, string first, string second, double resistance) =>
        new() { Name = name, Between = (first, second), ThermalResistance = resistance };

    private static string Text(Certificate proof)
    {
        using var stream = new MemoryStream();
        ProofWriter.Write(stream, proof);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static (string What, double Lower, double Upper) Check(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return new Proof(document.RootElement).Prove();
    }

    [Fact]
    public void A_mean_between_two_levels_is_proven_within_the_interval_that_the_solver_prints()
    {
        Certificate proof = Certification.Of(Ball, part: "hot");
        (string what, double lower, double upper) = Check(Levels.Value);
        Assert.Contains("mean", what, StringComparison.Ordinal);
        Assert.True(proof.Interval.Lower <= lower && upper <= proof.Interval.Upper);
        Assert.True((upper - lower) / lower < 0.02);
        AnalysisRequest close = new() { AccuracyPercent = 0.1 };
        SourceResult hot = SectionAnalysis.Solve(Ball with { Analysis = close }).Result.Thermal!.Sources[0];
        Assert.True(lower <= hot.TMeanUpperC - 25 && hot.TMeanLowerC - 25 <= upper);
    }

    [Fact]
    public void A_contact_in_series_is_proven_as_by_hand()
    {
        // 1 W in the top 50 um of 100 um by 1 mm over two plates: film, lower plate, contact, upper plate, a third of what is heated.
        CrossSection slab = Ball with
        {
            Outline = Box.Um(0, 100, 0, 500),
            Shapes = [Rectangle("good", "lower", 0, 100, 0, 250), Rectangle("poor", "upper", 0, 100, 250, 500)],
            HeatSources = [Source("hot", 1, 0, 100, 450, 500)],
            Boundaries = [Film("below", Side.Bottom, 5000, 25), Adiabatic()],
        };
        (_, double lower, double upper) = Check(Text(Certification.Of(slab)));
        double exact = ((1 / 5000.0) + (250e-6 / 20) + Contact + (200e-6 / 1) + (50e-6 / 3)) / (100e-6 * 1e-3);
        Assert.InRange(exact, lower, upper);
        Assert.InRange((upper - lower) / exact, 0, 0.02);
    }

    [Theory]
    [InlineData("contacts", "value", 0.5)]
    [InlineData("contacts", "value", 2)]
    [InlineData("films", "value", 1.5)]
    [InlineData("films", "level", 1.1)]
    [InlineData("sources", "value", 1.1)]
    public void A_number_of_the_drawing_that_was_changed_is_refused(string list, string member, double factor)
    {
        JsonNode proof = JsonNode.Parse(Levels.Value)!;
        foreach (JsonNode? one in proof[list]!.AsArray())
        {
            one![member] = one[member]!.GetValue<double>() * factor;
        }

        Refused fault = Assert.Throws<Refused>(() => Check(proof.ToJsonString()));
        Assert.Matches("claimed|balance|cross", fault.Message);
    }

    [Fact]
    public void Conductivities_that_follow_the_temperature_are_proven_for_all_that_each_shape_has_over_its_temperatures()
    {
        // Silicon falls from 148 to 108 W/(m K) between 25 and 100 C: by hand the resistance at the values of either end of the slab.
        var falling = Material("falling", 148) with { Conductivity = ThermalConductivity.Isotropic(new([(25, 148), (100, 108)])) };
        CrossSection slab = Ball with
        {
            Materials = [falling, Material("poor", 1)],
            Shapes = [Rectangle("falling", "lower", 0, 1000, 0, 450), Rectangle("poor", "upper", 0, 1000, 450, 500)],
            Interfaces = [],
            HeatSources = [Source("hot", 20, 0, 1000, 450, 500)],
            Boundaries = [Film("below", Side.Bottom, 1e6, 25), Adiabatic()],
        };
        Certificate proof = Certification.Of(slab);
        string text = Text(proof);
        (_, double lower, double upper) = Check(text);
        Assert.True(proof.HasRanges && proof.Interval.Lower <= lower && upper <= proof.Interval.Upper);
        double At(double k) => ((1 / 1e6) + (450e-6 / k) + (50e-6 / 3)) / 1e-6;
        Assert.True(lower <= At(falling.KxAt(25 + 20)) && At(falling.KxAt(25 + 80)) <= upper);
        BoundedValue solved = SectionAnalysis.Solve(slab).Result.Thermal!.Sources[0].RthKW!;
        Assert.InRange(solved.Value, lower, upper);

        JsonNode wider = JsonNode.Parse(text)!;
        wider["shapes"]![0]!["k"]![3] = 200;
        Assert.Contains("claimed", Assert.Throws<Refused>(() => Check(wider.ToJsonString())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_potential_that_jumps_where_there_is_no_contact_is_refused()
    {
        JsonNode proof = JsonNode.Parse(Levels.Value)!;
        proof["contacts"] = new JsonArray();
        Assert.Contains("jumps", Assert.Throws<Refused>(() => Check(proof.ToJsonString())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_on_a_side_with_a_film_is_refused()
    {
        JsonNode proof = JsonNode.Parse(Levels.Value)!;
        proof["contacts"]!.AsArray().Add(proof["films"]![0]!.DeepClone());
        Assert.Contains("held place", Assert.Throws<Refused>(() => Check(proof.ToJsonString())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("axis", "axisymmetric")]
    [InlineData("sheet", "sheets")]
    [InlineData("disc", "not rectangles")]
    public void What_a_certificate_does_not_cover_is_named_with_its_reason(string what, string named)
    {
        CrossSection section = what switch
        {
            "axis" => Ball with { Coordinates = CoordinateSystem.Axisymmetric, Depth = null },
            "sheet" => Ball with { Sheets = [new Sheet("foil", Box.Um(0, 500, 100, 100), 1e-6, "good")] },
            _ => Ball with
            {
                HeatSources = [Source("hot", 0.2, 300, 600, 400, 450) with { Shape = new DiscShape(400e-6, 150e-6, 50e-6) }],
            },
        };
        InputException fault = Assert.Throws<InputException>(() => Certification.Of(section, part: "hot"));
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }
}
