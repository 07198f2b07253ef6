using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.FilmFanOuts;

/// <summary>What can be measured on the drawn section of a package on a film; heights count from the chip outwards, whichever way up it is drawn; m.</summary>
internal sealed class FilmFanOutMeasures
{
    private const double MergeDistance = 1e-10;

    private readonly CrossSection _section;
    private readonly bool _up;

    /// <summary>Reads a drawing.</summary>
    public FilmFanOutMeasures(FilmFanOutParameters p, CrossSection section, ConductorMap map)
    {
        _section = section;
        _up = p.Orientation == Orientation.EndPointsUp;
        Map = map;
        Pads = Terminals(section, NetNames.Pad, p.Chips * p.PinsPerChip);
        Ends = Terminals(section, NetNames.End, p.Chips * p.PinsPerChip);
    }

    /// <summary>The drawn regions and conductors.</summary>
    public ConductorMap Map { get; }

    /// <summary>The places where current enters, net by net.</summary>
    public IReadOnlyList<Box> Pads { get; }

    /// <summary>The places where current leaves, net by net; empty where there is no exit.</summary>
    public IReadOnlyList<Box> Ends { get; }

    /// <summary>Height of a region's outer face; null if nothing of it can be seen.</summary>
    public double? Outer(string region) => Map.Extent(region) is Box box ? Outer(box) : null;

    /// <summary>Height of a region's face towards the chip; null if nothing of it can be seen.</summary>
    public double? Inner(string region) => Map.Extent(region) is Box box ? Inner(box) : null;

    /// <summary>Whether two regions can be seen and the first ends where the second begins, counted outwards.</summary>
    public bool Meet(string inner, string outer) => Outer(inner) is double a && Inner(outer) is double b && Math.Abs(a - b) < 1e-10;

    /// <summary>Painted figures of a region.</summary>
    public IEnumerable<Shape> Shapes(string region) => _section.Shapes.Where(shape => shape.Region == region).Select(shape => shape.Shape);

    /// <summary>Widths of the first hole of some regions inside a layer, at its chip end and its outer end; null if there is none.</summary>
    /// <param name="layer">Region of the layer.</param>
    /// <param name="contents">Regions of what the hole may hold.</param>
    public (double Chip, double Outer)? HoleEnds(string layer, params ReadOnlySpan<string> contents)
    {
        if (Map.Extent(layer) is not Box box)
        {
            return null;
        }

        List<(double Z, double Width)> ends = [];
        foreach (string content in contents)
        {
            // All parts of one hole share an axis; the first hole of each region is enough, since all are alike.
            double? axis = null;
            foreach (Shape shape in Shapes(content))
            {
                Box bounds = shape.Bounds;
                double middle = (bounds.X0 + bounds.X1) / 2;
                if (bounds.Z0 >= box.Z0 - 1e-12 && bounds.Z1 <= box.Z1 + 1e-12 && Math.Abs(middle - (axis ?? middle)) < 1e-9)
                {
                    axis = middle;
                    (double low, double high) = shape is TrapezoidShape t ? (t.X1Bottom - t.X0Bottom, t.X1Top - t.X0Top) : (bounds.Width, bounds.Width);
                    ends.Add((bounds.Z0, low));
                    ends.Add((bounds.Z1, high));
                }
            }
        }

        if (ends.Count == 0)
        {
            return null;
        }

        // What a hollow holds is narrower than its hole: of all parts that end at one height the widest is the hole.
        double low0 = ends.Min(end => end.Z);
        double high0 = ends.Max(end => end.Z);
        double bottom = ends.Where(end => end.Z - low0 < MergeDistance).Max(end => end.Width);
        double top = ends.Where(end => high0 - end.Z < MergeDistance).Max(end => end.Width);
        return _up ? (bottom, top) : (top, bottom);
    }

    /// <summary>Share of the narrower of two figures' widths that lies over the other, net by net: the least of them; null if either is not drawn.</summary>
    public double? Overlap(string first, string second)
    {
        Box[] a = Columns(first);
        Box[] b = Columns(second);
        return a.Length == 0 || a.Length != b.Length
            ? null
            : a.Zip(b).Min(pair => Math.Max(0, Math.Min(pair.First.X1, pair.Second.X1) - Math.Max(pair.First.X0, pair.Second.X0)) / Math.Min(pair.First.Width, pair.Second.Width));
    }

