using System.Globalization;
using Strata.Layouts;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Reads the places of a plan: terminals, draws, probes.</summary>
internal sealed partial class PlanParts
{
    /// <summary>Reads <c>terminals</c>; one without a place is a terminal of the layout.</summary>
    public IReadOnlyList<PlanTerminal> ReadTerminals()
    {
        List<PlanTerminal> terminals = [];
        foreach (ObjectReader from in root.Objects("terminals"))
        {
            string name = from.Text("name");
            (string Layer, PlanPlace Place)? place;
            if (PlanFigureReader.HasPlace(from))
            {
                int layer = LayerOf(from, "layer");
                PlanPlace? drawn = PlanFigureReader.Place(from, out bool round);
                HasCurves |= round;
                place = layer >= 0 && drawn is not null ? (_layers[layer].Name, drawn) : null;
            }
            else
            {
                from.Know(["layer"]);
                place = _layoutTerminals.TryGetValue(name, out (string Layer, PlanFigure Figure) found)
                    ? (found.Layer, new PlanPlace(null, found.Figure)) : null;
                if (place is null)
                {
                    string nearest = NearestName.Find(name, _layoutTerminals.Keys) is { } near ? $"; did you mean '{near}'?" : "";
                    from.Problems.Add(from.Value, $"terminal '{name}' has no place, and no terminal of a layout has this name{nearest}");
                }
            }

            _ = from.ExactlyOne("voltage_v", "current_a");
            double? voltage = from.OptionalNumber("voltage_v", new NumberRange(-1e6, 1e6)),
                current = from.OptionalNumber("current_a", new NumberRange(-1e6, 1e6));
            bool equipotential = from.Flag("equipotential", whenLeftOut: false);
            from.Finish();
            if (place is var (on, where))
            {
                terminals.Add(new PlanTerminal(name, on, where, voltage, current, equipotential));
            }
        }

        return terminals;
    }

    /// <summary>Reads <c>draws</c>.</summary>
    public IReadOnlyList<PlanDraw> ReadDraws()
    {
        List<PlanDraw> draws = [];
        foreach (ObjectReader from in root.Objects("draws"))
        {
            string name = from.OptionalText("name") ?? string.Create(CultureInfo.InvariantCulture, $"draw {draws.Count + 1}");
            int layer = LayerOf(from, "layer");
            IReadOnlyList<PlanFigure> figures = PlanFigureReader.Figures(from, out bool round);
            HasCurves |= round;
            double current = from.Number("current_a", new NumberRange(-1e6, 1e6));
            from.Finish();
            if (layer >= 0 && figures.Count == 1)
            {
                draws.Add(new PlanDraw(name, _layers[layer].Name, figures[0], current));
            }
        }

        return draws;
    }

    /// <summary>Reads <c>films</c>.</summary>
    public IReadOnlyList<PlanFilm> ReadFilms()
    {
        List<PlanFilm> films = [];
        foreach (ObjectReader from in root.Objects("films"))
        {
            int layer = LayerOf(from, "layer");
            double film = from.Number("film_w_m2k", new NumberRange(0, 1e9, true)),
                ambient = from.Number("ambient_c", NumberRange.TemperatureC);
            from.Finish();
            if (films.Count > 0 && ambient != films[0].AmbientC)
            {
                from.Problems.Add(from.Value.Member("ambient_c")!, "the films of a plan have one ambient; found another");
            }

            if (layer >= 0)
            {
                films.Add(new PlanFilm(_layers[layer].Name, film, ambient));
            }
        }

        return films;
    }

    /// <summary>Reads <c>boundaries</c>.</summary>
    public IReadOnlyList<PlanBoundary> ReadBoundaries()
    {
        List<PlanBoundary> boundaries = [];
        foreach (ObjectReader from in root.Objects("boundaries"))
        {
            string name = from.OptionalText("name") ?? string.Create(CultureInfo.InvariantCulture, $"boundary {boundaries.Count + 1}");
            int layer = LayerOf(from, "layer");
            PlanPlace? place = PlanFigureReader.Place(from, out bool round);
            HasCurves |= round;
            _ = from.Require("kind") ? from.Choice("kind", ("temperature", true)) : null;
            double temperature = from.Number("temperature_c", NumberRange.TemperatureC);
            from.Finish();
            if (layer >= 0 && place is not null)
            {
                boundaries.Add(new PlanBoundary(name, _layers[layer].Name, place, temperature));
            }
        }

        return boundaries;
    }

    /// <summary>Reads <c>probes</c>.</summary>
    public IReadOnlyList<PlanProbe> ReadProbes()
    {
        List<PlanProbe> probes = [];
        foreach (ObjectReader from in root.Objects("probes"))
        {
            string name = from.Text("name");
            int layer = LayerOf(from, "layer");
            (double x, double y) = (from.Number("x_um", NumberRange.PositionUm), from.Number("y_um", NumberRange.PositionUm));
            from.Finish();
            if (layer >= 0 && double.IsFinite(x + y))
            {
                probes.Add(new PlanProbe(name, _layers[layer].Name, LatticePoint.Um(x, y)));
            }
        }

        return probes;
    }
}
