using Strata.CrossSections;
using Strata.Materials;

namespace Strata.Reports;

/// <summary>A colour for each material of a section: distinct on screen, and of different greys in print as far as their number
/// allows.</summary>
internal sealed class MaterialPalette
{
    // The materials of most packages look the same in every picture.
    private static readonly Dictionary<string, int> Fixed = new(StringComparer.Ordinal)
    {
        ["copper"] = 0xD98A4B,
        ["gold"] = 0xF0C94B,
        ["aluminium"] = 0xC9CDD8,
        ["sac305"] = 0x9A9FAB,
        ["silicon"] = 0xA9C4E4,
        ["polyimide"] = 0xF4E6A4,
        ["polyimide-redistribution"] = 0xEAD27A,
        ["pbo"] = 0xE6C08A,
        ["bcb"] = 0xDDE8B8,
        ["ptfe"] = 0xE9E9E4,
        ["underfill"] = 0x8FB0CF,
        ["epoxy-moulding-compound"] = 0xB4BFA8,
        ["fr-4"] = 0xC4E3C0,
        ["silicon-dioxide"] = 0xE6CFE3,
        ["silicon-nitride"] = 0xB7A8D6,
        ["silicon-nitride-substrate"] = 0xA08FC4,
        ["silicon-oxynitride"] = 0xCDB9DE,
        ["spin-on-glass"] = 0xEBC3D3,
        ["psg"] = 0xF4DDEB,
        ["epoxy"] = 0xF2D3B8,
        ["solder-mask"] = 0x9DC3B5,
        ["alumina-96"] = 0xE9E4D8,
        ["borosilicate-glass"] = 0xB9E0E0,
        ["alkali-free-glass"] = 0xC6E6F0,
        ["fr-5"] = 0xA9CFA0,
        ["bt-resin"] = 0xD2D29A,
        ["die-attach-epoxy"] = 0xE3C7A0,
        ["die-attach-film"] = 0xC7BBDD,
        ["die-attach-silver-epoxy"] = 0xB5533C,
        ["sintered-silver"] = 0xB7B1C4,
        ["thermal-grease"] = 0xD9E2A1,
        ["silver"] = 0xDADDE2,
        ["nickel"] = 0xA9A58C,
        ["molybdenum"] = 0x8B93A8,
        ["kovar"] = 0x8C6A56,
        ["alloy-42"] = 0xA08D78,
        ["cumo-70-30"] = 0xB98A6A,
        ["alsic-9"] = 0xA3ABA6,
        ["stainless-304"] = 0x8D9793,
        ["copper-c194"] = 0xC98555,
        ["aluminium-6061"] = 0xBFC6D4,
        ["aluminium-copper-film"] = 0xB3B9CC,
        ["titanium-tungsten"] = 0x7F8791,
        ["tantalum-nitride"] = 0x5F6B7A,
        ["on-chip-wiring"] = 0xD3A7C6,
    };

    private static readonly int[] Conductors = [0xB5533C, 0x8C6A56, 0x7F8791, 0xE0A899, 0xC79A2E, 0x5F6B7A, 0xA9746E];
    private static readonly int[] Insulators = [0xB9E0E0, 0xD9E2A1, 0x9DC3B5, 0xE9E9E4, 0xC7BBDD, 0x8FB0CF, 0xF7C9C9, 0xD8CBB0];
    private readonly Dictionary<string, Colour> _colours = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>Gives every material of a section its colour: its fixed one, else the next of its kind in the order in which they are
    /// painted.</summary>
    public MaterialPalette(CrossSection section, MaterialLibrary library)
    {
        int conductors = 0;
        int insulators = 0;
        IEnumerable<string> names = section.Shapes.Select(shape => shape.Material).Concat(section.Sheets.Select(sheet => sheet.Material));
        foreach (string name in (section.Background is { } background ? names.Prepend(background) : names).Distinct())
        {
            Material? material = section.Materials.FirstOrDefault(own => own.Name == name)
                ?? (library.TryGet(name, out Material? found) ? found : null);
            Colour colour = material is { Role: "gas" } ? Colour.White
                : Fixed.TryGetValue(name, out int rgb) ? Colour.Of(rgb)
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
    private static Colour Next(int[] colours, int n) =>
        Colour.Of(colours[n % colours.Length]).Towards(Colour.Ink, 0.22 * (n / colours.Length));
}
