namespace Strata.Layouts;

/// <summary>A net of a layout: metal that hangs together by shared edges and by vias.</summary>
internal sealed record LayoutNet
{
    /// <summary>The name: its label's text, else made from a place.</summary>
    public required string Name { get; init; }

    /// <summary>Its metal: a conductor's row in the layer table, and a figure.</summary>
    public required IReadOnlyList<(int Row, PlanFigure Figure)> Metal { get; init; }

    /// <summary>Its vias: a via layer's row in the layer table, and a figure.</summary>
    public required IReadOnlyList<(int Row, PlanFigure Figure)> Vias { get; init; }

    /// <summary>Its terminals: a terminals' row in the layer table, a figure, and the name.</summary>
    public required IReadOnlyList<(int Row, PlanFigure Figure, string Name)> Terminals { get; init; }

    /// <summary>Texts on it that are not its name.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Area of its metal, um2.</summary>
    public double AreaUm2 => Metal.Sum(part => Layouts.Metal.AreaUm2(part.Figure));
}
