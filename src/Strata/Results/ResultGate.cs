using System.Globalization;

namespace Strata.Results;

/// <summary>
/// The one check that every result passes before anyone sees it: a result that breaks it becomes a failed one with a
/// message that names what is wrong and what was tried, and none of its numbers.
/// </summary>
internal static class ResultGate
{
    /// <summary>Widest (upper - lower) / value of a resistance that is a result, percent.</summary>
    public const double MostWidthPercent = 100;

    /// <summary>Most reasons that a message lists; the rest is a count.</summary>
    private const int MostReasons = 4;

    // A solve that stalls at the rounding of its sums is taken up to this residual over the load, whatever its solution is.
    private const double MostResidualPerTolerance = 100;
    private const double MostImbalance = 1e-6;
    private const double AbsoluteZeroC = -273.15;

    // Share of the range of values within which two ways to compute one number may differ.
    private const double RangeSlack = 1e-6;

    /// <summary>Judges a result.</summary>
    /// <param name="result">The result, with the report of its solver.</param>
    /// <param name="outline">What a failed result says of the design.</param>
    /// <param name="relativeTolerance">Relative residual that was asked for.</param>
    /// <returns>The result, or the outline with the status failed, a message, the grid and the report.</returns>
    public static DesignResult Pass(DesignResult result, DesignResult outline, double relativeTolerance)
    {
        if (result.Status == DesignStatus.Failed)
        {
            return result;
        }

        List<string> reasons = [];
        Solver(result.Solver, relativeTolerance, reasons);
        DeclaredNumbers.Check(DesignResult.Members, result, reasons);
        if (result.Thermal is { } thermal)
        {
            Balance("heat", thermal.BalanceRelative, reasons);
            if (reasons.Count == 0)
            {
                Extremes(thermal, reasons);
            }
        }

        if (result.Electrical is { } electrical)
        {
            reasons.AddRange(electrical.Nets.Where(net => net.ResistanceOhm is { Value: <= 0 }).Select(net => string.Create(
                CultureInfo.InvariantCulture, $"the resistance of net {net.Name} is {net.ResistanceOhm!.Value:G3} ohm")));
            Balance("current", electrical.BalanceRelative, reasons);
        }

        Balance("charge", result.Electrostatic?.BalanceRelative ?? 0, reasons);
        foreach ((string what, BoundedValue? value) in Resistances(result))
        {
            Width(what, value, reasons);
        }

        if (result.Grid?.AccuracyPercent is { } width && !(width <= MostWidthPercent))
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture,
                $"the bounds are {width:G3} % apart; at most {MostWidthPercent} % is a result"));
        }

        return reasons.Count == 0 ? result : outline with
        {
            Status = DesignStatus.Failed,
            Message = $"the result did not pass its checks: {Listed(reasons)} ({Tried(result)})",
            Warnings = result.Warnings,
            Grid = result.Grid is { AccuracyPercent: { } percent } grid && !double.IsFinite(percent)
                ? grid with { AccuracyPercent = null } : result.Grid,
            Solver = result.Solver,
        };
    }

    private static void Solver(SolverResult? solver, double tolerance, List<string> reasons)
    {
        if (solver is not null && !(solver.RelativeResidual <= MostResidualPerTolerance * tolerance))
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture,
                $"the linear solve ended at a residual of {solver.RelativeResidual:G3} of its load; asked were "
                + $"{tolerance:G3}"));
        }
    }

    /// <summary>What has to be known to be a result. A resistance between two sources may be wide: it may be near nothing.</summary>
    private static IEnumerable<(string What, BoundedValue? Value)> Resistances(DesignResult result) =>
    [
        .. from source in result.Thermal?.Sources ?? [] select ($"the thermal resistance of {source.Name}", source.RthKW),
        .. from pair in result.Thermal?.TransferResistances ?? [] where pair.From == pair.To
           select ($"the thermal resistance of {pair.From} alone", pair.RthKW),
        .. from net in result.Electrical?.Nets ?? [] select ($"the resistance of net {net.Name}", net.ResistanceOhm),
        ("the capacitance", result.Electrostatic?.CapacitancePf),
        ("the capacitance without dielectrics", result.Electrostatic?.VacuumCapacitance),
        ("the impedance", result.Electrostatic?.Line?.Z0Ohm),
        ("the effective permittivity", result.Electrostatic?.Line?.EffectivePermittivity),
    ];

    private static void Extremes(ThermalResult thermal, List<string> reasons)
    {
        double slack = (RangeSlack * (thermal.TMaxC - thermal.TMinC))
            + (DeclaredNumbers.ValueSlack * Math.Max(Math.Abs(thermal.TMaxC), Math.Abs(thermal.TMinC)));
        foreach (SourceResult source in thermal.Sources)
        {
            // The mean of a source is the middle of an energy, its extremes are those of cells: they may differ by its bounds.
            double bounds = source.TMeanUpperC - source.TMeanLowerC ?? 0;
            if (!(source.TMeanC <= source.TMaxC + slack + bounds) || !(source.TMeanC >= thermal.TMinC - slack - bounds))
            {
                reasons.Add(string.Create(CultureInfo.InvariantCulture,
                    $"the mean temperature of {source.Name}, {source.TMeanC:G7} C, is not between the lowest, "
                    + $"{thermal.TMinC:G7} C, and its highest, {source.TMaxC:G7} C"));
            }
        }

        double coldest = thermal.Boundaries.Aggregate(thermal.TMinC, (least, boundary) => Math.Min(least, boundary.TMeanC));
        if (coldest < AbsoluteZeroC - (DeclaredNumbers.ValueSlack * (thermal.TMaxC - thermal.TMinC)))
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture,
                $"the lowest temperature is {coldest:G6} C, below absolute zero: more heat is drawn off than these "
                + $"surroundings can give"));
        }
    }

    private static void Width(string what, BoundedValue? value, List<string> reasons)
    {
        if (value?.GapPercent is { } width && !(width <= MostWidthPercent))
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture,
                $"the bounds of {what}, {value.Lower:G4} and {value.Upper:G4}, are {width:G3} % apart; at most "
                + $"{MostWidthPercent} % is a result"));
        }
    }

    private static void Balance(string of, double relative, List<string> reasons)
    {
        if (!(relative <= MostImbalance))
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture,
                $"the {of} balance is open by {relative:G3} of what enters; at most {MostImbalance:G1} is a result"));
        }
    }

    private static string Listed(List<string> reasons) => reasons.Count <= MostReasons
        ? string.Join("; ", reasons)
        : string.Join("; ", reasons.Take(MostReasons))
            + string.Create(CultureInfo.InvariantCulture, $"; and {reasons.Count - MostReasons} more");

    private static string Tried(DesignResult result)
    {
        string grid = result.Grid is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"{last.Refinements} refinements to {last.Nx} x {last.Nz} = {last.Cells} cells")
            : "no grid";
        return result.Solver is { Method.Length: > 0 } solver
            ? string.Create(CultureInfo.InvariantCulture, $"tried: {grid}, {solver.Iterations} iterations of {solver.Method}")
                : $"tried: {grid}";
    }
}
