using System.Text;
using Strata.Files;
using Strata.Plans;
using Strata.Problems;
using Strata.Results;
using static Strata.Tests.Plans.PlanText;

namespace Strata.Tests.Plans;

/// <summary>
/// A trace of length L on a film between ends of given temperature, heated by its own current: a fin,
/// k t T'' - h T + rho (1 + alpha T) (I / w t)^2 t = 0 for the rise T, whose solution is a cosine or a hyperbolic one.
/// </summary>
public class PlanHeatTests
{
    private const double L = 1000e-6;
    private const double W = 10e-6;
    private const double T = 2e-6;
    private const double K = 400;
    private const double Rho = 1.7e-8;
    private const double Alpha = 0.004;
    private const double Film = 1e5;

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.25)]
    public void A_trace_on_a_film_is_a_fin(double current)
    {
        DesignResult result = Solve(current, Film);
        (double top, double resistance) = Exact(current, Film);
        Assert.Equal("converged", result.Electrothermal!.Status);
        Assert.Equal(20 + top, result.Thermal!.TMaxC, 2e-3 * top);
        Assert.Equal(resistance, result.Electrical!.Nets[0].ResistanceOhm!.Value, 1e-3 * resistance);
        Assert.Equal(current * current * resistance, result.Electrical.Nets[0].PowerW, 2e-3 * current * current * resistance);

        // What the film takes is its coefficient times the mean rise, in which the resistance is linear; the ends share the rest.
        double cold = Rho * L / (W * T), taken = Film * W * L * (resistance - cold) / (Alpha * cold);
        double[] heat = [.. result.Thermal.Boundaries.Select(one => one.HeatW)];
        Assert.Equal(["film of m1", "west", "east"], result.Thermal.Boundaries.Select(one => one.Name));
        Assert.Equal(taken, heat[0], 3e-3 * taken);
        double end = 0.5 * ((current * current * resistance) - taken);
        Assert.Equal(end, heat[1], 5e-3 * end);
        Assert.Equal(end, heat[2], 5e-3 * end);
        Assert.Equal(result.Electrical.Nets[0].PowerW, heat.Sum(), 1e-9 * heat.Sum());
        Assert.InRange(result.Thermal.BalanceRelative, 0, 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Film)]
    public void The_critical_current_of_a_fuse_is_found_to_a_percent(double film)
    {
        // No steady state from rho alpha j^2 t - h = k t (pi / L)^2 on.
        double density = Math.Sqrt(((K * T * Math.PI * Math.PI / (L * L)) + film) / (Rho * Alpha * T)), critical = density * W * T;
        DesignResult below = Solve(0.5 * critical, film), above = Solve(1.02 * critical, film);
        Assert.Equal(critical, below.Electrothermal!.CriticalCurrentA!.Value, 0.01 * critical);
        Assert.Equal(DesignStatus.Ok, below.Status);
        Assert.Equal(DesignStatus.Failed, above.Status);
        Assert.Equal("runaway", above.Electrothermal!.Status);
        Assert.Contains("thermal runaway", above.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Heat_needs_a_way_out_and_a_conductivity()
    {
        string message = Assert.Throws<InputException>(() => PlanReader.Read(Encoding.UTF8.GetBytes($$"""
            { "view": "plan", "layers": [ { "name": "m1", "thickness_um": 2, "resistivity_ohm_m": 1e-8 } ],
              "shapes": [ {{Polygon((0, 0), (10, 0), (10, 10))}} ], "terminals": [ {{Line("a", "\"voltage_v\": 0", (0, 0), (10, 0))}} ],
              "analysis": { "kind": "electrothermal" } }
            """), "x.json")).Message;
        Assert.Contains("its heat must leave", message, StringComparison.Ordinal);
        Assert.Contains("layer m1 has no thermal conductivity", message, StringComparison.Ordinal);
    }

    private static DesignResult Solve(double current, double film)
    {
        string drive = FormattableString.Invariant($"\"current_a\": {current:R}, \"equipotential\": true");
        string films = film > 0
            ? FormattableString.Invariant($"\"films\": [ {{ \"layer\": \"m1\", \"film_w_m2k\": {film:R}, \"ambient_c\": 20 }} ],") : "";
        string text = $$"""
            { "view": "plan", "temperature_c": 20,
              "materials": { "cu": { "k_w_mk": 400, "resistivity_ohm_m": 1.7e-8, "resistivity_temperature_coefficient_1_k": 0.004,
                                     "resistivity_reference_c": 20 } },
              "layers": [ { "name": "m1", "thickness_um": 2, "material": "cu" } ],
              "shapes": [ {{string.Join(", ", Enumerable.Range(0, 20).Select(Piece))}} ],
              {{films}}
              "boundaries": [ { "name": "west", "layer": "m1", "x0_um": 0, "x1_um": 0, "y0_um": 0, "y1_um": 10, "kind": "temperature",
                                "temperature_c": 20 },
                              { "name": "east", "layer": "m1", "x0_um": 1000, "x1_um": 1000, "y0_um": 0, "y1_um": 10, "kind": "temperature",
                                "temperature_c": 20 } ],
              "terminals": [ {{Line("a", drive, (0, 0), (0, 10))}}, {{Line("b", "\"voltage_v\": 0", (1000, 0), (1000, 10))}} ],
              "analysis": { "kind": "electrothermal", "cells": 400 } }
            """;
        return PlanAnalysis.Solve(PlanReader.Read(Encoding.UTF8.GetBytes(text), "fin.json"));
    }

    private static string Piece(int n) => Polygon((50 * n, 0), (50 * (n + 1), 0), (50 * (n + 1), 10), (50 * n, 10));

    // m^2 = (h - rho alpha j^2 t) / (k t), and q / m^2 k t the rise far from the ends.
    private static (double Top, double Resistance) Exact(double current, double film)
    {
        double j = current / (W * T), heat = Rho * j * j * T, m2 = (film - (heat * Alpha)) / (K * T), m = Math.Sqrt(Math.Abs(m2));
        double far = heat / (m2 * K * T), half = m * L / 2;
        double end = m2 > 0 ? 1 / Math.Cosh(half) : 1 / Math.Cos(half), mean = m2 > 0 ? Math.Tanh(half) / half : Math.Tan(half) / half;
        return (far * (1 - end), Rho * L / (W * T) * (1 + (Alpha * far * (1 - mean))));
    }
}
