using System.Numerics.Tensors;
using Strata.Electrical;
using Strata.Fields;
using Strata.Meshing;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Results;
using Strata.Thermal;

namespace Strata.Analysis;

/// <content>Bounds of what rests, and the results.</content>
internal sealed partial class ElectrothermalRun
{
    // What the rounds left is solved to the digits of a result; a net that follows the temperatures is bounded where it rests.
    private void BoundNets()
    {
        _solver.StartCounting();
        for (int n = 0; n < _nets.Count; n++)
        {
            _solver.UseSlot(1 + n);
            NetField before = _nets[n].Field;
            NetField field = _nets[n].HasMoved ? _netRun.SolveOnGrid(before.Model, before.U, last: true) : _netRun.Finish(before);
            _nets[n].TakeBounded(field.After(before.Refinements, null, before.End), _solver.Fluxes(field.Model.Problem, field.U));
        }

        _solver.UseSlot(0);
    }

    // The resistance of a source is that of the heat it releases itself: one more solve with the conductivities at the
    // solution and without the Joule heat. Where there is none, the temperatures as they are are bounded.
    private ThermalField BoundHeat()
    {
        SetHeat();
        _thermalRun.SolveOnGrid(_thermal, _rise, last: true);
        double[] bounded = _rise;
        if (_ownResistance)
        {
            _thermal.ResetSources();
            bounded = [.. _rise];
            _solver.Solve(_thermal.Problem, bounded, _solver.Options.RelativeTolerance, counts: false);
        }

        _solver.Ask(_ofHeat.Accuracy);
        EnergyGap gap = FirstGap(bounded) ?? _solver.Bound(_thermal.Problem, bounded, 1e-6);
        _heatError = ErrorOf(_thermal.Problem, bounded, gap);
        CoefficientBand? band = _ownResistance && _thermal.IsNonlinear
            ? _thermalRun.BandOf(_thermal, _rise, gap, _heatError / (1 - (_gain ?? 0))) : null;
        return new ThermalField(_thermal, bounded, gap, null, IsFinal: true) { Band = band }.After(_refinements, null, _end);
    }

    // The bounds of the first heat, for conductivities that moved since; null where these leave less than was needed.
    private EnergyGap? FirstGap(double[] bounded)
    {
        if (_firstHeat is not { Gap: { Loads: EnergyInterval first, Levels: null } } heat || !ReferenceEquals(heat.Model, _thermal)
            || _thermal.HasRadiation || _thermal.Sheets.Varying.Any())
        {
            return null;
        }

        EnergyGap gap = heat.Gap.With(CoefficientChange.Of(_thermal.Mesh, _firstC, _thermal.ConductivityAtC).Widen(first));
        return gap.EnergyWidth <= _ofHeat.Accuracy && ErrorOf(_thermal.Problem, bounded, gap) <= _ofHeat.Accuracy ? gap : null;
    }

    private static double ErrorOf(DiffusionProblem problem, double[] u, EnergyGap gap) =>
        gap is { Loads: EnergyInterval energy, Levels: null } ? Distance(energy, TensorPrimitives.Dot<double>(problem.Source, u))
        : gap.RelativeWidth;

    // How far the mean rise of the equations is from the other end of its bounds; it lies above them.
    private static double Distance(EnergyInterval energy, double ofEquations) =>
        Math.Max(Math.Abs(ofEquations - energy.Lower), Math.Abs(ofEquations - energy.Upper)) / Math.Abs(ofEquations);

