using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Tests.Discretization;

/// <summary>A conducting sheet on a face line against the same conductor drawn as a thin row of cells.</summary>
public sealed class SheetTests
{
    private const double Thickness = 1e-7, SheetK = 2000, BodyK = 0.5;

    /// <summary>The sheet takes the values of the cell centres beside it: an error of first order in the cell size.</summary>
    private const double OrderTolerance = 0.62;

    [Theory]
    [InlineData(CoordinateSystem.Planar, true)]
    [InlineData(CoordinateSystem.Axisymmetric, true)]
    [InlineData(CoordinateSystem.Planar, false)]
    [InlineData(CoordinateSystem.Axisymmetric, false)]
    public void A_sheet_conducts_as_a_resolved_thin_layer(CoordinateSystem coordinates, bool along)
    {
        double resolved = Flow(coordinates, along, cells: 16, resolved: true), without = Flow(coordinates, along, cells: 16, present: false);
        double coarse = Math.Abs(Flow(coordinates, along, cells: 8) - Flow(coordinates, along, cells: 8, resolved: true));
        double fine = Math.Abs(Flow(coordinates, along, cells: 16) - resolved);
        Assert.True(fine < OrderTolerance * coarse, $"{coarse} then {fine} at half the cell size; flow {resolved}");
        Assert.True(fine < 0.2 * (resolved - without), $"{fine} of the {resolved - without} that the sheet adds");
    }

    /// <summary>Flow from the far corner patch to the cold side, with a sheet along x (or z) across the middle.</summary>
    private static double Flow(CoordinateSystem coordinates, bool alongX, int cells, bool resolved = false, bool present = true)
    {
        int mid = cells / 2;
        double[] plain = [.. Enumerable.Range(0, cells + 1).Select(i => 1e-4 + (i * 1.8e-4 / cells))];
        double[] split = [.. plain[..(mid + 1)], plain[mid] + Thickness, .. plain[(mid + 1)..].Select(f => f + Thickness)];
        var line = new GridAxis(resolved ? split : plain);
        var other = new GridAxis(plain);
        var grid = alongX ? new RectilinearGrid(other, line, coordinates) : new RectilinearGrid(line, other, coordinates);
        var problem = new DiffusionProblem(grid);
        problem.Kx.AsSpan().Fill(BodyK);
        problem.Kz.AsSpan().Fill(BodyK);
        if (resolved)
        {
            for (int t = 0; t < cells; t++)
            {
                int c = alongX ? grid.Cell(t, mid) : grid.Cell(mid, t);
                (problem.Kx[c], problem.Kz[c]) = (SheetK, SheetK);
            }
        }
        else if (present)
        {
            problem.SheetOnZ = alongX ? new double[cells * (cells + 1)] : null;
            problem.SheetOnX = alongX ? null : new double[cells * (cells + 1)];
            for (int t = 0; t < cells; t++)
            {
                (alongX ? problem.SheetOnZ! : problem.SheetOnX!)[alongX ? grid.ZFace(t, mid) : grid.XFace(mid, t)] = SheetK * Thickness;
            }
        }

        (alongX ? problem.West : problem.Bottom).Fill(BoundaryCondition.Fixed(0));
        (alongX ? problem.Top : problem.East).Fill(BoundaryCondition.Fixed(1), 2 * cells / 3);
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
