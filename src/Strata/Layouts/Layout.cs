namespace Strata.Layouts;

/// <summary>A layout file, flattened: the figures of every pair of numbers that the layer table knows.</summary>
internal sealed record Layout
{
    /// <summary>The file's name as the user gave it.</summary>
    public required string File { get; init; }

    /// <summary>The cell that was flattened.</summary>
    public required string Cell { get; init; }

    /// <summary>The layer table.</summary>
    public required IReadOnlyList<LayerRow> Table { get; init; }

    /// <summary>Figures per row of the table. A path is one or more of them.</summary>
    public required IReadOnlyList<IReadOnlyList<PlanFigure>> Figures { get; init; }

    /// <summary>The texts.</summary>
    public required IReadOnlyList<LayoutLabel> Labels { get; init; }

    /// <summary>Polygons, paths and boxes of known pairs after flattening, before any union.</summary>
    public required long Polygons { get; init; }

    /// <summary>The pairs of numbers that occur and are not in the table, with how many figures each has.</summary>
    public required IReadOnlyList<(int Layer, int Datatype, long Count)> Ignored { get; init; }
}
