namespace Strata.Materials;

/// <summary>A property of a material beside those that fields need: a limit of its use, or what later work needs.</summary>
/// <param name="Property">
/// One of <c>melting_c</c>, <c>solidus_c</c>, <c>glass_transition_c</c>, <c>maximum_use_c</c> (limits, C), <c>expansion_ppm_k</c>,
/// <c>modulus_gpa</c>, <c>permittivity</c>, <c>permittivity_uncertainty_percent</c>, <c>loss_tangent</c>, <c>price_per_kg</c> (in a
/// currency of the reader's; none is shipped).
/// </param>
/// <param name="Value">Its value, in the unit that the name ends with.</param>
/// <param name="Source">Where it comes from; an estimate says so.</param>
public sealed record MaterialDatum(string Property, double Value, string Source)
{
    /// <summary>The thermal expansion, ppm/K.</summary>
    internal const string Expansion = "expansion_ppm_k";

    /// <summary>The permittivity relative to that of vacuum.</summary>
    internal const string Permittivity = "permittivity";

    /// <summary>How well the permittivity is known: a half-width that holds in 19 of 20 cases, percent.</summary>
    internal const string PermittivityUncertainty = "permittivity_uncertainty_percent";

    /// <summary>The loss tangent of a dielectric.</summary>
    internal const string LossTangent = "loss_tangent";

    /// <summary>The price of a kilogram.</summary>
    internal const string Price = "price_per_kg";

    /// <summary>Every property with the range of its values.</summary>
    internal static readonly IReadOnlyDictionary<string, (double Min, double Max)> Ranges = new Dictionary<string, (double, double)>
    {
        ["melting_c"] = (-273.15, 5000),
        ["solidus_c"] = (-273.15, 5000),
        ["glass_transition_c"] = (-273.15, 5000),
        ["maximum_use_c"] = (-273.15, 5000),
        [Expansion] = (-100, 10_000),
        ["modulus_gpa"] = (1e-6, 2000),
        [Permittivity] = (1, 1e6),
        [PermittivityUncertainty] = (0, 95),
        [LossTangent] = (0, 100),
        [Price] = (0, 1e9),
    };

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
