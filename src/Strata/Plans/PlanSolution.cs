using Strata.Results;

namespace Strata.Plans;

/// <summary>A solved plan with its field, for pictures.</summary>
internal sealed record PlanSolution
{
    /// <summary>The results.</summary>
    public required DesignResult Result { get; init; }

    /// <summary>The triangles of all nets; empty when the plan failed.</summary>
    internal IReadOnlyList<PlanElement> Elements { get; init; } = [];
}
