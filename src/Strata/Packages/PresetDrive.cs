using System.Collections.ObjectModel;

namespace Strata.Packages;

/// <summary>The drive that every preset states, so that a named figure can be solved as it is; a design may set each of them anew.</summary>
internal static class PresetDrive
{
    /// <summary>A preset: a structure and the drive.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it shows and where it comes from.</param>
    /// <param name="structure">Parameters of the structure, by name.</param>
    public static Preset Create(string name, string description, params ReadOnlySpan<(string Name, string Value)> structure)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal)
        {
            ["analysis"] = "electrothermal",
            ["power_w"] = "2",
            ["pad_current_a"] = "0.1",
            ["top_film_w_m2k"] = "1000",
            ["bottom_film_w_m2k"] = "10",
            ["side_film_w_m2k"] = "0",
            ["ambient_c"] = "25",
        };
        foreach ((string parameter, string value) in structure)
        {
            values[parameter] = value;
        }

        return new Preset(name, description + Statement(values), new ReadOnlyDictionary<string, string>(values));
    }

    // Said from the values themselves, since a preset may have a drive of its own.
    private static string Statement(Dictionary<string, string> drive)
    {
        string power = drive["power_w"].Contains(' ', StringComparison.Ordinal) ? $"{drive["power_w"].Replace(" ", ", ", StringComparison.Ordinal)} W" : $"{drive["power_w"]} W per die";
        string sides = drive["side_film_w_m2k"] == "0" ? "adiabatic" : $"{drive["side_film_w_m2k"]} W/(m2 K)";
        return $"; driven by {power} and {drive["pad_current_a"]} A per net; films: top {drive["top_film_w_m2k"]} W/(m2 K), bottom {drive["bottom_film_w_m2k"]} W/(m2 K), sides {sides}, to {drive["ambient_c"]} C";
    }
}
