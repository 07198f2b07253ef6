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
    string Region, double JAM2, (double X, double Y) AtUm, double? LengthUm, double LimitAM2, double Margin, double? LifeH);
