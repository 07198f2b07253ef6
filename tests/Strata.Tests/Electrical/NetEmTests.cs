using Strata.Analysis;
using Strata.CrossSections;
using Strata.Files;
using Strata.Materials;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Electrical;

/// <summary>Electromigration in sections: Black's equation at the density and temperature of the place.</summary>
public class NetEmTests
{
    // A bar 10 um high with a neck of 4 um, 1 mm of depth, half of which is metal: 1 A in 5e-9 m2, in the neck in 2e-9 m2.
    private const string Bars = """
        { "name": "bars", "depth_mm": 1, "background": "air", "outline": { "x0_um": 0, "x1_um": 300, "z0_um": 0, "z1_um": 40 },
          "materials": { "cu": { "k_w_mk": 400, "resistivity_ohm_m": 2e-8, "resistivity_temperature_coefficient_1_k": 0.004,
            "resistivity_reference_c": 20, "em_current_density_a_m2": 1e10, "em_life_h": 1000, "em_temperature_c": 120,
            "em_exponent": 2, "em_activation_ev": 0.9 } },
          "shapes": [
            { "shape": "rectangle", "x0_um": 0, "x1_um": 100, "z0_um": 0, "z1_um": 10, "material": "cu", "region": "bar", "fill": 0.5 },
            { "shape": "rectangle", "x0_um": 100, "x1_um": 200, "z0_um": 0, "z1_um": 4, "material": "cu", "region": "neck", "fill": 0.5 },
            { "shape": "rectangle", "x0_um": 0, "x1_um": 300, "z0_um": 30, "z1_um": 40, "material": "copper", "region": "other" } ],
          "terminals": [
            { "name": "a", "x0_um": 0, "x1_um": 0, "z0_um": 0, "z1_um": 10, "current_a": 1 },
            { "name": "b", "x0_um": 200, "x1_um": 200, "z0_um": 0, "z1_um": 4, "voltage_v": 0 },
            { "name": "c", "x0_um": 0, "x1_um": 0, "z0_um": 30, "z1_um": 40, "current_a": 1 },
            { "name": "d", "x0_um": 300, "x1_um": 300, "z0_um": 30, "z1_um": 40, "voltage_v": 0 } ],
          "analysis": { "kind": "electrical", "accuracy_percent": 0.5 } }
        """;

    [Fact]
    public void Regions_with_a_limit_are_listed_worst_first()
    {
        DesignResult result = Solve(Bars);
        NetResult net = result.Electrical!.Nets[0];
        Assert.Equal(["neck", "bar"], net.Em.Select(one => one.Region));
        Assert.Empty(result.Electrical.Nets[1].Em);
        EmResult neck = net.Em[0];

        // The mean over 4 um lies between the even density of the neck and the crowd at its mouth.
        Assert.InRange(neck.JAM2, 1 / 2e-9, 1.35 / 2e-9);
        Assert.Equal(4, neck.LengthUm!.Value, 1e-9);
        double slower = 0.9 / 8.617333262e-5 * ((1 / 293.15) - (1 / 393.15));
        Assert.Equal(1e10 * Math.Exp(slower / 2), neck.LimitAM2, 1e-6 * neck.LimitAM2);
        Assert.Equal(neck.LimitAM2 / neck.JAM2, neck.Margin, 1e-9 * neck.Margin);
        Assert.Equal(1000 * Math.Pow(1e10 / neck.JAM2, 2) * Math.Exp(slower), neck.LifeH!.Value, 1e-6 * neck.LifeH.Value);
        Assert.True(net.JMaxAM2 >= neck.JAM2);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(400)]
    [InlineData(4000)]
    public void A_trace_drawn_from_along_its_length_is_densest_at_its_feed(int cells)
    {
        // 1 A into 5 um by 1 mm at x = 0, drawn evenly along 1000 um: J = 2e8 (1 - x / 1000 um) A/m2, whatever the cells.
        string trace = $$"""
            { "name": "trace", "depth_mm": 1, "background": "air", "outline": { "x0_um": 0, "x1_um": 1000, "z0_um": 0, "z1_um": 20 },
              "materials": { "cu": { "k_w_mk": 400, "resistivity_ohm_m": 2e-8, "em_current_density_a_m2": 1e10, "em_life_h": 1000,
                "em_temperature_c": 120, "em_exponent": 2, "em_activation_ev": 0.9 } },
              "shapes": [
                { "shape": "rectangle", "x0_um": 0, "x1_um": 1000, "z0_um": 0, "z1_um": 5, "material": "cu", "region": "trace" } ],
              "terminals": [ { "name": "feed", "x0_um": 0, "x1_um": 0, "z0_um": 0, "z1_um": 5, "voltage_v": 0 },
                { "name": "draw", "x0_um": 0, "x1_um": 1000, "z0_um": 5, "z1_um": 5, "current_a": 1 } ],
              "analysis": { "kind": "electrical", "cells": {{cells}} } }
            """;
        NetResult net = Solve(trace).Electrical!.Nets[0];
        Assert.InRange(net.Em[0].JAM2, 0.997 * 2e8, 1.003 * 2e8);
        Assert.InRange(net.JMaxAM2, 0.997 * 2e8, 1.006 * 2e8);
        Assert.Equal(0, net.JMaxAtUm.X);
        Assert.InRange(net.JMeanMaxAM2!.Value, 2e8 * (1 - 1e-6), 2e8 * (1 + 1e-6));
    }

