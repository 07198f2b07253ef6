using System.Globalization;

namespace Strata.Meshing;

/// <summary>A drawing needs more cells than a grid may have.</summary>
/// <param name="columns">Columns that it needs.</param>
/// <param name="rows">Rows that it needs.</param>
/// <param name="most">Most cells.</param>
internal sealed class GridTooLargeException(int columns, int rows, int most) : Exception(string.Create(
    CultureInfo.InvariantCulture,
    $"the drawing needs {columns} x {rows} = {(long)columns * rows} cells; a grid may have {most}"))
{
    /// <summary>Cells that are needed.</summary>
    public long Cells { get; } = (long)columns * rows;

    /// <summary>Throws when a grid has more cells than it may have.</summary>
    public static void ThrowIf(int columns, int rows, int most)
    {
        if ((long)columns * rows > most)
        {
            throw new GridTooLargeException(columns, rows, most);
        }
    }
}
