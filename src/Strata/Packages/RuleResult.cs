namespace Strata.Packages;

/// <summary>One rule checked on one design.</summary>
/// <param name="Rule">The rule in a sentence.</param>
/// <param name="Found">The value found, with its unit.</param>
/// <param name="Allowed">What is allowed.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Source">Document and paragraph or claim.</param>
public sealed record RuleResult(string Rule, string Found, string Allowed, RuleVerdict Verdict, string Source);

/// <summary>The verdict of a rule.</summary>
public enum RuleVerdict
{
    /// <summary>Holds.</summary>
    Pass,

    /// <summary>Allowed, but outside the preferred range, or worth a warning.</summary>
    OutsidePreferred,

    /// <summary>Does not hold.</summary>
    Fail,

    /// <summary>A section cannot show it.</summary>
    NotVisible,

    /// <summary>It speaks of a part that this package does not have.</summary>
    NotApplicable,
}
