using Strata.CrossSections;

namespace Strata.Layouts;

/// <summary>A plan of conductor layers: what is drawn, what acts on it, what is asked.</summary>
internal sealed record PlanView
{
    /// <summary>Name for reports.</summary>
    public required string Name { get; init; }

    /// <summary>The layers.</summary>
    public required IReadOnlyList<PlanLayer> Layers { get; init; }

    /// <summary>Per layer what is drawn on it; the metal is the union.</summary>
    public required IReadOnlyList<IReadOnlyList<PlanFigure>> Figures { get; init; }

    /// <summary>Vias.</summary>
    public IReadOnlyList<PlanVia> Vias { get; init; } = [];

    /// <summary>Terminals.</summary>
    public IReadOnlyList<PlanTerminal> Terminals { get; init; } = [];

    /// <summary>Currents taken out over areas.</summary>
    public IReadOnlyList<PlanDraw> Draws { get; init; } = [];

    /// <summary>Points to read.</summary>
    public IReadOnlyList<PlanProbe> Probes { get; init; } = [];

    /// <summary>Films, for Joule heat; all to one ambient.</summary>
    public IReadOnlyList<PlanFilm> Films { get; init; } = [];

    /// <summary>Places of given temperature, for Joule heat.</summary>
    public IReadOnlyList<PlanBoundary> Boundaries { get; init; } = [];

    /// <summary>What is asked.</summary>
    public AnalysisRequest Analysis { get; init; } = new() { Kind = AnalysisKind.Electrical };

    /// <summary>Temperature of the metal, C; null for each layer's own reference.</summary>
    public double? TemperatureC { get; init; }

    /// <summary>Length over which current densities are averaged for electromigration, m; null for each layer's thickness.</summary>
    public double? EmLength { get; init; }

    /// <summary>Whether discs, round ends or other curves are drawn as polygons.</summary>
    public bool HasCurves { get; init; }

    /// <summary>The index of a layer, or -1.</summary>
    public int LayerIndex(string name)
    {
        for (int n = 0; n < Layers.Count; n++)
        {
            if (Layers[n].Name == name)
            {
                return n;
            }
        }

        return -1;
    }
}
