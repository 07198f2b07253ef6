using Strata.CrossSections;
using Strata.Fields;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Thermal;

/// <summary>
/// What the results of a solved section say of their own error: bounds of everything that is asked for, the matrix of several
/// sources with bounds, and the change from the grid before for what has none.
/// </summary>
internal static class ThermalOutputs
{
    /// <summary>Completes the results of a section whose heat comes from its own sources only.</summary>
    /// <param name="result">The results without it.</param>
    /// <param name="field">The solved problem.</param>
    /// <param name="solver">Bounds the matrix.</param>
    public static ThermalResult Complete(ThermalResult result, ThermalField field, FieldSolver solver)
    {
        ThermalModel model = field.Model;
        BoundedReadings readings = field.Readings ?? BoundedReadings.Of(solver, model, field.U, field.Gap);
        ThermalResult? before = field.Previous is ThermalField coarse ? ReadOn(coarse) : null;
        double reference = model.Reference.TemperatureC;
        IReadOnlyList<TransferResistance> transfers = field.PerWatt is double[][] fields ? new SourceMatrix(solver).Read(model, fields, field.Gap.Own) : [];
        SourceResult[] sources = SourceMatrix.IsAll(transfers, model)
            ? [.. result.Sources.Select((source, n) => WithRise(source, SourceMatrix.Rise(transfers, result.Sources, n), reference))]
            : [.. result.Sources.Select((source, n) => WithBounds(source, readings.Sources[n], reference))];
        ThermalProbeResult[] probes = [.. result.Probes.Select((probe, p) =>
            WithProbe(probe, readings.Probes[p], before?.Probes[p], field))];
        double?[] below = [.. sources.Select(source => source.TMeanLowerC), .. probes.Select(probe => probe.Lower)];
        return result with
        {
            TMaxC = sources.Aggregate(result.TMaxC, (most, source) => Math.Max(most, source.TMaxC)),
            TMaxEstimateK = EstimateOfMaximum(result, before, sources, field, solver),
            TMaxLowerC = below.Max(),
            Sources = sources,
            Probes = probes,
            Boundaries = [.. result.Boundaries.Select((boundary, n) => WithHeat(boundary, readings.Heats[n]))],
            TransferResistances = transfers,
        };
    }

    private static ThermalProbeResult WithProbe(ThermalProbeResult probe, EnergyInterval? rise, ThermalProbeResult? coarse,
        ThermalField field)
    {
        double reference = field.Model.Reference.TemperatureC;
        bool isPoint = field.Model.Mesh.Section.Probes.Any(one => one.Name == probe.Name && one.Place.IsPoint);
        double ofWidth = double.IsFinite(field.Gap.EnergyWidth) ? PartOfWidth * field.Gap.EnergyWidth * Math.Abs(probe.TC - reference) : 0;
        double? estimate = coarse is null || !(isPoint || rise is null) ? null : Math.Max(ofWidth, Estimate(probe.TC, coarse.TC, field));
        if (rise is not EnergyInterval found)
        {
            return probe with { Estimate = estimate };
        }

        // A point is read like the extremes, from the field; a mean has the value of its energies.
        EnergyInterval t = found.Plus(reference);
        double value = isPoint ? Math.Clamp(probe.TC, t.Lower, t.Upper) : t.Value;

        // Two grids may agree by chance; the bounds say what is left.
        estimate = isPoint ? Math.Max(t.Upper - value, value - t.Lower) : estimate;
        return probe with { Estimate = estimate, TC = value, Lower = t.Lower, Upper = t.Upper };
    }

    // A field cannot be known better than its means are; two grids may agree by chance, and where the first one does there is one only.
    private static double? EstimateOfMaximum(ThermalResult result, ThermalResult? before, SourceResult[] sources, ThermalField field,
        FieldSolver solver)
    {
        double ofMeans = sources.Max(source => source.TMeanUpperC - source.TMeanLowerC) ?? 0;
        double width = Math.Max(ofMeans, field.Gap.EnergyWidth * (result.TMaxC - result.TMinC));
        double other = before is null ? BetweenFields(result, field, solver) : Estimate(result.TMaxC, before.TMaxC, field);
        return double.IsFinite(width) ? Math.Max(PartOfWidth * width, other) : before is null ? null : other;
    }

    // On one grid: the field that is read and the one of least energy are both of second order, where the means are of fourth.
    private static double BetweenFields(ThermalResult result, ThermalField field, FieldSolver solver)
    {
        if (field.Gap.Field is not ContinuousField least)
        {
            return 0;
        }

        (double x, double z) = (Micrometres.ToMetres(result.TMaxAtUm.X), Micrometres.ToMetres(result.TMaxAtUm.Z));
        FaceFluxes fluxes = solver.Fluxes(field.Model.Problem, field.U);
        double? At(ContinuousField of) => new FieldReadout(field.Model.Problem, fluxes, field.U, of).At(x, z);
        return Safety * Math.Abs(At(field.Continuous) - At(least) ?? 0);
    }

    private const double Safety = 2;

    // The value of a mean lies inside its bounds, about half their width from either end.
    private const double PartOfWidth = 0.5;

    private static double Estimate(double value, double before, ThermalField field) =>
        PointEstimate.Of(value, before, field.Gap.EnergyWidth, field.Previous?.Gap.EnergyWidth ?? 0);

    private static ThermalResult ReadOn(ThermalField coarse)
    {
        var fluxes = new FaceFluxes();
        fluxes.Compute(coarse.Model.Problem, coarse.U);
        return ThermalReadout.Read(coarse.Model, fluxes, coarse.U, coarse.Continuous, ThermalReport.ResistanceOf(coarse, false), false);
    }

    private static SourceResult WithBounds(SourceResult source, EnergyInterval? rise, double reference)
    {
        if (source.RthKW is { Lower: { } lower, Upper: { } upper, Value: var value })
        {
            return WithRise(source, new EnergyInterval(lower, value, upper).Scale(source.PowerW), reference);
        }

        return rise is EnergyInterval mean ? WithRise(source, mean, reference) : source;
    }

    private static SourceResult WithRise(SourceResult source, EnergyInterval rise, double reference)
    {
        (double mean, double lower, double upper) = (reference + rise.Value, reference + rise.Lower, reference + rise.Upper);
        double largest = ThermalReadout.AboveMean(source.TMaxC, source.TMeanC, mean);
        return source with { TMaxC = largest, TMeanC = mean, TMeanLowerC = lower, TMeanUpperC = upper };
    }

    private static BoundaryResult WithHeat(BoundaryResult boundary, EnergyInterval? heat) =>
        heat is EnergyInterval found ? boundary with { HeatW = found.Value, HeatLowerW = found.Lower, HeatUpperW = found.Upper } : boundary;
}
