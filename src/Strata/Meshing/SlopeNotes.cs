using Strata.CrossSections;
using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>
/// What the bounds do not take from the drawing along its slopes and curves. Conductivities they do; heat, contact
/// resistances and uniform currents that follow a slope are those of the grid.
/// </summary>
internal static class SlopeNotes
{
    /// <summary>The notes of a painted drawing; none where no cell is cut.</summary>
    public static IEnumerable<string> Of(CrossSection section, RectilinearGrid grid, RasterResult raster)
    {
        foreach (HeatSource source in section.HeatSources.Where(source => IsSloped(source.Shape)))
        {
            yield return $"slope: heat source '{source.Name}' has a slope or a curve: its heat is spread evenly over each cell that "
                + "its outline crosses; the bounds of means and resistances count what that moves, but in cells with insulators";
        }

        if (raster.CutCount == 0)
        {
            yield break;
        }

        HashSet<string> sloped = [.. section.Shapes.Where(shape => IsSloped(shape.Shape)).Select(shape => shape.Region)];
        foreach (SectionInterface one in section.Interfaces)
        {
            if (one.Between is (string first, string second) && (sloped.Contains(first) || sloped.Contains(second)))
            {
                yield return $"slope: interface '{one.Name}' may follow a slope or a curve: its resistance acts on faces of the grid there, "
                    + "and the bounds hold for these faces, not for the drawn ones";
            }
        }

        foreach (Terminal terminal in section.Terminals.Where(terminal => terminal is { Current: not null, Equipotential: false }))
        {
            if (TouchesCut(terminal.Place, grid, raster))
            {
                yield return $"slope: terminal '{terminal.Name}' ends on a slope or a curve: its uniform current is that of the grid's faces, "
                    + "and the bounds hold for these faces, not for the drawn ones";
            }
        }
    }

    private static bool IsSloped(Shape shape) => shape switch
    {
        RectangleShape => false,
        TrapezoidShape t => t.X0Bottom != t.X0Top || t.X1Bottom != t.X1Top,
        _ => true,
    };

    private static bool TouchesCut(Box place, RectilinearGrid grid, RasterResult raster)
    {
        for (int cut = 0; cut < raster.CutCount; cut++)
        {
            (int i, int k) = Math.DivRem(raster.Strokes(cut).Cell, grid.Nz);
            if (grid.X.Faces[i] <= place.X1 && grid.X.Faces[i + 1] >= place.X0 && grid.Z.Faces[k] <= place.Z1
                && grid.Z.Faces[k + 1] >= place.Z0)
            {
                return true;
            }
        }

        return false;
    }
}
