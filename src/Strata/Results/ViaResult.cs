namespace Strata.Results;

/// <summary>A via of a plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CurrentA">Current from its first layer to its second, A.</param>
/// <param name="JMeanAM2">Current over the area where it joins metal, A/m2.</param>
/// <param name="PowerW">Joule heat in it, W.</param>
public sealed record ViaResult(string Name, double CurrentA, double JMeanAM2, double PowerW)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<ViaResult> Members { get; } = new()
    {
        { "name", "its name", one => one.Name, "via" },
        { "current_a", "current from its first layer to its second, A", one => one.CurrentA, "[A]" },
        { "j_mean_a_m2", "current over the area where it joins metal, A/m2", one => one.JMeanAM2, "[A/m2]", 4 },
        { "power_w", "Joule heat in it, W", one => one.PowerW, "heat [W]", 4 },
    };
}
