using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Tests.Architecture;

namespace Strata.Tests.Packages;

/// <summary>The presets as data: every row is read, names parameters that exist, and states where its heat goes.</summary>
public sealed class PresetTableTests
{
    [Fact]
    public void Every_template_has_a_table_and_every_table_a_template()
    {
        string[] tables = [.. Directory.GetFiles(Repository.File("data", "presets"), "*.csv").Select(path =>
            Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];
        Assert.Equal(TemplateCatalog.All.Select(template => template.Name).Order(StringComparer.Ordinal), tables);
        Assert.Equal(239, TemplateCatalog.All.Sum(template => template.Presets.Count));
    }

    [Fact]
    public void Names_differ_siblings_exist_and_parameters_are_known() => Assert.All(TemplateCatalog.All, template =>
    {
        HashSet<string> names = [.. template.Presets.Select(preset => preset.Name)];
        HashSet<string> known = [.. template.Parameters.Select(parameter => parameter.Name)];
        Assert.Equal(template.Presets.Count, names.Count);
        Assert.All(template.Presets, preset =>
        {
            Assert.True(preset.Sibling is null || (names.Contains(preset.Sibling) && preset.Sibling != preset.Name), preset.Name);
            Assert.All(preset.Values.Keys, key => Assert.Contains(key, known));
            Assert.NotEqual("as-given", preset.Values["environment"]);
            Assert.Contains("document", preset.Description, StringComparison.Ordinal);
        });
    });

    [Fact]
    public void The_page_says_why_a_preset_that_answers_as_its_sibling_does_so()
    {
        foreach (string page in Directory.GetFiles(Repository.File("docs", "gallery"), "*.md"))
        {
            string name = "";
            foreach (string line in File.ReadLines(page))
            {
                name = line.StartsWith("## ", StringComparison.Ordinal) ? line[3..] : name;
                if (line.StartsWith("Against ", StringComparison.Ordinal) && line.EndsWith("within the bounds.", StringComparison.Ordinal))
                {
                    Assert.False(
                        line.Split("; ").All(part => part.Contains("within the bounds", StringComparison.Ordinal)),
                        $"{Path.GetFileName(page)}, {name}: nothing differs by more than the bounds, and no remark says why");
                }
            }
        }
    }

    [Fact]
    public void A_share_of_the_depth_follows_from_width_and_pitch()
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find("cavity-build-up", "b6-balls");
        Dictionary<string, string> values = new(preset.Values)
        {
            ["row_pitch_um"] = "200",
            ["trace_width_um"] = "20",
            ["end_point_width_um"] = "150",
            ["end_point_height_um"] = "100"
        };
        CrossSection section = template.Draw("rows", values, new List<InputProblem>())!;
        Assert.All(section.Shapes.Where(shape => shape.Region.StartsWith("traces-", StringComparison.Ordinal)), shape => Assert.Equal(0.1,
            shape.Fill, 1e-12));
        Assert.All(section.Shapes.Where(shape => shape.Region.StartsWith("columns-", StringComparison.Ordinal)), shape =>
            Assert.Equal(Math.PI / 4 * 40 / 200, shape.Fill, 1e-12));
    }

    [Theory]
    [InlineData("trace_fill", "0.4", "trace_fill")]
    [InlineData("end_point_width_um", "250", "end_point_width_um")]
    public void A_share_that_contradicts_its_width_and_a_width_beyond_its_pitch_are_refused(string parameter, string value, string named)
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find("cavity-build-up", "b6-balls");
        Dictionary<string, string> values = new(preset.Values)
        {
            ["row_pitch_um"] = "200",
            ["end_point_width_um"] = "150",
            ["end_point_height_um"] = "100",
            [parameter] = value
        };
        List<InputProblem> problems = [];
        Assert.Null(template.Draw("rows", values, problems));
        Assert.Contains(problems, problem => problem.Path.Split(", ").Contains(named));
    }
}
