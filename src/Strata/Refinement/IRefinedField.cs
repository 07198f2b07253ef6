using Strata.Numerics.Grids;

namespace Strata.Refinement;

/// <summary>A solved field with its bounds, as a refinement sees it.</summary>
/// <typeparam name="TSelf">The field.</typeparam>
internal interface IRefinedField<TSelf>
    where TSelf : class
{
    /// <summary>Its grid.</summary>
    RectilinearGrid Grid { get; }

    /// <summary>Its bounds.</summary>
    EnergyGap Gap { get; }

    /// <summary>Refinements that led to it.</summary>
    int Refinements { get; }

    /// <summary>The field on the grid before; null without one.</summary>
    TSelf? Previous { get; }

    /// <summary>Why the refinement ended with it.</summary>
    RefinementEnd End { get; }

    /// <summary>The field with its place in the refinement.</summary>
    /// <param name="refinements">Refinements that led to it.</param>
    /// <param name="previous">The field on the grid before; null without one.</param>
    /// <param name="end">Why the refinement ended with it.</param>
    TSelf After(int refinements, TSelf? previous, RefinementEnd end);
}
