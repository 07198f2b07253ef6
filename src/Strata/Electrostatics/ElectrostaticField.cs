using Strata.Numerics.Bounds;
using Strata.Numerics.Grids;
using Strata.Refinement;

namespace Strata.Electrostatics;

/// <summary>A solved potential on a grid, with bounds of the capacitances over the permittivity of vacuum.</summary>
/// <param name="Model">The problem, driven by one volt on the first electrode.</param>
/// <param name="U">Its solution.</param>
/// <param name="Gap">Its bounds.</param>
/// <param name="Pair">The capacitance between the two electrodes that the drawing names; null of more.</param>
/// <param name="Matrix">The capacitances between more of them, row by row; null of two.</param>
internal sealed record ElectrostaticField(
    ElectrostaticModel Model, double[] U, EnergyGap Gap, EnergyInterval? Pair, EnergyInterval[][]? Matrix)
    : IRefinedField<ElectrostaticField>
{
    /// <inheritdoc/>
    public RectilinearGrid Grid => Model.Mesh.Grid;

    /// <summary>Whether every capacitance has both bounds.</summary>
    public bool IsBounded => Pair is { } pair ? double.IsFinite(pair.Upper)
        : Matrix is not null && Array.TrueForAll(Matrix, row => Array.TrueForAll(row, one => double.IsFinite(one.Width)));

    /// <inheritdoc/>
    public int Refinements { get; private init; }

    /// <inheritdoc/>
    public ElectrostaticField? Previous { get; private init; }

    /// <inheritdoc/>
    public RefinementEnd End { get; private init; }

    /// <inheritdoc/>
    public ElectrostaticField After(int refinements, ElectrostaticField? previous, RefinementEnd end) =>
        this with { Refinements = refinements, Previous = previous, End = end };
}
