using Strata.CrossSections;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>The faces of a grid, or of a crop of it, that a segment covers.</summary>
internal static class SegmentFaces
{
    /// <summary>The faces that a segment covers; none where the segment lies outside the grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="segment">A horizontal or vertical segment, m.</param>
    /// <param name="vertical">True when the faces are x-faces.</param>
    /// <returns>Indices in the grid's x-face or z-face arrays.</returns>
    public static int[] Of(RectilinearGrid grid, Box segment, out bool vertical)
    {
        FaceRange? range = RangeOf(grid, segment);
        vertical = segment.Width == 0;
        if (range is not FaceRange found)
        {
            return [];
        }

        int[] faces = new int[found.Count];
        for (int n = 0; n < faces.Length; n++)
        {
            faces[n] = found.Face(grid, found.From + n);
        }

        return faces;
    }

    /// <summary>The run of faces that a segment covers; null where it lies outside the grid or covers less than half a cell.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="segment">A horizontal or vertical segment, m.</param>
    /// <returns>The run of faces, or null.</returns>
    public static FaceRange? RangeOf(RectilinearGrid grid, Box segment)
    {
        ArgumentNullException.ThrowIfNull(grid);
        bool vertical = segment.Width == 0;
        GridAxis across = vertical ? grid.X : grid.Z;
        double line = vertical ? segment.X0 : segment.Z0;
        double slack = 1e-9 * (across.Faces[^1] - across.Faces[0]);
        if (line < across.Faces[0] - slack || line > across.Faces[^1] + slack)
        {
            return null;
        }

        FaceRange range = FaceRange.Of(grid, segment);
        return range.Count > 0 ? range : null;
    }
}
