using Strata.Numerics.Bounds;
using Strata.Results;

namespace Strata.Electrical;

/// <summary>The conductances between the terminals of a net as a result; nothing where an end is not finite.</summary>
internal static class NetConductances
{
    /// <summary>Collects elements.</summary>
    /// <param name="terminals">Names of the terminals.</param>
    /// <param name="element">The element of a row and a column.</param>
    public static ConductanceResult? Of(IReadOnlyList<string> terminals, Func<int, int, EnergyInterval> element)
    {
        EnergyInterval[][] found =
            [.. terminals.Select((_, row) => terminals.Select((_, column) => element(row, column)).ToArray())];
        return Array.TrueForAll(found, row => Array.TrueForAll(row, one => double.IsFinite(one.Width)))
            ? new ConductanceResult(terminals, Part(one => one.Value), Part(one => one.Lower), Part(one => one.Upper)) : null;

        double[][] Part(Func<EnergyInterval, double> of) => [.. found.Select(row => row.Select(of).ToArray())];
    }

    /// <summary>Those of two terminals, from the resistance between them; of an even current, to its mean potential.</summary>
    /// <param name="terminals">Names of the terminals.</param>
    /// <param name="resistance">The resistance; null where none is defined.</param>
    public static ConductanceResult? OfPair(IReadOnlyList<string> terminals, EnergyInterval? resistance) =>
        terminals.Count == 2 && resistance is { Lower: > 0 } ohm && double.IsFinite(ohm.Upper)
            ? Of(terminals, (row, column) => ohm.Reciprocal().Scale(row == column ? 1 : -1)) : null;
}
