using Strata.Layouts;
using Strata.Materials;
using Strata.Numerics.Triangles;
using Strata.Results;

namespace Strata.Plans;

/// <summary>
/// Mean current densities over a length and their margins. A sharp inner corner has no largest density; the mean over a length
/// has: over the triangles whose centres lie within half that length of a triangle's centre. In a triangle that is larger than the
/// length the density is linear, so that its mean over a disc of that diameter is its value in the middle of the disc: it is read where
/// such a disc lies in a corner.
/// </summary>
internal static class PlanEm
{
    private const int Candidates = 40;

    /// <summary>Reads the regions that have a limit, worst margin first.</summary>
    public static IReadOnlyList<EmResult> Read(
        PlanModel model, SheetSolution solution, ReadOnlySpan<double> state, IReadOnlyList<ViaResult> vias)
    {
        List<EmResult> found = [];
        for (int l = 0; l < model.Layers.Count; l++)
        {
            PlanLayer layer = model.Plan.Layers[model.Layers[l]];
            if (layer.Em is { } limit)
            {
                (double density, LatticePoint at) = Largest(model, solution, state, l, model.Plan.EmLength ?? layer.Thickness);
                double lengthUm = (model.Plan.EmLength ?? layer.Thickness) * LatticePoint.PerMetre / LatticePoint.Um(1, 0).X;
                found.Add(Result(layer.Name, density, at, lengthUm, limit, model.Plan.TemperatureC ?? layer.ReferenceC));
            }
        }

        for (int v = 0; v < vias.Count; v++)
        {
            PlanVia via = model.Plan.Vias[model.Net.Vias[v]];
            if (via.Em is { } limit)
            {
                double temperature = model.Plan.TemperatureC ?? model.Plan.Layers[model.Plan.LayerIndex(via.From)].ReferenceC;
                found.Add(Result(via.Name, vias[v].JMeanAM2, via.Figure.Outer[0], null, limit, temperature));
            }
        }

        return [.. found.OrderBy(one => one.Margin)];
    }

    private static EmResult Result(string region, double density, LatticePoint at, double? lengthUm, EmLimit limit, double temperatureC)
    {
        double allowed = limit.LimitAt(temperatureC);
        double margin = density > 0 ? allowed / density : double.MaxValue;
        return new EmResult(region, density, at.InUm, lengthUm, allowed, margin, limit.LifeAt(density, temperatureC));
    }

    private static (double Density, LatticePoint At) Largest(
        PlanModel model, SheetSolution solution, ReadOnlySpan<double> state, int layer, double length)
    {
        List<(double Density, double Area, LatticePoint At)> elements = [];
        double thickness = model.Plan.Layers[model.Layers[layer]].Thickness, reach = 0.5 * length * LatticePoint.PerMetre;
        (double best, LatticePoint at) = (0, default);
        solution.Visit(state, (on, triangle, area, _, density) =>
        {
            if (on == layer)
            {
                double size = 0;
                for (int m = 0; m < 6; m += 2)
                {
                    size += Math.Sqrt((density[m] * density[m]) + (density[m + 1] * density[m + 1])) / 3;
                }

                elements.Add((size / thickness, area, model.Mesh.Centre(triangle)));
                for (int corner = 0; corner < 3; corner++)
                {
                    (double found, LatticePoint place) = InCorner(model.Mesh, triangle, corner, density, reach);
                    (best, at) = found / thickness > best ? (found / thickness, place) : (best, at);
                }
            }
        });
        foreach ((double own, _, LatticePoint centre) in elements.OrderByDescending(one => one.Density).Take(Candidates))
        {
            (double sum, double all) = (0, 0);
            foreach ((double density, double area, LatticePoint other) in elements)
            {
                (double dx, double dy) = (other.X - centre.X, other.Y - centre.Y);
                if ((dx * dx) + (dy * dy) <= reach * reach)
                {
                    (sum, all) = (sum + (density * area), all + area);
                }
            }

            (best, at) = sum / all > best ? (sum / all, centre) : (best, at);
        }

        return (best, at);
    }

    // On the way from a corner to the centre, half the length from the corner; nothing where the triangle is smaller.
    private static (double Density, LatticePoint At) InCorner(
        PlanMesh mesh, int triangle, int corner, ReadOnlySpan<double> density, double reach)
    {
        LatticePoint from = mesh.NodeOf(triangle, corner), centre = mesh.Centre(triangle);
        (double dx, double dy) = (centre.X - from.X, centre.Y - from.Y);
        double part = reach / Math.Sqrt((dx * dx) + (dy * dy));
        if (!(part < 1))
        {
            return (0, centre);
        }

        ((double X, double Y) own, (double X, double Y) middle) = (CornerDensity.Of(density, corner), CornerDensity.InCentre(density));
        (double x, double y) = (own.X + (part * (middle.X - own.X)), own.Y + (part * (middle.Y - own.Y)));
        return (Math.Sqrt((x * x) + (y * y)), new(from.X + (long)(part * dx), from.Y + (long)(part * dy)));
    }
}
