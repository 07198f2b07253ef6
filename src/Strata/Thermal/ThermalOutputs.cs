using Strata.CrossSections;
using Strata.Fields;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Thermal;

/// <summary>
/// What the results of a solved section say of their own error: bounds of every mean (probes over segments and rectangles,
/// sources), the matrix of several sources with bounds, and the change from the grid before for points and the maximum.
/// </summary>
internal static class ThermalOutputs
{
    /// <summary>Completes the results of a section whose heat comes from its own sources only.</summary>
    /// <param name="result">The results without it.</param>
    /// <param name="field">The solved problem.</param>
    /// <param name="solver">Solves for the means.</param>
    public static ThermalResult Complete(ThermalResult result, ThermalField field, FieldSolver solver)
    {
        ThermalModel model = field.Model;
        var bounds = new OutputBounds(solver, model.Problem, field.U);
        ThermalResult? before = field.Previous is ThermalField coarse ? ReadOn(coarse) : null;
        double reference = model.Reference.TemperatureC;
        IReadOnlyList<TransferResistance> transfers = field.PerWatt is double[][] fields ? new SourceMatrix(solver).Read(model, fields, field.Gap.Own) : [];
        SourceResult[] sources = SourceMatrix.IsAll(transfers, model)
            ? [.. result.Sources.Select((source, n) => WithRise(source, SourceMatrix.Rise(transfers, result.Sources, n), reference))]
            : [.. result.Sources.Select((source, n) => WithBounds(source, MeanLoad.OverCover(model.Problem, model.Covers[n]), bounds, reference))];
        ThermalProbeResult[] probes = [.. result.Probes.Select((probe, p) => WithBounds(probe, model.Mesh.Section.Probes[p].Place, before?.Probes[p], bounds, model))];
        return result with
        {
            TMaxEstimateK = before is null ? null : Math.Abs(result.TMaxC - before.TMaxC),
            Sources = sources,
            Probes = probes,
            TransferResistances = transfers,
        };
    }

    private static ThermalResult ReadOn(ThermalField coarse)
    {
        var fluxes = new FaceFluxes();
        fluxes.Compute(coarse.Model.Problem, coarse.U);
        return ThermalReadout.Read(coarse.Model, fluxes, coarse.U, null, heatedByCurrent: false);
    }

    private static SourceResult WithBounds(SourceResult source, MeanLoad? load, OutputBounds bounds, double reference)
    {
        if (source.RthKW is { Lower: { } lower, Upper: { } upper, Value: var value })
        {
            return WithRise(source, new EnergyInterval(lower, value, upper).Scale(source.PowerW), reference);
        }

        if (load is null || Finite(bounds.Mean(load)) is not EnergyInterval mean)
        {
            return source;
        }

        return WithRise(source, mean, reference);
    }

    private static SourceResult WithRise(SourceResult source, EnergyInterval rise, double reference) =>
        source with { TMeanC = reference + rise.Value, TMeanLowerC = reference + rise.Lower, TMeanUpperC = reference + rise.Upper };

    private static ThermalProbeResult WithBounds(ThermalProbeResult probe, Box place, ThermalProbeResult? before, OutputBounds bounds, ThermalModel model)
    {
        if (MeanLoad.Of(model.Problem, place) is MeanLoad load && Finite(bounds.Mean(load)) is EnergyInterval mean)
        {
            double reference = model.Reference.TemperatureC;
            return probe with { TC = reference + mean.Value, Lower = reference + mean.Lower, Upper = reference + mean.Upper };
        }

        return before is null ? probe : probe with { Estimate = Math.Abs(probe.TC - before.TC) };
    }

    private static EnergyInterval? Finite(EnergyInterval interval) => double.IsFinite(interval.Width) ? interval : null;
}
