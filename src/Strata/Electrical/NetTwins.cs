using Strata.CrossSections;
using Strata.Numerics.Bounds;
using Strata.Numerics.Grids;
using Strata.Results;

namespace Strata.Electrical;

/// <summary>
/// Nets that are drawn like one that was solved before, moved along the layers or mirrored, and driven alike: they share its result.
/// </summary>
/// <remarks>
/// Alike are all shapes in the boxes of both nets, in an order that paints the same, with their materials, regions and fills, and the
/// places and drives of the terminals, each coordinate to <see cref="NetMap.Near"/>, far below the digits that drawings are written with. A
/// map of the one net to the other that moves lines by so little stretches the narrowest cell h by at most 2 Near / h, along curves by
/// as much again, and energies change by no more than twice the sum: the interval that is shared is wider by that part.
/// </remarks>
internal sealed class NetTwins
{
    private const double Near = NetMap.Near;
    private readonly CrossSection _section;
    private readonly List<(Net Net, NetResult Result)> _known = [];

    /// <summary>Begins with a section. What is shared holds for conductors at the temperatures of the net that was solved.</summary>
    public NetTwins(CrossSection section) => _section = section;

    /// <summary>Notes a solved net that others may be like.</summary>
    /// <param name="field">The net.</param>
    /// <param name="result">Its result.</param>
    public void Add(NetField field, NetResult result)
    {
        if (CanShare(field))
        {
            _known.Add((field.Model.Net, Widened(field, result)));
        }
    }

    /// <summary>The result of a net that is like one noted before; null where there is none.</summary>
    public NetResult? Of(Net net)
    {
        foreach ((Net known, NetResult result) in _known)
        {
            if (MapOf(known, net) is NetMap map)
            {
                return Moved(result, net, map);
            }
        }

        return null;
    }

    /// <summary>Whether others may take the result of a net: a pair of electrodes with nothing beside them that is not compared.</summary>
    public bool CanShare(NetField field) => _section.Coordinates == CoordinateSystem.Planar && field.Model.Net.Terminals.Count == 2
        && field.Model.Net.Links.Count == 0 && field.Resistance is not null && !IsSpecial(field.Model.Net.Bounds);

    /// <summary>What makes a net of one that can share; null where they are not drawn alike.</summary>
    public NetMap? MapOf(Net known, Net net)
    {
        if (IsSpecial(net.Bounds))
        {
            return null;
        }

        foreach (bool mirrored in (ReadOnlySpan<bool>)[false, true])
        {
            var map = new NetMap(mirrored, mirrored ? known.Bounds.X0 + net.Bounds.X1 : net.Bounds.X0 - known.Bounds.X0);
            if (IsAlike(known, net, map))
            {
                return map;
            }
        }

        return null;
    }

    /// <summary>The result of a net, wider by what the map to another one may stretch.</summary>
    public static NetResult Widened(NetField field, NetResult result)
    {
        if (field.Resistance is not EnergyInterval own)
        {
            return result;
        }

        double narrowest = Math.Min(Narrowest(field.Grid.X), Narrowest(field.Grid.Z)), part = 8 * Near / narrowest;
        var wider = new EnergyInterval(own.Lower * (1 - part), own.Value, own.Upper * (1 + part));
        IEnumerable<TerminalResult> terminals = result.Terminals.Select(one => one with
        {
            Lower = one.Lower - (part * Math.Abs(one.Lower.GetValueOrDefault())),
            Upper = one.Upper + (part * Math.Abs(one.Upper.GetValueOrDefault())),
            CurrentLowerA = one.CurrentLowerA - (part * Math.Abs(one.CurrentLowerA.GetValueOrDefault())),
            CurrentUpperA = one.CurrentUpperA + (part * Math.Abs(one.CurrentUpperA.GetValueOrDefault())),
        });
        return result with
        {
            ResistanceOhm = BoundedValue.Of(wider.Value, wider.Lower, wider.Upper),
            ConductanceS = NetConductances.OfPair([.. result.Terminals.Select(one => one.Name)], wider),
            Terminals = [.. terminals],
        };
    }

    /// <summary>A result that a net takes from another one.</summary>
    /// <param name="result">The result.</param>
    /// <param name="net">The net that takes it.</param>
    /// <param name="map">Leads to it.</param>
    public NetResult Moved(NetResult result, Net net, NetMap map)
    {
        string[] names = [.. net.Terminals.Select(t => _section.Terminals[t].Name)];
        (double, double) Place((double X, double Z) um) => (Micrometres.FromMetres(map.Of(Micrometres.ToMetres(um.X))), um.Z);
        return result with
        {
            Name = net.Name,
            ConductanceS = result.ConductanceS is { } conductance ? conductance with { Terminals = names } : null,
            JMaxAtUm = Place(result.JMaxAtUm),
            JMeanAtUm = result.JMeanAtUm is { } at ? Place(at) : null,
            Terminals = [.. result.Terminals.Select((one, t) => one with { Name = names[t] })],
        };
    }

    // Sheets, contacts, links and readings are not compared: nets beside one are solved themselves.
    private bool IsSpecial(Box box) => _section.Sheets.Any(sheet => Touches(sheet.Segment, box))
        || _section.Interfaces.Any(one => one.Segment is not Box segment || Touches(segment, box))
        || _section.Links.Any(link => Touches(link.From, box) || Touches(link.To, box))
        || _section.Probes.Any(probe => Touches(probe.Place, box));

    private bool IsAlike(Net known, Net net, NetMap map)
    {
        if (net.Terminals.Count != 2 || net.Links.Count > 0 || !map.IsSame(known.Bounds, net.Bounds))
        {
            return false;
        }

        for (int t = 0; t < 2; t++)
        {
            (Terminal a, Terminal b) = (_section.Terminals[known.Terminals[t]], _section.Terminals[net.Terminals[t]]);
            if (!map.IsSame(a.Place, b.Place) || a.Voltage != b.Voltage || a.Current != b.Current || a.Equipotential != b.Equipotential)
            {
                return false;
            }
        }

        List<PaintedShape> shapes = InBox(known.Bounds), others = InBox(net.Bounds);
        return shapes.Count == others.Count && others.TrueForAll(other => Paint(shapes, known.Bounds, other, net.Bounds, map));
    }

    // The next shape of the other net is one of those left that none of those left before it overlaps.
    private static bool Paint(List<PaintedShape> left, Box box, PaintedShape other, Box otherBox, NetMap map)
    {
        for (int n = 0; n < left.Count; n++)
        {
            if (map.IsSame(left[n], box, other, otherBox))
            {
                PaintedShape taken = left[n];
                left.RemoveAt(n);
                return left.Take(n).All(before => !Touches(before.Shape.Bounds, taken.Shape.Bounds));
            }
        }

        return false;
    }

    private List<PaintedShape> InBox(Box box) => [.. _section.Shapes.Where(shape => Touches(shape.Shape.Bounds, box))];

    private static bool Touches(Box a, Box b) =>
        a.X0 <= b.X1 + Near && a.X1 >= b.X0 - Near && a.Z0 <= b.Z1 + Near && a.Z1 >= b.Z0 - Near;

    private static double Narrowest(GridAxis axis)
    {
        double least = double.PositiveInfinity;
        foreach (double width in axis.Widths)
        {
            least = Math.Min(least, width);
        }

        return least;
    }
}
