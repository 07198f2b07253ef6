using Strata.CrossSections;
using Strata.Numerics.Triangles;
using Strata.Problems;
using Strata.Refinement;

namespace Strata.Plans;

/// <summary>Solves a net on finer and finer triangles until both ends of its form are as close as asked.</summary>
internal static class PlanRun
{
    // Halving the triangles with this part of the gap, twice each, about doubles them.
    private const double Share = 0.7;
    private const int MostSteps = 60;

    /// <summary>Most triangles.</summary>
    public const int MostElements = 60_000;

    /// <summary>Solves.</summary>
    /// <param name="model">The net; its mesh is refined.</param>
    /// <param name="request">Accuracy or cells.</param>
    /// <param name="most">Most triangles, whatever is asked.</param>
    /// <param name="cancellation">Stops between steps.</param>
    /// <param name="steps">Receives the refinements.</param>
    /// <param name="reached">Receives the widest gap of a port's own entry, relative.</param>
    /// <exception cref="SolveFailedException">Metal hangs on nothing, or terminals touch.</exception>
    public static SheetSolution Solve(
        PlanModel model, AnalysisRequest request, int most, CancellationToken cancellation, out int steps, out double reached)
    {
        double asked = request.Cells is null ? (request.AccuracyPercent ?? 1) / 100 : 0;
        int budget = Math.Min(request.Cells ?? MostElements, most);
        TriangleMesh mesh = model.Mesh.Mesh;
        for (steps = 0; ; steps++)
        {
            cancellation.ThrowIfCancellationRequested();
            SheetSolution solution = SheetSolution.Solve(mesh, model.Problem)
                ?? throw new SolveFailedException($"net {model.Net.Name}: a piece of metal has no way to a terminal with a voltage");
            CheckPorts(model, solution);
            double[] weight = new double[model.Problem.Ports.Count];
            reached = 0;
            for (int p = 0; p < weight.Length; p++)
            {
                // The only electrode of a net that is fed evenly takes nothing up: its entry is what rounding leaves.
                double own = Math.Abs(solution.Upper[p, p]);
                bool isNothing = model.Problem.Ports[p].IsElectrode && own <= solution.RoundingOfConductance;
                weight[p] = own > 0 && !isNothing ? 1 / own : 0;
                reached = Math.Max(reached, (solution.Upper[p, p] - solution.Lower[p, p]) * weight[p]);
            }

            // An electrode inside of which lies the whole net, or a net between electrodes that touch, has nothing to refine.
            if (!double.IsFinite(reached) || reached <= asked || steps == MostSteps || solution.Elements >= budget)
            {
                return solution;
            }

            mesh.Refine(Mark(solution.Gap(weight)), 2, out _);
        }
    }

    private static bool[] Mark(double[] gap)
    {
        int[] order = [.. Enumerable.Range(0, gap.Length)];
        double[] keys = [.. gap.Select(one => -one)];
        Array.Sort(keys, order);
        bool[] marked = new bool[gap.Length];
        double left = Share * gap.Sum();
        for (int n = 0; n < order.Length && left > 0; n++)
        {
            marked[order[n]] = true;
            left -= gap[order[n]];
        }

        return marked;
    }

    private static void CheckPorts(PlanModel model, SheetSolution solution)
    {
        List<InputProblem> problems = [];
        foreach (int port in solution.Idle)
        {
            int even = port - model.Electrodes.Count;
            bool isDraw = even >= model.Even.Count;
            string name = isDraw ? $"draw {model.Plan.Draws[model.Net.Draws[even - model.Even.Count]].Name}"
                : $"terminal {model.Plan.Terminals[model.Even[even]].Name}";
            problems.Add(new InputProblem(
                model.Plan.Name, isDraw ? "$.draws" : "$.terminals", null, $"{name} touches no metal outside of electrodes"));
        }

        for (int p = 0; p < model.Electrodes.Count && model.Electrodes.Count > 1; p++)
        {
            if (solution.Upper[p, p] == 0)
            {
                problems.Add(new InputProblem(
                    model.Plan.Name, "$.terminals", null,
                    $"terminal {model.Plan.Terminals[model.Electrodes[p]].Name} touches no metal outside of other electrodes"));
            }
        }

        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }
    }
}
