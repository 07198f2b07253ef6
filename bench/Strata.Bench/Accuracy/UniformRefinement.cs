using System.Diagnostics;
using Strata.CrossSections;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Thermal;

namespace Strata.Bench.Accuracy;

/// <summary>Uniform refinement: every column and row of the first grid is halved until the bounds are as close as asked.</summary>
/// <param name="Cells">Cells of the last grid.</param>
/// <param name="GapPercent">(upper - lower) / value, percent.</param>
/// <param name="Milliseconds">Wall time of one run over all grids.</param>
internal sealed record UniformRefinement(int Cells, double GapPercent, double Milliseconds)
{
    // Bounds hold for any field; this far the solve takes no share of the gap.
    private const double Factor = 1e-6;

    /// <summary>Refines a section with one linear thermal problem.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="askedPercent">The gap to reach.</param>
    /// <param name="workspace">Arrays of the solver.</param>
    /// <param name="limit">Most cells.</param>
    /// <returns>The first grid that is good enough, or the last one within the limit.</returns>
    public static UniformRefinement Of(CrossSection section, double askedPercent, AnalysisWorkspace workspace, int limit)
    {
        var options = new AnalysisOptions { CellBudget = limit };
        var solver = new FieldSolver(workspace, options);
        MeshOptions mesh = GridPlan.For(new AnalysisRequest { AccuracyPercent = askedPercent }, options).FirstMesh;
        long start = Stopwatch.GetTimestamp();
        (GridAxis x, GridAxis z) = SectionMesher.Axes(section, mesh);
        ThermalModel? before = null;
        double[] last = [];
        while (true)
        {
            var model = new ThermalModel(SectionMesher.OnGrid(section, options.Library, x, z), options.Library);
            RectilinearGrid grid = model.Mesh.Grid;
            double[] u = new double[grid.CellCount];
            if (before is not null)
            {
                FieldTransfer.Interpolate(before.Mesh.Grid, before.Problem.Kx, before.Problem.Kz, last, grid, u);
            }

            solver.Improve(model.Problem, u, Factor);
            double percent = 100 * solver.Bound(model.Problem, u, Factor).RelativeWidth;
            if (percent <= askedPercent || 4L * grid.CellCount > limit)
            {
                return new UniformRefinement(grid.CellCount, percent, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            (before, last) = (model, u);
            (x, z) = GridRefinement.Halve(grid);
        }
    }
}