    // Parts whose bounds the temperatures have made wider than asked get finer grids.
    private bool Refine(ThermalField heat)
    {
        bool any = false;
        for (int n = 0; n < _nets.Count; n++)
        {
            if (_plan.OfHeatedNet.StepFrom(_nets[n].Field) is { } axes)
            {
                NetField field = _nets[n].Field;
                double start = _thermal.Reference.TemperatureC;
                NetModel model = _netRun.Mesh(_section, field.Model.Net, axes, start, LocalTemperatures);
                double[] u = Interpolated(field.Model.Problem, field.U, model.Mesh.Grid);
                NetField finer = _netRun.SolveOnGrid(model, u, last: false).After(field.Refinements + 1, null, RefinementEnd.Reached);
                _nets[n] = new NetPlace(finer, LocalTemperatures(model.Mesh.Grid), _nets[n].Images);
                _nets[n].TakeBounded(finer, _solver.Fluxes(model.Problem, u));
                any = true;
            }
        }

        if (_plan.StepFrom(heat) is { } heatAxes)
        {
            ThermalModel coarse = _thermal;
            _thermal = _thermalRun.Mesh(_section, heatAxes, null);
            _rise = Interpolated(coarse.Problem, _rise, _thermal.Mesh.Grid);
            _refinements++;
            any = true;
        }

        return any;
    }

    private static double[] Interpolated(DiffusionProblem coarse, double[] u, RectilinearGrid grid)
    {
        double[] finer = new double[grid.CellCount];
        FieldTransfer.Interpolate(coarse.Grid, coarse.Kx, coarse.Kz, u, grid, finer);
        return finer;
    }

    private DesignSolution Report(SectionMesh whole, NetList nets, ThermalField heat, int rounds)
    {
        using PhaseClock.Stay reading = _solver.Clock.In(SolvePhase.ReadingOut);
        var report = new ElectricalReport(whole, _solver.Options.KeepFields);
        ThermalResult? alone = _ownResistance
            ? ThermalReport.Read(heat, _solver.Fluxes(_thermal.Problem, heat.U), heatedByCurrent: false)
            : null;
        ThermalField coupled = Coupled(heat);
        TemperatureBand? band = BandOf(coupled, heat.U);
        double gap = heat.Gap.ReportedWidth;
        List<string> shortfalls = [.. _plan.Shortfall(heat.Gap, heat.Grid.CellCount, heat.End)];
        double[] temperature = new double[_rise.Length];
        FillTemperatures(temperature);
        Dictionary<Net, NetResult> shared = [];
        foreach (Net net in nets.Nets)
        {
            if (shared.TryGetValue(net, out NetResult? alike))
            {
                AddShared(report, net, alike, whole);
                continue;
            }

            // What is reported counts: the band of temperatures is a part of it.
            NetPlace place = _nets.Find(one => one.Field.Model.Net == net) ?? throw new InvalidOperationException("A net has no place.");
            NetField shown = Shown(place, band, temperature);
            NetResult result = report.Add(shown, _solver.Fluxes(shown.Model.Problem, shown.U));
            foreach (NetImage image in place.Images)
            {
                shared.Add(image.Net, _twins.Moved(NetTwins.Widened(shown, result), image.Net, image.Map));
            }

            double width = Math.Max(shown.Gap.RelativeWidth, shown.Resistance?.RelativeWidth ?? 0);
            gap = Math.Max(gap, width);
            string names = string.Join(", ", place.Images.Select(image => image.Net.Name).Prepend(net.Name));
            shortfalls.AddRange(_plan.Shortfall(width, shown.Grid.CellCount, shown.End).Select(text => $"{text} (net {names})"));
        }

        FaceFluxes fluxes = _solver.Fluxes(_thermal.Problem, _rise);
        RectilinearGrid grid = heat.Grid;
        DesignResult design = SectionAnalysis.Outline(_section) with
        {
            Warnings = [.. Warnings(nets, temperature), .. shortfalls],
            Notes = [.. DrawingNotes.Of(_section), DrawingNotes.Coupled(band?.Part)],
            Thermal = BoundsBases.Mark(WithResistance(ThermalReport.Read(coupled, fluxes, heatedByCurrent: true), alone),
                BoundsBases.Of(heat), BoundsBasis.Solution),
            Electrical = BoundsBases.Mark(report.Finish(nets.FloatingRegions), BasisOfNets(band), BasisOfNets(null)),
            Electrothermal = new ElectrothermalResult("converged", rounds),
            Grid = new GridResult(grid.Nx, grid.Nz, grid.CellCount, heat.Refinements, SectionAnalysis.Percent(gap)),
        };
        ThermalSolution? fields = _solver.Options.KeepFields ? SectionAnalysis.FieldsOf(coupled, fluxes) : null;
        return new DesignSolution(design, fields, report.Fields);
    }

