using Strata.CrossSections;
using Strata.Fields;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Electrical;

/// <summary>What a potential probe says of its own error: bounds, or an estimate where it has none.</summary>
internal static class NetOutputs
{
    /// <summary>Completes a probe that lies in a net.</summary>
    /// <param name="probe">The probe as read.</param>
    /// <param name="place">Its place.</param>
    /// <param name="field">The net, with its readings.</param>
    /// <param name="at">Index of the probe.</param>
    public static ElectricalProbeResult Complete(ElectricalProbeResult probe, Box place, NetField field, int at)
    {
        double? estimate = place.IsPoint && field.Previous is NetField coarse && At(coarse, place) is double before
            && probe.VV is double value
            ? PointEstimate.Of(value, before, field.Gap.EnergyWidth, coarse.Gap.EnergyWidth)
            : null;
        if (field.Readings?.Probes[at] is not EnergyInterval found)
        {
            return probe with { Estimate = estimate };
        }

        // A point is read from the field, and its bounds say what two grids may miss; a mean has the value of its energies.
        double shown = place.IsPoint && probe.VV is double read ? Math.Clamp(read, found.Lower, found.Upper) : found.Value;
        return probe with
        {
            VV = shown,
            Lower = found.Lower,
            Upper = found.Upper,
            Estimate = place.IsPoint ? Math.Max(found.Upper - shown, shown - found.Lower) : estimate,
        };
    }

    private static double? At(NetField field, Box place)
    {
        var fluxes = new FaceFluxes();
        fluxes.Compute(field.Model.Problem, field.U);
        return new FieldReadout(field.Model.Problem, fluxes, field.U, field.Continuous).Read(place) is double value ? field.Offset
            + (field.Scale * value) : null;
    }
}
