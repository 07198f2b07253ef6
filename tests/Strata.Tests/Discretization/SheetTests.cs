using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Tests.Discretization;

/// <summary>A conducting sheet on a face line against the same conductor drawn as a thin row of cells.</summary>
public sealed class SheetTests
{
    private const double Thickness = 1e-7, SheetK = 2000, BodyK = 0.5;

    /// <summary>The resolved row is 1/300 of the cells beside it, and the sheet ignores the drop across itself.</summary>
    private const double ModelTolerance = 2e-2;

    [Theory]
    [InlineData(CoordinateSystem.Planar, true)]
    [InlineData(CoordinateSystem.Axisymmetric, true)]
    [InlineData(CoordinateSystem.Planar, false)]
    [InlineData(CoordinateSystem.Axisymmetric, false)]
    public void A_sheet_conducts_as_a_resolved_thin_layer(CoordinateSystem coordinates, bool along)
    {
        double sheet = Flow(coordinates, along, resolved: false), resolved = Flow(coordinates, along, resolved: true);
        double without = Flow(coordinates, along, resolved: false, present: false);
        Assert.InRange(sheet, resolved * (1 - ModelTolerance), resolved * (1 + ModelTolerance));
        Assert.True(sheet > 1.2 * without, $"The sheet must matter for this test to mean anything; {sheet} against {without}.");
    }

    /// <summary>Flow from the far corner patch to the cold side, with a sheet along x (or z) across the middle.</summary>
    private static double Flow(CoordinateSystem coordinates, bool alongX, bool resolved, bool present = true)
    {
        double[] plain = [.. Enumerable.Range(0, 7).Select(i => 1e-4 + (i * 3e-5))];
        double[] split = [.. plain[..4], plain[3] + Thickness, .. plain[4..].Select(f => f + Thickness)];
        var line = new GridAxis(resolved ? split : plain);
        var other = new GridAxis(plain);
        var grid = alongX ? new RectilinearGrid(other, line, coordinates) : new RectilinearGrid(line, other, coordinates);
        var problem = new DiffusionProblem(grid);
        problem.Kx.AsSpan().Fill(BodyK);
        problem.Kz.AsSpan().Fill(BodyK);
        if (resolved)
        {
            for (int t = 0; t < 6; t++)
            {
                int c = alongX ? grid.Cell(t, 3) : grid.Cell(3, t);
                (problem.Kx[c], problem.Kz[c]) = (SheetK, SheetK);
            }
        }
        else if (present)
        {
            problem.SheetOnZ = alongX ? new double[6 * 7] : null;
            problem.SheetOnX = alongX ? null : new double[7 * 6];
            for (int t = 0; t < 6; t++)
            {
                (alongX ? problem.SheetOnZ! : problem.SheetOnX!)[alongX ? grid.ZFace(t, 3) : grid.XFace(3, t)] = SheetK * Thickness;
            }
        }

        (alongX ? problem.West : problem.Bottom).AsSpan().Fill(BoundaryCondition.Fixed(0));
        (alongX ? problem.Top : problem.East)[4] = BoundaryCondition.Fixed(1);
        (alongX ? problem.Top : problem.East)[5] = BoundaryCondition.Fixed(1);
        double[] u = DenseSolution.Solve(DiffusionAssembly.Assemble(problem));
        var fluxes = new FaceFluxes();
        fluxes.Compute(problem, u);
        return fluxes.TotalIn;
    }

    [Fact]
    public void A_sheet_on_the_outline_carries_current_between_its_held_ends()
    {
        // Two cells that hardly conduct; the sheet of 3 S on the bottom carries everything: 3 S * 2 m depth / 2 m.
        var grid = new RectilinearGrid(new GridAxis([0, 1, 2]), new GridAxis([0, 1]), depth: 2);
        var problem = new DiffusionProblem(grid) { SheetOnZ = [3, 0, 3, 0] };
        problem.Kx.AsSpan().Fill(1e-12);
        problem.Kz.AsSpan().Fill(1e-12);
        problem.West[0] = BoundaryCondition.Fixed(1);
        problem.East[0] = BoundaryCondition.Fixed(0);
        double[] u = DenseSolution.Solve(DiffusionAssembly.Assemble(problem));
        var fluxes = new FaceFluxes();
        fluxes.Compute(problem, u);
        Assert.Equal(3, fluxes.WestOfX[grid.XFace(0, 0)], 1e-9);
        Assert.Equal(3, fluxes.EastOfX[grid.XFace(2, 0)], 1e-9);
    }
}
