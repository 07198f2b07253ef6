using Strata.CrossSections;
using Strata.Layouts;
using Strata.Problems;

namespace Strata.Analysis;

/// <summary>A design that is ready to be solved.</summary>
/// <param name="Section">Its section and what is asked of it; null for a plan.</param>
/// <param name="Warnings">What the user should know of it.</param>
/// <param name="Locate">Gives a problem of the drawing its place in the user's file.</param>
internal sealed record DrawnDesign(CrossSection? Section, IReadOnlyList<string> Warnings, Func<InputProblem, InputProblem> Locate)
{
    /// <summary>Its plan and what is asked of it; null for a section.</summary>
    public PlanView? Plan { get; init; }
}
