using System.Numerics.Tensors;
using Strata.Layouts;
using Strata.Numerics.Triangles;
using Strata.Results;

namespace Strata.Plans;

/// <summary>The currents of a solved net in its state: density, heat, vias, lowest potentials.</summary>
internal sealed class PlanCurrents
{
    private readonly (double Potential, LatticePoint At)[] _lowest;

    /// <summary>Reads the solution once.</summary>
    public PlanCurrents(PlanModel model, SheetSolution solution, ReadOnlySpan<double> state, double[][]? factor)
    {
        double[] layerPower = new double[model.Layers.Count];
        _lowest = [.. model.DrawRegions.Select(_ => (double.PositiveInfinity, default(LatticePoint)))];
        int[] drawLayer = [.. model.Net.Draws.Select(d => model.Layers.ToList().IndexOf(model.Plan.LayerIndex(model.Plan.Draws[d].Layer)))];
        solution.Visit(state, (layer, triangle, area, potential, density) =>
        {
            double square = 0;
            foreach (double one in density)
            {
                square += one * one;
            }

            double thickness = model.Plan.Layers[model.Layers[layer]].Thickness;
            layerPower[layer] += square * area / (3 * model.Problem.SquareConductance[layer] * (factor?[layer][triangle] ?? 1));
            for (int corner = 0; corner < 3; corner++)
            {
                (double x, double y) = CornerDensity.Of(density, corner);
                double there = Math.Sqrt((x * x) + (y * y)) / thickness;
                if (there > Largest)
                {
                    (Largest, LargestAt, LargestLayer) = (there, model.Mesh.NodeOf(triangle, corner), layer);
                }
            }

            int region = model.Mesh.Mesh.Region[triangle];
            for (int d = 0; d < drawLayer.Length; d++)
            {
                if (drawLayer[d] == layer && model.DrawRegions[d].Contains(region))
                {
                    int low = potential.IndexOf(TensorPrimitives.Min(potential));
                    _lowest[d] = potential[low] < _lowest[d].Potential ? (potential[low], model.Mesh.NodeOf(triangle, low)) : _lowest[d];
                }
            }
        });

        ReadVias(model, solution, state);
        Power = layerPower.Sum() + Vias.Sum(via => via.PowerW);
        Shares = Power > 0
            ? [.. layerPower.Select((power, l) => new Share(model.Plan.Layers[model.Layers[l]].Name, 100 * power / Power))
                .Concat(Vias.Select(via => new Share(via.Name, 100 * via.PowerW / Power))).OrderByDescending(share => share.Percent)]
            : [];
    }

    /// <summary>Largest current density in a corner of a triangle, A/m2: of the mesh, not of the drawing, whose sharp inner corners have no
    /// largest one.</summary>
    public double Largest { get; private set; }

    /// <summary>Where.</summary>
    public LatticePoint LargestAt { get; private set; }

    /// <summary>On which of the model's layers.</summary>
    public int LargestLayer { get; private set; }

    /// <summary>Joule heat, W.</summary>
    public double Power { get; }

    /// <summary>The vias.</summary>
    public IReadOnlyList<ViaResult> Vias { get; private set; } = [];

    /// <summary>What each layer and via has of the heat.</summary>
    public IReadOnlyList<Share> Shares { get; }

    /// <summary>The lowest potential of a node in a draw, and where.</summary>
    public (double Potential, LatticePoint At) LowestIn(int draw) => _lowest[draw];

    private void ReadVias(PlanModel model, SheetSolution solution, ReadOnlySpan<double> state)
    {
        double[] current = new double[model.Vias.Count], power = new double[model.Vias.Count];
        solution.VisitCouplings(state, (coupling, _, amperes, conductance) =>
        {
            current[coupling] += amperes;
            power[coupling] += amperes * amperes / conductance;
        });
        Vias = [.. model.Net.Vias.Select(
            (v, n) => new ViaResult(model.Plan.Vias[v].Name, current[n], Math.Abs(current[n]) / model.Vias[n].Area, power[n]))];
    }
}
