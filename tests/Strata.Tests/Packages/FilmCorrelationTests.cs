using Strata.Packages.Environments;

namespace Strata.Tests.Packages;

/// <summary>Films against worked examples of Bergman, Lavine, Incropera and DeWitt, Fundamentals of Heat and Mass Transfer, 7th ed.
/// (2011).</summary>
public sealed class FilmCorrelationTests
{
    private const double Zero = 273.15;

    // Example 9.2: a fire screen 0.71 m high at 232 C in air of 23 C. Tf = 400 K, Ra = 1.813e9, Nu = 147, h = 7.0 W/(m2 K).
    [Fact]
    public void An_upright_screen_has_the_film_of_example_9_2()
    {
        AirProperties air = AirProperties.At((232 + 23) / 2.0);
        Assert.InRange(air.Rayleigh(232 - 23, 0.71) / 1.813e9, 0.99, 1.01);
        Assert.Equal(7.0, FilmCorrelations.Vertical(air, 232 - 23, 0.71).WM2K, 0.05);
    }

    // Example 9.3: the top of a duct 0.75 m wide at 45 C in air of 15 C. Length 0.375 m, Ra = 1.38e8, h = 5.47 W/(m2 K).
    [Fact]
    public void The_top_of_a_warm_duct_has_the_film_of_example_9_3()
    {
        AirProperties air = AirProperties.At(30);
        Assert.InRange(air.Rayleigh(30, 0.375) / 1.38e8, 0.97, 1.03);
        Assert.Equal(5.47, FilmCorrelations.Above(air, 30, 0.375).WM2K, 0.06);
    }

    // Under side of the same duct by eq. 9.32 of the 7th edition: Nu = 0.52 (1.38e8)^(1/5) = 22.1, h = 22.1 * 0.0265 / 0.375 = 1.56
    // W/(m2 K).
    [Fact]
    public void The_under_side_of_a_warm_duct_follows_equation_9_32() =>
        Assert.Equal(1.56, FilmCorrelations.Below(AirProperties.At(30), 30, 0.375).WM2K, 0.02);

    // Example 7.1: Re = 9597, Pr = 0.687, k = 36.4e-3 at 437 K, 0.5 m long: Nu = 57.4, h = 4.18 W/(m2 K). The speed gives Re at 1 atm.
    [Fact]
    public void A_plate_along_a_stream_has_the_film_of_example_7_1()
    {
        AirProperties air = AirProperties.At(437 - Zero);
        double speed = 9597 * air.Viscosity / 0.5;
        Assert.Equal(4.18, FilmCorrelations.Stream(air, speed, 0.5).WM2K, 0.03);
    }

    // Example 1.2: a pipe of 70 mm, emissivity 0.8, at 200 C in a room of 25 C radiates 421 W/m, so h = 421 / (pi 0.07 * 175) = 10.94
    // W/(m2 K).
    [Fact]
    public void A_steam_pipe_radiates_as_in_example_1_2() =>
        Assert.Equal(421 / (Math.PI * 0.07 * 175), FilmCorrelations.Radiation(0.8, 200, 25).WM2K, 0.05);

    [Fact]
    public void A_correlation_outside_its_range_says_so()
    {
        AirProperties air = AirProperties.At(40);
        Assert.Contains("outside its range", FilmCorrelations.Above(air, 10, 0.003).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("outside its range", FilmCorrelations.Above(air, 10, 0.05).Words, StringComparison.Ordinal);
    }

    // The fins of example 3.10: r1 = 25 mm, r2 = 48 mm with the corrected tip, t = 6 mm, k = 186, h = 50 on both faces. With the modified
    // Bessel functions by their series and integrals the efficiency of Table 3.5 is 0.97855; the example reads 0.95 off a chart.
    [Fact]
    public void An_annular_fin_has_the_efficiency_of_table_3_5() =>
        Assert.Equal(0.97855, new AnnularFin(0.025, 0.048, 186 * 0.006, 2 * 50).Efficiency, 1e-5);

    // Rings in series, each losing heat by its own film: the same board without Bessel functions.
    [Theory]
    [InlineData(0.0048, 0.0527, 0.029, 11)]
    [InlineData(0.002, 0.05, 0.0013, 20)]
    [InlineData(0.010, 0.012, 0.5, 500)]
    public void An_annular_fin_agrees_with_a_chain_of_rings(double inner, double outer, double sheet, double film)
    {
        const int rings = 20_000;
        double step = (outer - inner) / rings;
        double conductance = 0;
        for (int ring = rings - 1; ring >= 0; ring--)
        {
            double radius = inner + (ring + 0.5) * step;
            double behind = conductance + film * 2 * Math.PI * radius * step;
            double link = 2 * Math.PI * (inner + ring * step) * sheet / step;
            conductance = link * behind / (link + behind);
        }

        Assert.InRange(new AnnularFin(inner, outer, sheet, film).Conductance / conductance, 0.999, 1.001);
    }
}
