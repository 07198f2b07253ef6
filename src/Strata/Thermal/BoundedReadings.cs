using Strata.CrossSections;
using Strata.Fields;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Refinement;

namespace Strata.Thermal;

/// <summary>What a design asks to read, with bounds: rises above the reference and heats. Null where nothing is bounded.</summary>
/// <param name="Probes">Per probe.</param>
/// <param name="Sources">Per source its mean, where no resistance gives it.</param>
/// <param name="Heats">Per boundary that asks for it.</param>
internal sealed record BoundedReadings(EnergyInterval?[] Probes, EnergyInterval?[] Sources, EnergyInterval?[] Heats)
{
    // A reading near the reference is asked for to a part of the highest rise, one of little heat to a part of all heat.
    private const double LeastScale = 0.1;

    /// <summary>Bounds everything that a design asks for, and lets it steer the refinement.</summary>
    /// <param name="solver">Solves for the outputs.</param>
    /// <param name="model">The problem.</param>
    /// <param name="u">Its solution.</param>
    /// <param name="gap">Its bounds; receives the widths.</param>
    public static BoundedReadings Of(FieldSolver solver, ThermalModel model, double[] u, EnergyGap gap)
    {
        CrossSection section = model.Mesh.Section;
        ContinuousField field = gap.Field ?? throw new InvalidOperationException("A field is bounded before it is read.");
        Lazy<FaceFluxes> fluxes = FaceFluxes.Later(model.Problem, u);
        var readout = new Lazy<FieldReadout>(() => new FieldReadout(model.Problem, fluxes.Value, u, gap.Reading ?? field));
        var bounds = new OutputBounds(solver, model.Problem, u);
        double span = LeastScale * u.Max(Math.Abs);
        double error = gap.FieldError;
        double Scale(double? value) => Math.Max(Math.Abs(value ?? 0), span);
        EnergyInterval? Probe(Box place)
        {
            double scale = Scale(readout.Value.Read(place));
            if (place.IsPoint)
            {
                return PointMean.Of(model.Problem, field, place.X0, place.Z0) is PointMean point
                    ? bounds.Point(point, error, gap, scale) : null;
            }

            return MeanLoad.Of(model.Problem, place) is MeanLoad load ? Finite(bounds.Of(bounds.DataOf(load), gap, scale)) : null;
        }

        bool sources = ThermalReadout.WhyNoResistance(section, model.Reference, heatedByCurrent: false) is not null
            && !SourceMatrix.IsAll(model);
        EnergyInterval? Source(CellCover cover) =>
            sources && MeanLoad.OverCover(model.Problem, cover) is MeanLoad load
                ? Finite(bounds.Of(bounds.DataOf(load), gap, Scale(cover.Mean(model.Mesh.Grid, u)))) : null;
        EnergyInterval? Heat(int segment) => section.Boundaries[segment].AsksBounds
            && section.Boundaries[segment].Condition.LevelC is not null
            ? Finite(bounds.Of(UnitLevel(model, segment), gap,
                Math.Max(Math.Abs(HeatOf(model, fluxes.Value, segment)), LeastScale * fluxes.Value.TotalIn)))
            : null;
        return new BoundedReadings(
            [.. section.Probes.Select(probe => Probe(probe.Place))], [.. model.Covers.Select(Source)],
                [.. section.Boundaries.Select((_, n) => Heat(n))]);
    }

    // What leaves through a boundary is minus the change of the least action with its level.
    private static DiffusionData UnitLevel(ThermalModel model, int boundary)
    {
        var data = DiffusionData.None(model.Problem.Body);
        model.ForEachOutlineFace((segment, side, at) =>
        {
            if (segment == boundary)
            {
                (side switch
                {
                    Side.Left => data.West,
                    Side.Right => data.East,
                    Side.Bottom => data.Bottom,
                    _ => data.Top,
                })[at] = 1;
            }
        });
        return data;
    }

    private static double HeatOf(ThermalModel model, FaceFluxes fluxes, int boundary)
    {
        double heat = 0;
        model.ForEachOutlineFace((segment, side, at) => heat += segment == boundary
            ? ThermalModel.Outflow(model.Mesh.Grid, fluxes, side, at) : 0);
        return heat;
    }

    private static EnergyInterval? Finite(EnergyInterval interval) => double.IsFinite(interval.Width) ? interval : null;
}
