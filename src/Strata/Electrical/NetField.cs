using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Electrical;

/// <summary>A solved net on a grid.</summary>
/// <param name="Model">The problem, with its drive as solved: per unit of current or voltage where a resistance is defined.</param>
/// <param name="U">Its solution.</param>
/// <param name="Gap">Its bounds.</param>
/// <param name="Resistance">Its resistance between two terminals, ohm; null where none is defined.</param>
/// <param name="Potentials">Per terminal the potential that holds it; null where a uniform current does.</param>
/// <param name="Scale">Potential = <paramref name="Offset"/> + scale * u.</param>
/// <param name="Offset">V.</param>
/// <param name="ScaleBounds">Bounds of <paramref name="Scale"/>; null where the potentials of electrodes are not bounded.</param>
internal sealed record NetField(
    NetModel Model, double[] U, EnergyGap Gap, EnergyInterval? Resistance, double?[] Potentials, double Scale, double Offset,
    EnergyInterval? ScaleBounds = null)
    : IRefinedField<NetField>
{
    private readonly ContinuousField? _continuous;

    /// <inheritdoc/>
    public RectilinearGrid Grid => Model.Mesh.Grid;

    /// <inheritdoc/>
    public int Refinements { get; private init; }

    /// <inheritdoc/>
    public NetField? Previous { get; private init; }

    /// <inheritdoc/>
    public RefinementEnd End { get; private init; }

    /// <summary>Whether the whole field is one solution of a unit drive, which a closer solve does not change but for its digits.</summary>
    public bool IsPair { get; init; }

    /// <summary>Whether it was solved to the digits of a result.</summary>
    public bool IsFinal { get; init; }

    /// <summary>The largest error of the potentials that hold the electrodes, V.</summary>
    public double PotentialError { get; init; }

    /// <summary>Whether the terminals are read like probes: all of them are held or evenly fed, and they are no pair.</summary>
    public bool ReadsTerminals { get; init; }

    /// <summary>What the design asks to read of the net, with bounds; null where it was not computed.</summary>
    public NetReadings? Readings { get; init; }

    /// <summary>The continuous field that is read.</summary>
    public ContinuousField Continuous
    {
        get => _continuous ?? Gap.Reading ?? throw new InvalidOperationException("A field is bounded before it is read.");
        init => _continuous = value;
    }

    /// <summary>Per terminal its potential with bounds, V, where they are known; else null.</summary>
    public IReadOnlyList<EnergyInterval>? TerminalPotentials { get; init; }

    /// <summary>The conductances between its terminals, with bounds; null where they were not computed.</summary>
    public ConductanceResult? Conductances { get; init; }

    /// <summary>Per terminal its current into the net with bounds, A, where they are known; else null.</summary>
    public IReadOnlyList<EnergyInterval>? TerminalCurrents { get; init; }

    /// <inheritdoc/>
    public NetField After(int refinements, NetField? previous, RefinementEnd end) =>
        this with { Refinements = refinements, Previous = previous, End = end };
}
