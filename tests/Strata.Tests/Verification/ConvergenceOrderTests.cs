using Strata.Analysis;
using Strata.CrossSections;
using Strata.Fields;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;
using Strata.Thermal;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Verification;

/// <summary>Observed orders of convergence on fixed grids whose cell counts grow by four.</summary>
public class ConvergenceOrderTests
{
    private static readonly AnalysisOptions Options = new() { Library = Library, RelativeTolerance = 1e-10 };

    [Fact]
    public void A_smooth_field_converges_with_order_two()
    {
        // Heated square with cold sides; mean rise (1/12 - 16/pi^5 sum tanh(n pi/2)/n^5) q L^2 / k (Saint-Venant).
        CrossSection section = new()
        {
            Name = "square",
            Outline = Box.Um(0, 1000, 0, 1000),
            Shapes = [Rectangle("body", "body", 0, 1000, 0, 1000)],
            HeatSources = [Source("heat", 10, 0, 1000, 0, 1000)],
            Boundaries = [Temperature("sides", Side.Rest, 0)],
            Probes = [new Probe("mean", Box.Um(0, 1000, 0, 1000))],
        };
        const double exact = 0.0035144253738789;
        Assert.InRange(FieldOrder(section, Box.Um(0, 1000, 0, 1000), 10 * exact), 1.8, 2.3);

        // The bounds and the value between them are no worse than the field.
        Assert.True(Order(section, result => result.Thermal!.Probes[0].TC, 10 * exact) > 1.8);
        Assert.True(Order(section, result => result.Thermal!.Sources[0].RthKW!.Upper!.Value, exact) > 1.8);
        Assert.True(Order(section, result => result.Thermal!.Sources[0].RthKW!.Lower!.Value, exact) > 1.8);
        Assert.True(Order(section, result => result.Thermal!.Sources[0].RthKW!.Value, exact) > 1.8);
    }

    [Fact]
    public void A_heated_layer_between_layers_converges_with_order_two()
    {
        CrossSection section = new()
        {
            Name = "layers",
            Outline = Box.Um(0, 100, 0, 300),
            Shapes = [Rectangle("metal", "lower", 0, 100, 0, 100), Rectangle("body", "middle", 0, 100, 100, 200), Rectangle("insulator", "upper", 0, 100, 200, 300)],
            HeatSources = [Source("heat", 1, 0, 100, 100, 200)],
            Boundaries = [Temperature("base", Side.Bottom, 0), Adiabatic()],
        };
        double exact = (100e-6 / 400 / 100e-6) + (100e-6 / (3 * 10) / 100e-6);
        Assert.InRange(FieldOrder(section, Box.Um(0, 100, 100, 200), exact), 1.8, 2.3);
    }

    [Fact]
    public void A_corner_converges_with_order_four_thirds_in_the_energy_and_its_bounds_hold()
    {
        CrossSection section = Corner();
        double exact = 5 - (2 / Math.PI * Math.Log(2));
        double[] gaps = [.. Counts.Select(cells => Gap(section, cells, exact))];
        Assert.InRange(Math.Log2(gaps[0] / gaps[^1]) / (Counts.Length - 1), 1.1, 2.2);
    }

    [Fact]
    public void A_curved_edge_converges_with_order_one_or_better()
    {
        CrossSection section = new()
        {
            Name = "ring",
            Depth = 1e-3,
            Outline = Box.Um(0, 100, 0, 100),
            Background = "insulator",
            Shapes = [new PaintedShape(new DiscShape(0, 0, 100e-6), "metal", "ring"), new PaintedShape(new DiscShape(0, 0, 50e-6), "insulator", "hole")],
            Terminals = [Voltage("lower", 0, 50, 100, 0, 0), Voltage("upper", 1, 0, 0, 50, 100)],
            Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical },
        };
        double exact = 2e-8 * (Math.PI / 2) / (1e-3 * Math.Log(2));
        Assert.InRange(Order(section, result => result.Electrical!.Nets[0].ResistanceOhm!.Value, exact), 0.8, 2.5);
    }

    private static readonly int[] Counts = [600, 2400, 9600, 38400];

    private static CrossSection Corner() => new()
    {
        Name = "corner",
        Outline = Box.Um(0, 3, 0, 3),
        Background = "insulator",
        Materials = [Material("film", 1, 1.0)],
        Shapes = [Rectangle("film", "corner", 0, 1, 0, 3), Rectangle("film", "corner", 0, 3, 0, 1)],
        Terminals = [Voltage("end", 0, 0, 1, 3, 3), Current("start", 1, 3, 3, 0, 1, equipotential: true)],
        Analysis = new AnalysisRequest { Kind = AnalysisKind.Electrical },
    };

    private static double Gap(CrossSection section, int cells, double exact)
    {
        BoundedValue found = Solve(section, cells).Electrical!.Nets[0].ResistanceOhm!;

        // Arms of two squares end 1e-5 too early for the far field of the corner.
        Assert.InRange(exact, found.Lower!.Value - 2e-5, found.Upper!.Value + 2e-5);
        return found.Upper.Value - found.Lower.Value;
    }

    private static DesignResult Solve(CrossSection section, int cells) =>
        SectionAnalysis.Solve(section with { Analysis = section.Analysis with { Cells = cells } }, Options).Result;

    // The mean of the cells, not the better value from between the bounds.
    private static double FieldOrder(CrossSection section, Box place, double exact)
    {
        double[] errors = [.. Counts.Select(cells => Math.Abs(CellMean(section, place, cells) - exact))];
        return Math.Log2(errors[0] / errors[^1]) / (Counts.Length - 1);
    }

    private static double CellMean(CrossSection section, Box place, int cells)
    {
        ThermalSolution field = SectionAnalysis.Solve(section with { Analysis = section.Analysis with { Cells = cells } }, Options).Thermal!;
        RectilinearGrid grid = field.Mesh.Grid;
        int[] inside = [.. CellCover.Of(grid, place).Cells];
        double Volume(int c) => grid.CellVolume(c / grid.Nz, c % grid.Nz);
        return inside.Sum(c => Volume(c) * field.TemperatureC[c]) / inside.Sum(Volume);
    }

    private static double Order(CrossSection section, Func<DesignResult, double> read, double exact)
    {
        double[] errors = [.. Counts.Select(cells => Math.Abs(read(Solve(section, cells)) - exact))];
        return Math.Log2(errors[0] / errors[^1]) / (Counts.Length - 1);
    }
}
