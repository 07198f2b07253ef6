using Strata.Numerics.Triangles;
using Strata.Results;

namespace Strata.Plans;

/// <summary>
/// What the mean drop of a port owes to each layer and via. With the densities s of the net's state and s' of one ampere into
/// the port alone, a change d rho of sheet resistances changes the port's potential by the integral of d rho s s': the adjoint of the
/// solve is the other solve.
/// </summary>
internal static class PlanSensitivities
{
    // What makes less than this share of the drop is not listed.
    private const double Least = 1e-9;

    /// <summary>Finds d ln drop / d ln parameter.</summary>
    /// <param name="model">The net.</param>
    /// <param name="solution">Its solution.</param>
    /// <param name="state">The net's state.</param>
    /// <param name="unit">The state of one ampere into the port, given voltages at 0.</param>
    /// <param name="drop">The port's drop, V; null where all given voltages are equal, so that layers and vias make all of it.</param>
    /// <param name="factor">Factors on the conductances of a heated net, or null.</param>
    public static IReadOnlyList<Sensitivity> Of(
        PlanModel model, SheetSolution solution, ReadOnlySpan<double> state, ReadOnlySpan<double> unit, double? drop, double[][]? factor)
    {
        List<double> own = [], through = [];
        double[] layers = new double[model.Layers.Count], vias = new double[model.Vias.Count];
        solution.Visit(state, (_, _, _, _, density) =>
        {
            foreach (double one in density)
            {
                own.Add(one);
            }
        });
        int at = 0;
        solution.Visit(unit, (layer, triangle, area, _, density) =>
        {
            double product = 0;
            foreach (double one in density)
            {
                product += one * own[at++];
            }

            layers[layer] -= product * area / (3 * model.Problem.SquareConductance[layer] * (factor?[layer][triangle] ?? 1));
        });
        solution.VisitCouplings(state, (_, _, amperes, _) => through.Add(amperes));
        at = 0;
        solution.VisitCouplings(unit, (via, _, amperes, conductance) => vias[via] -= amperes * through[at++] / conductance);
        double all = drop ?? layers.Sum() + vias.Sum();
        List<Sensitivity> found = [];
        for (int l = 0; l < layers.Length; l++)
        {
            string name = model.Plan.Layers[model.Layers[l]].Name;
            found.Add(new Sensitivity("resistivity", name, layers[l] / all));
            found.Add(new Sensitivity("thickness", name, -layers[l] / all));
        }

        for (int v = 0; v < vias.Length; v++)
        {
            found.Add(new Sensitivity("via resistance", model.Plan.Vias[model.Net.Vias[v]].Name, vias[v] / all));
        }

        return [.. found.Where(one => Math.Abs(one.Value) > Least).OrderByDescending(one => Math.Abs(one.Value))];
    }
}
