using System.Globalization;
using Strata.CrossSections;

namespace Strata.Meshing;

/// <summary>The break lines of one direction of a drawing: places where a cell face must lie, and stretches that need a number of cells.</summary>
internal sealed class BreakLines
{
    /// <summary>Lines this close, as a share of the section, differ by rounding only and merge without a word.</summary>
    private const double RoundingShare = 1e-13;

    /// <summary>A stretch that only touches an interval asks for at most this many cells there.</summary>
    private const double MostInNeighbour = 100;

    private const string Outline = "the outline";

    private readonly List<(double At, string Kind, int Index)> _found = [];
    private readonly List<(double At, string Kind, int Index)> _ofProbes = [];
    private readonly List<(double From, double To, double Share)> _stretches = [];
    private readonly double _low;
    private readonly double _high;
    private double _near;

    private BreakLines(double low, double high, int capacity) => (_low, _high, _found.Capacity) = (low, high, capacity);

    /// <summary>The lines, m, ascending, the first and last on the outline or the crop.</summary>
    public double[] Lines { get; private set; } = [];

    /// <summary>What was merged.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>Collects both directions of a drawing.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="options">The part to mesh and the merge tolerance.</param>
    /// <returns>The lines along x and along z.</returns>
    public static (BreakLines X, BreakLines Z) Of(CrossSection section, MeshOptions options)
    {
        Box area = options.Crop ?? section.Outline;
        // Two lines of most shapes.
        int most = (2 * section.Shapes.Count) + 32;
        var x = new BreakLines(area.X0, area.X1, most);
        var z = new BreakLines(area.Z0, area.Z1, most);
        for (int n = 0; n < section.Shapes.Count; n++)
        {
            AddShape(x, z, section.Shapes[n].Shape, "shapes", n);
        }

        for (int n = 0; n < section.HeatSources.Count; n++)
        {
            AddShape(x, z, section.HeatSources[n].Shape, "heat_sources", n);
        }

        AddBoxes(x, z, section.Terminals, "terminals", static t => t.Region is null ? t.Place : null);
        AddBoxes(x, z, section.Sheets, "sheets", static s => s.Segment);
        AddBoxes(x, z, section.Interfaces, "interfaces", static s => s.Segment);
        AddBoxes(x, z, section.Links, "links", static l => l.From);
        AddBoxes(x, z, section.Links, "links", static l => l.To);
        for (int n = 0; n < section.Boundaries.Count; n++)
        {
            BoundarySegment segment = section.Boundaries[n];
            BreakLines along = segment.Side is Side.Left or Side.Right ? z : x;
            along.Add(segment.From ?? double.NaN, "boundaries", n);
            along.Add(segment.To ?? double.NaN, "boundaries", n);
        }

        AddProbes(x, z, section.Probes);
        x.Merge("x", options.MergeTolerance);
        z.Merge("z", options.MergeTolerance);
        return (x, z);
    }

    /// <summary>The widest cell of each interval that keeps the asked number of cells across every slope and curve.</summary>
    /// <param name="cellsAcrossCurve">Cells across a disc or a polygon; half as many across the height of a taper.</param>
    /// <param name="widest">A bound for all intervals, m.</param>
    /// <param name="caps">Receives one cap per interval.</param>
    public void Caps(double cellsAcrossCurve, double widest, Span<double> caps)
    {
        caps.Fill(widest);
        foreach ((double from, double to, double share) in _stretches)
        {
            double cap = (to - from) / Math.Max(1, cellsAcrossCurve * share);
            int at = Array.BinarySearch(Lines, from);
            for (int j = Math.Max(0, at >= 0 ? at : ~at - 1); j < caps.Length && Lines[j] < to; j++)
            {
                // Lines that became one move the ends of a stretch a little into its neighbours: a narrow one would cut those to dust.
                double overlap = Math.Min(to, Lines[j + 1]) - Math.Max(from, Lines[j]);
                bool isDust = overlap <= 2 * _near && cap * MostInNeighbour < Lines[j + 1] - Lines[j];
                caps[j] = isDust ? caps[j] : Math.Min(caps[j], cap);
            }
        }
    }

    private static void AddBoxes<T>(BreakLines x, BreakLines z, IReadOnlyList<T> parts, string kind, Func<T, Box?> place)
    {
        for (int n = 0; n < parts.Count; n++)
        {
            if (place(parts[n]) is Box box)
            {
                AddBox(x, z, box, kind, n);
            }
        }
    }

