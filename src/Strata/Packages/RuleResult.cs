namespace Strata.Packages;

/// <summary>One rule checked on one design.</summary>
/// <param name="Rule">The rule in a sentence.</param>
/// <param name="Found">The value found, with its unit.</param>
/// <param name="Allowed">What is allowed.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Source">Document and paragraph or claim.</param>
public sealed record RuleResult(string Rule, string Found, string Allowed, RuleVerdict Verdict, string Source);
