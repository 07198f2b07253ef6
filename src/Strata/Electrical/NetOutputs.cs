using Strata.CrossSections;
using Strata.Fields;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Electrical;

/// <summary>What a potential probe says of its own error: bounds of a mean, the change from the grid before for a point.</summary>
internal static class NetOutputs
{
    /// <summary>Completes a probe that lies in a net.</summary>
    /// <param name="probe">The probe as read.</param>
    /// <param name="place">Its place.</param>
    /// <param name="field">The net.</param>
    /// <param name="solver">Solves for the mean.</param>
    public static ElectricalProbeResult Complete(ElectricalProbeResult probe, Box place, NetField field, FieldSolver solver)
    {
        if (place.IsPoint)
        {
            return field.Previous is NetField coarse && At(coarse, place) is double before && probe.VV is double value
                ? probe with { Estimate = Math.Abs(value - before) }
                : probe;
        }

        if (field.ScaleBounds is not EnergyInterval scale || MeanLoad.Of(field.Model.Problem, place) is not MeanLoad load)
        {
            return probe;
        }

        EnergyInterval mean = new OutputBounds(solver, field.Model.Problem, field.U).Mean(load).Times(scale);
        return double.IsFinite(mean.Width)
            ? probe with { VV = field.Offset + mean.Value, Lower = field.Offset + mean.Lower, Upper = field.Offset + mean.Upper }
            : probe;
    }

    private static double? At(NetField field, Box place)
    {
        var fluxes = new FaceFluxes();
        fluxes.Compute(field.Model.Problem, field.U);
        return new FieldReadout(field.Model.Problem, fluxes, field.U).Read(place) is double value ? field.Offset + (field.Scale * value) : null;
    }
}
