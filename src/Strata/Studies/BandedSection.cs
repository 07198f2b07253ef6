using Strata.CrossSections;
using Strata.Materials;

namespace Strata.Studies;

/// <summary>A section whose materials have, in place of tables over temperature, the range of their conductivities in a band.</summary>
internal static class BandedSection
{
    /// <summary>The section for a band of temperatures; null where something else follows the temperature.</summary>
    /// <param name="section">The section.</param>
    /// <param name="library">Materials beside its own.</param>
    /// <param name="lowC">Lower end, C.</param>
    /// <param name="highC">Upper end, C.</param>
    public static CrossSection? Of(CrossSection section, MaterialLibrary library, double lowC, double highC)
    {
        if (section.Boundaries.Any(boundary => boundary.Condition is RadiatingSurface))
        {
            return null;
        }

        IEnumerable<string> names = section.Shapes.Select(shape => shape.Material).Concat(section.Sheets.Select(sheet => sheet.Material));
        names = section.Background is string background ? names.Append(background) : names;
        Dictionary<string, Material> materials = section.Materials.ToDictionary(material => material.Name);
        foreach (string name in names.Distinct())
        {
            Material material = materials.GetValueOrDefault(name) ?? library.Get(name);
            if (material.ConductivityVaries)
            {
                materials[name] = Between(material, lowC, highC);
            }
        }

        return section with { Materials = [.. materials.Values] };
    }

    private static Material Between(Material material, double lowC, double highC)
    {
        (double Least, double Most) x = Ends(material.Conductivity.XTable, lowC, highC);
        (double Least, double Most) z = Ends(material.Conductivity.ZTable, lowC, highC);
        return material with
        {
            Conductivity = ThermalConductivity.Orthotropic((x.Least + x.Most) / 2, (z.Least + z.Most) / 2),
            ConductivityRange = (ThermalConductivity.Orthotropic(x.Least, z.Least), ThermalConductivity.Orthotropic(x.Most, z.Most)),
        };
    }

    // A table is straight between its nodes, so that its extremes lie on nodes or at the band's ends.
    private static (double Least, double Most) Ends(TemperatureTable table, double lowC, double highC)
    {
        List<double> values = [table.At(lowC), table.At(highC)];
        for (int n = 0; n < table.Values.Length; n++)
        {
            if (table.TemperaturesC[n] > lowC && table.TemperaturesC[n] < highC)
            {
                values.Add(table.Values[n]);
            }
        }

        return (values.Min(), values.Max());
    }
}
