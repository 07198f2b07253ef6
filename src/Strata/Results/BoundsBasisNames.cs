namespace Strata.Results;

/// <summary>The words of <see cref="BoundsBasis"/> in results.</summary>
internal static class BoundsBasisNames
{
    /// <summary>What a member that holds such a word means.</summary>
    public const string Meaning =
        "what the bounds of means, points, heats, potentials and currents are proven for: `drawing`, "
        + "or `computed_temperatures` where coefficients follow them";

    /// <summary>The word.</summary>
    public static string Of(BoundsBasis basis) => basis switch
    {
        BoundsBasis.TemperatureBand => "temperature_band",
        BoundsBasis.Solution => "computed_temperatures",
        _ => "drawing",
    };
}
