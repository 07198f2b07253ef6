using Strata.CrossSections;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>A run of neighbouring faces of a grid on one grid line: what a horizontal or vertical segment covers.</summary>
/// <param name="IsVertical">True for x-faces (a vertical segment), false for z-faces (a horizontal one).</param>
/// <param name="Line">Index of the grid line: the face index i of x-faces, k of z-faces.</param>
/// <param name="From">First cell along the line: k of x-faces, i of z-faces.</param>
/// <param name="To">One past the last cell along the line.</param>
/// <param name="Mismatch">The largest distance between the segment and the faces that stand for it (line, either end), m; 0 on a grid with break lines at the segment.</param>
internal readonly record struct FaceRange(bool IsVertical, int Line, int From, int To, double Mismatch)
{
    /// <summary>The number of faces.</summary>
    public int Count => To - From;

    /// <summary>The faces that a segment covers: the nearest grid line, from the line nearest to its one end to the line nearest to its other.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="segment">A horizontal or vertical segment, m.</param>
    /// <returns>The faces; none when the segment is shorter than half a cell.</returns>
    /// <exception cref="ArgumentException">The box is no segment.</exception>
    public static FaceRange Of(RectilinearGrid grid, Box segment)
    {
        ArgumentNullException.ThrowIfNull(grid);
        if (!segment.IsSegment)
        {
            throw new ArgumentException($"A segment has exactly one extent of zero; found {segment}.", nameof(segment));
        }

        bool vertical = segment.Width == 0;
        (GridAxis across, GridAxis along) = vertical ? (grid.X, grid.Z) : (grid.Z, grid.X);
        (double line, double from, double to) = vertical ? (segment.X0, segment.Z0, segment.Z1) : (segment.Z0, segment.X0, segment.X1);
        int at = across.NearestFace(line);
        int first = along.NearestFace(from);
        int last = along.NearestFace(to);
        double mismatch = Math.Max(Math.Abs(across.Faces[at] - line), Math.Max(Math.Abs(along.Faces[first] - from), Math.Abs(along.Faces[last] - to)));
        return new FaceRange(vertical, at, first, last, mismatch);
    }

    /// <summary>The index of a face in the grid's x-face or z-face arrays.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="at">Cell along the line, <see cref="From"/> to <see cref="To"/> - 1.</param>
    /// <returns>The index of the face.</returns>
    public int Face(RectilinearGrid grid, int at)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return IsVertical ? grid.XFace(Line, at) : grid.ZFace(at, Line);
    }

    /// <summary>The area of a face, m2.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="at">Cell along the line, <see cref="From"/> to <see cref="To"/> - 1.</param>
    /// <returns>Area, m2.</returns>
    public double Area(RectilinearGrid grid, int at)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return IsVertical ? grid.XFaceArea(Line, at) : grid.ZFaceArea(at);
    }

    /// <summary>The cell below (z-faces) or west (x-faces) of a face; -1 outside the grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="at">Cell along the line, <see cref="From"/> to <see cref="To"/> - 1.</param>
    /// <returns>The cell index, or -1.</returns>
    public int CellBefore(RectilinearGrid grid, int at)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return Line == 0 ? -1 : IsVertical ? grid.Cell(Line - 1, at) : grid.Cell(at, Line - 1);
    }

    /// <summary>The cell above (z-faces) or east (x-faces) of a face; -1 outside the grid.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="at">Cell along the line, <see cref="From"/> to <see cref="To"/> - 1.</param>
    /// <returns>The cell index, or -1.</returns>
    public int CellAfter(RectilinearGrid grid, int at)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return IsVertical
            ? Line == grid.Nx ? -1 : grid.Cell(Line, at)
            : Line == grid.Nz ? -1 : grid.Cell(at, Line);
    }
}
