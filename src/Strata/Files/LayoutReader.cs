using Strata.Files.Gdsii;
using Strata.Layouts;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Reads layouts: a GDSII stream and its layer table.</summary>
internal static class LayoutReader
{
    /// <summary>Reads a layout and flattens a cell of it.</summary>
    /// <param name="path">The stream file.</param>
    /// <param name="table">The layer table.</param>
    /// <param name="cell">The cell; null for the only one that no other refers to.</param>
    /// <returns>The figures and labels.</returns>
    /// <exception cref="InputException">The file is damaged, or has no such cell; byte offset and cell are named.</exception>
    public static Layout ReadFile(string path, IReadOnlyList<LayerRow> table, string? cell = null) =>
        GdsFlattening.Flatten(GdsReader.ReadFile(path), table, cell);

    /// <summary>Reads a layout from a stream, which is closed.</summary>
    public static Layout Read(Stream stream, string fileName, IReadOnlyList<LayerRow> table, string? cell = null) =>
        GdsFlattening.Flatten(GdsReader.Read(stream, fileName), table, cell);
}
