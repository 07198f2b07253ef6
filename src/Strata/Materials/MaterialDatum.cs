namespace Strata.Materials;

/// <summary>A property of a material beside those that fields need: a limit of its use, or what later work needs.</summary>
/// <param name="Property">
/// One of <c>melting_c</c>, <c>solidus_c</c>, <c>glass_transition_c</c>, <c>maximum_use_c</c> (limits, C), <c>expansion_ppm_k</c>,
/// <c>modulus_gpa</c>, <c>permittivity</c>, <c>loss_tangent</c>.
/// </param>
/// <param name="Value">Its value, in the unit that the name ends with.</param>
/// <param name="Source">Where it comes from; an estimate says so.</param>
public sealed record MaterialDatum(string Property, double Value, string Source)
{
    /// <summary>What is exceeded above the temperature, as in "melting point"; null for what is no limit.</summary>
    public string? Limit => Property switch
    {
        "melting_c" => "melting point",
        "solidus_c" => "solidus",
        "glass_transition_c" => "glass transition",
        "maximum_use_c" => "maximum temperature of use",
        _ => null,
    };
}