    // A mean is that of whole cells, or its bounds would be those of another mean.
    private static void AddProbes(BreakLines x, BreakLines z, IReadOnlyList<Probe> probes)
    {
        for (int n = 0; n < probes.Count; n++)
        {
            Box place = probes[n].Place;
            if (!place.IsPoint)
            {
                x._ofProbes.AddRange([(place.X0, "probes", n), (place.X1, "probes", n)]);
                z._ofProbes.AddRange([(place.Z0, "probes", n), (place.Z1, "probes", n)]);
            }
        }
    }

    private static void AddBox(BreakLines x, BreakLines z, Box box, string kind, int index)
    {
        x.Add(box.X0, kind, index);
        x.Add(box.X1, kind, index);
        z.Add(box.Z0, kind, index);
        z.Add(box.Z1, kind, index);
    }

    private static void AddShape(BreakLines x, BreakLines z, Shape shape, string kind, int index)
    {
        Box bounds = shape.Bounds;
        AddBox(x, z, bounds, kind, index);
        switch (shape)
        {
            case TrapezoidShape t:
                AddSlope(x, t.X0Bottom, t.X0Top, kind, index);
                AddSlope(x, t.X1Bottom, t.X1Top, kind, index);
                if (t.X0Bottom != t.X0Top || t.X1Bottom != t.X1Top)
                {
                    z._stretches.Add((t.Z0, t.Z1, 0.5));
                }

                break;
            case DiscShape:
                x._stretches.Add((bounds.X0, bounds.X1, 1));
                z._stretches.Add((bounds.Z0, bounds.Z1, 0.5 + (0.25 * bounds.Height / bounds.Width)));
                break;
            case PolygonShape polygon:
                AddPolygon(x, z, polygon, bounds, kind, index);
                break;
        }
    }

    private static void AddSlope(BreakLines x, double bottom, double top, string kind, int index)
    {
        x.Add(bottom, kind, index);
        x.Add(top, kind, index);
        if (bottom != top)
        {
            x._stretches.Add((Math.Min(bottom, top), Math.Max(bottom, top), 0.25));
        }
    }

    private static void AddPolygon(BreakLines x, BreakLines z, PolygonShape polygon, Box bounds, string kind, int index)
    {
        bool sloped = false;
        (double X, double Z) last = polygon.Points[^1];
        foreach ((double X, double Z) point in polygon.Points)
        {
            if (point.X == last.X)
            {
                x.Add(point.X, kind, index);
            }
            else if (point.Z == last.Z)
            {
                z.Add(point.Z, kind, index);
            }
            else
            {
                sloped = true;
            }

            last = point;
        }

        if (sloped)
        {
            x._stretches.Add((bounds.X0, bounds.X1, 1));
            z._stretches.Add((bounds.Z0, bounds.Z1, 1));
        }
    }

    private void Add(double at, string kind, int index)
    {
        if (at > _low && at < _high)
        {
            _found.Add((at, kind, index));
        }
    }

    private void Merge(string axis, double tolerance)
    {
        double rounding = RoundingShare * Math.Max(_high - _low, Math.Max(Math.Abs(_low), Math.Abs(_high)));
        double near = Math.Max(tolerance, rounding);
        _near = near;
        List<(double At, string Kind, int Index)> lines = new(_found.Count + 2) { (_low, Outline, 0), (_high, Outline, 0) };
        AddApart(lines, _found, axis, near, rounding);

        // Probes last: where a reading is taken moves no part of the body.
        AddApart(lines, _ofProbes, axis, near, rounding);
        Lines = [.. lines.Select(line => line.At)];
    }

    private void AddApart(List<(double At, string Kind, int Index)> lines, List<(double At, string Kind, int Index)> found, string axis, double near, double rounding)
    {
        found.Sort(static (a, b) => a.At.CompareTo(b.At));
        int next = 1;
        foreach ((double at, string kind, int index) in found)
        {
            if (!(at > _low && at < _high))
            {
                continue;
            }

            while (lines[next].At < at)
            {
                next++;
            }

            (double below, double above) = (at - lines[next - 1].At, lines[next].At - at);
            double gap = Math.Min(below, above);
            if (gap > near)
            {
                lines.Insert(next, (at, kind, index));
            }
            else if (gap > rounding)
            {
                (double kept, string ofKind, int number) = above < below ? lines[next] : lines[next - 1];
                string name = ofKind == Outline ? Outline : string.Create(CultureInfo.InvariantCulture, $"{ofKind}[{number}]");
                Warnings.Add(string.Create(CultureInfo.InvariantCulture,
                    $"lines: lines at {axis} = {Micrometres.FromMetres(kept)} um ({name}) and {Micrometres.FromMetres(at)} um ({kind}[{index}]) are {Micrometres.FromMetres(gap):G3} um apart and became one"));
            }
        }
    }
}
