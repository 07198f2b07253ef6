using Strata.Layouts;
using Strata.Numerics.Triangles;
using Strata.Results;

namespace Strata.Plans;

/// <summary>Reads points: the mean potential of the triangle around each, without bounds.</summary>
internal static class PlanProbes
{
    /// <summary>Fills in the probes that lie on a net.</summary>
    public static void Read(PlanModel model, SheetSolution solution, ReadOnlySpan<double> state, List<ElectricalProbeResult> probes)
    {
        TriangleMesh mesh = model.Mesh.Mesh;
        (int Layer, double X, double Y)[] places = [.. model.Plan.Probes.Select(probe =>
        {
            (double x, double y) = new LatticePoint(probe.At.X - model.Mesh.Low.X, probe.At.Y - model.Mesh.Low.Y).InMetres;
            return (model.Layers.ToList().IndexOf(model.Plan.LayerIndex(probe.Layer)), x, y);
        })];
        if (places.Length == 0)
        {
            return;
        }

        solution.Visit(state, (layer, triangle, area, potential, _) =>
        {
            for (int p = 0; p < places.Length; p++)
            {
                if (places[p].Layer == layer && probes[p].VV is null && Holds(mesh, triangle, places[p].X, places[p].Y, area))
                {
                    probes[p] = probes[p] with { VV = (potential[3] + potential[4] + potential[5]) / 3 };
                }
            }
        });
    }

    private static bool Holds(TriangleMesh mesh, int triangle, double x, double y, double area)
    {
        ReadOnlySpan<int> v = mesh.V.Slice(3 * triangle, 3);
        for (int i = 0; i < 3; i++)
        {
            (int a, int b) = (v[i], v[(i + 1) % 3]);
            double turn = ((mesh.X[b] - mesh.X[a]) * (y - mesh.Y[a])) - ((mesh.Y[b] - mesh.Y[a]) * (x - mesh.X[a]));
            if (turn < -1e-9 * area)
            {
                return false;
            }
        }

        return true;
    }
}
