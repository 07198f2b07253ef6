using System.Text;
using Strata.CrossSections;
using Strata.Files;
using Strata.Problems;

namespace Strata.Tests.Files;

public class SectionReadingTests
{
    [Fact]
    public void A_sound_section_reads_in_SI()
    {
        CrossSection plate = SectionText.Read(SectionText.Plate);
        Assert.Equal("plate", plate.Name);
        Assert.Equal(0.002, plate.Depth);
        Assert.Equal(Box.Um(0, 100, 0, 20), plate.Outline);
        Assert.Equal(4, plate.Shapes.Count);
        Assert.Equal(0.3, plate.Shapes[1].Fill);
        Assert.Equal(new DiscShape(20e-6, 10e-6, 5e-6, 8e-6), plate.Shapes[2].Shape);
        Assert.Equal(("plate", "via"), plate.Interfaces[0].Between);
        Assert.Equal("plate/via", plate.Interfaces[0].Name);
        Assert.Equal(new HeatSource("junction", new RectangleShape(Box.Um(45, 55, 18, 20)), HeatAmountKind.Power, 2), plate.HeatSources[0]);
        Assert.Equal(10, Assert.IsType<FilmSurface>(plate.Boundaries[0].Condition).Film);
        Assert.Equal(0, plate.Terminals[0].Voltage);
        Assert.True(plate.Terminals[1].Equipotential);
        Assert.True(plate.Probes[0].Place.IsPoint);
        Assert.Equal(new AnalysisRequest { Kind = AnalysisKind.Electrothermal, AccuracyPercent = 0.5 }, plate.Analysis);
        Assert.Equal(126.5, plate.Materials[3].KxAt(75), 12);
    }

    [Theory]
    [InlineData("\"x1_um\": 100, \"z0_um\": 0, \"z1_um\": 20 },", "\"x1_um\": -100, \"z0_um\": 0, \"z1_um\": 20 },", "$.outline", "swapped")]
    [InlineData("\"thickness_um\": 0.3", "\"thickness_um\": -0.3", "$.sheets[0].thickness_um", "found -0.3 um; allowed: above 0")]
    [InlineData("\"thickness_um\": 0.3", "\"thicknes_um\": 0.3, \"thickness_um\": 1", "$.sheets[0].thicknes_um", "did you mean 'thickness_um'")]
    [InlineData("\"film_w_m2k\": 10, ", "", "$.boundaries[0]", "'film_w_m2k' is missing")]
    [InlineData("\"film_w_m2k\": 10", "\"film_w_m2k\": 1e308", "$.boundaries[0].film_w_m2k", "found 1e308 W/(m2 K); allowed: above 0")]
    [InlineData("\"film_w_m2k\": 10", "\"film_w_m2k\": 1e999", "$.boundaries[0].film_w_m2k", "allowed")]
    [InlineData("\"film_w_m2k\": 10", "\"film_w_m2k\": \"10,5\"", "$.boundaries[0].film_w_m2k", "decimal comma")]
    [InlineData("\"film_w_m2k\": 10", "\"film_w_m2k\": \"10\"", "$.boundaries[0].film_w_m2k", "without quotes")]
    [InlineData("\"film_w_m2k\": 10", "\"film_w_m2k\": null", "$.boundaries[0].film_w_m2k", "found null")]
    [InlineData("\"film_w_m2k\": 10", "\"film_w_m2k\": 10, \"temperature_c\": 3", "$.boundaries[0].temperature_c", "does not belong")]
    [InlineData("\"ambient_c\": 25", "\"ambient_c\": -300", "$.boundaries[0].ambient_c", "-273.15")]
    [InlineData("\"material\": \"film\"", "\"material\": \"flim\"", "$.shapes[0].material", "did you mean 'film'")]
    [InlineData("\"background\": \"air\"", "\"background\": \"aer\"", "$.background", "did you mean 'air'")]
    [InlineData("\"power_w\": 2.0", "\"power_w\": 2.0, \"power_w_m\": 3", "$.heat_sources[0]", "exactly one of power_w, power_w_m, density_w_m3")]
    [InlineData(", \"power_w\": 2.0", "", "$.heat_sources[0]", "none is given")]
    [InlineData("\"voltage_v\": 0", "\"voltage_v\": 0, \"current_a\": 0", "$.terminals[0]", "exactly one of voltage_v, current_a")]
    [InlineData("[\"plate\", \"via\"]", "[\"plate\", \"vi\"]", "$.interfaces[0].between[1]", "did you mean 'via'")]
    [InlineData("\"kind\": \"film\"", "\"kind\": \"fim\"", "$.boundaries[0].kind", "did you mean 'film'")]
    [InlineData("\"accuracy_percent\": 0.5", "\"accuracy_percent\": 0.5, \"cells\": 100", "$.analysis", "give one of them")]
    [InlineData("\"k_w_mk\": 148,", "\"k_w_mk\": 148, \"kx_w_mk\": 1,", "$.materials.die", "once")]
    [InlineData("[125, 105]", "[20, 105]", "$.materials.si-t.k_table_c_w_mk[1]", "ascend")]
    [InlineData("\"fill\": 0.3", "\"fill\": 1.3", "$.shapes[1].fill", "allowed: above 0, at most 1")]
    [InlineData("\"z1_um\": 20, \"thickness_um\"", "\"z1_um\": 21, \"thickness_um\"", "$.sheets[0]", "a segment has")]
    [InlineData("\"depth_mm\": 2", "\"depth_mm\": 2, \"depth_mm\": 3", "$.depth_mm", "occurs twice; first in line 3")]
    [InlineData("\"depth_mm\": 2", "\"coordinates\": \"axisymmetric\", \"depth_mm\": 2", "$.depth_mm", "takes no depth")]
    [InlineData("\"name\": \"high\"", "\"name\": \"low\"", "$.terminals[1].name", "occurs twice")]
    [InlineData("[[70, 0], [80, 0], [75, 10]]", "[[70, 0], [80, 0]]", "$.shapes[3].points_um", "at least 3")]
    [InlineData("\"outline\": { \"x0_um\": 0, \"x1_um\": 100, \"z0_um\": 0, \"z1_um\": 20 },", "", "$", "'outline' is missing")]
    public void A_wrong_member_is_named_with_what_is_allowed(string piece, string replacement, string path, string words)
    {
        InputProblem problem = SectionText.OnlyProblem(piece, replacement);
        Assert.Equal(path, problem.Path);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.NotNull(problem.Line);
    }

