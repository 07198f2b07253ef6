using Strata.Fields;
using Strata.Thermal;

namespace Strata.Analysis;

/// <summary>
/// A lower and an upper temperature field about the computed one. A resistance rises with every resistivity (Rayleigh), so that
/// bounds at the coefficients of both hold for every temperature field between them. That the exact one lies there is an estimate: the
/// rises may err by the width of their own bounds, and what the currents add to them by that of the nets.
/// </summary>
/// <param name="LeastC">Per cell of the grid of the temperatures, C.</param>
/// <param name="MostC">The same of the upper field.</param>
/// <param name="Part">The most that is taken off and added, as a part of the highest rise.</param>
internal sealed record TemperatureBand(double[] LeastC, double[] MostC, double Part)
{
    /// <summary>The band about a solution; null where nothing bounds the rises.</summary>
    /// <param name="field">The temperatures.</param>
    /// <param name="readout">Reads their continuous field, which is that of the drawing where edges cut cells.</param>
    /// <param name="ofRise">What the rises may err by, as a part of them.</param>
    /// <param name="ofCurrents">What the rises that the currents make may err by besides, as a part of those.</param>
    /// <param name="byCurrents">The rise that the currents make, per cell; null for all of it.</param>
    public static TemperatureBand? Of(ThermalField field, FieldReadout readout, double ofRise, double ofCurrents, double[]? byCurrents)
    {
        if (!(ofRise + ofCurrents < 1))
        {
            return null;
        }

        double[] least = new double[field.U.Length], most = new double[field.U.Length];
        double reference = field.Model.Reference.TemperatureC, widest = 0, highest = 0;
        for (int c = 0; c < least.Length; c++)
        {
            double low = Math.Min(field.U[c], readout.MeanIn(c)), high = Math.Max(field.U[c], readout.MeanIn(c));
            double currents = ofCurrents * Math.Abs(byCurrents is null ? Math.Max(Math.Abs(low), Math.Abs(high)) : byCurrents[c]);
            double less = (ofRise * Math.Abs(low)) + currents, more = (ofRise * Math.Abs(high)) + currents;
            (least[c], most[c]) = (reference + low - less, reference + high + more);
            (widest, highest) = (Math.Max(widest, Math.Max(less, more)), Math.Max(highest, Math.Abs(high)));
        }

        return new TemperatureBand(least, most, highest > 0 ? widest / highest : 0);
    }
}
