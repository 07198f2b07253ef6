using Strata.CrossSections;
using Strata.Materials;

namespace Strata.Reports;

/// <summary>A colour for each material of a section: distinct on screen, and of different greys in print as far as their number allows.</summary>
internal sealed class MaterialPalette
{
    private static readonly int[] Conductors = [0xD98A4B, 0xA9A9B4, 0xF0C27B, 0x8C6A56, 0xC9C9D1, 0xB5533C, 0x7F8791, 0xE0A899];
    private static readonly int[] Insulators = [0xB9D7EA, 0xF4EDB8, 0xC4E3C0, 0xE6CFE3, 0x9DC3B5, 0xF7D9C4, 0x8FB0CF, 0xD9E2A1, 0xC7BBDD, 0xE9E9E4];
    private readonly Dictionary<string, Colour> _colours = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>Gives every material of a section its colour, in the order in which they are painted.</summary>
    public MaterialPalette(CrossSection section, MaterialLibrary library)
    {
        int conductors = 0;
        int insulators = 0;
        IEnumerable<string> names = section.Shapes.Select(shape => shape.Material).Concat(section.Sheets.Select(sheet => sheet.Material));
        foreach (string name in (section.Background is { } background ? names.Prepend(background) : names).Distinct())
        {
            Material? material = section.Materials.FirstOrDefault(own => own.Name == name) ?? (library.TryGet(name, out Material? found) ? found : null);
            Colour colour = material is { Role: "gas" } ? Colour.White
                : material is { IsConductor: true } ? Next(Conductors, conductors++)
                : Next(Insulators, insulators++);
            _colours[name] = colour;
            _order.Add(name);
        }
    }

    /// <summary>The materials in the order in which they are painted.</summary>
    public IReadOnlyList<string> Names => _order;

    /// <summary>The colour of a material.</summary>
    public Colour Of(string material) => _colours.GetValueOrDefault(material, Colour.White);

    // When the colours are used up they come again, darker.
    private static Colour Next(int[] colours, int n) => Colour.Of(colours[n % colours.Length]).Towards(Colour.Ink, 0.22 * (n / colours.Length));
}
