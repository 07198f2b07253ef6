using Strata.CrossSections;

namespace Strata.Analysis;

/// <summary>One call: a drawing in, the results and fields out.</summary>
public static class SectionAnalysis
{
    /// <summary>Solves a design.</summary>
    /// <param name="section">The drawing and what is asked of it.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="workspace">Arrays to use again; null for new ones. Not shared between threads.</param>
    /// <returns>The solution; when the numerics fail, its result has the status <see cref="Results.DesignStatus.Failed"/> and says why.</returns>
    /// <exception cref="Problems.InputException">The drawing is wrong or incomplete; all problems are listed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static DesignSolution Solve(CrossSection section, AnalysisOptions? options = null, AnalysisWorkspace? workspace = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        throw new NotSupportedException("Solving is not available yet.");
    }
}
