namespace Strata.Results;

/// <summary>One heat source.</summary>
/// <param name="Name">Its name.</param>
/// <param name="PowerW">Power released, W.</param>
/// <param name="TMaxC">Highest temperature in it, C.</param>
/// <param name="TMeanC">Mean temperature over it, C.</param>
/// <param name="RthKW">(mean temperature - reference) / power, K/W; null where no single number is defined.</param>
/// <param name="Reference">The reference temperature's name, or the reason why there is no single thermal resistance.</param>
/// <param name="TMeanLowerC">Guaranteed lower bound of the mean temperature, C; null where none was computed.</param>
/// <param name="TMeanUpperC">Guaranteed upper bound of the mean temperature, C; null where none was computed.</param>
public sealed record SourceResult(
    string Name, double PowerW, double TMaxC, double TMeanC, BoundedValue? RthKW, string Reference, double? TMeanLowerC = null,
    double? TMeanUpperC = null)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<SourceResult> Members { get; } = new()
    {
        { "name", "its name", one => one.Name, "source" },
        { "power_w", "power released, W", one => one.PowerW, "power [W]" },
        { "t_max_c", "highest temperature in it, C; an estimate", one => one.TMaxC, "T max [C]", 6 },
        {
            "t_mean_c", "t_mean_lower_c", "t_mean_upper_c", "mean temperature over it, C",
            one => new(one.TMeanC, one.TMeanLowerC, one.TMeanUpperC), "T mean [C]"
        },
        {
            "rth_k_w", "thermal resistance (mean temperature - reference) / power, K/W; left out where no single number is defined",
            one => one.RthKW, "Rth [K/W]"
        },
        { "reference", "name of the reference temperature, or why there is no single number", one => one.Reference, "reference" },
    };
}
