using System.Globalization;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Meshing;
using Strata.Problems;

namespace Strata.Fields;

/// <summary>
/// Checks that a drawing can be meshed: what <see cref="SectionGeometry"/> finds in it and, where that is nothing, what only
/// a painted grid can show: places that nothing covers, regions that do not meet.
/// </summary>
internal static class DrawingChecks
{
    /// <summary>Collects everything in a drawing that cannot be meshed.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="library">Materials beside those of the section.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The problems as <see cref="SectionGeometry.Check"/> gives them; empty for a drawing that can be meshed.</returns>
    public static IReadOnlyList<InputProblem> Check(
        CrossSection section, MaterialLibrary library, CancellationToken cancellation = default)
    {
        IReadOnlyList<InputProblem> drawn = SectionGeometry.Check(section, library);
        return drawn.Count > 0 ? drawn : OnGrid(section, library, cancellation);
    }

    // Beyond this a look at every cell takes longer than anyone waits for a check.
    private const int MostCells = 2_000_000;

    private static IReadOnlyList<InputProblem> OnGrid(CrossSection section, MaterialLibrary library, CancellationToken cancellation)
    {
        bool between = section.Interfaces.Any(one => one.Between is not null);
        if (section.Background is not null && !between)
        {
            return [];
        }

        SectionMesh mesh;
        try
        {
            mesh = SectionMesher.Mesh(section, library, new MeshOptions { CellsPerLayer = 1, MostCells = MostCells }, cancellation);
        }
        catch (GridTooLargeException)
        {
            // Whoever solves the drawing is told of it there.
            return [];
        }
        catch (InputException uncovered)
        {
            return uncovered.Problems;
        }

        var problems = new GeometryProblems(section);
        for (int n = 0; n < section.Interfaces.Count; n++)
        {
            if (section.Interfaces[n].Between is (string first, string second) && !RegionContact.Meet(mesh, first, second))
            {
                problems.Add(GeometryProblems.At("interfaces", n), string.Create(CultureInfo.InvariantCulture, $"regions '{first}' and '{second}' do not touch; an interface lies between neighbours"));
            }
        }

        return problems.Found;
    }
}
