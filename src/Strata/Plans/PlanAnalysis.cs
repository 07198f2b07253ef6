using System.Diagnostics;
using Strata.CrossSections;
using Strata.Layouts;
using Strata.Numerics.Triangles;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Plans;

/// <summary>One call: a plan in, the results out.</summary>
internal static class PlanAnalysis
{
    /// <summary>Solves a plan.</summary>
    /// <param name="plan">The plan and what is asked of it.</param>
    /// <param name="cancellation">Stops between steps.</param>
    /// <returns>The results; a failure of the numerics is a status and a message in it.</returns>
    /// <exception cref="Problems.InputException">The plan is wrong or incomplete; all problems are listed.</exception>
    public static DesignResult Solve(PlanView plan, CancellationToken cancellation = default) =>
        Solve(plan, int.MaxValue, cancellation);

    /// <summary>Solves a plan and keeps its field, for pictures.</summary>
    /// <param name="plan">The plan and what is asked of it.</param>
    /// <param name="cancellation">Stops between steps.</param>
    /// <returns>The solution; a failure of the numerics is a status and a message in its result.</returns>
    /// <exception cref="Problems.InputException">The plan is wrong or incomplete; all problems are listed.</exception>
    public static PlanSolution SolveWithField(PlanView plan, CancellationToken cancellation = default) =>
        SolveWithField(plan, int.MaxValue, cancellation);

    /// <summary>Solves a plan within a limit.</summary>
    /// <param name="plan">The plan and what is asked of it.</param>
    /// <param name="most">Most triangles of a net, whatever is asked.</param>
    /// <param name="cancellation">Stops between steps.</param>
    internal static DesignResult Solve(PlanView plan, int most, CancellationToken cancellation) => Solve(plan, most, null, cancellation);

    /// <summary>Solves a plan within a limit and keeps its field.</summary>
    internal static PlanSolution SolveWithField(PlanView plan, int most, CancellationToken cancellation)
    {
        List<PlanElement> elements = [];
        DesignResult result = Solve(plan, most, elements, cancellation);
        return new PlanSolution { Result = result, Elements = result.Status == DesignStatus.Ok ? elements : [] };
    }

    private static DesignResult Solve(PlanView plan, int most, List<PlanElement>? elements, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        long start = Stopwatch.GetTimestamp();
        DesignResult outline = new() { Name = plan.Name, View = "plan" };
        IReadOnlyList<PlanNet> nets = PlanNets.Find(plan, out IReadOnlyList<string> floating);
        List<NetResult> results = [];
        List<string> warnings = plan.HasCurves
            ? [$"curve: discs and round ends are polygons of {PlanFigure.CircleCorners} corners per turn and the area of the drawn figure; "
                + "the bounds hold for the polygons"]
            : [];
        List<ElectricalProbeResult> probes = [.. plan.Probes.Select(probe => new ElectricalProbeResult(probe.Name, null))];
        var heat = new PlanHeatReport();
        (int triangles, int levels) = (0, 0);
        double worst = 0;
        try
        {
            foreach (PlanNet net in nets)
            {
                PlanModel model = PlanModel.Build(plan, net);
                SheetSolution solution = PlanRun.Solve(model, plan.Analysis, most, cancellation, out int steps, out double reached);
                if (plan.Analysis.Kind == AnalysisKind.Electrothermal)
                {
                    solution = heat.Add(model, cancellation);
                }

                var readout = new PlanReadout(model, solution, heat.FactorOf(model));
                results.Add(readout.Read());
                heat.Heats(results[^1].PowerW);
                if (elements is not null)
                {
                    PlanField.Read(model, solution, readout, results.Count - 1, elements);
                }

                PlanProbes.Read(model, solution, readout.State, probes);
                (triangles, levels, worst) = (triangles + solution.Elements, Math.Max(levels, steps), Math.Max(worst, reached));
                if (plan.Analysis.Cells is null && !(reached <= (plan.Analysis.AccuracyPercent ?? 1) / 100))
                {
                    warnings.Add(string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"accuracy: net {net.Name}: the bounds are {100 * reached:G3} % apart after {steps} refinements to "
                            + $"{solution.Elements} triangles; asked {plan.Analysis.AccuracyPercent ?? 1} %"));
                }
            }
        }
        catch (RunawayFound runaway)
        {
            return outline with
            {
                Status = DesignStatus.Failed,
                Message = runaway.Message,
                Warnings = warnings,
                Electrothermal = new ElectrothermalResult("runaway", 0, runaway.CriticalCurrentA),
            };
        }
        catch (SolveFailedException failure)
        {
            return outline with { Status = DesignStatus.Failed, Message = failure.Message, Warnings = warnings };
        }

        DesignResult result = outline with
        {
            Warnings = warnings,
            Thermal = heat.Thermal(),
            Electrothermal = heat.Coupling(),
            Electrical = new ElectricalResult
            {
                Nets = results,
                FloatingRegions = floating,
                Probes = probes,
                BalanceRelative = results.Count == 0 ? 0 : results.Max(Imbalance),
            },
            Grid = new GridResult(triangles, 1, triangles, levels, 100 * worst),
            Solver = new SolverResult(levels + 1, 0, Stopwatch.GetElapsedTime(start).TotalSeconds, "direct, quadratic triangles"),
        };
        return ResultGate.Pass(result, outline, AnalysisOptions.Default.RelativeTolerance);
    }

    private static double Imbalance(NetResult net)
    {
        double drawn = net.Draws.Sum(draw => draw.CurrentA);
        double sum = net.Terminals.Sum(one => one.CurrentA) - drawn,
            size = net.Terminals.Sum(one => Math.Abs(one.CurrentA)) + Math.Abs(drawn);
        return size > 0 ? Math.Abs(sum) / size : 0;
    }
}
