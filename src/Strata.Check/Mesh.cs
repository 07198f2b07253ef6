using System.Text.Json;

namespace Strata.Check;

/// <summary>Triangles of three nodes each, anticlockwise; the nodes may lie at another x for s.</summary>
internal sealed class Mesh
{
    public readonly double[] X, StreamX, Z;
    public readonly int[] Nodes;

    public Mesh(JsonElement root)
    {
        (X, StreamX, Z) = (Drawing.Numbers(root, "x_m"), Drawing.Numbers(root, "stream_x_m"), Drawing.Numbers(root, "z_m"));
        Nodes = [.. root.GetProperty("triangles").EnumerateArray().Select(node => node.GetInt32())];
        Refused.Unless(X.Length == Z.Length && StreamX.Length == Z.Length && Nodes.Length % 3 == 0, "lists differ in length");
        var edges = new Dictionary<(double, double, double, double, double, double), int>();
        (double, double, double, double, double, double) Key(int a, int b) => (X[a], StreamX[a], Z[a], X[b], StreamX[b], Z[b]);
        Refused.Unless(Edges.All(e => edges.TryAdd(Key(Nodes[e], Nodes[Next(e)]), e)), "two triangles overlap");
        Twin = [.. Edges.Select(e => edges.GetValueOrDefault(Key(Nodes[Next(e)], Nodes[e]), -1))];
    }

    /// <summary>The other side of each edge, -1 on the outline; nodes on both sides of a contact share a place, not a number.</summary>
    public int[] Twin { get; }

    public int Count => Nodes.Length / 3;

    public IEnumerable<int> Edges => Enumerable.Range(0, Nodes.Length);

    public static int Next(int e) => e % 3 == 2 ? e - 2 : e + 1;

    public (double X, double Z)[] Corners(int t, double[] x) => [.. Enumerable.Range(3 * t, 3).Select(e => (x[Nodes[e]], Z[Nodes[e]]))];

    public static Interval Area((double X, double Z)[] at) => ((((Interval)at[1].X - at[0].X) * ((Interval)at[2].Z - at[0].Z))
        - (((Interval)at[2].X - at[0].X) * ((Interval)at[1].Z - at[0].Z))) / 2;

    /// <summary>Of an edge along x or along z.</summary>
    public Interval Length(int e) => ((Interval)Math.Max(X[Nodes[e]], X[Nodes[Next(e)]]) - Math.Min(X[Nodes[e]], X[Nodes[Next(e)]]))
        + ((Interval)Math.Max(Z[Nodes[e]], Z[Nodes[Next(e)]]) - Math.Min(Z[Nodes[e]], Z[Nodes[Next(e)]]));

    public bool Within(double[] box, int n) => box[0] <= X[n] && X[n] <= box[1] && box[2] <= Z[n] && Z[n] <= box[3];

    /// <summary>The place that holds both ends of an edge, -1 where there is none.</summary>
    public int Of(Place[] places, int e) => Array.FindIndex(places, one => Within(one.Box, Nodes[e]) && Within(one.Box, Nodes[Next(e)]));

    /// <summary>Triangles that turn one way, meet in whole edges and end only on the outline fill it once if their areas add up.</summary>
    public void Tile(double[] o, double[] x)
    {
        Interval all = Enumerable.Range(0, Count).Aggregate((Interval)0, (sum, t) =>
            Area(Corners(t, x)) is { Low: > 0 } area ? sum + area : throw new Refused("a triangle is folded"));
        Interval rest = all - (((Interval)o[1] - o[0]) * ((Interval)o[3] - o[2]));
        Refused.Unless(rest.Largest <= 1e-9 * all.High, "the triangles do not fill the outline");
        bool Ends(int a, int b) => X[a] == StreamX[a] && X[b] == StreamX[b]
            && ((x[a] == x[b] && (x[a] == o[0] || x[a] == o[1])) || (Z[a] == Z[b] && (Z[a] == o[2] || Z[a] == o[3])));
        Refused.Unless(Edges.All(e => Twin[e] >= 0 || Ends(Nodes[e], Nodes[Next(e)])), "an edge inside has one side only");
    }
}

/// <summary>A box or a segment with what acts there: a given value, a film with the level beyond it, a contact, a power.</summary>
internal sealed record Place(double[] Box, double Value, double Level)
{
    public static Place[] All(JsonElement root, string name) => [.. root.GetProperty(name).EnumerateArray().Select(one => new Place(
        Drawing.Numbers(one, "box_m"), one.GetProperty("value").GetDouble(), one.GetProperty("level").GetDouble()))];
}
