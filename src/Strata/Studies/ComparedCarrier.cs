using Strata.CrossSections;
using Strata.Files;
using Strata.Materials;

namespace Strata.Studies;

/// <summary>What the carrier of a variant is made of, beside what it conducts.</summary>
/// <param name="Material">Its material: the varied one, or else that of the template's carrier.</param>
/// <param name="ExpansionMismatchPpmK">Its thermal expansion less that of the die, ppm/K; null where one of them is not known.</param>
/// <param name="PricePerM2">The price of what the section holds of its material, over the footprint, in the currency of its
/// <c>price_per_kg</c>; null where no table gives that.</param>
public sealed record ComparedCarrier(string Material, double? ExpansionMismatchPpmK, double? PricePerM2)
{
    private const string MaterialKind = "material";
    private static readonly string[] Carriers = ["carrier_material", "substrate_material", "plate_material", "encapsulant_material"];
    private static readonly string[] Dies = ["die_material", "chip_material"];

    /// <summary>The carrier of a variant.</summary>
    /// <param name="design">The variant.</param>
    /// <param name="more">Properties of materials beside those that they state, by the material's name; they come first.</param>
    /// <returns>Null where nothing says which material is the carrier's.</returns>
    internal static ComparedCarrier? Of(ComparedDesign design, ILookup<string, MaterialDatum>? more)
    {
        Design drawn = design.Design;
        bool NamesMaterial(string member) => drawn.Template is { } template
            ? template.Parameters.Any(parameter => parameter.Name == member && parameter.Kind == MaterialKind)
            : member.EndsWith('.' + MaterialKind, StringComparison.Ordinal);
        string? material = design.Settings.Where(setting => NamesMaterial(setting.Member))
            .OrderBy(setting => Carriers.Contains(setting.Member) ? 0 : 1).Select(setting => setting.Value).FirstOrDefault()
            ?? Stated(drawn, Carriers);
        if (material is null)
        {
            return null;
        }

        double? own = Datum(drawn.Section, material, MaterialDatum.Expansion, more);
        double? die = (Stated(drawn, Dies) ?? Heated(drawn.Section)) is { } name
            ? Datum(drawn.Section, name, MaterialDatum.Expansion, more) : null;
        double? price = Datum(drawn.Section, material, MaterialDatum.Price, more);
        return new ComparedCarrier(
            material, own - die, price is null ? null : price * SectionMass.PerArea(drawn.Section, only: material));
    }

    private static string? Stated(Design design, string[] names) => design.Template is { } template
        ? names.Select(name => design.Values.TryGetValue(name, out string? value) ? value
            : template.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Default).FirstOrDefault(value => value is not null)
        : null;

    // Of a section without a template: the material of the region that has the name of the first source.
    private static string? Heated(CrossSection section) => section.HeatSources is [var source, ..]
        ? section.Shapes.LastOrDefault(shape => shape.Region == source.Name)?.Material
        : null;

    private static double? Datum(CrossSection section, string material, string property, ILookup<string, MaterialDatum>? more) =>
        more?[material].LastOrDefault(datum => datum.Property == property)?.Value
        ?? (section.Materials.FirstOrDefault(own => own.Name == material)
            ?? MaterialLibrary.Default.All.FirstOrDefault(own => own.Name == material))?.Datum(property);
}
