using Strata.Layouts;
using Strata.Numerics.Triangles;

namespace Strata.Plans;

/// <summary>Takes the field of a solved net apart into triangles that stand for themselves.</summary>
internal static class PlanField
{
    /// <summary>Adds the triangles of a net.</summary>
    /// <param name="model">The net.</param>
    /// <param name="solution">Its solution.</param>
    /// <param name="readout">The state that it is read in.</param>
    /// <param name="net">Its place in the results.</param>
    /// <param name="elements">Receives them.</param>
    public static void Read(PlanModel model, SheetSolution solution, PlanReadout readout, int net, List<PlanElement> elements)
    {
        TriangleMesh mesh = model.Mesh.Mesh;
        (double lowX, double lowY) = model.Mesh.Low.InMetres;
        double supply = readout.SupplyV;
        solution.Visit(readout.State, (layer, triangle, _, potential, density) =>
        {
            double[] x = new double[3], y = new double[3], drop = new double[6], current = new double[6];
            double thickness = model.Plan.Layers[model.Layers[layer]].Thickness;
            for (int i = 0; i < 6; i++)
            {
                (drop[i], current[i]) = (supply - potential[i], density[i] / thickness);
            }

            for (int i = 0; i < 3; i++)
            {
                int v = mesh.V[(3 * triangle) + i];
                (x[i], y[i]) = (lowX + mesh.X[v], lowY + mesh.Y[v]);
            }

            elements.Add(new PlanElement(net, model.Layers[layer], x, y, drop, current));
        });
    }
}
