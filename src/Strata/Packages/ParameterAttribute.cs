using System.Text;

namespace Strata.Packages;

/// <summary>
/// Declares a template parameter on a property of a template record. The parameter's name in JSON and CSV is the
/// property's in snake case (CarrierThicknessUm, carrier_thickness_um); its default is the property's initial value; a
/// nullable property without a value has no default and is required where the analysis needs it.
/// </summary>
/// <param name="meaning">What it is, in a sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ParameterAttribute(string meaning) : Attribute
{
    /// <summary>What it is.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>Smallest allowed value. A length in um that may be 0 is 0 or at least 0.01 um, so that no sliver is drawn.</summary>
    public double Min { get; init; } = double.NegativeInfinity;

    /// <summary>Largest allowed value.</summary>
    public double Max { get; init; } = double.PositiveInfinity;

    /// <summary>Start of the preferred range.</summary>
    public double PreferredMin { get; init; } = double.NegativeInfinity;

    /// <summary>End of the preferred range.</summary>
    public double PreferredMax { get; init; } = double.PositiveInfinity;

    /// <summary>Where the range or rule comes from: document, paragraph or claim; "own default" where no document gives one.</summary>
    public string Source { get; init; } = "own default";

    /// <summary>The part of the package that this parameter and those declared after it belong to; empty where it stays the same.</summary>
    public string Part { get; init; } = "";

    /// <summary>True when the value must name a material of the library or of the design.</summary>
    public bool IsMaterial { get; init; }

    /// <summary>True when several materials may be named, one for each member of a group (<see cref="NamesInOrder"/>).</summary>
    public bool IsList { get; init; }
}

/// <summary>The one rule that turns the names of the code into those of designs: snake case for parameters, hyphens for words.</summary>
internal static class ParameterName
{
    // Longest first: a unit is the longest suffix that fits.
    private static readonly (string Property, string Name, string Unit)[] Units =
    [
        ("WM2K", "w_m2k", "W/(m2 K)"), ("M2KW", "m2k_w", "m2 K/W"), ("OhmM2", "ohm_m2", "ohm m2"), ("WMK", "w_mk", "W/(m K)"),
        ("Percent", "percent", "%"), ("Deg", "deg", "deg"), ("Um", "um", "um"), ("Mm", "mm", "mm"), ("KW", "k_w", "K/W"), ("Ohm", "ohm", "ohm"),
        ("W", "w", "W"), ("A", "a", "A"), ("C", "c", "C"), ("V", "v", "V"), ("MS", "m_s", "m/s"),
    ];

    /// <summary>The name of a parameter in JSON and CSV.</summary>
    /// <param name="property">The property's name, such as <c>TopFilmWM2K</c>.</param>
    /// <returns>The name in snake case, such as <c>top_film_w_m2k</c>.</returns>
    public static string Of(string property)
    {
        ArgumentNullException.ThrowIfNull(property);
        (string suffix, string name, _) = Units.FirstOrDefault(unit => IsUnit(property, unit.Property));
        return suffix is null ? Separate(property, '_') : Separate(property[..^suffix.Length], '_') + "_" + name;
    }

    /// <summary>The unit that a property's name ends with.</summary>
    /// <param name="property">The property's name.</param>
    /// <returns>The unit as text, such as <c>W/(m2 K)</c>; empty for none.</returns>
    public static string UnitOf(string property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return Units.FirstOrDefault(unit => IsUnit(property, unit.Property)).Unit ?? "";
    }

    /// <summary>The word of a choice.</summary>
    /// <param name="member">The member of the enumeration, such as <c>EndPointsDown</c>.</param>
    /// <returns>The word, such as <c>end-points-down</c>.</returns>
    public static string Word(string member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return member == "Jedec2s2p" ? "jedec-2s2p" : Separate(member, '-');
    }

    // A unit follows a word, so the letter before it is small or a digit: "DieWidthUm", not "Sum".
    private static bool IsUnit(string property, string unit) =>
        property.Length > unit.Length && property.EndsWith(unit, StringComparison.Ordinal) && !char.IsUpper(property[^(unit.Length + 1)]);

    private static string Separate(string name, char separator)
    {
        StringBuilder text = new(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
            {
                text.Append(separator);
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
