namespace Strata.Results;

/// <summary>How a region of a net stands against its electromigration limit.</summary>
/// <param name="Region">Layer or via.</param>
/// <param name="JAM2">Largest mean density over the stated length, or the density of a via, A/m2.</param>
/// <param name="AtUm">Where, um.</param>
/// <param name="LengthUm">Length of the mean, um; null for a via, whose mean is over its area.</param>
/// <param name="LimitAM2">Limit at the local temperature, A/m2.</param>
/// <param name="Margin">Limit over density.</param>
/// <param name="LifeH">Life by Black's equation, h; null where no life is stated.</param>
public sealed record EmResult(
    string Region, double JAM2, (double X, double Y) AtUm, double? LengthUm, double LimitAM2, double Margin, double? LifeH)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<EmResult> Members { get; } = new()
    {
        { "region", "layer, region or via", one => one.Region, "region" },
        { "j_a_m2", "largest mean density over the length, or the density of a via, A/m2", one => one.JAM2, "mean [A/m2]", 4 },
        { "at_um", "where, um", one => one.AtUm, "at [um]" },
        { "length_um", "length of the mean, um; left out for a via", one => one.LengthUm, "over [um]", 3 },
        { "limit_a_m2", "limit at the local temperature, A/m2", one => one.LimitAM2, "limit [A/m2]", 4 },
        { "margin", "limit over density", one => one.Margin, "margin", 3 },
        { "life_h", "life by Black's equation, h", one => one.LifeH is { } life && double.IsFinite(life) ? life : null, "life [h]", 3 },
    };
}
