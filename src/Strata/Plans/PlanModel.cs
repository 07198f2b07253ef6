using Strata.Layouts;
using Strata.Numerics.Triangles;

namespace Strata.Plans;

/// <summary>A net of a plan as sheets: its triangles, which layers have metal where, its vias as contacts, its places as ports.</summary>
/// <remarks>Ports stand in this order: electrodes, places of even current, draws.</remarks>
internal sealed class PlanModel
{
    private PlanModel(PlanView plan, PlanNet net, PlanMesh mesh) => (Plan, Net, Mesh) = (plan, net, mesh);

    /// <summary>The plan.</summary>
    public PlanView Plan { get; }

    /// <summary>The net.</summary>
    public PlanNet Net { get; }

    /// <summary>The triangles.</summary>
    public PlanMesh Mesh { get; }

    /// <summary>The layers of the plan that the net has metal on; sheet l of the problem is layer Layers[l].</summary>
    public IReadOnlyList<int> Layers { get; private set; } = [];

    /// <summary>The sheets.</summary>
    public SheetProblem Problem { get; private set; } = new() { SquareConductance = [], LayersOfRegion = [], Ports = [] };

    /// <summary>Terminals that are electrodes, as the first ports.</summary>
    public IReadOnlyList<int> Electrodes { get; private set; } = [];

    /// <summary>Terminals of even current, as the next ports.</summary>
    public IReadOnlyList<int> Even { get; private set; } = [];

    /// <summary>Per via of the net, the regions where it joins metal, and their area, m2.</summary>
    public IReadOnlyList<(IReadOnlySet<int> Regions, double Area)> Vias { get; private set; } = [];

    /// <summary>Per draw of the net, its regions.</summary>
    public IReadOnlyList<IReadOnlySet<int>> DrawRegions { get; private set; } = [];

    /// <summary>The plan's places of given temperature that lie on the net, and as ports.</summary>
    public IReadOnlyList<int> Boundaries { get; private init; } = [];

    /// <summary>Those places as electrodes, in the same order.</summary>
    public IReadOnlyList<SheetPort> HeatPorts { get; private set; } = [];

    /// <summary>The sheet of a layer; -1 when the net has no metal on it.</summary>
    public int SheetOf(string layer) => Layers.ToList().IndexOf(Plan.LayerIndex(layer));

    /// <summary>The temperature that a layer's cold resistance is taken at, C.</summary>
    public double TemperatureOf(PlanLayer layer) => Plan.TemperatureC ?? layer.ReferenceC;

    /// <summary>Builds the model of a net.</summary>
    public static PlanModel Build(PlanView plan, PlanNet net)
    {
        int[] layers = [.. net.Metal.Select(part => part.Layer).Distinct().Order()];
        List<(IReadOnlyList<LatticePoint>, int)> lines = [];
        for (int l = 0; l < layers.Length; l++)
        {
            foreach ((_, PlanFigure figure) in net.Metal.Where(part => part.Layer == layers[l]))
            {
                lines.AddRange(PlanGrading.Rings(figure).Select(ring => ((IReadOnlyList<LatticePoint>)[.. ring, ring[0]], l)));
            }
        }

        int source = layers.Length, firstTerminal = source;
        PlanPlace[] places = [
            .. net.Terminals.Select(t => OnMetal(plan.Terminals[t].Place, net, plan.LayerIndex(plan.Terminals[t].Layer)))];
        foreach (PlanPlace place in places)
        {
            AddPlace(lines, place, source++);
        }

        foreach (PlanFigure figure in net.Vias.Select(v => plan.Vias[v].Figure).Concat(net.Draws.Select(d => plan.Draws[d].Area)))
        {
            AddRings(lines, figure, source++);
        }

        int firstBoundary = source;
        List<int> boundaries = [];
        List<PlanPlace> heat = [];
        for (int b = 0; b < plan.Boundaries.Count; b++)
        {
            int layer = plan.LayerIndex(plan.Boundaries[b].Layer);
            PlanPlace place = OnMetal(plan.Boundaries[b].Place, net, layer);
            if (layers.Contains(layer) && Touches(place, net, layer))
            {
                boundaries.Add(b);
                heat.Add(place);
                AddPlace(lines, place, source++);
            }
        }

        var model = new PlanModel(plan, net, PlanMesh.Build(lines)) { Layers = layers, Boundaries = boundaries };
        model.Fill(places, firstTerminal);
        model.HeatPorts = [.. boundaries.Select((b, n) => model.Port(true, plan.Boundaries[b].Layer, heat[n], firstBoundary + n))];
        return model;
    }

