using System.Text.Json;

namespace Strata.Check;

/// <summary>
/// Recomputes the energies of a proof. A continuous v bounds the least action from above (Dirichlet), a flux s that balances from
/// below (Thomson); both live on the same triangles.
/// </summary>
internal sealed class Proof
{
    private readonly JsonElement _root;
    private readonly Drawing _drawing;
    private readonly Mesh _mesh;
    private readonly string _kind;
    private readonly int[] _nodes, _twin, _heldBy, _filmBy, _contactBy;
    private readonly bool[] _solid;
    private readonly Interval _depth;
    private readonly Place[] _held, _films, _contacts, _sources;

    public Proof(JsonElement root)
    {
        Refused.Unless(root.GetProperty("format").GetString() == "strata proof 2", "not a proof of format 2");
        (_root, _drawing, _mesh, _kind) = (root, new Drawing(root), new Mesh(root), root.GetProperty("kind").GetString()!);
        (_nodes, _twin, _depth) = (_mesh.Nodes, _mesh.Twin, root.GetProperty("depth_m").GetDouble());
        (_held, _films) = (Place.All(root, "held"), Place.All(root, "films"));
        (_contacts, _sources) = (Place.All(root, "contacts"), Place.All(root, "sources"));
        bool good = _films.Concat(_contacts).All(one => one.Value > 0 && (one.Box[0] == one.Box[1] || one.Box[2] == one.Box[3]));
        _heldBy = [.. _mesh.Edges.Select(e => _mesh.Of(_held, e))];
        _filmBy = [.. _mesh.Edges.Select(e => _twin[e] < 0 && _heldBy[e] < 0 ? _mesh.Of(_films, e) : -1)];
        _contactBy = [.. _mesh.Edges.Select(e => _mesh.Of(_contacts, e))];
        good &= _mesh.Edges.All(e => _contactBy[e] < 0 || (_twin[e] >= 0 && _heldBy[e] < 0));
        Refused.Unless(good && _depth.Low > 0, "a film or contact is not above 0, or no segment, or a contact is on a held place");
        _solid = [.. Enumerable.Range(0, _mesh.Count).Select(t =>
            _held.Any(one => one.Box[0] < one.Box[1] && one.Box[2] < one.Box[3] && In(one.Box, t, _mesh.X) > 0))];
    }

    /// <summary>The interval that the fields prove; the one that the proof claims must hold it.</summary>
    public (string What, double Lower, double Upper) Prove()
    {
        (double[] outline, double[] claim) = (Drawing.Numbers(_root, "outline_m"), Drawing.Numbers(_root, "interval"));
        _mesh.Tile(outline, _mesh.X);
        _mesh.Tile(outline, _mesh.StreamX);
        JsonElement[] fields = [.. _root.GetProperty("fields").EnumerateArray()];
        double[] values = [.. _held.Select(one => one.Value).Distinct()];
        // J = -R P^2 / 2 with every level at 0; J = V^2 / 2 R; l(u) = (J(t f - l / t) - J(t f + l / t)) / 2.
        double t = _kind == "mean" ? Math.ScaleB(1, _root.GetProperty("exponent").GetInt32()) : 1;
        bool heat = _sources.Length == 1 && _films.Select(one => one.Level).Concat(values).All(one => one == 0);
        bool posed = _kind == "mean" || (_kind == "heat" ? heat : _sources.Length + _films.Length == 0 && values.Length == 2);
        Refused.Unless(posed, "neither one load nor the potentials of one resistance");
        Interval j = Action(fields[0], t, _kind == "mean" ? 1 / t : 0);
        Interval result = _kind == "mean" ? (Action(fields[1], t, -1 / t) - j) / 2
            : _kind == "heat" ? j * -2 / ((Interval)_sources[0].Value).Square() : ((Interval)values[0] - values[1]).Square() / j / 2;
        bool holds = claim[0] <= result.Low && result.High <= claim[1];
        Refused.Unless(holds, $"claimed {claim[0]:R} to {claim[1]:R}, proven {result.Low:R} to {result.High:R}");
        string what = _kind == "heat" ? "thermal resistance, K/W" : _kind == "mean" ? "mean of the first source, K" : "resistance, ohm";
        return (what, result.Low, result.High);
    }

