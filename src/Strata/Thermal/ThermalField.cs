using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Thermal;

/// <summary>A solved thermal problem on a grid.</summary>
/// <param name="Model">The problem.</param>
/// <param name="U">Its solution, T - reference per cell.</param>
/// <param name="Gap">Its bounds.</param>
/// <param name="PerWatt">The fields of one watt in each source alone, where there are several; else null.</param>
/// <param name="IsFinal">Whether it was solved to the digits of a result.</param>
internal sealed record ThermalField(ThermalModel Model, double[] U, EnergyGap Gap, double[][]? PerWatt, bool IsFinal)
    : IRefinedField<ThermalField>
{
    private readonly ContinuousField? _continuous;

    /// <inheritdoc/>
    public RectilinearGrid Grid => Model.Mesh.Grid;

    /// <inheritdoc/>
    public int Refinements { get; private init; }

    /// <inheritdoc/>
    public ThermalField? Previous { get; private init; }

    /// <inheritdoc/>
    public RefinementEnd End { get; private init; }

    /// <summary>The grids that led to it, itself last.</summary>
    public IReadOnlyList<GridStep> Steps { get; private init; } = [];

    /// <summary>What the coefficients may change by for the bounds of its one resistance; null where they do not depend on it.</summary>
    public CoefficientBand? Band { get; init; }

    /// <summary>What the design asks to read, with bounds; null where it was not computed.</summary>
    public BoundedReadings? Readings { get; init; }

    /// <summary>The continuous field that is read.</summary>
    public ContinuousField Continuous
    {
        get => _continuous ?? Gap.Reading ?? throw new InvalidOperationException("A field is bounded before it is read.");
        init => _continuous = value;
    }

    /// <inheritdoc/>
    public ThermalField After(int refinements, ThermalField? previous, RefinementEnd end) => this with
    {
        Refinements = refinements,
        Previous = previous,
        End = end,
        Steps = Steps.Count > 0 || !double.IsFinite(Gap.RelativeWidth)
            ? Steps
            : [.. previous?.Steps ?? [], new GridStep(Grid.CellCount, 100 * Gap.RelativeWidth)],
    };
}
