using System.Text.Json;

namespace Strata.Check;

/// <summary>
/// Recomputes both energies of a proof on its triangles. A continuous v bounds from one side (Dirichlet), a flux s that
/// balances from the other (Thomson); both live on the same triangles, whose nodes may lie at another x for s.
/// </summary>
internal sealed class Proof
{
    /// <summary>Given and computed fluxes may differ by this part of the largest flux.</summary>
    private const double Rounding = 1e-9;

    private readonly Drawing _drawing;
    private readonly double[] _x, _streamX, _z, _v, _outline, _claim, _held, _film;
    private readonly int[] _nodes, _twin;
    private readonly Interval[] _flux, _source;
    private readonly bool[] _solid;
    private readonly Interval _depth, _power;
    private readonly (double[] Box, double Value)[] _places, _films;
    private readonly int _count;

    public Proof(JsonElement root)
    {
        Refused.Unless(root.GetProperty("format").GetString() == "strata proof 1", "not a proof of format 1");
        double[] Read(string name) => Drawing.Numbers(root, name);
        (double[], double)[] Places(string name, string box, string value) =>
            [.. root.GetProperty(name).EnumerateArray().Select(one => (Drawing.Numbers(one, box), one.GetProperty(value).GetDouble()))];
        (_drawing, IsHeat) = (new Drawing(root), root.GetProperty("kind").GetString() == "heat");
        (_x, _streamX, _z, _v) = (Read("x_m"), Read("stream_x_m"), Read("z_m"), Read("potential"));
        (_outline, _claim, _depth) = (Read("outline_m"), Read("interval"), root.GetProperty("depth_m").GetDouble());
        _nodes = [.. root.GetProperty("triangles").EnumerateArray().Select(node => node.GetInt32())];
        _flux = [.. Read("outflow").Select(value => (Interval)value)];
        (_places, _films) = (Places("held", "box_m", "value"), Places("films", "segment_m", "film_w_m2k"));
        bool match = _x.Length == _z.Length && _streamX.Length == _z.Length && _v.Length == _z.Length && _flux.Length == _nodes.Length;
        Refused.Unless(match && _nodes.Length % 3 == 0, "lists differ in length");
        (_count, _twin) = (_nodes.Length / 3, Twins());
        _held = [.. Enumerable.Range(0, _nodes.Length).Select(e => On(_places, e, double.NaN))];
        _film = [.. Enumerable.Range(0, _nodes.Length).Select(e => _twin[e] >= 0 || !double.IsNaN(_held[e]) ? 0 : On(_films, e, 0))];
        _power = IsHeat ? root.GetProperty("power_w").GetDouble() : 0;
        double[] box = IsHeat ? Read("source_m") : [0, 1, 0, 1];
        Interval density = _power / (((Interval)box[1] - box[0]) * ((Interval)box[3] - box[2]) * _depth);
        (_source, _solid) = (new Interval[_count], new bool[_count]);
        for (int t = 0; t < _count; t++)
        {
            int In(double[] rectangle, double[] x) => Drawing.Side("rectangle", rectangle, Corners(t, x));
            int side = IsHeat ? In(box, _x) : -1;
            Refused.Unless(side != 0 && (!IsHeat || side == In(box, _streamX)), "the source ends in a triangle");
            _source[t] = side > 0 ? density : 0;
            _solid[t] = _places.Any(one => one.Box[0] < one.Box[1] && one.Box[2] < one.Box[3] && In(one.Box, _x) > 0);
        }
    }

    public bool IsHeat { get; }

    /// <summary>The interval of the resistance that the fields prove; the one that the proof claims must hold it.</summary>
    public (double Lower, double Upper) Prove()
    {
        Tile(_x);
        Tile(_streamX);
        (Interval a, Interval load) = Potential();
        Balance();
        (Interval s, Interval work) = Flux();
        double[] values = [.. _places.Select(one => one.Value).Distinct()];
        Refused.Unless(IsHeat ? values.All(one => one == 0) : values.Length == 2 && work.Low > 0, "not the potentials of one resistance");

        // Heat: f(v)^2 / a(v, v) <= C <= energy of s, R = C / P^2. Current: work^2 / energy of s <= power <= a(v, v), R = V^2 / power.
        Interval volts = IsHeat ? 0 : (Interval)values[0] - values[1], square = _power.Square();
        Interval lower = IsHeat ? load.Square() / a / square : volts.Square() / a;
        Interval upper = IsHeat ? s / square : volts.Square() * s / work.Square();
        bool holds = _claim[0] <= lower.Low && lower.Low <= upper.High && upper.High <= _claim[1];
        Refused.Unless(holds, $"claimed {_claim[0]:R} to {_claim[1]:R}, proven {lower.Low:R} to {upper.High:R}");
        return (lower.Low, upper.High);
    }

