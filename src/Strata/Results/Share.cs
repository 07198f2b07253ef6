namespace Strata.Results;

/// <summary>The part of a resistance that a region, film, interface or sheet makes.</summary>
/// <param name="Region">Name of the region, boundary, interface or sheet.</param>
/// <param name="Percent">Its part; all parts add up to 100.</param>
public sealed record Share(string Region, double Percent)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<Share> Members { get; } = new()
    {
        { "region", "name of the region, film, interface or sheet", one => one.Region },
        { "percent", "its part of the whole; all parts add up to 100", one => one.Percent },
    };
}
