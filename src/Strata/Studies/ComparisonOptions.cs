using Strata.Materials;

namespace Strata.Studies;

/// <summary>How variants are compared.</summary>
public sealed record ComparisonOptions
{
    /// <summary>The columns to rank by; empty for the temperature and resistance of the hottest source and the largest net
    /// resistance.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>What is known of the inputs. Null takes the classes of the materials, an empty list looks at the bounds alone.</summary>
    public IReadOnlyList<InputTolerance>? Tolerances { get; init; }

    /// <summary>Spends accuracy until the bounds no longer tie variants whose values differ.</summary>
    public bool Resolve { get; init; }

    /// <summary>Properties of materials beside those that the library and the designs state (prices), by the material's name; null for
    /// none.</summary>
    public ILookup<string, MaterialDatum>? MaterialData { get; init; }

    /// <summary>What each solve may take, and what stops the comparison.</summary>
    public SolveLimits Within { get; init; } = new();
}
