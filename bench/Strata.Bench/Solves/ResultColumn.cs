using System.Collections.Concurrent;
using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Strata.Results;

namespace Strata.Bench.Solves;

/// <summary>A number of the coupled result of a benchmark's carrier, beside its time.</summary>
/// <param name="name">The column's head.</param>
/// <param name="read">The number.</param>
public sealed class ResultColumn(string name, Func<DesignResult, double?> read) : IColumn
{
    private static readonly ConcurrentDictionary<string, DesignResult> Solved = new();

    /// <inheritdoc/>
    public string Id => $"{nameof(ResultColumn)}.{name}";

    /// <inheritdoc/>
    public string ColumnName => name;

    /// <inheritdoc/>
    public bool AlwaysShow => true;

    /// <inheritdoc/>
    public ColumnCategory Category => ColumnCategory.Custom;

    /// <inheritdoc/>
    public int PriorityInCategory => 0;

    /// <inheritdoc/>
    public bool IsNumeric => true;

    /// <inheritdoc/>
    public UnitType UnitType => UnitType.Dimensionless;

    /// <inheritdoc/>
    public string Legend => $"{name} with that carrier, heat and nets coupled";

    /// <inheritdoc/>
    public bool IsAvailable(Summary summary) => true;

    /// <inheritdoc/>
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        object? carrier = benchmarkCase?.Parameters.Items.FirstOrDefault(item => item.Name == nameof(CarrierBenchmarks.Carrier))?.Value;
        double? value = carrier is string key ? read(Solved.GetOrAdd(key, CarrierBenchmarks.Solved)) : null;
        return value?.ToString("G5", CultureInfo.InvariantCulture) ?? "-";
    }

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
