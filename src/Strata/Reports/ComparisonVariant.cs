using Strata.Files;
using Strata.Results;

namespace Strata.Reports;

/// <summary>One variant of a compared design.</summary>
/// <param name="Settings">The varied members with their values, in the order in which they were asked for.</param>
/// <param name="Result">Its result.</param>
public sealed record ComparisonVariant(IReadOnlyList<(string Member, string Value)> Settings, DesignResult Result)
{
    /// <summary>Its values, joined.</summary>
    public string Label => string.Join(", ", Settings.Select(setting => setting.Value));

    /// <summary>Mean temperature of the hottest source, C, with its bounds where it has them.</summary>
    public BoundedValue? Junction =>
        BatchColumns.Hottest(Result) is { } source ? new BoundedValue(source.TMeanC, source.TMeanLowerC, source.TMeanUpperC) : null;

    /// <summary>Thermal resistance of the hottest source, K/W; null where no single number is defined.</summary>
    public BoundedValue? ThermalResistance => BatchColumns.Hottest(Result)?.RthKW;

    /// <summary>The largest net resistance, ohm.</summary>
    public BoundedValue? NetResistance => Result.Electrical?.Nets.Select(net => net.ResistanceOhm).Where(value => value is not null).MaxBy(value => value!.Value);
}
