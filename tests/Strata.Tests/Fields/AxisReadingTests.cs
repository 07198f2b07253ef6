using Strata.Analysis;
using Strata.CrossSections;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Fields;

public class AxisReadingTests
{
    // A rod of 60 um radius and 100 um length, evenly heated, its rim held at 20 C: T = T0 + q (R^2 - r^2) / (4 k), 45 C on the axis.
    private const double Radius = 60e-6, Length = 100e-6, Conductivity = 10, AxisC = 45, RimC = 20;
    private static readonly AnalysisOptions Options = new() { Library = Library };

    private static double Exact(double rUm) => RimC + ((AxisC - RimC) * (1 - (rUm * rUm / 3600)));

    private static ThermalResult Solve(AnalysisRequest request, double x0 = 0, params Probe[] probes) =>
        SectionAnalysis.Solve(new CrossSection
        {
            Name = "rod",
            Coordinates = CoordinateSystem.Axisymmetric,
            Outline = Box.Um(x0, 60, 0, 100),
            Background = "body",
            HeatSources = [Source("all", 4 * Conductivity * (AxisC - RimC) / (Radius * Radius) * Math.PI * Radius * Radius * Length, x0, 60,
            0, 100)],
            Boundaries = [Temperature("rim", Side.Right, RimC), Adiabatic()],
            Probes = probes,
            Analysis = request,
        }, Options).Result.Thermal!;

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    [InlineData(0.1)]
    public void Points_on_and_near_the_axis_read_the_field_there(double accuracy)
    {
        double[] radii = [0, 1, 3, 30, 59, 60];
        ThermalResult result = Solve(new AnalysisRequest { AccuracyPercent = accuracy }, 0,
            [.. radii.SelectMany(r => new[] { 0.0, 50, 100 }.Select(z => Point("p", r, z)))]);
        double allowed = (AxisC - RimC) * accuracy / 100;
        Assert.All(result.Probes.Zip(radii.SelectMany(r => new[] { r, r, r })), one =>
            Assert.Equal(Exact(one.Second), one.First.TC, allowed));
        Assert.Equal(AxisC, result.TMaxC, allowed);
        Assert.Equal(RimC, result.TMinC, 1e-9);
        Assert.Equal(0, result.TMaxAtUm.X, 5.0);
    }

    [Fact]
    public void A_line_on_the_axis_has_the_mean_of_the_field_there_by_length()
    {
        ThermalResult result = Solve(new AnalysisRequest { Cells = 4000 }, 0, new Probe("line", Box.Um(0, 0, 0, 100)));
        Assert.Equal(AxisC, result.Probes[0].TC, 2e-2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Between_concentric_layers_the_logarithm_is_read_as_it_is(double heated)
    {
        // 20 to 60 um, k 10 to 40 um and 148 from there, bore held at 0 C, rim at 100 C, without or with an even source outside.
        const double heat = 2e12;
        const double a = 20e-6, b = 40e-6, c = 60e-6, k1 = 10, k2 = 148;
        ThermalResult result = SectionAnalysis.Solve(new CrossSection
        {
            Name = "tube",
            Coordinates = CoordinateSystem.Axisymmetric,
            Outline = Box.Um(20, 60, 0, 30),
            Shapes = [Rectangle("body", "in", 20, 40, 0, 30), Rectangle("silicon", "out", 40, 60, 0, 30)],
            HeatSources = heated > 0 ? [Source("s", heat * Math.PI * ((c * c) - (b * b)) * 30e-6, 40, 60, 0, 30)] : [],
            Boundaries = [Temperature("bore", Side.Left, 0), Temperature("rim", Side.Right, 100), Adiabatic()],
            Probes = [Point("bore", 20, 11), Point("in", 27, 11), Point("joint", 40, 11), Point("out", 51, 11), Point("rim", 60, 11)],
            Analysis = new AnalysisRequest { Cells = 8000 },
        }, Options).Result.Thermal!;

        // Outside T = 100 + q (c^2 - r^2) / 4 k2 + d ln(r / c), inside e ln(r / a); T and k r T' are continuous at b.
        double q = heated * heat;
        double d = ((100 + (q * ((c * c) - (b * b)) / (4 * k2)))
            + (q * b * b / (2 * k1) * Math.Log(b / a))) / ((k2 / k1 * Math.Log(b / a)) - Math.Log(b / c));
        double e = ((k2 * d) - (q * b * b / 2)) / k1;
        double At(double r) => r < b ? e * Math.Log(r / a) : 100 + (q * ((c * c) - (r * r)) / (4 * k2)) + (d * Math.Log(r / c));
        Assert.All(result.Probes.Zip([20e-6, 27e-6, 40e-6, 51e-6, 60e-6]), one => Assert.Equal(At(one.Second), one.First.TC, 3e-3));
    }

    [Fact]
    public void Potentials_on_the_axis_are_those_beside_it()
    {
        ElectricalResult result = SectionAnalysis.Solve(new CrossSection
        {
            Name = "column",
            Coordinates = CoordinateSystem.Axisymmetric,
            Outline = Box.Um(0, 60, 0, 100),
            Background = "metal",
            Terminals = [Voltage("top", 1, 0, 60, 100, 100), Voltage("bottom", 0, 0, 60, 0, 0)],
            Probes = [Point("axis", 0, 25), Point("near", 1, 25)],
            Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical, Cells = 400 },
        }, Options).Result.Electrical!;
        Assert.All(result.Probes, probe => Assert.Equal(0.25, probe.VV!.Value, 1e-6));
    }
}
