using Strata.Electrical;
using Strata.Meshing;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Thermal;

namespace Strata.Analysis;

/// <content>The nets on their grids. Nets that are drawn alike and as warm share one of them.</content>
internal sealed partial class ElectrothermalRun
{
    private void PlaceAll(IEnumerable<Net> nets, SectionMesh whole)
    {
        foreach (Net net in nets)
        {
            if (!TryShare(net))
            {
                _nets.Add(Place(net, whole));
            }
        }
    }

    // On lines of the whole, which no map leads to one another, nets are solved themselves.
    private bool TryShare(Net net)
    {
        if (_plan.Accuracy is not double asked)
        {
            return false;
        }

        double[] temperature = new double[_rise.Length];
        if (_thermal is not null)
        {
            FillTemperatures(temperature);
        }

        return _nets.Exists(place => _twins.CanShare(place.Field) && _twins.MapOf(place.Field.Model.Net, net) is NetMap map
            && place.TryShare(net, map, _thermal?.Mesh.Grid, temperature, LeastMoveOfAsked * asked));
    }

    // On a fixed grid a net takes the lines of the whole; else it has a grid of its own.
    private NetPlace Place(Net net, SectionMesh whole)
    {
        double temperatureC = ThermalReference.Of(_section).TemperatureC;
        NetField field;
        if (_plan.Accuracy is null)
        {
            NetModel model = _netRun.Mesh(_section, net, NetPlace.Crop(whole.Grid, net.Bounds), temperatureC);
            field = _netRun.SolveOnGrid(model, new double[model.Mesh.Grid.CellCount], last: false).After(0, null, RefinementEnd.Fixed);
        }
        else
        {
            Func<RectilinearGrid, double[]>? local = _thermal is null ? null : LocalTemperatures;
            field = _netRun.Solve(_section, net, _plan.OfHeatedNet, temperatureC, finish: false, local);
        }

        double[] at = new double[field.U.Length];
        Array.Fill(at, temperatureC);
        var place = new NetPlace(field, _thermal is null ? at : LocalTemperatures(field.Grid));
        place.TakeBounded(field, _solver.Fluxes(field.Model.Problem, field.U));
        return place;
    }

    // Nets that took another one's current, but have other temperatures after all.
    private bool PartFromOthers(SectionMesh whole)
    {
        double[] temperature = new double[_rise.Length];
        FillTemperatures(temperature);
        double least = LeastMoveOfAsked * (_plan.Accuracy ?? 0);
        Net[] gone = [.. _nets.SelectMany(place => place.Part(_thermal.Mesh.Grid, temperature, 2 * least))];
        _nets.AddRange(gone.Select(net => Place(net, whole)));
        return gone.Length > 0;
    }
}
