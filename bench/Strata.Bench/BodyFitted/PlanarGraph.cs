using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using Strata.CrossSections;

namespace Strata.Bench.BodyFitted;

/// <summary>The edges of a drawing where they cut each other, in um: what a body-fitted mesh must keep.</summary>
internal static class PlanarGraph
{
    /// <summary>Chords of a circle; its radius is chosen so that the polygon has the area of the disc.</summary>
    private const int Chords = 120;

    /// <summary>Steps of 1e-6 um: edges that lie closer are one.</summary>
    private const double StepsPerUm = 1e6;

    /// <summary>The segments between crossings.</summary>
    /// <param name="section">A drawing; its shapes, sources and outline are kept.</param>
    public static (Coordinate[] Nodes, (int A, int B)[] Edges) Of(CrossSection section)
    {
        var factory = new GeometryFactory(new PrecisionModel(StepsPerUm));
        Geometry outline = Polygon(factory, new RectangleShape(section.Outline));
        IEnumerable<Geometry> figures = section.Shapes.Select(one => one.Shape).Concat(section.HeatSources.Select(one => one.Shape))
            .Select(shape => Common(Polygon(factory, shape), outline))
            .Append(outline);
        Geometry lines = factory.BuildGeometry([.. figures.Select(figure => figure.Boundary)]);
        Geometry noded = UnaryUnionNG.Union(lines, factory.PrecisionModel);
        var nodes = new Dictionary<Coordinate, int>();
        var edges = new HashSet<(int, int)>();
        int Node(Coordinate at) => nodes.TryGetValue(at, out int n) ? n : nodes[at] = nodes.Count;
        for (int g = 0; g < noded.NumGeometries; g++)
        {
            Coordinate[] along = noded.GetGeometryN(g).Coordinates;
            for (int n = 1; n < along.Length; n++)
            {
                (int a, int b) = (Node(along[n - 1]), Node(along[n]));
                edges.Add((Math.Min(a, b), Math.Max(a, b)));
            }
        }

        return ([.. nodes.OrderBy(one => one.Value).Select(one => one.Key)], [.. edges]);
    }

    private static Geometry Common(Geometry one, Geometry other) => OverlayNGRobust.Overlay(one, other, SpatialFunction.Intersection);

    private static Geometry Polygon(GeometryFactory factory, Shape shape)
    {
        const double um = 1e6;
        Geometry Ring(IEnumerable<(double X, double Z)> points)
        {
            List<Coordinate> ring = [.. points.Select(p => new Coordinate(p.X * um, p.Z * um))];
            return factory.CreatePolygon([.. ring, ring[0].Copy()]);
        }

        switch (shape)
        {
            case RectangleShape { Box: Box box }:
                return Ring([(box.X0, box.Z0), (box.X1, box.Z0), (box.X1, box.Z1), (box.X0, box.Z1)]);
            case PolygonShape polygon:
                return Ring(polygon.Points);
            case TrapezoidShape t:
                return Ring([(t.X0Bottom, t.Z0), (t.X1Bottom, t.Z0), (t.X1Top, t.Z1), (t.X0Top, t.Z1)]);
            case DiscShape disc:
                double step = 2 * Math.PI / Chords, radius = disc.Radius * Math.Sqrt(step / Math.Sin(step));
                Geometry whole = Ring(Enumerable.Range(0, Chords).Select(n => (n + 0.5) * step)
                    .Select(angle => (disc.X + (radius * Math.Cos(angle)), disc.Z + (radius * Math.Sin(angle)))));
                Box at = disc.Bounds;
                (double west, double east) = (disc.X - (2 * radius), disc.X + (2 * radius));
                return disc.Z0 is null && disc.Z1 is null ? whole
                    : Common(whole, Ring([(west, at.Z0), (east, at.Z0), (east, at.Z1), (west, at.Z1)]));
            default:
                throw new NotSupportedException($"no polygon of {shape}");
        }
    }
}
