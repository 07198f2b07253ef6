using Strata.CrossSections;
using Strata.Layouts;

namespace Strata.Files;

/// <summary>What a command line asks of a design in place of what the design asks itself.</summary>
internal static class AnalysisOverride
{
    /// <summary>Replaces the asked accuracy or the cells.</summary>
    /// <param name="section">The section.</param>
    /// <param name="accuracyPercent">Asked width of the bounds, percent; null to keep the design's own.</param>
    /// <param name="cells">Target cells; null to keep the design's own.</param>
    /// <returns>The section with the request.</returns>
    public static CrossSection Apply(CrossSection section, double? accuracyPercent, int? cells)
    {
        ArgumentNullException.ThrowIfNull(section);
        return accuracyPercent is null && cells is null
            ? section
            : section with { Analysis = section.Analysis with { AccuracyPercent = accuracyPercent, Cells = cells } };
    }

    /// <summary>Replaces the asked accuracy or the triangles of a plan.</summary>
    public static PlanView Apply(PlanView plan, double? accuracyPercent, int? cells) => accuracyPercent is null && cells is null
        ? plan : plan with { Analysis = plan.Analysis with { AccuracyPercent = accuracyPercent, Cells = cells } };
}
