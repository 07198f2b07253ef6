using Strata.CrossSections;
using Strata.Materials;
using Strata.Packages;
using Strata.Problems;
using Strata.Reports;

namespace Strata.Tests.Reports;

/// <summary>Colours of materials in pictures.</summary>
public sealed class PaletteTests
{
    [Fact]
    public void A_material_of_a_preset_has_one_colour_in_all_pictures_and_shares_it_with_none()
    {
        Dictionary<string, Colour> seen = [];
        foreach ((IPackageTemplate template, Preset preset) in
            TemplateCatalog.All.SelectMany(one => one.Presets, (one, preset) => (one, preset)))
        {
            CrossSection section = template.Draw(preset.Name, preset.Values, new List<InputProblem>())!;
            MaterialPalette palette = new(section, MaterialLibrary.Default);
            foreach (string name in palette.Names.Where(name => palette.Of(name) != Colour.White))
            {
                Assert.True(
                    seen.TryAdd(name, palette.Of(name)) || seen[name] == palette.Of(name), $"{template.Name} {preset.Name}: {name}");
            }
        }

        Assert.All(seen.GroupBy(pair => pair.Value), same => Assert.Single(same));
    }
}
