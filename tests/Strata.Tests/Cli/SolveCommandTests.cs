using System.Text.Json;

namespace Strata.Tests.Cli;

public sealed class SolveCommandTests : IDisposable
{
    /// <summary>A slab of 1 K/W: 1 mm of a material of 1 W/(m K) over 1 mm by 1 m, cooled by a film below.</summary>
    internal const string Slab = """
        {
          "name": "slab",
          "depth_mm": 1000,
          "outline": { "x0_um": 0, "x1_um": 1000, "z0_um": 0, "z1_um": 1000 },
          "materials": { "m": { "k_w_mk": 1, "resistivity_ohm_m": 1e-6 } },
          "shapes": [ { "shape": "rectangle", "x0_um": 0, "x1_um": 1000, "z0_um": 0, "z1_um": 1000, "material": "m", "region": "slab" } ],
          "heat_sources": [ { "name": "top half", "shape": "rectangle", "x0_um": 0, "x1_um": 1000, "z0_um": 500, "z1_um": 1000, "power_w": 2 } ],
          "boundaries": [
            { "name": "base", "side": "bottom", "kind": "film", "film_w_m2k": 1000, "ambient_c": 25 },
            { "name": "others", "side": "rest", "kind": "adiabatic" }
          ],
          "probes": [ { "name": "floor", "x0_um": 0, "x1_um": 1000, "z0_um": 0, "z1_um": 0 } ],
          "analysis": { "kind": "thermal", "cells": 400 }
        }
        """;

    private readonly CommandRun _strata = new();

    /// <inheritdoc/>
    public void Dispose() => _strata.Dispose();

    [Fact]
    public void The_report_goes_to_stdout_and_nothing_to_stderr()
    {
        string design = _strata.File("slab.json", Slab);
        Assert.Equal(0, _strata.Run("solve", design));
        Assert.Contains("Heat sources", _strata.Out, StringComparison.Ordinal);
        Assert.Contains("grid", _strata.Out, StringComparison.Ordinal);
        Assert.Equal("", _strata.Error);
        Assert.DoesNotContain('\u001b', _strata.Out);
    }

    [Fact]
    public void Json_is_the_result_contract()
    {
        string design = _strata.File("slab.json", Slab);
        Assert.Equal(0, _strata.Run("solve", design, "--json"));
        JsonElement result = JsonDocument.Parse(_strata.Out).RootElement;
        Assert.Equal("ok", result.GetProperty("status").GetString());
        Assert.Equal("slab", result.GetProperty("name").GetString());
        JsonElement thermal = result.GetProperty("thermal");
        Assert.Equal(25 + (2 * 1.0), thermal.GetProperty("probes")[0].GetProperty("t_c").GetDouble(), 6);
        Assert.Equal(2, thermal.GetProperty("boundaries")[0].GetProperty("heat_w").GetDouble(), 6);
        Assert.Equal("top half", thermal.GetProperty("sources")[0].GetProperty("name").GetString());
        Assert.Equal(1000, result.GetProperty("depth_mm").GetDouble());
        Assert.False(result.GetProperty("per_metre_of_depth").GetBoolean());
        Assert.True(result.GetProperty("grid").GetProperty("cells").GetInt32() > 0);
    }

