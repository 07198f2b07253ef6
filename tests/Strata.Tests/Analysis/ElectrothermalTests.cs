using Strata.Analysis;
using Strata.CrossSections;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Analysis;

public class ElectrothermalTests
{
    private const double Coefficient = 0.0039;
    private const double Resistance = 1.7e-8 * 1e-3 / (100e-6 * 1e-3);
    private const double Rth = 1 / (1000.0 * 1e-3 * 1e-3);

    // Biot number h t / k of the trace: the lumped model is that good.
    private const double Biot = 2.5e-4;

    private static double Limit => Math.Sqrt(1 / (Coefficient * Resistance * Rth));

    private static CrossSection Trace(double current) => new()
    {
        Name = "trace",
        Depth = 1e-3,
        Outline = Box.Um(0, 1000, 0, 100),
        Shapes = [Rectangle("trace", "trace", 0, 1000, 0, 100)],
        Materials = [Material("trace", 398, 1.7e-8, Coefficient)],
        Boundaries = [Film("film", Side.Bottom, 1000, 20), Adiabatic()],
        Terminals = [Current("in", current, 0, 0, 0, 100), Voltage("out", 0, 1000, 1000, 0, 100)],
        Probes = [new Probe("mean", Box.Um(0, 1000, 0, 100))],
        Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrothermal, Cells = 300 },
    };

    // A source of its own heats the trace by 500 K, where its linear law has no positive resistivity left.
    [Fact]
    public void Where_a_source_heats_a_net_beyond_its_law_the_design_fails_by_name()
    {
        DesignResult result = SectionAnalysis.Solve(Trace(0.01) with
        {
            Materials = [Material("trace", 398, 1.7e-8, -0.01)],
            HeatSources = [Source("heater", 0.5, 0, 1000, 0, 100)],
            Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrothermal, AccuracyPercent = 1 },
        }).Result;
        Assert.Equal(DesignStatus.Failed, result.Status);
        Assert.Contains("no steady temperature was found: The resistivity of 'trace'", result.Message, StringComparison.Ordinal);
    }

    // A conductor of no net below the temperature at which its law ends has no say.
    [Fact]
    public void A_conductor_of_no_net_may_be_colder_than_its_law()
    {
        CrossSection cold = Trace(0.01) with
        {
            Outline = Box.Um(0, 1000, -100, 100),
            Shapes = [Rectangle("carrier", "carrier", 0, 1000, -100, 0), Rectangle("trace", "trace", 0, 1000, 0, 100)],
            Materials = [Material("trace", 398, 1.7e-8, 0.001), Material("carrier", 200, 3e-8, 0.02)],
            Boundaries = [Film("film", Side.Bottom, 1000, -100), Adiabatic()],
            HeatSources = [Source("heater", 0.01, 0, 1000, 0, 100)],
            Interfaces = [],
            Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrothermal, AccuracyPercent = 1 },
        };
        Assert.StartsWith("no steady temperature", SectionAnalysis.Solve(cold).Result.Message, StringComparison.Ordinal);
        CrossSection apart = cold with
        {
            Shapes =
            [
                Rectangle("carrier", "carrier", 0, 1000, -100, -50), Rectangle("resin", "resin", 0, 1000, -50, 0),
                Rectangle("trace", "trace", 0, 1000, 0, 100),
            ],
            Materials = [.. cold.Materials, Material("resin", 0.2)],
        };
        Assert.Equal(DesignStatus.Ok, SectionAnalysis.Solve(apart).Result.Status);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.7)]
    [InlineData(0.97)]
    public void Below_the_limit_the_rise_is_the_lumped_one(double ofLimit)
    {
        DesignResult result = SectionAnalysis.Solve(Trace(ofLimit * Limit)).Result;
        double gain = ofLimit * ofLimit;
        double rise = gain / Coefficient / (1 - gain);
        Assert.Equal(DesignStatus.Ok, result.Status);
        Assert.Equal("converged", result.Electrothermal!.Status);
        // Near the limit the error of the lumped model grows like the rise itself.
        Assert.Equal(20 + rise, result.Thermal!.Probes[0].TC, 4 * Biot * rise / (1 - gain));
        Assert.Equal(result.Electrical!.Nets[0].PowerW, result.Thermal.Boundaries[0].HeatW, result.Electrical.Nets[0].PowerW * 1e-6);
    }

    [Theory]
    [InlineData(1.03)]
    [InlineData(3.0)]
    public void Above_the_limit_the_runaway_is_found_and_named(double ofLimit)
    {
        DesignResult result = SectionAnalysis.Solve(Trace(ofLimit * Limit)).Result;
        Assert.Equal(DesignStatus.Failed, result.Status);
        Assert.Equal("runaway", result.Electrothermal!.Status);
        Assert.Contains("thermal runaway", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_heats_where_it_is()
    {
        CrossSection trace = Trace(10) with
        {
            Shapes = [Rectangle("trace", "left", 0, 500, 0, 100), Rectangle("trace", "right", 500, 1000, 0, 100)],
            Interfaces = [new SectionInterface { Name = "contact", Between = ("left", "right"), ElectricalResistance = 1e-11 }],
        };
        DesignResult result = SectionAnalysis.Solve(trace).Result;
        double power = result.Electrical!.Nets[0].PowerW;
        Assert.Equal(power, result.Thermal!.Boundaries[0].HeatW, power * 1e-6);
        Assert.True(power > 100 * (Resistance + (1e-11 / (1e-3 * 100e-6))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_the_nets_report_is_what_heats_the_section(bool equipotential)
    {
        CrossSection section = Trace(5) with
        {
            Outline = Box.Um(0, 1000, 0, 300),
            Shapes =
            [
                Rectangle("base", "base", 0, 1000, 0, 300),
                Rectangle("trace", "trace", 0, 700, 200, 300),
                Rectangle("trace", "leg", 600, 700, 100, 300),
            ],
            Materials = [Material("trace", 398, 1.7e-8, Coefficient), Material("base", 1.5)],
            HeatSources = [Source("die", 0.2, 750, 950, 250, 300)],
            Boundaries = [Film("film", Side.Bottom, 1000, 20), Film("lid", Side.Top, 300, 20), Adiabatic()],
            Terminals = [Current("in", 5, 0, 0, 200, 300, equipotential), Voltage("out", 0, 600, 700, 100, 100)],
            Probes = [],
            Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrothermal, AccuracyPercent = 1 },
        };
        DesignResult result = SectionAnalysis.Solve(section).Result;
        double power = result.Electrical!.Nets[0].PowerW;
        double leaving = result.Thermal!.Boundaries.Sum(boundary => boundary.HeatW);
        Assert.Equal(DesignStatus.Ok, result.Status);
        Assert.Equal(0.2 + power, leaving, 1e-9 * leaving);
        Assert.InRange(result.Grid!.AccuracyPercent!.Value, 0, 1);
        Assert.True(power > 0);

        // A grid for all that is fine everywhere gives the same within both bounds.
        AnalysisRequest everywhere = section.Analysis with { AccuracyPercent = null, Cells = 40_000 };
        DesignResult fine = SectionAnalysis.Solve(section with { Analysis = everywhere }).Result;
        BoundedValue one = result.Electrical.Nets[0].ResistanceOhm!, other = fine.Electrical!.Nets[0].ResistanceOhm!;
        Assert.True(one.Lower <= other.Upper * (1 + 1e-5) && other.Lower <= one.Upper * (1 + 1e-5), $"{one} {other}");
        double mean = result.Thermal.Sources[0].TMeanC;
        Assert.Equal(fine.Thermal!.Sources[0].TMeanC, mean, 0.01 * (mean - 20));
    }
}
