using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>The cut cells of a mesh as triangles along the edges of the drawing.</summary>
internal static class DrawnPieces
{
    /// <summary>Triangulates all cut cells.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="raster">The painted grid.</param>
    /// <param name="conductivity">(mixture, cell) to its conductivities.</param>
    /// <param name="belongs">Per cell, whether it belongs to the body; null for all.</param>
    public static DrawnCell[] Of(RectilinearGrid grid, RasterResult raster, Func<int, int, (double X, double Z)> conductivity, Func<int,
        bool>? belongs)
    {
        if (raster.Painting is not (ShapeOutline[] outlines, Func<int, int, int> paint))
        {
            return [];
        }

        int cell = 0;
        var sweep = new SlabSweep(grid.Coordinates == CoordinateSystem.Axisymmetric, outlines, paint, mixture =>
            conductivity(mixture, cell));
        var pieces = new CellPieces(grid, sweep);
        List<DrawnCell> cells = new(raster.CutCount);
        for (int cut = 0; cut < raster.CutCount; cut++)
        {
            CellStrokes strokes = raster.Strokes(cut);
            cell = strokes.Cell;
            if (belongs is null || belongs(cell))
            {
                cells.Add(pieces.Cut(strokes));
            }
        }

        return [.. cells];
    }

    /// <summary>The share of a face of a drawn cell that borders on triangles which conduct.</summary>
    public static double ConductingShare(DrawnCell cell, NodePlace face)
    {
        bool upright = face is NodePlace.West or NodePlace.East;
        int corner = face is NodePlace.West or NodePlace.Bottom ? 0 : 3;
        double[] across = upright ? cell.X : cell.Z, along = upright ? cell.Z : cell.StreamX;
        double conducting = 0;
        for (int e = 0; e < cell.Triangles.Length; e++)
        {
            (int a, int b) = (cell.Triangles[e], cell.Triangles[e % 3 == 2 ? e - 2 : e + 1]);
            bool on = across[a] == across[corner] && across[b] == across[corner];
            conducting += on && cell.FluxKx[e / 3] > 0 ? Math.Abs(along[b] - along[a]) : 0;
        }

        return conducting / Math.Abs(along[3] - along[0]);
    }
}
