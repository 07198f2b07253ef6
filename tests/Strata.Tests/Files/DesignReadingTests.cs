using System.Text;
using Strata.CrossSections;
using Strata.Files;
using Strata.Problems;

namespace Strata.Tests.Files;

public class DesignReadingTests
{
    private const string Package = """
        {
          "name": "package",
          "template": "cavity-build-up",
          "preset": "b1",
          "carrier_material": "alloy",
          "carrier_thickness_um": 900,
          "materials": { "alloy": { "k_w_mk": 200, "resistivity_ohm_m": 3e-8 } },
          "probes": [ { "name": "corner", "x_um": 10, "z_um": 100 } ],
          "analysis": { "kind": "thermal", "cells": 2000 }
        }
        """;

    [Fact]
    public void A_template_design_brings_its_own_materials_probes_and_analysis()
    {
        Design design = Read(Package);
        Assert.Equal("package", design.Name);
        Assert.Equal("cavity-build-up", design.Template!.Name);
        Assert.Equal("900", design.Values["carrier_thickness_um"]);
        Assert.Contains(design.Section.Materials, material => material.Name == "alloy");
        Assert.Contains(design.Section.Shapes, shape => shape.Material == "alloy");
        Assert.Contains(design.Section.Probes, probe => probe.Name == "corner");
        Assert.Equal(new AnalysisRequest { Kind = AnalysisKind.Thermal, Cells = 2000 }, design.Section.Analysis);
    }

    [Fact]
    public void The_defaults_that_were_used_are_those_that_nobody_gave()
    {
        string[] used = [.. Read(Package).DefaultsUsed.Select(parameter => parameter.Name)];
        Assert.Contains("die_width_um", used);
        Assert.DoesNotContain("carrier_thickness_um", used);
        Assert.DoesNotContain("power_w", used);
    }

    [Theory]
    [InlineData("\"carrier_thickness_um\": 900", "\"carier_thickness_um\": 900", "$.carier_thickness_um", "did you mean 'carrier_thickness_um'")]
    [InlineData("\"carrier_thickness_um\": 900", "\"carrier_thickness_um\": \"1,5\"", "$.carrier_thickness_um", "decimal comma")]
    [InlineData("\"carrier_thickness_um\": 900", "\"carrier_thickness_um\": null", "$.carrier_thickness_um", "found null")]
    [InlineData("\"carrier_thickness_um\": 900", "\"carrier_thickness_um\": -900", "$.carrier_thickness_um", "-900 um")]
    [InlineData("\"carrier_material\": \"alloy\"", "\"carrier_material\": \"aloy\"", "$.carrier_material", "did you mean 'alloy'")]
    [InlineData("\"preset\": \"b1\"", "\"preset\": \"b6-ball\"", "$.preset", "did you mean 'b6-balls'")]
    [InlineData("\"x_um\": 10", "\"x_um\": \"10\"", "$.probes[0].x_um", "without quotes")]
    public void A_wrong_member_of_a_template_design_is_named_with_its_line(string piece, string replacement, string path, string words)
    {
        Assert.Contains(piece, Package, StringComparison.Ordinal);
        IReadOnlyList<InputProblem> problems = Assert.Throws<InputException>(() => Read(Package.Replace(piece, replacement, StringComparison.Ordinal))).Problems;
        InputProblem problem = problems.First(candidate => candidate.Path == path);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.NotNull(problem.Line);
    }

    [Fact]
    public void Settings_come_last_and_a_list_may_be_written_as_JSON()
    {
        Design design = DesignReader.Read(Encoding.UTF8.GetBytes(Package), "package.json", ["carrier_thickness_um=950", "carrier_material=copper", "power_w=[1.5]"]);
        Assert.Equal("950", design.Values["carrier_thickness_um"]);
        Assert.Equal("copper", design.Values["carrier_material"]);
        Assert.Equal("1.5", design.Values["power_w"]);
    }

    [Fact]
    public void A_problem_of_the_drawing_is_given_the_line_of_its_part()
    {
        Design plate = DesignReader.Read(Encoding.UTF8.GetBytes(SectionText.Plate), "plate.json");
        InputProblem problem = plate.Locate(new InputProblem("plate", "$.shapes[1].fill", null, "x"));
        Assert.Equal(("plate.json", 14), (problem.File, problem.Line));
        Assert.Equal(16, plate.Locate(new InputProblem("plate", "$.shapes[3].z", null, "x")).Line);
    }

    [Fact]
    public void A_design_that_is_neither_a_template_nor_a_section_is_refused()
    {
        InputException fault = Assert.Throws<InputException>(() => Read("{ \"name\": \"x\" }"));
        Assert.Contains(fault.Problems, problem => problem.Message.Contains("needs a \"template\", or a section", StringComparison.Ordinal));
        Assert.Contains("an object in braces", Assert.Throws<InputException>(() => Read("[1]")).Message, StringComparison.Ordinal);
    }

    private static Design Read(string text) => DesignReader.Read(Encoding.UTF8.GetBytes(text), "package.json");
}
