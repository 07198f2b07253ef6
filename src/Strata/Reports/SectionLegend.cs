using System.Globalization;
using Strata.CrossSections;

namespace Strata.Reports;

/// <summary>The legend of a section picture: materials, heat sources, terminals, boundaries, links; only what the window shows, and
/// what is alike in one line.</summary>
internal sealed class SectionLegend(CrossSection section, MaterialPalette palette, Box window)
{
    /// <summary>Width of the legend, pixels.</summary>
    public const int Room = 330;

    /// <summary>Distance of its lines, pixels.</summary>
    public const int LineStep = 17;

    private readonly SeenParts _seen = new(section, window);
    private readonly Dictionary<int, bool> _isSeen = [];
    private bool? _background;

    private static readonly int[] BoundaryColours = [0x1B9AAA, 0xD1495B, 0x6C4AB6, 0xEDAE49, 0x3C8D40, 0x5B6C7D, 0xA23B72, 0x2E5EAA];

    /// <summary>The colour of heat sources.</summary>
    public static Colour Red { get; } = Colour.Of(0xC81E1E);

    /// <summary>The colour of terminals.</summary>
    public static Colour Blue { get; } = Colour.Of(0x1447B5);

    /// <summary>The number of its lines.</summary>
    public int Count => Entries().Count;

    /// <summary>The colour of a boundary, by its place in the list: one for all that are alike, grey where no heat passes.</summary>
    public Colour BoundaryColour(int boundary)
    {
        if (section.Boundaries[boundary].Condition is AdiabaticSurface)
        {
            return Colour.Grey;
        }

        string words = OutlineParts.Words(section.Boundaries[boundary]);
        string[] kinds = [.. section.Boundaries.Where(one => one.Condition is not AdiabaticSurface).Select(OutlineParts.Words).Distinct()];
        return Colour.Of(BoundaryColours[Array.IndexOf(kinds, words) % BoundaryColours.Length]);
    }

    /// <summary>Draws the legend.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="left">Its left end, pixels.</param>
    /// <param name="y">The middle of its first line, pixels.</param>
    public void Draw(Picture picture, double left, double y)
    {
        foreach ((Action<double>? swatch, string text) in Entries(picture, left))
        {
            swatch?.Invoke(y);
            picture.Text(left + (swatch is null ? 0 : 26), y, PictureFont.Fitted(text, Room - 34), Colour.Ink);
            y += LineStep;
        }
    }

    private List<(Action<double>? Swatch, string Text)> Entries(Picture? picture = null, double left = 0)
    {
        const int MostEntries = 10;
        List<(Action<double>?, string)> entries = [(null, "materials")];
        foreach (string name in palette.Names.Where(IsShown))
        {
            entries.Add((y =>
            {
                picture!.Rectangle(left, y - 6, left + 20, y + 6, palette.Of(name));
                picture!.Rim([(left, y - 6), (left + 20, y - 6), (left + 20, y + 6), (left, y + 6)], Colour.Grey);
            }, name));
        }

        if (Enumerable.Range(0, section.Shapes.Count).Any(n => section.Shapes[n].Fill < 1 && IsSeen(n)))
        {
            entries.Add((null, "paler, dashed rim: part of the depth"));
        }

        Group(
            "heat sources", Alike(section.HeatSources.Where(source => Meets(source.Shape.Bounds)), source => source.Name, Amount),
            y => picture!.Hatch(left, y - 6, left + 20, y + 6, Red, 6));
        Group(
            "terminals", Alike(section.Terminals.Where(terminal => Meets(terminal.Place)), terminal => terminal.Name, Drive),
            y => picture!.Line(left, y, left + 20, y, Blue, 4));
        var rim = OutlineParts.Of(section).Where(part => IsOnRim(part.Side, part.From, part.To));
        int[] boundaries = [.. rim.Select(part => part.Boundary).Distinct().Order()];
        if (boundaries.Length > 0)
        {
            entries.Add((null, "boundaries"));
            foreach (IGrouping<string, int> alike in boundaries.GroupBy(n => OutlineParts.Words(section.Boundaries[n])))
            {
                Colour colour = BoundaryColour(alike.First());
                string[] names = [.. alike.Select(n => section.Boundaries[n].Name)];
                entries.Add((
                    y => picture!.Rectangle(left, y - 3, left + 20, y + 3, colour),
                    names.Length == 1 ? $"{names[0]}: {alike.Key}" : $"{alike.Key}: {string.Join(", ", names)}"));
            }
        }

        Group("links outside the plane", section.Links.Select(link => link.Name), y =>
            picture!.Line(left, y, left + 20, y, Colour.Ink, 2, dashed: true));
        return entries;

        void Group(string title, IEnumerable<string> items, Action<double> swatch)
        {
            string[] all = [.. items];
            if (all.Length > 0)
            {
                entries.Add((null, title));
                entries.AddRange(all.Take(MostEntries).Select(item => ((Action<double>?)swatch, item)));
            }

            if (all.Length > MostEntries)
            {
                entries.Add((null, string.Create(CultureInfo.InvariantCulture, $"and {all.Length - MostEntries} more")));
            }
        }
    }

    private static string Drive(Terminal terminal) =>
        terminal.Voltage is { } volts ? $"{Figure.Of(volts)} V"
        : terminal.Current is { } amperes ? $"{Figure.Of(amperes)} A"
        : "one potential";

    // "pad-1 to pad-13, each 0.1 A" in place of thirteen lines.
    private static IEnumerable<string> Alike<T>(IEnumerable<T> items, Func<T, string> name, Func<T, string> words) =>
        items.GroupBy(words).Select(alike => alike.Count() == 1 ? $"{name(alike.First())} {alike.Key}"
            : $"{name(alike.First())} to {name(alike.Last())}, {alike.Count()} of {alike.Key} each");

    private bool Meets(Box box) => box.X1 >= window.X0 && box.X0 <= window.X1 && box.Z1 >= window.Z0 && box.Z0 <= window.Z1;

    private bool IsSeen(int shape)
    {
        if (!_isSeen.TryGetValue(shape, out bool seen))
        {
            seen = _isSeen[shape] = Meets(section.Shapes[shape].Shape.Bounds) && _seen.IsSeen(shape);
        }

        return seen;
    }

    private bool IsShown(string material) => (material == section.Background && (_background ??= _seen.IsBackgroundSeen()))
        || Enumerable.Range(0, section.Shapes.Count).Any(n => section.Shapes[n].Material == material && IsSeen(n))
        || section.Sheets.Any(sheet => sheet.Material == material && Meets(sheet.Segment));

    private bool IsOnRim(Side side, double from, double to) => side switch
    {
        Side.Left => window.X0 == section.Outline.X0 && to > window.Z0 && from < window.Z1,
        Side.Right => window.X1 == section.Outline.X1 && to > window.Z0 && from < window.Z1,
        Side.Bottom => window.Z0 == section.Outline.Z0 && to > window.X0 && from < window.X1,
        _ => window.Z1 == section.Outline.Z1 && to > window.X0 && from < window.X1,
    };

    private static string Amount(HeatSource source) => source.Kind switch
    {
        HeatAmountKind.Power => $"{Figure.Of(source.Amount)} W",
        HeatAmountKind.PowerPerLength => $"{Figure.Of(source.Amount)} W/m",
        _ => $"{Figure.Of(source.Amount)} W/m3",
    };
}
