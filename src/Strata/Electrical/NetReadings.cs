using Strata.CrossSections;
using Strata.Fields;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Refinement;

namespace Strata.Electrical;

/// <summary>What a design asks to read of a net, with bounds, V and A. Null where nothing is bounded.</summary>
/// <param name="Probes">Per probe of the drawing.</param>
/// <param name="Potentials">Per terminal of the net, of an evenly fed one its mean.</param>
/// <param name="Currents">Per terminal of the net, of one with a voltage the current into the net.</param>
internal sealed record NetReadings(EnergyInterval?[] Probes, EnergyInterval?[] Potentials, EnergyInterval?[] Currents)
{
    // A reading near the potential of reference is asked for to a part of the largest difference, a small current to a part of all.
    private const double LeastScale = 0.1;

    /// <summary>Bounds everything that is asked for in a net, and lets it steer the refinement.</summary>
    /// <param name="solver">Solves for the outputs.</param>
    /// <param name="field">The solved net; its gap receives the widths.</param>
    public static NetReadings Of(FieldSolver solver, NetField field)
    {
        CrossSection section = field.Model.Mesh.Section;
        int terminals = field.Model.Net.Terminals.Count;
        if (field.ScaleBounds is not EnergyInterval factor)
        {
            return new NetReadings(new EnergyInterval?[section.Probes.Count], new EnergyInterval?[terminals],
                new EnergyInterval?[terminals]);
        }

        // Most nets have nothing to read.
        Lazy<FaceFluxes> fluxes = FaceFluxes.Later(field.Model.Problem, field.U);
        var readout = new Lazy<FieldReadout>(() => new FieldReadout(field.Model.Problem, fluxes.Value, field.U, field.Continuous));
        var bounds = new OutputBounds(solver, field.Model.Problem, field.U);
        double span = LeastScale * field.U.Max(Math.Abs);
        double Scale(double? value) => Math.Max(Math.Abs(value ?? 0), span);

        // The solution is a mean of the potentials of the electrodes, so that it errs by no more than they do.
        EnergyInterval? Volts(EnergyInterval u) => double.IsFinite(u.Width + field.PotentialError)
            ? new EnergyInterval(u.Lower - field.PotentialError, u.Value, u.Upper + field.PotentialError).Times(factor).Plus(field.Offset)
            : null;
        EnergyInterval? Probe(Box place)
        {
            if (place.IsPoint)
            {
                return PointMean.Of(field.Model.Problem, field.Gap.Field!, place.X0, place.Z0) is PointMean point
                    && bounds.Point(point, field.Gap.FieldError, field.Gap, Scale(readout.Value.Read(place))) is EnergyInterval found
                        ? Volts(found) : null;
            }

            return MeanLoad.Of(field.Model.Problem, place) is MeanLoad load
                ? Volts(bounds.Of(bounds.DataOf(load), field.Gap, Scale(readout.Value.Read(place)))) : null;
        }

        EnergyInterval?[] probes = [.. section.Probes.Select(probe => Probe(probe.Place))];
        (EnergyInterval?[] potentials, EnergyInterval?[] currents) = field.ReadsTerminals ? Terminals(field, bounds, fluxes.Value)
            : (new EnergyInterval?[terminals], new EnergyInterval?[terminals]);
        return new NetReadings(probes, potentials, currents);
    }

    // Terminals that are held or evenly fed, none of them an electrode of unknown potential: each is an output of the problem.
    private static (EnergyInterval?[] Potentials, EnergyInterval?[] Currents) Terminals(NetField field, OutputBounds bounds,
        FaceFluxes fluxes)
    {
        NetModel model = field.Model;
        int count = model.Net.Terminals.Count;
        var potentials = new EnergyInterval?[count];
        var currents = new EnergyInterval?[count];
        double span = LeastScale * field.U.Max(Math.Abs);
        for (int t = 0; t < count; t++)
        {
            DiffusionData unit = model.UnitDrive(field.Potentials, t);
            if (field.Potentials[t] is null)
            {
                EnergyInterval mean = bounds.Of(unit, field.Gap, Math.Max(Math.Abs(model.MeanPotential(t, fluxes, field.U)), span));
                potentials[t] = double.IsFinite(mean.Width) ? mean.Scale(field.Scale).Plus(field.Offset) : null;
            }
            else
            {
                EnergyInterval leaving = bounds.Of(unit, field.Gap,
                    Math.Max(Math.Abs(model.CurrentInto(t, fluxes)), LeastScale * fluxes.TotalIn));
                currents[t] = double.IsFinite(leaving.Width) ? leaving.Scale(-field.Scale) : null;
            }
        }

        return (potentials, currents);
    }
}
