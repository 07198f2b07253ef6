using Strata.Analysis;
using Strata.CrossSections;
using Strata.Refinement;
using Strata.Results;
using Strata.Tests.Analysis;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Refinement;

/// <summary>Thickness sensitivities against full solves of stretched drawings.</summary>
public class LayerStretchTests
{
    private const double Step = 0.02;

    // Twice the width of the bounds over the step, and the step squared.
    private const double Allowed = 0.006;
    private static readonly AnalysisOptions Options = new() { Library = Library };

    private static DesignResult Solve(CrossSection section) => SectionAnalysis.Solve(section, Options).Result;

    /// <summary>A plate with a cavity that holds a die, under a film; z in um, so that a layer can be stretched.</summary>
    private static CrossSection Package(double plate, double die, double film) => new()
    {
        Name = "cavity",
        Depth = 1e-3,
        Outline = Box.Um(0, 1000, 0, plate + die + film),
        Shapes =
        [
            Rectangle("alloy", "plate", 0, 1000, 0, plate + die),
            Rectangle("silicon", "die", 0, 400, plate, plate + die),
            Rectangle("body", "film", 0, 1000, plate + die, plate + die + film),
        ],
        HeatSources = [Source("junction", 1, 0, 400, plate, plate + die)],
        Boundaries = [Film("base", Side.Bottom, 5000, 25), Film("top", Side.Top, 500, 25), Adiabatic()],
        Analysis = new AnalysisRequest { AccuracyPercent = 0.005 },
    };

    [Fact]
    public void The_layers_of_a_package_are_those_of_full_solves()
    {
        ThermalResult here = Solve(Package(200, 100, 50)).Thermal!;
        (string Name, double Low, double High, double Slope)[] layers =
        [
            ("film", 300, 350, Quotient(f => Package(200, 100, 50 * f))),
            ("plate, die", 200, 300, Quotient(f => Package(200, 100 * f, 50))),
            ("plate", 0, 200, Quotient(f => Package(200 * f, 100, 50))),
        ];
        Sensitivity[] found = [.. here.Sensitivities.Where(one => one.Parameter == "thickness")];
        Assert.Equal(layers.Select(layer => layer.Name), found.Select(one => one.Name));
        Assert.All(found, (one, n) =>
        {
            Assert.Equal(layers[n].Low, one.LowUm!.Value, 1e-6);
            Assert.Equal(layers[n].High, one.HighUm!.Value, 1e-6);
            Assert.Equal(layers[n].Slope, one.Value, Allowed);
        });
    }

    private static double Quotient(Func<double, CrossSection> stretched)
    {
        double Resistance(double factor) => Solve(stretched(factor)).Thermal!.Sources[0].RthKW!.Value;
        return Math.Log(Resistance(1 + Step) / Resistance(1 - Step)) / Math.Log((1 + Step) / (1 - Step));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_thickness_of_a_trace_lowers_its_resistance_and_that_of_a_column_raises_it(bool equipotential)
    {
        // Current runs along a trace of 20 um and down a column of 200 um.
        CrossSection section = new()
        {
            Name = "trace and column",
            Depth = 1e-3,
            Outline = Box.Um(0, 1000, 0, 220),
            Background = "insulator",
            Shapes = [Rectangle("metal", "column", 0, 100, 0, 200), Rectangle("metal", "trace", 0, 1000, 200, 220)],
            Terminals = [Current("in", 1, 1000, 1000, 200, 220, equipotential), Voltage("out", 0, 0, 100, 0, 0)],
            Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical, AccuracyPercent = 0.01 },
        };
        CrossSection Stretched(double column, double trace) => section with
        {
            Outline = Box.Um(0, 1000, 0, column + trace),
            Shapes = [Rectangle("metal", "column", 0, 100, 0, column), Rectangle("metal", "trace", 0, 1000, column, column + trace)],
            Terminals = [Current("in", 1, 1000, 1000, column, column + trace, equipotential), Voltage("out", 0, 0, 100, 0, 0)],
        };
        double Resistance(double column, double trace) => Solve(Stretched(column, trace)).Electrical!.Nets[0].ResistanceOhm!.Value;
        double Slope(double high, double low) => Math.Log(high / low) / Math.Log((1 + Step) / (1 - Step));
        Sensitivity[] found = [.. Solve(section).Electrical!.Nets[0].Sensitivities.Where(one => one.Parameter == "thickness")];
        Assert.Equal(["trace", "column"], found.Select(one => one.Name));
        Assert.Equal(Slope(Resistance(200, 20 * (1 + Step)), Resistance(200, 20 * (1 - Step))), found[0].Value, Allowed);
        Assert.Equal(Slope(Resistance(200 * (1 + Step), 20), Resistance(200 * (1 - Step), 20)), found[1].Value, Allowed);
    }
}
