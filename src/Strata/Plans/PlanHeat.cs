using Strata.Layouts;
using Strata.Numerics.Triangles;
using Strata.Refinement;

namespace Strata.Plans;

/// <summary>
/// The temperatures of a net that its own current heats: Joule heat per area into the same triangles, conduction along the layers
/// and through vias, films to an ambient, places of given temperature. Resistivities follow the temperatures.
/// </summary>
internal sealed class PlanHeat
{
    // Wiedemann and Franz: what a via of electrical resistance r conducts per area is L T / r, at 300 K.
    private const double LorenzAt300K = 2.44e-8 * 300;
    private const int MostRounds = 200;
    private const double Resting = 1e-9;

    // Far above any temperature, where only the rise counts: what one round makes of it decides whether rounds come to rest.
    private const double Far = 1e8;
    private readonly PlanModel _model;
    private readonly SheetField _field;
    private readonly double[] _held;
    private readonly double _base;
    private readonly double[][] _source;
    private double[][] _step = [];

    /// <summary>Prepares the conduction of heat on a model's mesh.</summary>
    /// <exception cref="SolveFailedException">Some metal has no way to a film or a given temperature.</exception>
    public PlanHeat(PlanModel model)
    {
        _model = model;
        PlanView plan = model.Plan;
        _base = plan.Films.Count > 0 ? plan.Films[0].AmbientC : plan.Boundaries[0].TemperatureC;
        List<SheetCoupling> couplings = [];
        for (int v = 0; v < model.Vias.Count; v++)
        {
            SheetCoupling electrical = model.Problem.Couplings[v];
            couplings.Add(electrical with { PerArea = electrical.PerArea * LorenzAt300K });
        }

        FirstFilm = couplings.Count;
        HashSet<int> everywhere = [.. Enumerable.Range(0, model.Problem.LayersOfRegion.Count)];
        foreach (PlanFilm film in Films)
        {
            couplings.Add(new SheetCoupling(model.SheetOf(film.Layer), -1, film.Film, everywhere));
        }

        SheetProblem problem = model.Problem with
        {
            SquareConductance = [.. model.Layers.Select(l => plan.Layers[l].ThermalWMK!.Value * plan.Layers[l].Thickness)],
            Couplings = couplings,
            Ports = model.HeatPorts,
        };
        _held = [.. model.Boundaries.Select(b => plan.Boundaries[b].TemperatureC - _base)];
        _field = SheetField.Prepare(model.Mesh.Mesh, problem)
            ?? throw new SolveFailedException(
                $"net {model.Net.Name}: a piece of metal has no way to a film or a given temperature: its heat cannot leave");
        (Factor, _source, Rise) = (Empty(), Empty(), Empty());
    }

    /// <summary>Per sheet and triangle the rise above the ambient, K.</summary>
    public double[][] Rise { get; }

    /// <summary>Per sheet and triangle the factor on the cold conductance.</summary>
    public double[][] Factor { get; }

    /// <summary>Highest temperature, C.</summary>
    public double HighestC { get; private set; }

    /// <summary>Lowest mean temperature of a triangle, C.</summary>
    public double LowestC { get; private set; }

    /// <summary>Where.</summary>
    public LatticePoint HighestAt { get; private set; }

    /// <summary>Heat that each film of the net takes, W, by layer name.</summary>
    public IReadOnlyList<(string Layer, double HeatW, double MeanC)> FilmHeat { get; private set; } = [];

    /// <summary>Heat that each place of given temperature takes, W.</summary>
    public IReadOnlyList<(string Name, double HeatW, double TemperatureC)> PlaceHeat { get; private set; } = [];

    private int FirstFilm { get; }

    private IEnumerable<PlanFilm> Films => _model.Plan.Films.Where(film => _model.SheetOf(film.Layer) >= 0);

    /// <summary>Solves currents and temperatures together.</summary>
    /// <param name="cancellation">Stops between rounds.</param>
    /// <param name="rounds">Receives the rounds.</param>
    /// <returns>The solution at its temperatures; null when they never rest.</returns>
    public SheetSolution? Solve(CancellationToken cancellation, out int rounds)
    {
        double last = 0, lastStep = 0;
        for (rounds = 1; rounds <= MostRounds; rounds++)
        {
            cancellation.ThrowIfCancellationRequested();
            SheetSolution solution = Currents();
            double change = Round(solution);
            double step = HighestC - last;
            if (change <= Resting * Math.Max(1, Math.Abs(HighestC - _base)) && rounds > 1)
            {
                return solution;
            }

            // Rounds that approach their rest by a steady ratio are taken to its end at once.
            double ratio = lastStep != 0 ? step / lastStep : 0;
            if (rounds % 3 == 0 && ratio is > 0.05 and < 0.999)
            {
                Extrapolate(ratio);
            }

            (last, lastStep) = (HighestC, step);
        }

        return null;
    }

