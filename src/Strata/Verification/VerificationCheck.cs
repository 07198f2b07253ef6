namespace Strata.Verification;

/// <summary>One number of a reference case, beside what Strata gives.</summary>
/// <param name="Case">The case.</param>
/// <param name="Quantity">What is compared, with its unit.</param>
/// <param name="Expected">The published or exact value.</param>
/// <param name="Got">Strata's value.</param>
/// <param name="Lower">Strata's guaranteed lower bound; null where none was computed.</param>
/// <param name="Upper">Strata's guaranteed upper bound; null where none was computed.</param>
/// <param name="Tolerance">Allowed |got - expected|, in the unit of the quantity.</param>
/// <param name="Source">Where the expected value comes from.</param>
/// <param name="Passes">Whether the value is within the tolerance and, for exact values, inside the bounds.</param>
internal sealed record VerificationCheck(string Case, string Quantity, double Expected, double Got, double? Lower, double? Upper, double Tolerance, string Source, bool Passes);
