using System.Globalization;
using System.Text.Json.Nodes;
using Strata.Tests.Architecture;
using Strata.Tests.Cli;

namespace Strata.Tests.Reliability;

/// <summary>The smallest inputs that once gave a wrong answer, took the machine or ended in a fault.</summary>
public sealed class SmallestInputTests : IDisposable
{
    private readonly CommandRun _strata = new();

    /// <inheritdoc/>
    public void Dispose() => _strata.Dispose();

    [Fact]
    public void A_design_without_an_answer_fails_with_a_reason_and_shows_no_number()
    {
        Assert.Equal(1, _strata.Run("solve", Input("below-absolute-zero.json"), "-o", _strata.PathOf("out")));
        Assert.Contains("failed: ", _strata.Error, StringComparison.Ordinal);
        Assert.Contains("absolute zero", _strata.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Heat sources", _strata.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(_strata.PathOf("out")), file => Path.GetExtension(file) is ".png" or ".vtr" or ".part");
    }

    [Fact]
    public void What_is_no_number_is_never_printed()
    {
        int code = _strata.Run("solve", Input("nan-printed-exit-0.json"), "--cells", "1500");
        Assert.InRange(code, 0, 1);
        Assert.Equal(code == 1, _strata.Error.Contains("failed: ", StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", _strata.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", _strata.Out, StringComparison.Ordinal);
    }

    // The contact parts the sheet. A layer of 20, 10, 5 and 2.52 um with the conductance of the sheet, drawn in its place and
    // parted by the same contact, gives 4.4766 to 4.4800, 4.4767 to 4.4818, 4.4769 to 4.4803 and 4.4776 to 4.4918 K/W.
    [Theory]
    [InlineData("sheet-crosses-interface.json", "0.2%", 4.4790, 0.001)]
    [InlineData("sheet-crosses-interface.json", "0.1%", 4.4790, 0.001)]
    [InlineData("tiny.json", "1%", 1001.52414, 0.001)]
    public void A_gap_that_cannot_be_closed_is_chased_into_no_wrong_answer(string file, string accuracy, double exact, double tolerance)
    {
        int code = _strata.Run("solve", Input(file), "--accuracy", accuracy, "--json");
        if (code == 1)
        {
            Assert.Contains("failed: ", _strata.Error, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(0, code);
        double value = JsonNode.Parse(_strata.Out)!["thermal"]!["sources"]![0]!["rth_k_w"]!["value"]!.GetValue<double>();
        Assert.InRange(value, exact * (1 - tolerance), exact * (1 + tolerance));
    }

    [Fact]
    public void A_wall_off_vertical_by_a_rounding_solves_like_a_vertical_one()
    {
        string text = File.ReadAllText(Input("trapezoid-ulp.json"));
        Assert.Equal(0, _strata.Run("solve", Input("trapezoid-ulp.json"), "--json"));
        JsonNode slanted = JsonNode.Parse(_strata.Out)!;
        JsonNode design = JsonNode.Parse(text)!;
        foreach (JsonNode? shape in design["shapes"]!.AsArray())
        {
            if (shape!["shape"]!.GetValue<string>() == "trapezoid")
            {
                shape["x0_top_um"] = shape["x0_bottom_um"]!.DeepClone();
                shape["x1_top_um"] = shape["x1_bottom_um"]!.DeepClone();
            }
        }

        Assert.Equal(0, _strata.Run("solve", _strata.File("vertical.json", design.ToJsonString()), "--json"));
        double Value(JsonNode result) => result["thermal"]!["t_max_c"]!.GetValue<double>();
        Assert.Equal(Value(JsonNode.Parse(_strata.Out)!), Value(slanted), 1e-6);
    }

    [Fact]
    public void A_highest_temperature_below_the_mean_that_is_proven_does_not_make_a_good_result_fail()
    {
        Assert.Equal(0, _strata.Run("solve", Input("m12-bottom.json"), "--accuracy", "5%", "--json"));
        JsonNode thermal = JsonNode.Parse(_strata.Out)!["thermal"]!;
        JsonNode source = thermal["sources"]![0]!;
        Assert.True(thermal["t_max_c"]!.GetValue<double>() >= source["t_mean_c"]!.GetValue<double>());
        Assert.True(source["t_max_c"]!.GetValue<double>() >= source["t_mean_c"]!.GetValue<double>());
    }

    [Fact]
    public void More_cells_than_a_grid_may_have_are_refused_and_never_become_the_coarsest_grid()
    {
        Assert.Equal(2, _strata.Run("solve", Input("tiny.json"), "--cells", "100000000"));
        Assert.Contains("100000000 cells are asked for; a grid may have ", _strata.Error, StringComparison.Ordinal);
        Assert.Equal(0, _strata.Run("solve", Input("tiny.json"), "--cells", "400", "--row-cells", "400", "--json"));
        Assert.InRange(JsonNode.Parse(_strata.Out)!["grid"]!["cells"]!.GetValue<int>(), 250, 400);
    }

    [Theory]
    [InlineData("--cells", "300")]
    [InlineData("--row-cells", "4000")]
    public void Two_links_between_the_same_places_are_solved_where_nets_are_found_on_few_cells(string option, string value)
    {
        Assert.Equal(0, _strata.Run("solve", Input("two-parallel-links.json"), option, value, "--json"));
        double ohm = JsonNode.Parse(_strata.Out)!["electrical"]!["nets"]![0]!["resistance_ohm"]!["value"]!.GetValue<double>();
        Assert.InRange(ohm, 0.02508, 0.02509);
    }

    [Theory]
    [InlineData("depth_mm=1e-308", "allowed: above 0, at most 1000000 mm; no number other than 0 is smaller than 1E-06 mm")]
    [InlineData("boundaries[0].film_w_m2k=5e-324", "no number other than 0 is smaller than 1E-30 W/(m2 K)")]
    [InlineData("heat_sources[0].power_w=1e-300", "no number other than 0 is smaller than 1E-30 W")]
    public void A_number_too_small_to_compute_with_is_refused_by_name(string set, string said)
    {
        Assert.Equal(2, _strata.Run("solve", Input("tiny.json"), "--set", set));
        Assert.Contains(said, _strata.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_name_one_section_do_not_share_what_they_set_on_it()
    {
        File.Copy(Input("tiny.json"), _strata.PathOf("tiny.json"));
        _strata.File("designs.csv", "name,section,depth_mm\na,tiny.json,\nb,tiny.json,2\nc,tiny.json,\n");
        Assert.Equal(0, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("r.csv"), "--workers", "1"));
        string[] lines = _strata.Read("r.csv").TrimEnd().Split('\n');
        int at = Array.IndexOf(lines[0].Split(','), "depth_mm");
        Assert.Equal(["1", "2", "1"], lines[1..].Select(line => line.Split(',')[at]));
    }

    [Fact]
    public void One_row_that_asks_for_too_much_does_not_end_the_others()
    {
        File.Copy(Input("oom-row.csv"), _strata.PathOf("designs.csv"));
        _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv"), "--workers", "1");
        string[] status = [.. _strata.Read("results.csv").TrimEnd().Split('\n').Skip(1).Select(line => line.Split(',')[1])];
        Assert.Equal(4, status.Length);
        Assert.Equal(["ok", "ok", "ok"], [status[0], status[2], status[3]]);
    }

    [Fact]
    public void An_open_quote_swallows_no_other_row()
    {
        File.Copy(Input("unclosed-quote.csv"), _strata.PathOf("designs.csv"));
        File.Copy(Input("tiny.json"), _strata.PathOf("tiny.json"));
        Assert.Equal(1, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv")));
        string[][] rows = [.. _strata.Read("results.csv").TrimEnd().Split('\n').Skip(1).Select(line => line.Split(','))];
        Assert.Equal(Enumerable.Range(0, 8).Select(n => $"row {n}"), rows.Select(row => row[0]));
        Assert.Equal(Enumerable.Range(0, 8).Select(n => n == 2 ? "failed" : "ok"), rows.Select(row => row[1]));
        Assert.Contains("line 4: quotes do not match", rows[2][2], StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_told_with_its_place()
    {
        Assert.Equal(2, _strata.Run("solve", Input("surrogate.json")));
        Assert.Contains("one half of a character", Assert.Single(_strata.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_out_of_range_is_told_once()
    {
        Assert.Equal(2, _strata.Run("solve", Input("cells-1e9-two-messages.json")));
        Assert.Contains("found 1000000000; allowed: 1 to 100000000", Assert.Single(_strata.Error.TrimEnd().Split('\n')),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Sixty_thousand_unknown_members_are_told_by_number()
    {
        JsonNode design = JsonNode.Parse(SolveCommandTests.Slab)!;
        for (int n = 0; n < 60_000; n++)
        {
            design[string.Create(CultureInfo.InvariantCulture, $"outlin{n}")] = n;
        }

        Assert.Equal(2, _strata.Run("solve", _strata.File("many.json", design.ToJsonString())));
        string[] lines = _strata.Error.TrimEnd().Split('\n');
        Assert.Equal(51, lines.Length);
        Assert.Contains("did you mean 'outline'?", lines[0], StringComparison.Ordinal);
        Assert.Contains("and 59950 more problems", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_of_800_rectangles_is_refused_by_number_before_it_fills_the_memory()
    {
        JsonNode design = JsonNode.Parse(SolveCommandTests.Slab)!;
        JsonArray shapes = design["shapes"]!.AsArray();
        for (int n = 0; n < 800; n++)
        {
            double at = 1 + (1.1 * n);
            shapes.Add(new JsonObject
            {
                ["shape"] = "rectangle",
                ["x0_um"] = at,
                ["x1_um"] = at + 40.03,
                ["z0_um"] = at,
                ["z1_um"] = at + 30.07,
                ["material"] = "m",
                ["region"] = "r",
            });
        }

        design["analysis"]!.AsObject().Remove("cells");
        Assert.Equal(2, _strata.Run("solve", _strata.File("many.json", design.ToJsonString())));
        Assert.Matches("needs [0-9]+ x [0-9]+ = [0-9]+ cells; a grid may have 400000", _strata.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("overlong")]
    [InlineData("/dev/zero")]
    [InlineData("/etc/passwd")]
    [InlineData("../other.json")]
    public void A_section_of_a_row_is_a_file_beside_the_table(string section)
    {
        string name = section == "overlong" ? new string('x', 5000) + ".json" : section;
        File.WriteAllText(Path.Combine(_strata.Folder, "..", "other.json"), "{ \"secret\": 1 }");
        _strata.File("designs.csv", $"name,section\na,{name}\n");
        Assert.Equal(1, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv")));
        Assert.DoesNotContain("secret", _strata.Read("results.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("root:", _strata.Read("results.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("internal fault", _strata.Read("results.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("solve", "")]
    [InlineData("solve", "overlong")]
    [InlineData("batch", "")]
    public void A_name_that_is_none_is_told(string command, string name)
    {
        string file = name == "overlong" ? new string('x', 5000) : name;
        Assert.Equal(2, _strata.Run([command, file, .. command == "batch" ? new[] { "-o", _strata.PathOf("results.csv") } : []]));
        Assert.DoesNotContain("internal fault", _strata.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_of_very_many_shards_is_empty_and_no_fault()
    {
        _strata.File("slab.json", SolveCommandTests.Slab);
        _strata.File("designs.csv", "name,section\na,slab.json\nb,slab.json\n");
        Assert.Equal(0,
            _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv"), "--shard", "1/2147483647"));
        Assert.Equal(0,
            _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("last.csv"), "--shard", "2147483646/2147483647"));
    }

    private static string Input(string name) => Repository.File("tests", "Strata.Tests", "Reliability", "Inputs", name);
}