    [Fact]
    public void All_problems_are_reported_together_with_their_lines()
    {
        string text = SectionText.With("\"depth_mm\": 2", "\"depth_mm\": -2").Replace("\"name\": \"E\", ", "", StringComparison.Ordinal).Replace("\"power_w\": 2.0", "\"powerw\": 2.0", StringComparison.Ordinal);
        IReadOnlyList<InputProblem> problems = SectionText.Problems(text);
        Assert.Equal(["$.depth_mm", "$.heat_sources[0]", "$.heat_sources[0].powerw", "$.probes[0]"], problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
        Assert.Equal(3, problems[0].Line);
        Assert.Contains("plate.json:3: $.depth_mm: found -2 mm", problems[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"depth_mm\": NaN", "NaN and infinity")]
    [InlineData("\"depth_mm\": -Infinity", "NaN and infinity")]
    [InlineData("\"depth_mm\": 2,5", "decimal comma")]
    [InlineData("\"depth_mm\": 2]", "not JSON")]
    public void Text_that_is_not_JSON_gives_one_message_with_a_hint(string member, string words)
    {
        InputProblem problem = SectionText.OnlyProblem("\"depth_mm\": 2", member);
        Assert.Equal(3, problem.Line);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "0 bytes")]
    [InlineData("  \n", "nothing but blanks")]
    public void An_empty_file_gives_one_message(string text, string words)
    {
        Assert.Contains(words, Assert.Single(SectionText.Problems(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_UTF_16_file_gives_one_message()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(SectionText.Plate)];
        InputException fault = Assert.Throws<InputException>(() => SectionReader.Read(bytes, "plate.json"));
        Assert.Contains("UTF-16", Assert.Single(fault.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_give_one_message_with_the_line()
    {
        byte[] bytes = Encoding.Latin1.GetBytes(SectionText.Plate.Replace("\"via\"", "\"vi\u00e4\"", StringComparison.Ordinal));
        InputProblem problem = Assert.Single(Assert.Throws<InputException>(() => SectionReader.Read(bytes, "plate.json")).Problems);
        Assert.Contains("UTF-8", problem.Message, StringComparison.Ordinal);
        Assert.Equal(14, problem.Line);
    }

    [Fact]
    public void A_byte_order_mark_of_UTF_8_is_accepted()
    {
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(SectionText.Plate)];
        Assert.Equal("plate", SectionReader.Read(bytes, "plate.json").Name);
    }

    [Fact]
    public void A_material_that_hides_one_of_the_library_is_a_warning()
    {
        List<string> warnings = [];
        SectionText.Read(SectionText.With("\"si-t\": {", "\"copper\": { \"k_w_mk\": 1 }, \"si-t\": {"), warnings);
        Assert.Contains("'copper' hides", Assert.Single(warnings), StringComparison.Ordinal);
    }
}
