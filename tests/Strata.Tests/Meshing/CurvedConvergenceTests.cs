using Strata.CrossSections;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Numerics.Solvers;
using Xunit;
using static Strata.Tests.Meshing.Sections;

namespace Strata.Tests.Meshing;

/// <summary>
/// What cut cells cost: conductance across figures whose outline crosses the cells of a uniform grid. First order in the
/// cell width, because a cell has one conductivity per direction; the limits are those measured, rounded up.
/// </summary>
public sealed class CurvedConvergenceTests
{
    private static readonly int[] CellsPerLength = [20, 40, 80];

    [Fact]
    public void A_ring_in_an_insulator_conducts_as_its_closed_form_to_first_order()
    {
        // Quarter ring between x = 0 and z = 0: G = sigma ln(r2 / r1) / (pi / 2).
        PaintedShape[] ring = [new(Disc(0, 0, 90), "ring", "ring"), new(Disc(0, 0, 45), "insulator", "hole")];
        double exact = Math.Log(2) / (Math.PI / 2);
        double[] errors = [.. CellsPerLength.Select(n => Math.Abs((Conductance(n, ring, fromWestToBottom: true) / exact) - 1))];
        Assert.True(errors[0] < 0.035, $"{errors[0]}");
        Assert.True(errors[1] < 0.018, $"{errors[1]}");
        Assert.True(errors[2] < 0.0095, $"{errors[2]}");
    }

    [Theory]
    [InlineData(10, 0.013)]
    [InlineData(0.1, 0.011)]
    public void A_disc_in_a_matrix_conducts_as_the_published_series_to_first_order(double contrast, double limit)
    {
        PaintedShape[] disc = [new(Disc(50, 50, 35), contrast > 1 ? "ten" : "tenth", "disc")];
        double exact = Perrins(contrast, Math.PI * 0.35 * 0.35);
        double coarse = Math.Abs((Conductance(40, disc, fromWestToBottom: false) / exact) - 1);
        double fine = Math.Abs((Conductance(80, disc, fromWestToBottom: false) / exact) - 1);
        Assert.True(coarse < limit, $"{coarse}");
        Assert.True(fine < 0.6 * coarse, $"{fine} after {coarse}");
    }

    [Fact]
    public void A_slanted_plate_that_the_grid_lines_follow_needs_no_average()
    {
        PaintedShape[] plate = [new(Rectangle(0, 50, 0, 100), "ten", "plate")];
        Assert.Equal(1 / ((0.5 / 10) + 0.5), Conductance(10, plate, fromWestToBottom: false), 1e-9);
    }

    /// <summary>Square array of discs, W. T. Perrins, D. R. McKenzie, R. C. McPhedran 1979, Proc. R. Soc. A 369, 207: truncated series.</summary>
    private static double Perrins(double contrast, double share)
    {
        double t = (1 + contrast) / (1 - contrast);
        double f4 = Math.Pow(share, 4);
        double f8 = f4 * f4;
        return 1 - (2 * share / (t + share - (0.305827 * f4 * t / ((t * t) - (1.402958 * f8))) - (0.013362 * f8 / t)));
    }

    private static double Conductance(int n, PaintedShape[] shapes, bool fromWestToBottom)
    {
        MaterialLibrary library = new([Of("insulator", 1e-9, null), Of("ring", 1, 1), Of("one", 1, null), Of("ten", 10, null), Of("tenth", 0.1, null)]);
        CrossSection section = Section(Box.Um(0, 100, 0, 100), shapes) with { Background = fromWestToBottom ? "insulator" : "one" };
        SectionMesh mesh = SectionMesher.OnGrid(section, library, RasterTests.Uniform(100, n), RasterTests.Uniform(100, n));
        var problem = new DiffusionProblem(mesh.Grid);
        mesh.Conductivity(fromWestToBottom ? MaterialProperty.ElectricalConductivity : MaterialProperty.ThermalConductivity, [], problem.Kx, problem.Kz);
        problem.West.Fill(BoundaryCondition.Fixed(1));
        (fromWestToBottom ? problem.Bottom : problem.East).Fill(BoundaryCondition.Fixed(0));
        double[] u = new double[mesh.Grid.CellCount];
        using var solver = new DiffusionSolver();
        SolveReport report = solver.SolveSystem(DiffusionAssembly.Assemble(problem), u, new SolveOptions { RelativeTolerance = 1e-10, MaxIterations = 200 });
        Assert.Equal(SolveStatus.Converged, report.Status);
        double flow = 0;
        for (int k = 0; k < n; k++)
        {
            flow += problem.Kx[k] * 2 * (1 - u[k]);
        }

        return flow;
    }
}
