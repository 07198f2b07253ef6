using System.Globalization;

namespace Strata.Meshing;

/// <summary>A drawing needs, or a request asks for, more cells than a grid may have.</summary>
internal sealed class GridTooLargeException : Exception
{
    private GridTooLargeException(long cells, string message)
        : base(message)
    {
        Cells = cells;
    }

    /// <summary>Cells that are needed.</summary>
    public long Cells { get; }

    /// <summary>Throws when more cells are asked for than a grid may have.</summary>
    public static void ThrowIfAsked(int cells, int most)
    {
        if (cells > most)
        {
            throw new GridTooLargeException(cells, string.Create(
                CultureInfo.InvariantCulture, $"{cells} cells are asked for; a grid may have {most}"));
        }
    }

    /// <summary>Throws when a grid has more cells than it may have.</summary>
    public static void ThrowIf(int columns, int rows, int most)
    {
        if ((long)columns * rows > most)
        {
            throw new GridTooLargeException((long)columns * rows, string.Create(
                CultureInfo.InvariantCulture,
                $"the drawing needs {columns} x {rows} = {(long)columns * rows} cells; a grid may have {most}"));
        }
    }
}