    [Fact]
    public void A_longer_mean_is_nearer_to_the_even_density()
    {
        string longer = Bars.Replace("\"depth_mm\": 1,", "\"depth_mm\": 1, \"em_length_um\": 60,", StringComparison.Ordinal);
        EmResult neck = Solve(longer).Electrical!.Nets[0].Em[0];
        Assert.Equal(60, neck.LengthUm!.Value, 1e-9);
        Assert.InRange(neck.JAM2, 1 / 2e-9, 1.08 / 2e-9);
        using var text = new MemoryStream();
        CrossSection section = DesignReader.Read(System.Text.Encoding.UTF8.GetBytes(longer), "bars.json").Section;
        SectionWriter.Write(text, section);
        CrossSection read = DesignReader.Read(text.ToArray(), "bars.json").Section;
        Assert.Equal(section.EmLength, read.EmLength);
        Assert.Equal(section.Materials[0].Em, read.Materials[0].Em);
    }

    [Fact]
    public void The_table_of_a_batch_has_the_worst_margin_and_the_spread_of_resistances()
    {
        DesignResult result = Solve(Bars);
        string Cell(string column) => BatchColumns.All.Single(one => one.Name == column).Read(result);
        double[] ohm = [.. result.Electrical!.Nets.Select(net => net.ResistanceOhm!.Value)];
        Assert.Equal(ohm.Min(), Number(Cell("r_min_ohm")), 1e-15);
        Assert.Equal(ohm.Average(), Number(Cell("r_mean_ohm")), 1e-15);
        Assert.Equal(ohm.Max(), Number(Cell("r_max_ohm")), 1e-15);
        Assert.Equal("c-d", Cell("net_r_min"));
        Assert.Equal(result.Electrical.Nets[0].Em[0].Margin, Number(Cell("em_margin_min")), 1e-9);
        Assert.Equal("a-b neck", Cell("em_margin_at"));

        static double Number(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("\"em_exponent\": 2, ", "an electromigration limit needs")]
    [InlineData("\"resistivity_ohm_m\": 2e-8, ", "carries no current")]
    public void A_limit_is_whole_and_of_a_conductor(string left, string message)
    {
        string without = Bars.Replace(left, "", StringComparison.Ordinal);
        Assert.NotEqual(Bars, without);
        InputException refused = Assert.Throws<InputException>(
            () => DesignReader.Read(System.Text.Encoding.UTF8.GetBytes(without), "bars.json"));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    private static DesignResult Solve(string text) =>
        SectionAnalysis.Solve(DesignReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "bars.json").Section).Result;
}
