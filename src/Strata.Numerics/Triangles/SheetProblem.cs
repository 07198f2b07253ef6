namespace Strata.Numerics.Triangles;

/// <summary>
/// Conducting sheets above each other, -div(k grad u) + couplings = sources in each: k is conductivity times thickness, the
/// same everywhere on a layer.
/// </summary>
internal sealed record SheetProblem
{
    /// <summary>Conductance of a square of each layer, S or W/K.</summary>
    public required IReadOnlyList<double> SquareConductance { get; init; }

    /// <summary>Per region, which layers have metal there.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> LayersOfRegion { get; init; }

    /// <summary>What joins the layers, and films.</summary>
    public IReadOnlyList<SheetCoupling> Couplings { get; init; } = [];

    /// <summary>Electrodes and places of even current.</summary>
    public required IReadOnlyList<SheetPort> Ports { get; init; }
}
