using Strata.Analysis;
using Strata.CrossSections;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Bounds;

/// <summary>
/// What points and maxima say of their own error, on a plate whose field is a series of cosines: never less than the error, and within a
/// family of places or sources the error comes to a tenth of it at least. (At a single place it may be 0 by chance.)
/// </summary>
public class EffectivityTests
{
    // A plate on a base at 0 C, its other sides insulated, heated evenly in its upper left corner. um, W/(m K), W, m.
    private const double Width = 1000, Height = 400, FromHeight = 300, K = 2, PowerW = 0.05, Depth = 1e-3, Um = 1e-6;
    private static readonly (double X, double Z)[] Places =
        [.. from x in (double[])[0, 150, 300, 450, 700, 1000] from z in (double[])[100, 300, 350, 400] select (x, z)];

    // T = sum of c_n f_n(z) cos(n pi x / L): with m = n pi / L, D the height of the source, h what is below it,
    // f_n = sinh(m D) sinh(m z) / cosh(m H) below, 1 - cosh(m h) cosh(m (H - z)) / cosh(m H) in it; all over k m^2.
    private static double Exact(double heatedUm, double xUm, double zUm)
    {
        (double x, double z, double length, double top) = (xUm * Um, zUm * Um, Width * Um, Height * Um);
        double below = FromHeight * Um, thick = top - below, q = PowerW / (heatedUm * Um * thick * Depth), even = q * heatedUm / Width;
        double sum = z <= below ? even * thick * z / K
            : even * ((thick * below) + (thick * (z - below)) - ((z - below) * (z - below) / 2)) / K;
        for (int n = 1; n < 4000; n++)
        {
            double m = n * Math.PI / length, part = 2 * q * Math.Sin(n * Math.PI * heatedUm / Width) / (n * Math.PI);
            double whole = (1 + Math.Exp(-2 * m * top)) / 2;
            double shape = z <= below
                ? Math.Exp(m * (thick + z - top)) * (1 - Math.Exp(-2 * m * thick)) * (1 - Math.Exp(-2 * m * z)) / (4 * whole)
                : 1 - (Math.Exp(m * (below - z)) * (1 + Math.Exp(-2 * m * below)) * (1 + Math.Exp(-2 * m * (top - z))) / (4 * whole));
            sum += part / (K * m * m) * shape * Math.Cos(n * Math.PI * x / length);
        }

        return sum;
    }

    private static ThermalResult Solve(double heatedUm, double accuracy, params Probe[] probes) => SectionAnalysis.Solve(new()
    {
        Name = "plate",
        Depth = Depth,
        Outline = Box.Um(0, Width, 0, Height),
        Background = "plate",
        Materials = [Material("plate", K)],
        HeatSources = [Source("q", PowerW, 0, heatedUm, FromHeight, Height)],
        Boundaries = [Temperature("base", Side.Bottom, 0), Adiabatic()],
        Probes = probes,
        Analysis = new AnalysisRequest { AccuracyPercent = accuracy },
    }).Result.Thermal!;

    [Theory]
    [InlineData(300, 5)]
    [InlineData(300, 0.2)]
    [InlineData(100, 1)]
    [InlineData(600, 1)]
    public void Points_err_by_no_more_than_they_say_and_by_a_tenth_of_it_at_some_place(double heatedUm, double accuracy)
    {
        ThermalResult result = Solve(heatedUm, accuracy, [.. Places.Select(place => Point($"{place}", place.X, place.Z))]);
        double[] parts = [.. result.Probes.Zip(Places, (probe, place) =>
            Math.Abs(probe.TC - Exact(heatedUm, place.X, place.Z)) / probe.Estimate!.Value)];
        Assert.Equal(Places.Length, parts.Length);
        Assert.InRange(parts.Max(), 0.1, 1);
        foreach ((ThermalProbeResult probe, (double x, double z)) in result.Probes.Zip(Places))
        {
            Assert.InRange(Exact(heatedUm, x, z), probe.Lower!.Value, probe.Upper!.Value);
        }
    }

    [Fact]
    public void Maxima_err_by_no_more_than_they_say_and_by_a_tenth_of_it_for_some_source()
    {
        List<double> parts = [];
        foreach (double heated in (double[])[50, 100, 200, 300, 450, 600, 800])
        {
            foreach (double accuracy in (double[])[20, 5, 1, 0.2])
            {
                ThermalResult result = Solve(heated, accuracy);
                parts.Add(Math.Abs(result.TMaxC - Exact(heated, 0, Height)) / result.TMaxEstimateK!.Value);
            }
        }

        Assert.InRange(parts.Max(), 0.1, 1);
    }
}