    private static int Next(int e) => e % 3 == 2 ? e - 2 : e + 1;

    private (double X, double Z)[] Corners(int t, double[] x) => [.. Enumerable.Range(3 * t, 3).Select(e => (x[_nodes[e]], _z[_nodes[e]]))];

    /// <summary>Of an edge on a side of the outline.</summary>
    private Interval Length(int e) =>
        ((Interval)Math.Max(_x[_nodes[e]], _x[_nodes[Next(e)]]) - Math.Min(_x[_nodes[e]], _x[_nodes[Next(e)]]))
        + ((Interval)Math.Max(_z[_nodes[e]], _z[_nodes[Next(e)]]) - Math.Min(_z[_nodes[e]], _z[_nodes[Next(e)]]));

    private static Interval Area((double X, double Z)[] at) => ((((Interval)at[1].X - at[0].X) * ((Interval)at[2].Z - at[0].Z))
        - (((Interval)at[2].X - at[0].X) * ((Interval)at[1].Z - at[0].Z))) / 2;

    /// <summary>The other side of each edge, -1 on the outline.</summary>
    private int[] Twins()
    {
        var edges = new Dictionary<(int, int), int>();
        for (int e = 0; e < _nodes.Length; e++)
        {
            Refused.Unless(edges.TryAdd((_nodes[e], _nodes[Next(e)]), e), "two triangles overlap");
        }

        return [.. Enumerable.Range(0, _nodes.Length).Select(e => edges.GetValueOrDefault((_nodes[Next(e)], _nodes[e]), -1))];
    }

    /// <summary>Triangles that turn one way, meet in whole edges and end only on the outline fill it once if their areas add up.</summary>
    private void Tile(double[] x)
    {
        Interval all = Enumerable.Range(0, _count).Aggregate((Interval)0, (sum, t) =>
            Area(Corners(t, x)) is { Low: > 0 } area ? sum + area : throw new Refused("a triangle is folded"));
        Interval whole = ((Interval)_outline[1] - _outline[0]) * ((Interval)_outline[3] - _outline[2]);
        Refused.Unless((all - whole).Largest <= Rounding * whole.High, "the triangles do not fill the outline");
        for (int e = 0; e < _nodes.Length; e++)
        {
            (int a, int b) = (_nodes[e], _nodes[Next(e)]);
            bool side = (x[a] == x[b] && (x[a] == _outline[0] || x[a] == _outline[1]))
                || (_z[a] == _z[b] && (_z[a] == _outline[2] || _z[a] == _outline[3]));
            Refused.Unless(_twin[e] >= 0 || (side && _x[a] == _streamX[a] && _x[b] == _streamX[b]), "an edge inside has one side only");
        }
    }

    private bool Within(double[] box, int n) => box[0] <= _x[n] && _x[n] <= box[1] && box[2] <= _z[n] && _z[n] <= box[3];

    private double On((double[] Box, double Value)[] places, int e, double none) => places
        .Where(one => Within(one.Box, _nodes[e]) && Within(one.Box, _nodes[Next(e)])).Select(one => one.Value).FirstOrDefault(none);

    /// <summary>a(v, v), with the largest conductivity that the drawing has in each triangle, and f(v).</summary>
    private (Interval Energy, Interval Load) Potential()
    {
        (Interval energy, Interval load) = (0, 0);
        bool given = Enumerable.Range(0, _v.Length).All(n => _places.All(one => !Within(one.Box, n) || _v[n] == one.Value));
        Refused.Unless(given, "v is not the given value on a held place");
        for (int t = 0; t < _count; t++)
        {
            (Interval a, Interval b, Interval c) = (_v[_nodes[3 * t]], _v[_nodes[(3 * t) + 1]], _v[_nodes[(3 * t) + 2]]);
            (double X, double Z)[] p = Corners(t, _x);
            Interval gx = ((b - a) * ((Interval)p[2].Z - p[0].Z)) - ((c - a) * ((Interval)p[1].Z - p[0].Z));
            Interval gz = ((c - a) * ((Interval)p[1].X - p[0].X)) - ((b - a) * ((Interval)p[2].X - p[0].X));
            (Interval kx, Interval kz) = _solid[t] ? default : _drawing.Conductivity(p);
            energy += _depth * ((kx.High * gx.Square()) + (kz.High * gz.Square())) / (Area(p) * 4);
            load += _source[t] * Area(p) * _depth * (a + b + c) / 3;
        }

        foreach (int e in Enumerable.Range(0, _nodes.Length).Where(e => _film[e] > 0))
        {
            (Interval a, Interval b) = (_v[_nodes[e]], _v[_nodes[Next(e)]]);
            energy += _film[e] * _depth * Length(e) * (a.Square() + b.Square() + (a + b).Square()) / 6;
        }

        return (energy, load);
    }

