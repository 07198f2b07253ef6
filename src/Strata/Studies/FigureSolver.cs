using Strata.Analysis;
using Strata.CrossSections;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Studies;

/// <summary>Solves many sections side by side as a batch does: none of them decides over another.</summary>
internal static class FigureSolver
{
    /// <summary>Solves sections.</summary>
    /// <param name="sections">The sections.</param>
    /// <param name="within">What each may take.</param>
    /// <param name="progress">Told how many are done; null for no one.</param>
    /// <returns>Their results in the same order; one that cannot be drawn or exceeds a limit has failed and says why.</returns>
    /// <exception cref="OperationCanceledException">The study was stopped.</exception>
    public static DesignResult[] Solve(IReadOnlyList<CrossSection> sections, SolveLimits within, IProgress<int>? progress = null)
    {
        var results = new DesignResult[sections.Count];
        int workers = Math.Max(1, Math.Min(Environment.ProcessorCount, sections.Count));
        AnalysisOptions options = Options(within) with { MostBytes = GridLimits.AvailableBytes() / workers };
        int done = 0;

        void Work(IEnumerable<int> jobs)
        {
            using var solver = new IsolatedSolver(options, within.MostSeconds);
            foreach (int n in jobs)
            {
                CrossSection section = sections[n];
                results[n] = solver.Solve(section.Name, () => new Drawing(new DrawnDesign(section, [], static problem => problem), []));
                progress?.Report(Interlocked.Increment(ref done));
            }
        }

        WorkerPool.Run(Enumerable.Range(0, sections.Count), workers, Work, within.Cancellation);
        return results;
    }

    /// <summary>The section on a fixed grid of about as many cells as a result had: changes of an input are then not hidden by changes of
    /// the grid.</summary>
    public static CrossSection OnFixedGrid(CrossSection section, DesignResult result)
    {
        const int Least = 4000;
        int cells = Math.Max(Least, result.Grid?.Cells ?? 0);
        return section with { Analysis = section.Analysis with { AccuracyPercent = null, Cells = cells } };
    }

    private static AnalysisOptions Options(SolveLimits within)
    {
        var options = new AnalysisOptions { KeepFields = false, Cancellation = within.Cancellation };
        return within.MostCells is { } most ? options with { MostCells = most, CellBudget = most } : options;
    }
}
