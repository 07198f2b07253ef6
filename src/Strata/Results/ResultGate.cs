using System.Globalization;

namespace Strata.Results;

/// <summary>
/// The one check that every result passes before anyone sees it: a result that breaks it becomes a failed one with a
/// message that names what is wrong and what was tried, and none of its numbers.
/// </summary>
internal static partial class ResultGate
{
    /// <summary>Widest (upper - lower) / value of a resistance that is a result, percent.</summary>
    public const double MostWidthPercent = 100;

    /// <summary>Most reasons that a message lists; the rest is a count.</summary>
    private const int MostReasons = 4;

    // A solve that stalls at the rounding of its sums is taken up to this residual over the load, whatever its solution is.
    private const double MostResidualPerTolerance = 100;
    private const double MostImbalance = 1e-6;
    private const double AbsoluteZeroC = -273.15;

    // Shares of the value or the range of values within which two ways to compute one number may differ.
    private const double ValueSlack = 1e-8;
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
        if (result.Thermal is { } thermal)
        {
            Thermal(thermal, reasons);
        }

        if (result.Electrical is { } electrical)
        {
            Electrical(electrical, reasons);
        }

        if (result.Electrostatic is { } electrostatic)
        {
            Electrostatic(electrostatic, reasons);
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

    private static void Thermal(ThermalResult thermal, List<string> reasons)
    {
        int before = reasons.Count;
        Finite("the highest temperature", thermal.TMaxC, reasons);
        Finite("the lowest temperature", thermal.TMinC, reasons);
        foreach (SourceResult source in thermal.Sources)
        {
            Finite($"the power of {source.Name}", source.PowerW, reasons);
            Finite($"the mean temperature of {source.Name}", source.TMeanC, reasons);
            Finite($"the highest temperature in {source.Name}", source.TMaxC, reasons);
            Within($"the mean temperature of {source.Name}", source.TMeanC, source.TMeanLowerC, source.TMeanUpperC, reasons);
            Bounded($"the thermal resistance of {source.Name}", source.RthKW, reasons);
        }

        foreach (TransferResistance transfer in thermal.TransferResistances)
        {
            Bounded($"the thermal resistance from {transfer.From} to {transfer.To}", transfer.RthKW, reasons,
                mayBeWide: transfer.From != transfer.To);
        }

        foreach (BoundaryResult boundary in thermal.Boundaries)
        {
            Finite($"the heat through {boundary.Name}", boundary.HeatW, reasons);
            Finite($"the mean temperature of {boundary.Name}", boundary.TMeanC, reasons);
        }

        foreach (ThermalProbeResult probe in thermal.Probes)
        {
            Finite($"the temperature at {probe.Name}", probe.TC, reasons);
            Within($"the temperature at {probe.Name}", probe.TC, probe.Lower, probe.Upper, reasons);
        }

        Details(thermal.Shares, thermal.Sensitivities, "the thermal resistance", reasons);
        Balance("heat", thermal.BalanceRelative, reasons);
        if (reasons.Count == before)
        {
            Extremes(thermal, reasons);
        }
    }

    private static void Extremes(ThermalResult thermal, List<string> reasons)
    {
        double slack = (RangeSlack * (thermal.TMaxC - thermal.TMinC))
            + (ValueSlack * Math.Max(Math.Abs(thermal.TMaxC), Math.Abs(thermal.TMinC)));
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
        if (coldest < AbsoluteZeroC - (ValueSlack * (thermal.TMaxC - thermal.TMinC)))
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture,
                $"the lowest temperature is {coldest:G6} C, below absolute zero: more heat is drawn off than these "
                + $"surroundings can give"));
        }
    }

    private static void Details(IReadOnlyList<Share> shares, IReadOnlyList<Sensitivity> sensitivities, string of, List<string> reasons)
    {
        foreach (Share share in shares)
        {
            Finite($"the share of {share.Region} in {of}", share.Percent, reasons);
        }

        foreach (Sensitivity sensitivity in sensitivities)
        {
            Finite($"the sensitivity of {of} to {sensitivity.Parameter} {sensitivity.Name}", sensitivity.Value, reasons);
        }
    }

    private static void Bounded(string what, BoundedValue? value, List<string> reasons, bool mayBeWide = false)
    {
        if (value is null)
        {
            return;
        }

        Finite(what, value.Value, reasons);
        Within(what, value.Value, value.Lower, value.Upper, reasons);
        if (!mayBeWide && value.GapPercent is { } width && !(width <= MostWidthPercent))
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture,
                $"the bounds of {what}, {value.Lower:G4} and {value.Upper:G4}, are {width:G3} % apart; at most "
                + $"{MostWidthPercent} % is a result"));
        }
    }

    private static void Within(string what, double value, double? lower, double? upper, List<string> reasons)
    {
        double slack = ValueSlack * Math.Max(Math.Abs(value), Math.Abs(upper - lower ?? 0));
        if (!(lower ?? value).Equals(value) && !(lower <= value + slack))
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{what}, {value:G8}, is below its lower bound {lower:G8}"));
        }

        if (!(upper ?? value).Equals(value) && !(upper >= value - slack))
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{what}, {value:G8}, is above its upper bound {upper:G8}"));
        }
    }

    private static void Finite(string what, double value, List<string> reasons)
    {
        if (!double.IsFinite(value))
        {
            reasons.Add($"{what} is not a finite number");
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