    private void Fill(PlanPlace[] places, int firstTerminal)
    {
        IReadOnlyList<LatticePoint> points = Mesh.RegionPoints;
        int[] layers = [.. Layers];
        List<int>[] layersOf = [.. points.Select(_ => new List<int>())];
        for (int l = 0; l < layers.Length; l++)
        {
            foreach ((_, PlanFigure figure) in Net.Metal.Where(part => part.Layer == layers[l]))
            {
                foreach (int region in Inside(figure))
                {
                    layersOf[region].Add(l);
                }
            }
        }

        double[] area = new double[points.Count];
        for (int t = 0; t < Mesh.Mesh.Count; t++)
        {
            area[Mesh.Mesh.Region[t]] += Mesh.Mesh.Area(t);
        }

        Electrodes = [.. Net.Terminals.Where(t => Plan.Terminals[t].IsElectrode)];
        Even = [.. Net.Terminals.Where(t => !Plan.Terminals[t].IsElectrode)];
        List<SheetPort> ports = [];
        foreach (int t in Electrodes.Concat(Even))
        {
            int own = Net.Terminals.ToList().IndexOf(t);
            ports.Add(Port(Plan.Terminals[t].IsElectrode, Plan.Terminals[t].Layer, places[own], firstTerminal + own));
        }

        DrawRegions = [.. Net.Draws.Select(d => (IReadOnlySet<int>)Inside(Plan.Draws[d].Area).ToHashSet())];
        for (int d = 0; d < Net.Draws.Count; d++)
        {
            ports.Add(new SheetPort(
                false, Array.IndexOf(layers, Plan.LayerIndex(Plan.Draws[Net.Draws[d]].Layer)), new HashSet<int>(), DrawRegions[d]));
        }

        List<SheetCoupling> couplings = [];
        List<(IReadOnlySet<int>, double)> vias = [];
        foreach (PlanVia via in Net.Vias.Select(v => Plan.Vias[v]))
        {
            (int from, int to) = (Array.IndexOf(layers, Plan.LayerIndex(via.From)), Array.IndexOf(layers, Plan.LayerIndex(via.To)));
            HashSet<int> regions = [
                .. Inside(via.Figure).Where(region => layersOf[region].Contains(from) && layersOf[region].Contains(to))];
            double all = regions.Sum(region => area[region]);
            couplings.Add(new SheetCoupling(from, to, 1 / (via.ResistanceOhmM2 ?? (via.ResistanceOhm!.Value * all)), regions));
            vias.Add((regions, all));
        }

        Vias = vias;
        Problem = new SheetProblem
        {
            SquareConductance = [.. layers.Select(l => 1 / Plan.Layers[l].SheetOhm(Plan.TemperatureC ?? Plan.Layers[l].ReferenceC))],
            LayersOfRegion = layersOf,
            Couplings = couplings,
            Ports = ports,
        };
    }

    private SheetPort Port(bool isElectrode, string layer, PlanPlace place, int source)
    {
        IEnumerable<int> tags = Enumerable.Range(0, Mesh.SourcesOfTag.Count);
        HashSet<int> own = [.. tags.Where(tag => place.Line is not null && Mesh.SourcesOfTag[tag].Contains(source))];
        return new SheetPort(isElectrode, SheetOf(layer), own, place.Area is { } figure ? Inside(figure).ToHashSet() : new HashSet<int>());
    }

    private IEnumerable<int> Inside(PlanFigure figure)
    {
        (LatticePoint low, LatticePoint high) = figure.Bounds();
        for (int region = 0; region < Mesh.RegionPoints.Count; region++)
        {
            LatticePoint p = Mesh.RegionPoints[region];
            if (p.X >= low.X && p.X <= high.X && p.Y >= low.Y && p.Y <= high.Y && Metal.Contains(figure, p))
            {
                yield return region;
            }
        }
    }

    private static void AddPlace(List<(IReadOnlyList<LatticePoint>, int)> lines, PlanPlace place, int source)
    {
        if (place.Area is { } area)
        {
            AddRings(lines, area, source);
        }
        else
        {
            lines.Add((place.Line!, source));
        }
    }

    private static bool Touches(PlanPlace place, PlanNet net, int layer)
    {
        var metal = new MetalIndex([[.. net.Metal.Where(part => part.Layer == layer).Select(part => part.Figure)]]);
        return place.Area is { } area ? metal.Under(0, area).Any() : metal.Along(0, place.Line!, PlanNets.Reach).Any();
    }

    private static void AddRings(List<(IReadOnlyList<LatticePoint>, int)> lines, PlanFigure figure, int source)
    {
        lines.Add(([.. figure.Outer, figure.Outer[0]], source));
        foreach (IReadOnlyList<LatticePoint> hole in figure.Holes)
        {
            lines.Add(([.. hole, hole[0]], source));
        }
    }

    // The ends of a slanted edge lie on the lattice only to a step: a drawn point within reach of a corner is that corner, else one within
    // reach of an edge lies on it.
    private static PlanPlace OnMetal(PlanPlace place, PlanNet net, int layer) => place.Line is not { } line ? place : place with
    {
        Line = [.. line.Select(point => Nearest(point, net.Metal.Where(part => part.Layer == layer).Select(part => part.Figure)))],
    };

    private static LatticePoint Nearest(LatticePoint point, IEnumerable<PlanFigure> figures)
    {
        (LatticePoint best, double distance) = (point, PlanNets.Reach);
        (LatticePoint onEdge, double edge) = (point, PlanNets.Reach);
        foreach (IReadOnlyList<LatticePoint> ring in figures.SelectMany(figure => figure.Holes.Prepend(figure.Outer)))
        {
            for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
            {
                double own = Distance(point, ring[i]);
                (best, distance) = own < distance ? (ring[i], own) : (best, distance);
                (double dx, double dy) = (ring[i].X - ring[j].X, ring[i].Y - ring[j].Y);
                double t = (((point.X - ring[j].X) * dx) + ((point.Y - ring[j].Y) * dy)) / ((dx * dx) + (dy * dy));
                if (t is > 0 and < 1)
                {
                    var foot = new LatticePoint(ring[j].X + (long)Math.Round(t * dx), ring[j].Y + (long)Math.Round(t * dy));
                    double to = Distance(point, foot);
                    (onEdge, edge) = to < edge ? (foot, to) : (onEdge, edge);
                }
            }
        }

        return distance < PlanNets.Reach ? best : onEdge;
    }

    private static double Distance(LatticePoint a, LatticePoint b)
    {
        (double dx, double dy) = (a.X - b.X, a.Y - b.Y);
        return Math.Sqrt((dx * dx) + (dy * dy));
    }
}