    [Fact]
    public void A_folder_receives_results_pictures_report_and_fields()
    {
        string design = _strata.File("slab.json", Slab);
        Assert.Equal(0, _strata.Run("solve", design, "-o", _strata.PathOf("out")));
        string[] files = [.. Directory.GetFiles(_strata.PathOf("out")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
        Assert.Equal(["fields.vtr", "report.html", "results.json", "temperature.png"], files);
    }

    [Fact]
    public void A_member_of_a_section_can_be_set()
    {
        string design = _strata.File("slab.json", Slab);
        Assert.Equal(0, _strata.Run("solve", design, "--json", "--set", "boundaries[base].ambient_c=30", "--set", "heat_sources[0].power_w=4"));
        JsonElement thermal = JsonDocument.Parse(_strata.Out).RootElement.GetProperty("thermal");
        Assert.Equal(30 + (4 * 1.0), thermal.GetProperty("probes")[0].GetProperty("t_c").GetDouble(), 6);
    }

    [Theory]
    [InlineData("boundaries[0].film_w_m2k=-5", "found -5 W/(m2 K); allowed: above 0")]
    [InlineData("boundaries[0].film=5", "unknown member 'film'")]
    [InlineData("boundaries[roof].film_w_m2k=5", "has no item 'roof'")]
    [InlineData("edges.film_w_m2k=5", "has no member 'edges'")]
    [InlineData("depth_mm", "name=value is expected")]
    [InlineData("depth_mm=1,5", "decimal comma")]
    [InlineData("depth_mm=NaN", "found text 'NaN'")]
    public void A_wrong_setting_is_refused(string set, string words)
    {
        string design = _strata.File("slab.json", Slab);
        Assert.Equal(2, _strata.Run("solve", design, "--set", set));
        Assert.Contains(words, _strata.Error, StringComparison.Ordinal);
        Assert.Equal("", _strata.Out);
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_said_before_any_solving()
    {
        string design = _strata.File("slab.json", Slab);
        string blocked = _strata.File("file", "x");
        Assert.Equal(2, _strata.Run("solve", design, "-o", Path.Combine(blocked, "out")));
        Assert.Contains("cannot be written", _strata.Error, StringComparison.Ordinal);
        Assert.Equal(2, _strata.Run("batch", design, "-o", _strata.PathOf("no-such-folder/results.csv")));
    }

    [Theory]
    [InlineData("\"film_w_m2k\": 1000, ", "", "'film_w_m2k' is missing")]
    [InlineData("\"z0_um\": 500, \"z1_um\": 1000, \"power_w\"", "\"z0_um\": 500, \"z1_um\": 1500, \"power_w\"", "outline")]
    [InlineData("\"material\": \"m\"", "\"material\": \"copperr\"", "did you mean 'copper'")]
    [InlineData("{ \"name\": \"others\", \"side\": \"rest\", \"kind\": \"adiabatic\" }", "", "$")]
    public void A_wrong_design_gives_a_message_and_exit_code_2(string piece, string replacement, string words)
    {
        Assert.Contains(piece, Slab, StringComparison.Ordinal);
        string design = _strata.File("slab.json", Slab.Replace(piece, replacement, StringComparison.Ordinal));
        Assert.Equal(2, _strata.Run("solve", design));
        Assert.Contains(words, _strata.Error, StringComparison.Ordinal);
        Assert.Contains("slab.json", _strata.Error, StringComparison.Ordinal);
        Assert.Equal("", _strata.Out);
    }

    [Fact]
    public void A_current_into_an_insulator_is_refused_and_two_voltages_on_one_net_are_solved()
    {
        const string Two = "\"terminals\": [ { \"name\": \"a\", \"x0_um\": 0, \"x1_um\": 0, \"z0_um\": 0, \"z1_um\": 1000, \"voltage_v\": 1 }, { \"name\": \"b\", \"x0_um\": 1000, \"x1_um\": 1000, \"z0_um\": 0, \"z1_um\": 1000, \"voltage_v\": 0 } ], \"analysis\": { \"kind\": \"electrical\"";
        string solved = Slab.Replace("\"analysis\": { \"kind\": \"thermal\"", Two, StringComparison.Ordinal);
        Assert.Equal(0, _strata.Run("solve", _strata.File("two.json", solved), "--json"));
        JsonElement net = JsonDocument.Parse(_strata.Out).RootElement.GetProperty("electrical").GetProperty("nets")[0];
        Assert.Equal(1e-6, net.GetProperty("resistance_ohm").GetProperty("value").GetDouble(), 12);
        string refused = solved.Replace(", \"resistivity_ohm_m\": 1e-6", "", StringComparison.Ordinal).Replace("\"voltage_v\": 1", "\"current_a\": 1", StringComparison.Ordinal);
        Assert.Equal(2, _strata.Run("solve", _strata.File("refused.json", refused)));
    }

    [Theory]
    [InlineData("solv", "did you mean 'solve'")]
    [InlineData("solve --acuracy", "did you mean '--accuracy'")]
    [InlineData("solve", "name a design")]
    [InlineData("solve no-such-file.json", "does not exist")]
    [InlineData("solve --template cavity-buildup", "did you mean 'cavity-build-up'")]
    [InlineData("solve --template cavity-build-up --preset b77", "has no preset 'b77'")]
    [InlineData("solve x.json --template cavity-build-up", "give one of them")]
    [InlineData("solve x.json --accuracy 0", "--accuracy")]
    [InlineData("materials coper", "did you mean 'copper'")]
    [InlineData("materials --filter soldr", "did you mean 'solder'")]
    [InlineData("templates cavity", "unknown template")]
    [InlineData("draw x.json -o picture.bmp", ".png, .svg or .pdf")]
    public void A_wrong_command_line_says_what_was_meant(string line, string words)
    {
        Assert.Equal(2, _strata.Run(line.Split(' ')));
        Assert.Contains(words, _strata.Error, StringComparison.Ordinal);
        Assert.Equal("", _strata.Out);
    }

    [Fact]
    public void Templates_list_names_parameters_and_presets_as_JSON()
    {
        Assert.Equal(0, _strata.Run("templates", "--json"));
        JsonElement first = JsonDocument.Parse(_strata.Out).RootElement[0];
        Assert.Equal("cavity-build-up", first.GetProperty("name").GetString());
        Assert.True(first.GetProperty("parameters").GetArrayLength() > 0);
        Assert.NotEqual("", first.GetProperty("presets")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void A_drawn_section_solves_like_its_template()
    {
        string[] design = ["--template", "cavity-build-up", "--preset", "b1"];
        Assert.Equal(0, _strata.Run(["section", .. design, "-o", _strata.PathOf("drawn.json")]));
        Assert.Equal(0, _strata.Run(["solve", .. design, "--cells", "3000", "--json"]));
        double drawn = JsonDocument.Parse(_strata.Out).RootElement.GetProperty("thermal").GetProperty("t_max_c").GetDouble();
        Assert.Equal(0, _strata.Run("solve", _strata.PathOf("drawn.json"), "--cells", "3000", "--json"));
        double read = JsonDocument.Parse(_strata.Out).RootElement.GetProperty("thermal").GetProperty("t_max_c").GetDouble();
        Assert.Equal(drawn, read, 6);
    }

    [Fact]
    public void Check_names_every_rule_with_its_verdict()
    {
        Assert.Equal(0, _strata.Run("check", "--template", "cavity-build-up", "--preset", "b1", "--json"));
        JsonElement check = JsonDocument.Parse(_strata.Out).RootElement;
        Assert.True(check.GetProperty("passes").GetBoolean());
        Assert.True(check.GetProperty("rules").GetArrayLength() > 0);
    }
}
