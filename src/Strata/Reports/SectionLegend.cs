using System.Globalization;
using Strata.CrossSections;

namespace Strata.Reports;

/// <summary>The legend of a section picture: materials, heat sources, terminals, boundaries, links.</summary>
internal sealed class SectionLegend(CrossSection section, MaterialPalette palette)
{
    /// <summary>Width of the legend, pixels.</summary>
    public const int Room = 330;

    /// <summary>Distance of its lines, pixels.</summary>
    public const int LineStep = 17;

    private static readonly int[] BoundaryColours = [0x1B9AAA, 0xD1495B, 0x6C4AB6, 0xEDAE49, 0x3C8D40, 0x5B6C7D, 0xA23B72, 0x2E5EAA];

    /// <summary>The colour of heat sources.</summary>
    public static Colour Red { get; } = Colour.Of(0xC81E1E);

    /// <summary>The colour of terminals.</summary>
    public static Colour Blue { get; } = Colour.Of(0x1447B5);

    /// <summary>The number of its lines.</summary>
    public int Count => Entries().Count;

    /// <summary>The colour of a boundary, by its place in the list.</summary>
    public static Colour BoundaryColour(int boundary) => Colour.Of(BoundaryColours[boundary % BoundaryColours.Length]);

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
        foreach (string name in palette.Names)
        {
            entries.Add((y =>
            {
                picture!.Rectangle(left, y - 6, left + 20, y + 6, palette.Of(name));
                picture!.Rim([(left, y - 6), (left + 20, y - 6), (left + 20, y + 6), (left, y + 6)], Colour.Grey);
            }, name));
        }

        if (section.Shapes.Any(shape => shape.Fill < 1))
        {
            entries.Add((null, "paler, dashed rim: part of the depth"));
        }

        Group("heat sources", section.HeatSources.Select(source => $"{source.Name} {Amount(source)}"), y =>
            picture!.Hatch(left, y - 6, left + 20, y + 6, Red, 6));
        Group("terminals",
            section.Terminals.Select(
            terminal => $"{terminal.Name} {(terminal.Voltage is { } v ? $"{Figure.Of(v)} V" : $"{Figure.Of(terminal.Current)} A")}"), y =>
            picture!.Line(left, y, left + 20, y, Blue, 4));
        if (section.Boundaries.Count > 0)
        {
            entries.Add((null, "boundaries"));
            for (int n = 0; n < section.Boundaries.Count; n++)
            {
                int boundary = n;
                entries.Add(
                    (y => picture!.Rectangle(left, y - 3, left + 20, y + 3, BoundaryColour(boundary)),
                    $"{section.Boundaries[n].Name}: {OutlineParts.Words(section.Boundaries[n])}"));
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

    private static string Amount(HeatSource source) => source.Kind switch
    {
        HeatAmountKind.Power => $"{Figure.Of(source.Amount)} W",
        HeatAmountKind.PowerPerLength => $"{Figure.Of(source.Amount)} W/m",
        _ => $"{Figure.Of(source.Amount)} W/m3",
    };
}
