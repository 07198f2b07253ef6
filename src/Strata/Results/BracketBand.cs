namespace Strata.Results;

/// <summary>The ends of a bracket for all conductivities that the materials have in a band of temperatures.</summary>
/// <param name="LowC">Lower end of the band, C: the reference.</param>
/// <param name="HighC">Upper end, C: that of the hottest place of the hotter section, and a tenth of its rise more.</param>
/// <param name="LeastKW">The package does not resist less, K/W.</param>
/// <param name="MostKW">The package does not resist more, K/W.</param>
internal sealed record BracketBand(double LowC, double HighC, double LeastKW, double MostKW)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<BracketBand> Members { get; } = new()
    {
        { "low_c", "lower end of the band, C", one => one.LowC },
        { "high_c", "upper end of the band, C", one => one.HighC },
        { "least_k_w", "the package does not resist less while its temperatures lie in the band, K/W", one => one.LeastKW },
        { "most_k_w", "nor more, K/W", one => one.MostKW },
    };
}