    /// <summary>The least action for the loads and levels times t, and a load of so much that is even over the first source.</summary>
    private Interval Action(JsonElement fields, double t, double extra)
    {
        (double[] v, double[] given) = (Drawing.Numbers(fields, "potential"), Drawing.Numbers(fields, "outflow"));
        Refused.Unless(v.Length == _mesh.X.Length && given.Length == _nodes.Length, "lists differ in length");
        (Interval[] flux, var source) = ([.. given.Select(value => (Interval)value)], new Interval[_mesh.Count]);
        foreach ((int at, Place one) in Enumerable.Range(0, _mesh.Count).SelectMany(_ => _sources, (at, one) => (at, one)))
        {
            (double[] box, int side) = (one.Box, In(one.Box, at, _mesh.X));
            Refused.Unless(side != 0 && side == In(box, at, _mesh.StreamX), "a source ends in a triangle");
            Interval power = ((Interval)t * one.Value) + (one == _sources[0] ? extra : 0);
            Interval volume = ((Interval)box[1] - box[0]) * ((Interval)box[3] - box[2]) * _depth;
            source[at] = side < 0 ? source[at] : source[at] + (power / volume);
        }

        double high = Potential(v, source, t).High;
        Balance(flux, source);
        return Flux(flux, source, t).Low is double low && low <= high ? new Interval(low, high) : throw new Refused("both ends cross");
    }

    private int In(double[] rectangle, int t, double[] x) => Drawing.Side("rectangle", rectangle, _mesh.Corners(t, x));

    /// <summary>a(v, v) / 2 - f(v), with the largest conductivity that the drawing has in each triangle.</summary>
    private Interval Potential(double[] v, Interval[] source, double t)
    {
        (Interval energy, Interval load) = (0, 0);
        bool given = Enumerable.Range(0, v.Length).All(n => _held.All(one => !_mesh.Within(one.Box, n) || v[n] == t * one.Value));
        Refused.Unless(given, "v is not the given value on a held place");
        for (int at = 0; at < _mesh.Count; at++)
        {
            (Interval a, Interval b, Interval c) = (v[_nodes[3 * at]], v[_nodes[(3 * at) + 1]], v[_nodes[(3 * at) + 2]]);
            (double X, double Z)[] p = _mesh.Corners(at, _mesh.X);
            Interval gx = ((b - a) * ((Interval)p[2].Z - p[0].Z)) - ((c - a) * ((Interval)p[1].Z - p[0].Z));
            Interval gz = ((c - a) * ((Interval)p[1].X - p[0].X)) - ((b - a) * ((Interval)p[2].X - p[0].X));
            (Interval kx, Interval kz) = _solid[at] ? default : _drawing.Conductivity(p);
            energy += _depth * ((kx.High * gx.Square()) + (kz.High * gz.Square())) / (Mesh.Area(p) * 4);
            load += source[at] * Mesh.Area(p) * _depth * (a + b + c) / 3;
        }

        foreach (int e in _mesh.Edges.Where(e => _twin[e] > e || _filmBy[e] >= 0))
        {
            (bool film, int end, int twin) = (_filmBy[e] >= 0, Mesh.Next(e), _twin[e]);
            (Interval a, Interval b) = film ? ((Interval)t * _films[_filmBy[e]].Level, (Interval)t * _films[_filmBy[e]].Level)
                : (v[_nodes[Mesh.Next(twin)]], v[_nodes[twin]]);
            bool joined = !film && a == v[_nodes[e]] && b == v[_nodes[end]];
            Refused.Unless(film || joined || _contactBy[e] >= 0, "v jumps where there is no contact");
            Interval weight = joined ? 0 : film ? _films[_filmBy[e]].Value : (Interval)1 / _contacts[_contactBy[e]].Value;
            (a, b) = (v[_nodes[e]] - a, v[_nodes[end]] - b);
            energy += joined ? 0 : weight * _depth * _mesh.Length(e) * (a.Square() + b.Square() + (a + b).Square()) / 6;
        }

        return (energy / 2) - load;
    }

