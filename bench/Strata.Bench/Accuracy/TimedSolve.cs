using System.Diagnostics;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Numerics.Discretization;
using Strata.Numerics.Solvers;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Bench.Accuracy;

/// <summary>A design solved several times, warm, from the drawing to the bounded result.</summary>
/// <param name="Cells">Cells of the last grid.</param>
/// <param name="Steps">Refinements that led to it.</param>
/// <param name="GapPercent">Widest (upper - lower) / value, percent.</param>
/// <param name="Milliseconds">Median wall time.</param>
/// <param name="Resistance">The thermal resistance of the first source; null where there is none.</param>
/// <param name="WorkUnits">Median of wall time over the time of one residual evaluation on the last grid, measured in turn.</param>
internal sealed record TimedSolve(int Cells, int Steps, double GapPercent, double Milliseconds, double WorkUnits,
    BoundedValue? Resistance)
{
    private const int ResidualsPerRound = 20;

    /// <summary>Long enough for the runtime to compile what is called often a second time.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    /// <summary>Solves a section <paramref name="rounds"/> times after a warm-up.</summary>
    public static TimedSolve Of(CrossSection section, AnalysisWorkspace workspace, int rounds, int budget)
    {
        var options = new AnalysisOptions { CellBudget = budget };
        DesignSolution solution = SectionAnalysis.Solve(section, options, workspace);
        for (long start = Stopwatch.GetTimestamp(); rounds > 1 && Stopwatch.GetElapsedTime(start) < WarmUp;)
        {
            solution = SectionAnalysis.Solve(section, options, workspace);
        }

        DiffusionSystem system = DiffusionAssembly.Assemble(solution.Thermal!.Problem);
        double[] u = new double[system.Q.Length];
        double[] r = new double[system.Q.Length];
        double[] milliseconds = new double[rounds];
        double[] units = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            solution = SectionAnalysis.Solve(section, options with { KeepFields = false }, workspace);
            milliseconds[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            start = Stopwatch.GetTimestamp();
            for (int i = 0; i < ResidualsPerRound; i++)
            {
                _ = Residual.Evaluate(system, system.Q, u, r);
            }

            units[round] = milliseconds[round] * ResidualsPerRound / Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(milliseconds);
        Array.Sort(units);
        GridResult grid = solution.Result.Grid!;
        return new TimedSolve(grid.Cells, grid.Refinements, grid.AccuracyPercent ?? double.NaN, milliseconds[rounds / 2], units[rounds / 2],
            solution.Result.Thermal?.Sources[0].RthKW);
    }
}
