using NetTopologySuite.Geometries;
using NetTopologySuite.Noding;
using NetTopologySuite.Noding.Snapround;
using Strata.Layouts;
using Strata.Numerics.Triangles;

namespace Strata.Plans;

/// <summary>A net as triangles: every edge of its metal, vias, terminals and draws is a side of some, whatever its angle.</summary>
internal sealed class PlanMesh
{

    private PlanMesh(TriangleMesh mesh, LatticePoint low) => (Mesh, Low) = (mesh, low);

    /// <summary>The triangles.</summary>
    public TriangleMesh Mesh { get; }

    /// <summary>The place of the mesh's origin.</summary>
    public LatticePoint Low { get; }

    /// <summary>Per region a point inside it.</summary>
    public required IReadOnlyList<LatticePoint> RegionPoints { get; init; }

    /// <summary>Per tag the sources whose edges lie there.</summary>
    public required IReadOnlyList<int[]> SourcesOfTag { get; init; }

    /// <summary>Builds the mesh of lines.</summary>
    /// <param name="rings">Each line with its source; a ring repeats its first point.</param>
    public static PlanMesh Build(IEnumerable<(IReadOnlyList<LatticePoint> Line, int Source)> rings)
    {
        List<ISegmentString> lines = [
            .. rings.Select(ring =>
            (ISegmentString)new NodedSegmentString([.. ring.Line.Select(p => new Coordinate(p.X, p.Y))], ring.Source))];
        var noder = new SnapRoundingNoder(new PrecisionModel(1.0));
        noder.ComputeNodes(lines);
        Dictionary<(long, long), int> points = [];
        List<long> x = [], y = [];
        Dictionary<(int, int), SortedSet<int>> segments = [];
        foreach (ISegmentString line in noder.GetNodedSubstrings())
        {
            for (int n = 0; n + 1 < line.Count; n++)
            {
                (int a, int b) = (Point(line.Coordinates[n]), Point(line.Coordinates[n + 1]));
                if (a != b)
                {
                    (int, int) key = (Math.Min(a, b), Math.Max(a, b));
                    if (!segments.TryGetValue(key, out SortedSet<int>? sources))
                    {
                        segments[key] = sources = [];
                    }

                    sources.Add((int)line.Context);
                }
            }
        }

        Dictionary<string, int> tags = new(StringComparer.Ordinal);
        List<int[]> ofTag = [[]];
        List<PlanarSegment> planar = [];
        foreach (((int a, int b), SortedSet<int> sources) in segments)
        {
            string key = string.Join(',', sources);
            if (!tags.TryGetValue(key, out int tag))
            {
                tags[key] = tag = ofTag.Count;
                ofTag.Add([.. sources]);
            }

            planar.Add(new(a, b, tag));
        }

        long[] xs = [.. x], ys = [.. y];
        TriangleMesh mesh = TriangleMesh.Triangulate(xs, ys, planar, 1 / LatticePoint.PerMetre);
        var low = new LatticePoint(xs.Min(), ys.Min());
        int[] largest = mesh.FindRegions();
        return new PlanMesh(mesh, low) { SourcesOfTag = ofTag, RegionPoints = [.. largest.Select(t => Centre(mesh, t, low))] };

        int Point(Coordinate at)
        {
            (long, long) key = ((long)at.X, (long)at.Y);
            if (!points.TryGetValue(key, out int number))
            {
                points[key] = number = x.Count;
                x.Add(key.Item1);
                y.Add(key.Item2);
            }

            return number;
        }
    }

    /// <summary>The centre of a triangle.</summary>
    public LatticePoint Centre(int triangle) => Centre(Mesh, triangle, Low);

    /// <summary>A corner of a triangle (0 to 2), or the middle of the side opposite it (3 to 5).</summary>
    public LatticePoint NodeOf(int triangle, int node)
    {
        ReadOnlySpan<int> v = Mesh.V.Slice(3 * triangle, 3);
        (int a, int b) = node < 3 ? (v[node], v[node]) : (v[(node + 1) % 3], v[(node + 2) % 3]);
        return At(0.5 * (Mesh.X[a] + Mesh.X[b]), 0.5 * (Mesh.Y[a] + Mesh.Y[b]), Low);
    }

    private static LatticePoint At(double x, double y, LatticePoint low) =>
        new(low.X + (long)Math.Round(x * LatticePoint.PerMetre), low.Y + (long)Math.Round(y * LatticePoint.PerMetre));

    private static LatticePoint Centre(TriangleMesh mesh, int t, LatticePoint low)
    {
        (double x, double y) = (0, 0);
        for (int i = 0; i < 3; i++)
        {
            x += mesh.X[mesh.V[(3 * t) + i]] / 3;
            y += mesh.Y[mesh.V[(3 * t) + i]] / 3;
        }

        return At(x, y, low);
    }
}
