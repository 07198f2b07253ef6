namespace Strata.Files;

/// <summary>The unit that a member's or a column's name ends with.</summary>
internal static class MemberUnit
{
    // Longest suffixes first: "_w_m2k" ends with neither "_k" nor "_m2k".
    private static readonly (string Suffix, string Unit)[] Units =
    [
        ("_coefficient_1_k", "1/K"), ("_specific_heat_j_kgk", "J/(kg K)"), ("_j_kgk", "J/(kg K)"), ("_kg_m3", "kg/m3"),
        ("_m2k_w", "m2 K/W"), ("_w_m2k", "W/(m2 K)"), ("_w_mk", "W/(m K)"), ("_ohm_m2", "ohm m2"), ("_ohm_m", "ohm m"),
        ("_w_m3", "W/m3"), ("_w_m2", "W/m2"), ("_w_m", "W/m"), ("_k_w", "K/W"), ("_a_m2", "A/m2"), ("_percent", "%"), ("_ohm", "ohm"),
        ("_um", "um"), ("_mm", "mm"), ("_deg", "degrees"), ("_a", "A"), ("_v", "V"), ("_w", "W"), ("_c", "C"), ("_k", "K"), ("_s", "s"),
    ];

    /// <summary>The unit of a name, such as W/(m2 K) for <c>film_w_m2k</c>.</summary>
    /// <param name="name">The member or column.</param>
    /// <returns>The unit, or "" when the name has none.</returns>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach ((string suffix, string unit) in Units)
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal) || name == suffix[1..])
            {
                return unit;
            }
        }

        return "";
    }
}