    // Fields are a net's own all the same.
    private void AddShared(ElectricalReport report, Net net, NetResult alike, SectionMesh whole)
    {
        if (!_solver.Options.KeepFields)
        {
            report.Add(alike);
            return;
        }

        NetField own = _netRun.Finish(Place(net, whole).Field);
        report.Add(own, _solver.Fluxes(own.Model.Problem, own.U), null, alike);
    }

    // For the temperatures of the band, or for those of all nets that share a current.
    private NetField Shown(NetPlace place, TemperatureBand? band, double[] temperature) =>
        band is null && place.Images.Count == 0 ? place.Field
        : place.Field with
        {
            Resistance = place.ResistanceBetween(_thermal.Mesh.Grid, band?.LeastC ?? temperature, band?.MostC ?? temperature),
        };

    // A net whose resistivity does not follow the temperatures is bounded as it is drawn.
    private BoundsBasis BasisOfNets(TemperatureBand? band) => !_nets.Exists(net => net.Varies) ? BoundsBasis.Drawing
        : band is null ? BoundsBasis.Solution : BoundsBasis.TemperatureBand;

    // Points are read from the temperatures as they are, of which a source's own resistance knows a part only.
    private ThermalField Coupled(ThermalField heat)
    {
        SetHeat();
        ContinuousField? bounded = _ownResistance ? null : heat.Gap.Reading;
        return heat with { U = _rise, Continuous = _solver.Reading(_thermal.Problem, _rise, bounded) };
    }

    // What a source makes alone is known as closely as its own bounds; only what the currents add errs with their heat.
    private TemperatureBand? BandOf(ThermalField coupled, double[] alone)
    {
        FaceFluxes fluxes = _solver.Fluxes(_thermal.Problem, _rise);
        double ofHeat = _nets.Max(net => net.Field.Resistance?.RelativeWidth ?? 0);

        // What the rises err by comes back through the resistivities, as each round of the coupling does.
        double factor = BandSafety / (1 - (_gain ?? 0));
        double[]? byCurrents = _ownResistance ? [.. _rise.Zip(alone, (all, own) => all - own)] : null;
        var readout = new FieldReadout(_thermal.Problem, fluxes, _rise, coupled.Continuous);
        return TemperatureBand.Of(coupled, readout, factor * _heatError, factor * ofHeat, byCurrents);
    }

    private IEnumerable<string> Warnings(NetList nets, double[] temperature)
    {
        IEnumerable<string> warnings = [.. _thermal.Mesh.Warnings, .. PointContacts.Warnings(_thermal.Mesh, _thermal.Problem), .. nets.Warnings];
        warnings = warnings.Concat(MaterialLimits.Warnings(_thermal.Mesh, temperature)).Concat(TableRanges.Warnings(_thermal.Mesh, temperature));
        return warnings.Concat(DrawingNotes.LostHeat(_section));
    }

    private static double Largest(double[] values)
    {
        double largest = 0;
        foreach (double value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return double.IsFinite(largest) ? largest : double.MaxValue;
    }

    private static ThermalResult WithResistance(ThermalResult result, ThermalResult? own) => own is null ? result : result with
    {
        Sources =
        [
            result.Sources[0] with
            {
                RthKW = own.Sources[0].RthKW,
                Reference = $"{own.Sources[0].Reference}; of the source's own heat, without Joule heat",
            },
        ],
        Shares = own.Shares,
        Sensitivities = own.Sensitivities,
    };
}