    /// <summary>
    /// The factor on all currents at which the temperatures no longer come to rest; null where no rise raises the heat. Far above
    /// the ambient one round multiplies a rise by a number that goes with the square of the current: it is 1 at the factor.
    /// </summary>
    public double? CriticalFactor()
    {
        foreach (double[] sheet in Rise)
        {
            Array.Fill(sheet, Far);
        }

        double growth = 0;
        for (int round = 0; round < 60; round++)
        {
            Round(Currents());
            double largest = Rise.Max(sheet => sheet.Max()), before = growth;
            growth = largest / Far;
            if (!(growth > 1e-12))
            {
                break;
            }

            foreach (double[] sheet in Rise)
            {
                for (int t = 0; t < sheet.Length; t++)
                {
                    sheet[t] *= Far / largest;
                }
            }

            if (Math.Abs(growth - before) < 1e-6 * growth)
            {
                break;
            }
        }

        foreach (double[] sheet in Rise)
        {
            Array.Clear(sheet);
        }

        return growth > 1e-9 ? 1 / Math.Sqrt(growth) : null;
    }

    private double[][] Empty() => [.. _model.Layers.Select(_ => new double[_model.Mesh.Mesh.Count])];

    // Currents at the resistivities of the temperatures.
    private SheetSolution Currents()
    {
        for (int l = 0; l < Factor.Length; l++)
        {
            PlanLayer layer = _model.Plan.Layers[_model.Layers[l]];
            double cold = layer.SheetOhm(_model.TemperatureOf(layer));
            for (int t = 0; t < Factor[l].Length; t++)
            {
                Factor[l][t] = cold / Math.Max(layer.SheetOhm(_base + Rise[l][t]), 1e-6 * cold);
            }
        }

        return SheetSolution.Solve(_model.Mesh.Mesh, _model.Problem, Factor)
            ?? throw new SolveFailedException($"net {_model.Net.Name}: no solution");
    }

    // The rise that the heat of a solution makes; how much it changed.
    private double Round(SheetSolution solution)
    {
        foreach (double[] sheet in _source)
        {
            Array.Clear(sheet);
        }

        ReadOnlySpan<double> state = new PlanReadout(_model, solution).State;
        solution.Visit(state, (layer, triangle, _, _, density) =>
        {
            double square = 0;
            foreach (double one in density)
            {
                square += one * one;
            }

            _source[layer][triangle] += square / (3 * _model.Problem.SquareConductance[layer] * Factor[layer][triangle]);
        });
        solution.VisitCouplings(state, (via, triangle, amperes, conductance) =>
        {
            double half = 0.5 * amperes * amperes / (conductance * _model.Mesh.Mesh.Area(triangle));
            _source[_model.Problem.Couplings[via].From][triangle] += half;
            _source[_model.Problem.Couplings[via].To][triangle] += half;
        });
        double[][] before = [.. Rise.Select(sheet => sheet.ToArray())];
        (double highest, int at) = _field.Solve(_source, _held, Rise);
        (HighestC, HighestAt) = (_base + highest, _model.Mesh.Centre(at));
        double[] toFilms = _field.ToReference();
        double[] area = _field.CoupledArea();
        FilmHeat =
        [
            .. Films.Select((film, n) =>
                (film.Layer, toFilms[FirstFilm + n], _base + (toFilms[FirstFilm + n] / (film.Film * area[FirstFilm + n])))),
        ];
        double[] toPlaces = _field.ToElectrodes();
        PlaceHeat =
        [
            .. _model.Boundaries.Select((b, n) => (_model.Plan.Boundaries[b].Name, toPlaces[n], _model.Plan.Boundaries[b].TemperatureC)),
        ];
        LowestC = _base + _field.Lowest;
        double change = 0;
        for (int l = 0; l < before.Length; l++)
        {
            for (int t = 0; t < before[l].Length; t++)
            {
                double step = Rise[l][t] - before[l][t];
                change = Math.Max(change, Math.Abs(step));
                before[l][t] = step;
            }
        }

        _step = before;
        return change;
    }

    private void Extrapolate(double ratio)
    {
        for (int l = 0; l < Rise.Length; l++)
        {
            for (int t = 0; t < Rise[l].Length; t++)
            {
                Rise[l][t] += _step[l][t] * ratio / (1 - ratio);
            }
        }
    }
}
