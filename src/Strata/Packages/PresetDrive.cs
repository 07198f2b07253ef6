using System.Collections.ObjectModel;

namespace Strata.Packages;

/// <summary>The drive that every preset states, so that a named figure can be solved as it is; a design may set each of them anew.</summary>
internal static class PresetDrive
{
    /// <summary>What a preset's description says about its drive.</summary>
    public const string Statement = "; driven by 2 W per die and 0.1 A per net, films of 1000 W/(m2 K) on the face away from the end points and 10 W/(m2 K) at the other, sides adiabatic, 25 C";

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

        return new Preset(name, description + Statement, new ReadOnlyDictionary<string, string>(values));
    }
}
