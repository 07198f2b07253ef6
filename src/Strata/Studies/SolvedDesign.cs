using Strata.Files;
using Strata.Results;

namespace Strata.Studies;

/// <summary>A solved design with everything that a script asks of it.</summary>
/// <example><code>
/// string verdict = package.IsOk ? $"{package.SharePercent("carrier")} % of it in the carrier" : package.Result.Message;
/// </code></example>
public sealed class SolvedDesign
{
    internal SolvedDesign(Design design, DesignResult result, SolutionFields? fields) =>
        (Design, Result, Fields) = (design, result, fields);

    /// <summary>The design.</summary>
    public Design Design { get; }

    /// <summary>The whole result.</summary>
    public DesignResult Result { get; }

    /// <summary>The fields; null when they were not kept or the design failed.</summary>
    public SolutionFields? Fields { get; }

    /// <summary>True when it was solved; else <see cref="DesignResult.Message"/> says why not.</summary>
    public bool IsOk => Result.Status == DesignStatus.Ok;

    /// <summary>Highest temperature, C; NaN without one. An estimate, no bound.</summary>
    public double TMaxC => Result.Thermal?.TMaxC ?? double.NaN;

    /// <summary>Mean temperature of the hottest source, C; NaN without one.</summary>
    public double TMeanC => BatchColumns.Hottest(Result)?.TMeanC ?? double.NaN;

    /// <summary>Thermal resistance of the hottest source, K/W; NaN where no single number is defined.</summary>
    public double RthKW => BatchColumns.Hottest(Result)?.RthKW?.Value ?? double.NaN;

    /// <summary>Its guaranteed bounds, K/W; NaN where there are none.</summary>
    public (double Lower, double Upper) RthBoundsKW =>
        BatchColumns.Hottest(Result)?.RthKW is { Lower: { } lower, Upper: { } upper } ? (lower, upper) : (double.NaN, double.NaN);

    /// <summary>The resistance of a net, ohm; NaN where it has not exactly two terminals.</summary>
    /// <param name="net">The net's name.</param>
    /// <exception cref="ArgumentException">There is no such net.</exception>
    public double ResistanceOhm(string net) => Net(net).ResistanceOhm?.Value ?? double.NaN;

    /// <summary>The result of a net.</summary>
    /// <param name="net">The net's name.</param>
    /// <exception cref="ArgumentException">There is no such net.</exception>
    public NetResult Net(string net) => Result.Electrical?.Nets.FirstOrDefault(found => found.Name == net)
        ?? throw new ArgumentException(
            $"There is no net '{net}'; there are: {string.Join(", ", Result.Electrical?.Nets.Select(found => found.Name) ?? [])}.",
            nameof(net));

    /// <summary>The share of a region, film or interface in the thermal resistance, percent; 0 for one that has none.</summary>
    public double SharePercent(string region) =>
        Result.Thermal?.Shares.Where(share => share.Region == region).Sum(share => share.Percent) ?? 0;

    /// <summary>The temperature at a point, read as a probe reads it.</summary>
    /// <param name="xUm">Position, um.</param>
    /// <param name="zUm">Height, um.</param>
    /// <returns>C; NaN outside the section, or where no field was kept.</returns>
    public double TemperatureAt(double xUm, double zUm) => Fields?.TemperatureAt(xUm, zUm) ?? double.NaN;
}