    /// <summary>
    /// The numbers given for s are rounded and balance nearly. Walks inward from where flux may leave, over edges that carry
    /// some; then each triangle's way out is computed from the rest as an interval, the farthest triangles first.
    /// </summary>
    private void Balance()
    {
        double largest = _flux.Max(flux => flux.Largest);
        var order = new List<int>();
        int[] way = [.. Enumerable.Repeat(-1, _count)];
        void Reach(int e)
        {
            if (e >= 0 && way[e / 3] < 0 && !_solid[e / 3] && _flux[e] != 0)
            {
                way[e / 3] = e;
                order.Add(e / 3);
            }
        }

        bool Open(int e) => !double.IsNaN(_held[e]) || _film[e] > 0;
        for (int e = 0; e < _nodes.Length; e++)
        {
            bool open = Open(e);
            Refused.Unless(open || _twin[e] >= 0 || _flux[e] == 0, "flux leaves through an insulated side");
            bool same = open || _twin[e] < 0 || (_flux[e] + _flux[_twin[e]]).Largest <= Rounding * largest;
            Refused.Unless(same, "s is not the same on both sides of an edge");
            _flux[e] = open || _twin[e] < 0 || _twin[e] > e ? _flux[e] : -_flux[_twin[e]];
            Reach(open ? e : -1);
        }

        for (int at = 0; at < order.Count; at++)
        {
            foreach (int e in Enumerable.Range(3 * order[at], 3).Where(e => _twin[e] >= 0 && !Open(e)))
            {
                Reach(_twin[e]);
            }
        }

        bool Quiet(int t) => _source[t] == 0 && Enumerable.Range(3 * t, 3).All(e => _flux[e] == 0);
        Refused.Unless(Enumerable.Range(0, _count).All(t => way[t] >= 0 || _solid[t] || Quiet(t)), "the flux of a triangle leads nowhere");
        for (int at = order.Count - 1; at >= 0; at--)
        {
            int exit = way[order[at]];
            Interval left = (_source[order[at]] * Area(Corners(order[at], _streamX)) * _depth) - _flux[Next(exit)]
                - _flux[Next(Next(exit))];
            Refused.Unless((left - _flux[exit]).Largest <= Rounding * largest, "s does not balance");
            _flux[exit] = left;
            _flux[Open(exit) ? exit : _twin[exit]] = Open(exit) ? left : -left;
        }
    }

    /// <summary>
    /// The energy of s, with the smallest conductivity that the drawing has in each triangle, and the work of the held values
    /// on it. s = sum of F (x - opposite corner) / 2 A; its squares are exact from the midpoints of the edges.
    /// </summary>
    private (Interval Energy, Interval Work) Flux()
    {
        (Interval energy, Interval work) = (0, 0);
        for (int t = 0; t < _count; t++)
        {
            if (_solid[t] || Enumerable.Range(3 * t, 3).All(e => _flux[e] == 0))
            {
                continue;
            }

            (double X, double Z)[] p = Corners(t, _streamX);
            (Interval x, Interval z) = (0, 0);
            for (int e = 3 * t; e < (3 * t) + 3; e++)
            {
                work -= double.IsNaN(_held[e]) ? 0 : _flux[e] * _held[e];
                energy += _film[e] == 0 ? 0 : _flux[e].Square() / (_film[e] * _depth * Length(e));
                (int m, Interval qx, Interval qz) = (e % 3, 0, 0);
                (Interval mx, Interval mz) = (((Interval)p[m].X + p[(m + 1) % 3].X) / 2, ((Interval)p[m].Z + p[(m + 1) % 3].Z) / 2);
                for (int n = 0; n < 3; n++)
                {
                    qx += _flux[(3 * t) + n] * (mx - p[(n + 2) % 3].X);
                    qz += _flux[(3 * t) + n] * (mz - p[(n + 2) % 3].Z);
                }

                (x, z) = (x + qx.Square(), z + qz.Square());
            }

            (Interval kx, Interval kz) = _drawing.Conductivity(p);
            Refused.Unless(kx.Low > 0 && kz.Low > 0, "flux passes through an insulator");
            energy += ((x / kx.Low) + (z / kz.Low)) / (Area(p) * _depth * 12);
        }

        return (energy, work);
    }
}
