using Strata.Results;
using Strata.Thermal;

namespace Strata.Analysis;

/// <summary>Says of every bound of a result what it is proven for.</summary>
internal static class BoundsBases
{
    /// <summary>What the bounds of the resistances of a thermal problem are proven for.</summary>
    public static BoundsBasis Of(ThermalField field) => !field.Model.IsNonlinear ? BoundsBasis.Drawing
        : field.Band is not null ? BoundsBasis.TemperatureBand : BoundsBasis.Solution;

    /// <summary>A thermal result with its bases.</summary>
    /// <param name="result">The result.</param>
    /// <param name="resistances">Of resistances.</param>
    /// <param name="rest">Of all else.</param>
    public static ThermalResult Mark(ThermalResult result, BoundsBasis resistances, BoundsBasis rest) => result with
    {
        BoundsHoldFor = rest,
        Sources = [.. result.Sources.Select(source => source with { RthKW = Of(source.RthKW, resistances) })],
        TransferResistances = [.. result.TransferResistances.Select(pair => pair with { RthKW = Of(pair.RthKW, resistances)! })],
    };

    /// <summary>An electrical result with its bases.</summary>
    /// <param name="result">The result.</param>
    /// <param name="resistances">Of resistances.</param>
    /// <param name="rest">Of all else.</param>
    public static ElectricalResult Mark(ElectricalResult result, BoundsBasis resistances, BoundsBasis rest) => result with
    {
        BoundsHoldFor = rest,
        Nets = [.. result.Nets.Select(net => net with { ResistanceOhm = Of(net.ResistanceOhm, resistances) })],
    };

    private static BoundedValue? Of(BoundedValue? value, BoundsBasis basis) => value is null ? null : value with { HoldsFor = basis };
}
