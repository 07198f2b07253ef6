using System.Collections.Concurrent;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Studies;

/// <summary>Solves many sections side by side, each worker with a workspace of its own.</summary>
internal static class FigureSolver
{
    /// <summary>Solves sections.</summary>
    /// <param name="sections">The sections.</param>
    /// <param name="cancellation">Stops between two of them.</param>
    /// <param name="progress">Told how many are done; null for no one.</param>
    /// <returns>Their results in the same order; one that cannot be drawn has failed and says why.</returns>
    public static DesignResult[] Solve(
        IReadOnlyList<CrossSection> sections, CancellationToken cancellation, IProgress<int>? progress = null)
    {
        var results = new DesignResult[sections.Count];
        var options = new AnalysisOptions { KeepFields = false, Cancellation = cancellation };
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        int done = 0;
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, sections.Count), EnumerablePartitionerOptions.NoBuffering), parallel, () =>
            new AnalysisWorkspace(), (n, _, workspace) =>
        {
            try
            {
                results[n] = SectionAnalysis.Solve(sections[n], options, workspace).Result;
            }
            catch (InputException fault)
            {
                results[n] =
                    new DesignResult { Name = sections[n].Name, Status = DesignStatus.Failed, Message = string.Join("; ", fault.Problems) };
            }

            progress?.Report(Interlocked.Increment(ref done));
            return workspace;
        }, workspace => workspace.Dispose());
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
}
