using System.Globalization;
using Strata.Plans;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Analysis;

/// <summary>
/// Solves designs one after another so that none of them decides over another: what is wrong with one, or exceeds a limit, becomes
/// its failed result. Not thread-safe: one per worker.
/// </summary>
/// <param name="options">How; its cancellation stops the run.</param>
/// <param name="mostSeconds">Most time for one design, s; null for any.</param>
internal sealed class IsolatedSolver(AnalysisOptions options, double? mostSeconds) : IDisposable
{
    private AnalysisWorkspace _workspace = new();

    /// <summary>Draws and solves a design.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="draw">Draws it, or gives or throws what is wrong with it.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public DesignResult Solve(string name, Func<Drawing> draw)
    {
        DrawnDesign? design = null;
        try
        {
            (design, IReadOnlyList<InputProblem> refused) = draw();
            if (design is null)
            {
                return Failure(name, Problems(refused, null));
            }

            options.Cancellation.ThrowIfCancellationRequested();
            DesignResult result = SolveInTime(design);
            return result with { Name = name, Warnings = [.. design.Warnings, .. result.Warnings] };
        }
        catch (InputException fault)
        {
            return Failure(name, Problems(fault.Problems, design));
        }
        catch (OperationCanceledException) when (!options.Cancellation.IsCancellationRequested)
        {
            return Failure(name,
                string.Create(CultureInfo.InvariantCulture, $"it took longer than the {mostSeconds} s that one design may take"));
        }
        catch (OutOfMemoryException)
        {
            // What the solver holds may be half of what it needs: the next design begins with nothing.
            _workspace.Dispose();
            _workspace = new AnalysisWorkspace();
            GC.Collect();
            return Failure(name,
                "the memory of this machine does not suffice for it: ask for fewer cells or less accuracy, or run fewer workers");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One design must not end the others; the message names the fault so that it can be reported.
            _workspace.Dispose();
            _workspace = new AnalysisWorkspace();
            return Failure(name, $"internal fault: {fault.GetType().Name}: {fault.Message}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _workspace.Dispose();

    private DesignResult SolveWithin(DrawnDesign design, CancellationToken cancellation) => design.Plan is { } plan
        ? PlanAnalysis.Solve(plan, options.MostCells, cancellation)
        : SectionAnalysis.Solve(design.Section!, options with { Cancellation = cancellation }, _workspace).Result;

    private DesignResult SolveInTime(DrawnDesign design)
    {
        if (mostSeconds is not { } seconds)
        {
            return SolveWithin(design, options.Cancellation);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(options.Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(seconds));
        long start = TimeProvider.System.GetTimestamp();
        DesignResult result = SolveWithin(design, limit.Token);
        return TimeProvider.System.GetElapsedTime(start).TotalSeconds <= seconds ? result : throw new OperationCanceledException(limit.Token);
    }

    private const int MostProblems = 5;

    private static string Problems(IReadOnlyList<InputProblem> found, DrawnDesign? design)
    {
        IEnumerable<InputProblem> problems = design is null ? found : found.Select(design.Locate);
        string text = string.Join("; ", problems.Take(MostProblems).Select(Short));
        return found.Count <= MostProblems ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text}; and {found.Count - MostProblems} more problems");
    }

    private static DesignResult Failure(string name, string message) =>
        new() { Name = name, Status = DesignStatus.Failed, Message = message };

    private static string Short(InputProblem problem)
    {
        string line = problem.Line is { } at ? string.Create(CultureInfo.InvariantCulture, $"line {at}: ") : "";
        return problem.Path.Length > 0 ? $"{line}{problem.Path}: {problem.Message}" : line + problem.Message;
    }
}
