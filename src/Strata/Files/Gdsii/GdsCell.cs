namespace Strata.Files.Gdsii;

/// <summary>One cell as it stands in the file; coordinates in database units.</summary>
internal sealed class GdsCell(string name, long offset)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Where it begins.</summary>
    public long Offset { get; } = offset;

    /// <summary>Coordinates of all elements, x and y in turn.</summary>
    public List<int> Coordinates { get; } = [];

    /// <summary>Boundaries, boxes and paths.</summary>
    public List<GdsShape> Shapes { get; } = [];

    /// <summary>References to other cells.</summary>
    public List<GdsReference> References { get; } = [];

    /// <summary>Texts.</summary>
    public List<GdsText> Texts { get; } = [];
}

/// <summary>A boundary, box (width null) or path.</summary>
/// <param name="Offset">Where it stands in the file.</param>
/// <param name="Layer">Layer number.</param>
/// <param name="Datatype">Datatype number; for a box its box type.</param>
/// <param name="First">Its first coordinate.</param>
/// <param name="Count">Its points.</param>
/// <param name="Path">What a path has beside its points; null for a filled figure.</param>
internal readonly record struct GdsShape(long Offset, int Layer, int Datatype, int First, int Count, GdsPath? Path);

/// <summary>Width and ends of a path.</summary>
/// <param name="Width">Width, database units; below 0 for one that no magnification changes.</param>
/// <param name="Pathtype">0 flush, 1 round, 2 square, 4 with stated extensions.</param>
/// <param name="BeginExtension">Reach beyond the first point; type 4.</param>
/// <param name="EndExtension">Reach beyond the last point; type 4.</param>
internal sealed record GdsPath(int Width, int Pathtype, int BeginExtension, int EndExtension);

/// <summary>A reference to a cell, single or as an array.</summary>
internal sealed record GdsReference(
    long Offset, string Name, bool Mirrored, double Magnification, double AngleDegrees, int Columns, int Rows, int First);

/// <summary>A text.</summary>
internal readonly record struct GdsText(long Offset, int Layer, int Texttype, string Text, int X, int Y);
