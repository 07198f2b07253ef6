using System.Globalization;
using Strata.Layouts;
using Strata.Numerics.Triangles;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Plans;

/// <summary>Collects the temperatures of the nets of a plan.</summary>
internal sealed class PlanHeatReport
{
    private readonly List<BoundaryResult> _boundaries = [];
    private readonly Dictionary<PlanModel, double[][]> _factors = [];
    private double _highest = double.NegativeInfinity;
    private double _lowest = double.PositiveInfinity;
    private LatticePoint _at;
    private int _rounds;
    private double? _critical;
    private double _power;

    /// <summary>Heats a net by its own current.</summary>
    /// <returns>The solution at its temperatures.</returns>
    /// <exception cref="RunawayFound">The temperatures never rest.</exception>
    public SheetSolution Add(PlanModel model, CancellationToken cancellation)
    {
        var heat = new PlanHeat(model);
        double? critical = IsDrivenByCurrent(model) ? heat.CriticalFactor() : null;
        if (critical is { } factor && Current(model) is var ampere and > 0)
        {
            _critical = Math.Min(_critical ?? double.PositiveInfinity, factor * ampere);
            if (factor <= 1)
            {
                throw new RunawayFound(string.Create(
                    CultureInfo.InvariantCulture,
                    $"thermal runaway: net {model.Net.Name} has no steady temperature at {ampere:G6} A; it has one below "
                        + $"{factor * ampere:G4} A"), _critical.Value);
            }
        }

        SheetSolution solution = heat.Solve(cancellation, out int rounds)
            ?? throw new SolveFailedException($"net {model.Net.Name}: the temperatures do not come to rest within {rounds - 1} rounds");
        _rounds = Math.Max(_rounds, rounds);
        (_highest, _at) = heat.HighestC > _highest ? (heat.HighestC, heat.HighestAt) : (_highest, _at);
        _lowest = Math.Min(_lowest, heat.LowestC);
        _boundaries.AddRange(heat.FilmHeat.Select(film => new BoundaryResult($"film of {film.Layer}", film.HeatW, film.MeanC)));
        _boundaries.AddRange(heat.PlaceHeat.Select(place => new BoundaryResult(place.Name, place.HeatW, place.TemperatureC)));
        _factors[model] = heat.Factor;
        return solution;
    }

    /// <summary>Adds the Joule heat of a net, as its result states it.</summary>
    public void Heats(double powerW) => _power += powerW;

    /// <summary>The factors on the conductances of a heated net; null for a cold one.</summary>
    public double[][]? FactorOf(PlanModel model) => _factors.GetValueOrDefault(model);

    /// <summary>The temperatures; null where no net was heated.</summary>
    public ThermalResult? Thermal() => _factors.Count == 0 ? null : new ThermalResult
    {
        TMaxC = _highest,
        TMaxAtUm = _at.InUm,
        TMinC = _lowest,
        Sources = [],
        Boundaries = _boundaries,
        Probes = [],
        BalanceRelative = Imbalance(),
    };

    /// <summary>How the coupling went; null where no net was heated.</summary>
    public ElectrothermalResult? Coupling() => _factors.Count == 0 ? null : new ElectrothermalResult("converged", _rounds, _critical);

    // What the nets report as Joule heat against what leaves: two sums of different fields.
    private double Imbalance()
    {
        double given = _power - _boundaries.Where(one => one.HeatW < 0).Sum(one => one.HeatW);
        double taken = _boundaries.Where(one => one.HeatW > 0).Sum(one => one.HeatW);
        return Math.Max(given, taken) is var size and > 0 ? Math.Abs(given - taken) / size : 0;
    }

    // Voltages that differ limit their own heat: a hotter net carries less.
    private static bool IsDrivenByCurrent(PlanModel model) =>
        model.Net.Terminals.Select(t => model.Plan.Terminals[t].Voltage).OfType<double>().Distinct().Count() <= 1;

    private static double Current(PlanModel model)
    {
        double[] all =
        [
            .. model.Net.Terminals.Select(t => model.Plan.Terminals[t].Current ?? 0),
                .. model.Net.Draws.Select(d => -model.Plan.Draws[d].Current),
        ];
        return Math.Max(all.Where(one => one > 0).Sum(), -all.Where(one => one < 0).Sum());
    }
}