    /// <summary>
    /// The numbers given for s are rounded and balance nearly. Walks inward from where flux may leave, over edges that carry
    /// some; then each triangle's way out is computed from the rest as an interval, the farthest triangles first.
    /// </summary>
    private void Balance(Interval[] flux, Interval[] source)
    {
        (double near, List<int> order, int[] way) = (1e-9 * flux.Max(one => one.Largest), [], [.. Enumerable.Repeat(-1, _mesh.Count)]);
        bool Open(int e) => _heldBy[e] >= 0 || _filmBy[e] >= 0;
        void Reach(int e)
        {
            if (e >= 0 && way[e / 3] < 0 && !_solid[e / 3] && flux[e] != 0)
            {
                order.Add(way[e / 3] = e);
            }
        }

        foreach (int e in _mesh.Edges)
        {
            bool open = Open(e), whole = open || _twin[e] < 0;
            Refused.Unless(open || _twin[e] >= 0 || flux[e] == 0, "flux leaves through an insulated side");
            Refused.Unless(whole || (flux[e] + flux[_twin[e]]).Largest <= near, "s is not the same on both sides of an edge");
            flux[e] = whole || _twin[e] > e ? flux[e] : -flux[_twin[e]];
            Reach(open ? e : -1);
        }

        for (int at = 0; at < 3 * order.Count; at++)
        {
            int e = (order[at / 3] / 3 * 3) + (at % 3);
            Reach(Open(e) ? -1 : _twin[e]);
        }

        bool led = _mesh.Edges.All(e => way[e / 3] >= 0 || _solid[e / 3] || (source[e / 3] == 0 && flux[e] == 0));
        Refused.Unless(led, "the flux of a triangle leads nowhere");
        for (int at = order.Count - 1; at >= 0; at--)
        {
            (int exit, Interval volume) = (order[at], Mesh.Area(_mesh.Corners(order[at] / 3, _mesh.StreamX)) * _depth);
            Interval left = (source[exit / 3] * volume) - flux[Mesh.Next(exit)] - flux[Mesh.Next(Mesh.Next(exit))];
            Refused.Unless((left - flux[exit]).Largest <= near, "s does not balance");
            flux[exit] = left;
            flux[Open(exit) ? exit : _twin[exit]] = Open(exit) ? left : -left;
        }
    }

    /// <summary>
    /// The work of the levels on s less half its energy, with the smallest conductivity of each triangle. s = sum of F (x - opposite
    /// corner) / 2 A; in flat sources (0, q z) and that of the rest of F. Its squares are exact from the midpoints of the edges.
    /// </summary>
    private Interval Flux(Interval[] flux, Interval[] source, double t)
    {
        (Interval energy, Interval work, bool flat) = (0, 0, _sources.All(one => one.Box[1] - one.Box[0] >= one.Box[3] - one.Box[2]));
        foreach (int at in _mesh.Edges.Where(e => e % 3 == 0 && !_solid[e / 3] && (flux[e] != 0 || flux[e + 1] != 0 || flux[e + 2] != 0)))
        {
            (double X, double Z)[] p = _mesh.Corners(at / 3, _mesh.StreamX);
            (Interval x, Interval z, Interval q) = (0, 0, flat ? source[at / 3] * _depth : 0);
            for (int m = 0, e = at; m < 3; m++, e++)
            {
                work -= flux[e] * (t * (_heldBy[e] >= 0 ? _held[_heldBy[e]].Value : _filmBy[e] >= 0 ? _films[_filmBy[e]].Level : 0));
                Interval resistance = _filmBy[e] >= 0 ? (Interval)1 / _films[_filmBy[e]].Value
                    : _contactBy[e] >= 0 && _twin[e] > e ? _contacts[_contactBy[e]].Value : 0;
                energy += resistance == 0 ? 0 : resistance * flux[e].Square() / (_depth * _mesh.Length(e));
                (Interval mx, Interval mz) = (((Interval)p[m].X + p[(m + 1) % 3].X) / 2, ((Interval)p[m].Z + p[(m + 1) % 3].Z) / 2);
                (Interval qx, Interval qz) = (0, q * mz * Mesh.Area(p) * 2);
                for (int n = 0; n < 3; n++)
                {
                    Interval f = flux[at + n] + (q * ((Interval)p[(n + 1) % 3].X - p[n].X) * ((Interval)p[n].Z + p[(n + 1) % 3].Z) / 2);
                    (qx, qz) = (qx + (f * (mx - p[(n + 2) % 3].X)), qz + (f * (mz - p[(n + 2) % 3].Z)));
                }

                (x, z) = (x + qx.Square(), z + qz.Square());
            }

            (Interval kx, Interval kz) = _drawing.Conductivity(p);
            Refused.Unless(kx.Low > 0 && kz.Low > 0, "flux passes through an insulator");
            energy += ((x / kx.Low) + (z / kz.Low)) / (Mesh.Area(p) * _depth * 12);
        }

        return work - (energy / 2);
    }
}
