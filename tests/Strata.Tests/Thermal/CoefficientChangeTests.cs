using FsCheck;
using FsCheck.Fluent;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Bounds;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;
using Strata.Thermal;
using static Strata.Tests.Analysis.Drawings;

namespace Strata.Tests.Thermal;

/// <summary>An interval that is carried over to other conductivities holds the energy that these have.</summary>
public class CoefficientChangeTests
{
    private static readonly AnalysisOptions Options = new() { Library = Library };

    // k falls along x and rises along z, so that the change is not one factor.
    private static readonly Material Odd = new()
    {
        Name = "odd",
        Conductivity = new ThermalConductivity(new TemperatureTable([(0, 200), (400, 40)]), new TemperatureTable([(0, 80), (400, 120)])),
    };

    private static CrossSection Section => new()
    {
        Name = "disc in a slab",
        Depth = 1e-3,
        Outline = Box.Um(0, 1000, 0, 420),
        Materials = [Odd, Material("layer", 20)],
        Shapes =
        [
            Rectangle("odd", "slab", 0, 1000, 0, 300), Rectangle("layer", "top", 0, 1000, 300, 420),
            new PaintedShape(new DiscShape(500e-6, 310e-6, 90e-6), "odd", "ball"),
        ],
        HeatSources = [Source("q", 5, 200, 700, 380, 420)],
        Boundaries = [new BoundarySegment { Name = "base", Side = Side.Bottom, Condition = new FilmSurface(20000, 25) }, Adiabatic()],
    };

    [Fact]
    public void The_energy_at_other_temperatures_lies_in_the_widened_interval() => Properties.Property.Check(
        Prop.ForAll<byte, byte, sbyte>((first, second, slope) => Holds(first, second, slope)), 12);

    private static void Holds(byte first, byte second, sbyte slope)
    {
        using var workspace = new AnalysisWorkspace();
        var solver = new FieldSolver(workspace, Options);
        var model = new ThermalModel(SectionMesher.Mesh(Section, Library, new MeshOptions { TargetCells = 3000 }), Library);
        Assert.True(model.Mesh.CutCellCount > 0);
        double[] before = At(model, solver, first, 0, out EnergyInterval one);
        double[] after = At(model, solver, second, slope, out EnergyInterval other);
        CoefficientChange change = CoefficientChange.Of(model.Mesh, before, after);
        EnergyInterval widened = change.Widen(one);
        Assert.True(change.Less >= 1 && change.More >= 1);
        Assert.True(
            widened.Lower <= other.Upper && other.Lower <= widened.Upper,
            $"[{other.Lower:R}, {other.Upper:R}] lies beside [{widened.Lower:R}, {widened.Upper:R}]");
    }

    [Fact]
    public void A_fall_moves_the_upper_end_and_a_rise_the_lower_one()
    {
        EnergyInterval widened = new CoefficientChange(1.1, 1.25).Widen(new EnergyInterval(8, 9, 10));
        Assert.Equal((8 / 1.25, 9, 10 * 1.1), (widened.Lower, widened.Value, widened.Upper));
    }

    private static double[] At(ThermalModel model, FieldSolver solver, double rise, double slope, out EnergyInterval energy)
    {
        RectilinearGrid grid = model.Mesh.Grid;
        double[] rises = new double[grid.CellCount], u = new double[grid.CellCount];
        for (int c = 0; c < rises.Length; c++)
        {
            rises[c] = Math.Max(0, rise + (slope * (c / grid.Nz) / grid.Nx));
        }

        model.UpdateConductivity(rises);
        double[] temperatures = model.ConductivityAtC.ToArray();
        solver.Solve(model.Problem, u, 1e-10, counts: false);
        energy = solver.Bound(model.Problem, u, 1e-8).Loads ?? throw new InvalidOperationException("The section has a source.");
        return temperatures;
    }
}
