using Strata.Analysis;

namespace Strata.Verification;

/// <summary>The published and exact reference cases that come with Strata (data/references, embedded in this assembly).</summary>
public static class VerificationSuite
{
    /// <summary>Runs every case.</summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The checks, case by case in the order of the files' names.</returns>
    public static IEnumerable<VerificationCheck> Run(AnalysisOptions? options = null) => throw new NotSupportedException("Verification is not available yet.");
}
