namespace Strata.Meshing;

/// <summary>What was painted in a cell that outlines cross.</summary>
/// <param name="Cell">Cell index.</param>
/// <param name="Ground">The mixture below the strokes.</param>
/// <param name="Strokes">The strokes that touch the cell, in painting order, and whether each covers all of it.</param>
internal sealed record CellStrokes(int Cell, int Ground, (int Shape, bool Covers)[] Strokes);