    /// <summary>Whether alignment parts stand at both sides of every chip, and the largest gap between chip and part, m.</summary>
    public (bool BothSides, double Gap) MarksBesideChips(int chips)
    {
        Box[] marks = [.. Shapes("alignment-parts").Select(shape => shape.Bounds)];
        double gap = 0;
        bool both = marks.Length > 0;
        for (int i = 0; i < chips && both; i++)
        {
            Box chip = Map.Extent(FormattableString.Invariant($"chip-{i + 1}")) ?? default;
            Box[] west = [.. marks.Where(mark => mark.X1 <= chip.X0 + 1e-12)];
            Box[] east = [.. marks.Where(mark => mark.X0 >= chip.X1 - 1e-12)];
            both = west.Length > 0 && east.Length > 0;
            gap = both ? Math.Max(gap, Math.Max(west.Min(mark => chip.X0 - mark.X1), east.Min(mark => mark.X0 - chip.X1))) : gap;
        }

        return (both, gap);
    }

    /// <summary>The region beside the metal of the first net in a level.</summary>
    /// <param name="level">The level, from 1.</param>
    /// <param name="distance">How far from the metal's west side, m.</param>
    public string? BesideMetal(int level, double distance)
    {
        Box? first = Shapes(FormattableString.Invariant($"traces-{level}")).Select(shape => (Box?)shape.Bounds).FirstOrDefault();
        return first is Box box ? Map.RegionAt(box.X0 - distance, (box.Z0 + box.Z1) / 2) : null;
    }

    private static Box[] Terminals(CrossSection section, Func<int, string> name, int nets)
    {
        Dictionary<string, Box> places = section.Terminals.ToDictionary(terminal => terminal.Name, terminal => terminal.Place);
        return [.. Enumerable.Range(0, nets).Select(name).Where(places.ContainsKey).Select(key => places[key])];
    }

    // One box for each net: parts of a region that meet along x are one, so that a hole through several layers and a trace with its lands count once.
    private Box[] Columns(string region)
    {
        List<Box> columns = [];
        foreach (Box box in Shapes(region).Select(shape => shape.Bounds).OrderBy(box => box.X0))
        {
            if (columns.Count > 0 && box.X0 <= columns[^1].X1)
            {
                Box last = columns[^1];
                columns[^1] = new Box(last.X0, Math.Max(last.X1, box.X1), Math.Min(last.Z0, box.Z0), Math.Max(last.Z1, box.Z1));
            }
            else
            {
                columns.Add(box);
            }
        }

        return [.. columns];
    }

    private double Outer(Box box) => _up ? box.Z1 : -box.Z0;

    private double Inner(Box box) => _up ? box.Z0 : -box.Z1;
}

/// <summary>How much of two parts' widths meet where one stands on the other.</summary>
internal static class FilmFanOutContacts
{
    /// <summary>Width along which a pin meets the metal of its hole, or the metal itself where there is no first insulation, um; 0 or less for none.</summary>
    public static double PinContact(FilmFanOutParameters p, FilmFanOutLayout at)
    {
        BuildUpLevel level = at.BuildUp.Levels[0];
        double metal = level.DielectricThickness > 0 ? level.Via.BottomWidth : level.LandWidth;
        double contact = Overlap(0, p.PinWidthUm, p.FirstHoleShiftUm, metal);
        bool open = level.DielectricThickness > 0 && p.ViaForm == ViaForm.Lined && level.Via.FloorAtTop;
        double core = open ? new TaperedHole.Part(0, level.DielectricThickness, level.Via.BottomWidth, level.Via.TopWidth).Inset(p.LinerThicknessUm).BottomWidth : 0;
        return open ? contact - Math.Max(0, Overlap(0, p.PinWidthUm, p.FirstHoleShiftUm, core)) : contact;
    }

    /// <summary>Width that two intervals share, um; below 0 the gap between them.</summary>
    public static double Overlap(double firstCentre, double firstWidth, double secondCentre, double secondWidth) =>
        Math.Min(firstCentre + firstWidth / 2, secondCentre + secondWidth / 2) - Math.Max(firstCentre - firstWidth / 2, secondCentre - secondWidth / 2);
}
