using Strata.Files;
using Strata.Problems;
using Strata.Results;

namespace Strata.Studies;

/// <summary>The points of an optimisation, each solved once: coordinates from 0 to 1 along every range, figures over their own
/// size.</summary>
internal sealed class OptimisedPoints
{
    private const double Failed = 1e6;
    private readonly Design _design;
    private readonly Func<IReadOnlyList<string>, Design> _redraw;
    private readonly ResultFigure _figure;
    private readonly IReadOnlyList<OptimisedRange> _over;
    private readonly IReadOnlyList<FigureLimit> _limits;
    private readonly ResultFigure[] _limited;
    private readonly SolveLimits _within;
    private readonly Dictionary<string, (double Figure, double[] Excess)> _known = new(StringComparer.Ordinal);
    private readonly DesignResult _first;
    private readonly double _size;

    /// <summary>Solves the design as stated, for the size of its figure and of the grids.</summary>
    public OptimisedPoints(
        Design design, Func<IReadOnlyList<string>, Design> redraw, ResultFigure figure, IReadOnlyList<OptimisedRange> over,
            IReadOnlyList<FigureLimit> limits, SolveLimits within)
    {
        (_design, _redraw, _figure, _over, _limits, _within) = (design, redraw, figure, over, limits, within);
        _limited = [.. limits.Select(limit => ResultFigure.Of(limit.Column, "--subject"))];
        _first = FigureSolver.Solve([design.Section], within)[0];
        foreach (ResultFigure needed in _limited.Prepend(figure))
        {
            _ = needed.Read(_first)
                ?? throw new InputException(
                new InputProblem(
                design.File, needed.Name, null,
                _first.Status == DesignStatus.Failed ? $"the design failed: {_first.Message}" : "the design has no such figure"));
        }

        _size = Math.Max(Math.Abs(_figure.Read(_first)!.Value), double.Epsilon);
    }

    /// <summary>The figure over its size, and by how much each limit is passed, over the limit's size.</summary>
    public (double Figure, double[] Excess) At(double[] point)
    {
        string key = string.Join(' ', point.Select(NumberText.Exact));
        if (!_known.TryGetValue(key, out (double, double[]) known))
        {
            known = Solve(point);
            _known[key] = known;
        }

        return known;
    }

    /// <summary>The report of a point.</summary>
    public OptimisationReport Report(double[] point)
    {
        DesignResult result = FigureSolver.Solve([Drawn(point).Section], _within)[0];
        BoundedValue found = _figure.Read(result)
            ?? throw new InputException(new InputProblem(_design.File, "", null, $"the best point failed: {result.Message}"));
        (FigureLimit Limit, BoundedValue Value)[] limits =
            [.. _limits.Select((limit, n) => (limit, _limited[n].Read(result) ?? new BoundedValue(double.NaN)))];
        bool feasible =
            limits.All(held => held.Limit.Excess(held.Value.Value) <= 1e-3 * Math.Max(Math.Abs(held.Limit.Value), double.Epsilon));
        return new OptimisationReport(
            _design.Name, _figure.Name, feasible, [.. _over.Select((range, n) => (range.Member, Value(range, point[n])))], found, limits,
            result, _known.Count + 2);
    }

    private static double Value(OptimisedRange range, double share) => range.Low + (share * (range.High - range.Low));

    private Design Drawn(double[] point) =>
        _redraw([.. _over.Select((range, n) => $"{range.Member}={NumberText.Exact(Value(range, point[n]))}")]);

    private (double, double[]) Solve(double[] point)
    {
        DesignResult result;
        try
        {
            result = FigureSolver.Solve([FigureSolver.OnFixedGrid(Drawn(point).Section, _first)], _within)[0];
        }
        catch (InputException fault)
        {
            // Numbers that do not fit together, as a cavity deeper than its carrier: the point counts as the worst.
            result = _first with { Status = DesignStatus.Failed, Message = fault.Message, Thermal = null, Electrical = null };
        }

        double[] excess =
            [.. _limits.Select(
            (limit, n) =>
            _limited[n].Read(result) is { } value ? limit.Excess(value.Value) / Math.Max(Math.Abs(limit.Value), double.Epsilon) : Failed)];
        return (_figure.Read(result) is { } figure ? figure.Value / _size : Failed, excess);
    }
}
