using Strata.Analysis;
using Strata.CrossSections;
using Strata.Numerics.Grids;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;
using Strata.Tests.Analysis;
using Strata.Thermal;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Refinement;

/// <summary>When a refinement ends, and what it leaves.</summary>
public class StopRuleTests
{
    private static readonly AnalysisOptions Options = new() { Library = Library };

    [Fact]
    public void Two_ambients_a_thousandth_of_a_kelvin_apart_are_bounded_as_others_are()
    {
        CrossSection section = HeatedBody() with
        {
            Boundaries = [Film("base", Side.Bottom, 1000, 25), Film("top", Side.Top, 10, 25.001), Adiabatic()],
            Analysis = new AnalysisRequest { AccuracyPercent = 1 },
        };
        BoundarySegment[] same = [Film("base", Side.Bottom, 1000, 25), Film("top", Side.Top, 10, 25), Adiabatic()];
        CrossSection equal = section with { Boundaries = same };
        DesignResult result = SectionAnalysis.Solve(section, Options).Result, one = SectionAnalysis.Solve(equal, Options).Result;
        Assert.Equal(DesignStatus.Ok, result.Status);
        Assert.InRange(result.Grid!.AccuracyPercent!.Value, 0, 1);
        Assert.InRange(result.Grid.Cells, 1, 4 * one.Grid!.Cells);
        Assert.Equal(one.Thermal!.Sources[0].TMeanC, result.Thermal!.Sources[0].TMeanC, 0.001);
    }

    [Fact]
    public void A_step_that_brings_the_bounds_no_nearer_ends_the_refinement_with_the_grid_before_it()
    {
        // A sheet across a contact: while the sheet bridged it, finer columns made the bounds wider, down to the resolution of doubles.
        CrossSection section = new()
        {
            Name = "sheet across a contact",
            Coordinates = CoordinateSystem.Axisymmetric,
            Outline = Box.Um(0, 652, 0, 1180),
            Background = "base",
            Materials = [Material("base", 105.8), Material("void", 0.01599)],
            Shapes = [Rectangle("void", "hole", 462.344, 585, 835.2, 931.7)],
            Interfaces =
            [
                new SectionInterface { Name = "contact", Segment = Box.Um(585.933, 585.933, 68.4, 314.1), ThermalResistance = 6.38e-6 },
            ],
            Sheets = [new Sheet("film", Box.Um(320.3, 622.9, 197, 197), 2.52e-6, "base")],
            HeatSources = [Source("ring", 0.0122, 428, 494, 292.973, 321)],
            Boundaries = [Film("rim", Side.Right, 90_700, 25), Adiabatic()],
            Analysis = new AnalysisRequest { AccuracyPercent = 0.1 },
        };
        DesignResult result = SectionAnalysis.Solve(section, Options).Result;
        BoundedValue rth = result.Thermal!.Sources[0].RthKW!;

        // The contact parts the sheet that it crosses; asked for half of this width, the bounds of it are [4.4781, 4.4811].
        Assert.True(rth.Lower <= 4.4811 && rth.Upper >= 4.4781, $"{rth}");
        Assert.InRange(result.Grid!.AccuracyPercent!.Value, 0, 1);
        Assert.True(
            result.Grid.AccuracyPercent <= 0.1
                || result.Warnings.Any(text => text.Contains("not the asked 0.1 %", StringComparison.Ordinal)),
            "a shortfall is said");
    }

    [Fact]
    public void A_first_grid_beyond_the_budget_is_refused_by_its_size()
    {
        CrossSection section = HeatedBody() with
        {
            Shapes = [.. HeatedBody().Shapes, .. Enumerable.Range(0, 12).Select(Block)],
            Analysis = new AnalysisRequest { AccuracyPercent = 1 },
        };
        InputException error = Assert.Throws<InputException>(() => SectionAnalysis.Solve(section, Options with { CellBudget = 300 }));
        Assert.Contains("a grid may have 300", error.Message, StringComparison.Ordinal);
    }

    private static PaintedShape Block(int n) => Rectangle("metal", $"block-{n}", 10 + (70 * n), 40 + (70 * n), 10 + (7 * n), 20 + (7 * n));

    [Fact]
    public void The_energy_of_all_places_is_that_of_the_balanced_flux_before_anything_is_scaled()
    {
        CrossSection section = HeatedBody() with
        {
            Shapes = [.. HeatedBody().Shapes, new PaintedShape(new DiscShape(200e-6, 200e-6, 80e-6), "metal", "bead", 1)],
            Interfaces = [new SectionInterface { Name = "joint", Between = ("die", "plate"), ThermalResistance = 2e-5 }],
            Sheets = [new Sheet("film", Box.Um(0, 1000, 300, 300), 2.5e-6, "metal")],
            Boundaries = [Film("base", Side.Bottom, 2000, 25), Film("side", Side.Left, 300, 25), Adiabatic()],
        };
        using var workspace = new AnalysisWorkspace();
        var solver = new FieldSolver(workspace, Options);
        ThermalField field = new ThermalRun(solver).Solve(section, GridPlan.For(section.Analysis, Options));
        EnergyShares shares = ThermalReport.Shares(field);
        Assert.Equal(field.Gap.Energies!.Total, shares.Known, 1e-10 * shares.Known);
        string[] places = ["base", "bead", "die", "film", "joint", "plate", "side"];
        Assert.Equal(places, shares.Shares().Select(share => share.Region).Order(StringComparer.Ordinal));
        Assert.InRange(field.Gap.Energies.Total, field.Gap.Loads!.Value.Upper * (1 - 0.1), field.Gap.Loads.Value.Upper * 1.1);
    }
}
