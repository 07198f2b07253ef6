using System.Text;
using System.Text.Json;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Files;
using Strata.Problems;
using Strata.Reports;
using Strata.Results;

namespace Strata.Tests.Electrostatics;

/// <summary>The electrostatic analysis in files, reports and tables.</summary>
public class ElectrostaticFileTests
{
    private const string Line = """
        {
          "name": "line", "depth_mm": 3,
          "outline": { "x0_um": -40, "x1_um": 40, "z0_um": 0, "z1_um": 40 }, "background": "air",
          "materials": { "d": { "k_w_mk": 0.2, "permittivity": 3.4, "permittivity_uncertainty_percent": 6, "loss_tangent": 0.002 } },
          "shapes": [
            { "shape": "rectangle", "x0_um": -40, "x1_um": 40, "z0_um": 0, "z1_um": 8, "material": "d" },
            { "shape": "rectangle", "x0_um": -5, "x1_um": 5, "z0_um": 8, "z1_um": 12, "material": "copper", "region": "trace" }
          ],
          "terminals": [ { "name": "signal", "region": "trace" } ],
          "boundaries": [ { "name": "plane", "side": "bottom", "kind": "grounded" } ],
          "analysis": { "kind": "electrostatic", "accuracy_percent": 5 }
        }
        """;

    private static CrossSection Read(string text) => SectionReader.Read(Encoding.UTF8.GetBytes(text), "line.json");

    [Fact]
    public void A_section_is_written_as_it_was_read()
    {
        CrossSection line = Read(Line);
        Assert.Equal("trace", line.Terminals[0].Region);
        Assert.Equal(Box.Um(-5, 5, 8, 12), line.Terminals[0].Place);
        Assert.IsType<GroundedSurface>(line.Boundaries[0].Condition);
        using var text = new MemoryStream();
        SectionWriter.Write(text, line);
        CrossSection again = Read(Encoding.UTF8.GetString(text.ToArray()));
        Assert.Equal(line.Terminals, again.Terminals);
        Assert.Equal(line.Boundaries, again.Boundaries);
        Assert.Equal(line.Analysis, again.Analysis);
        Assert.Equal(3.4, again.Materials[0].Datum("permittivity"));
        Assert.Equal(6, again.Materials[0].Datum("permittivity_uncertainty_percent"));
        Assert.Equal(0.002, again.Materials[0].Datum("loss_tangent"));
    }

    [Theory]
    [InlineData("\"region\": \"trace\" } ]", "\"region\": \"trace\", \"voltage_v\": 1 } ]", "$.terminals[0].voltage_v", "leave it out")]
    [InlineData("\"name\": \"signal\", ", "\"name\": \"signal\", \"x0_um\": 1, ", "$.terminals[0]", "give one of the two")]
    [InlineData("\"permittivity\": 3.4", "\"permittivity\": 0.5", "$.materials.d.permittivity", "allowed: 1 to")]
    [InlineData("\"kind\": \"electrostatic\"", "\"kind\": \"electrostatics\"", "$.analysis.kind", "did you mean 'electrostatic'")]
    [InlineData("\"kind\": \"grounded\"", "\"kind\": \"grounded\", \"film_w_m2k\": 3", "$.boundaries[0].film_w_m2k", "does not belong")]
    public void A_wrong_member_is_named_with_what_is_allowed(string piece, string replacement, string path, string words)
    {
        InputException fault = Assert.Throws<InputException>(() => Read(Line.Replace(piece, replacement, StringComparison.Ordinal)));
        Assert.Contains(fault.Problems, one => one.Path == path && one.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Results_report_and_columns_show_the_same_numbers()
    {
        CrossSection line = Read(Line);
        DesignResult result = SectionAnalysis.Solve(line).Result;
        BoundedValue impedance = result.Electrostatic!.Line!.Z0Ohm;
        using var text = new MemoryStream();
        ResultWriter.Write(text, result);
        using var json = JsonDocument.Parse(text.ToArray());
        JsonElement written = json.RootElement.GetProperty("electrostatic");
        Assert.Equal(impedance.Lower, written.GetProperty("line").GetProperty("z0_ohm").GetProperty("lower").GetDouble());
        Assert.Equal("plane", written.GetProperty("terminals")[1].GetString());
        string Column(string name) => BatchColumns.All.Single(column => column.Name == name).Read(result);
        Assert.Equal(NumberText.Exact(impedance.Value), Column("z0_ohm"));
        Assert.Equal(NumberText.Exact(result.Electrostatic.CapacitancePfM!.Upper!.Value), Column("c_upper_pf_m"));
        Assert.Equal(3e-3 * result.Electrostatic.CapacitancePfM.Value, result.Electrostatic.CapacitancePf!.Value, 12);
        string report = TextReport.Of(new Design { Name = "line", File = "line.json", Section = line }, result);
        Assert.Contains("Capacitance between signal, plane", report);
        Assert.Contains("No field crosses the outline where it is not grounded", report);
    }
}
