using Strata.Fields;
using Strata.Thermal;

namespace Strata.Analysis;

/// <summary>
/// A lower and an upper temperature field about the computed one. A resistance rises with every resistivity (Rayleigh), so that
/// bounds at the coefficients of both hold for every temperature field between them. That the exact one lies there is an estimate: the
/// rises may err by the width of their own bounds and by that of the heat of the currents.
/// </summary>
/// <param name="LeastC">Per cell of the grid of the temperatures, C.</param>
/// <param name="MostC">The same of the upper field.</param>
/// <param name="Part">What the rises are taken less and more, as a part of them.</param>
internal sealed record TemperatureBand(double[] LeastC, double[] MostC, double Part)
{
    /// <summary>The band about a solution; null where nothing bounds the rises.</summary>
    /// <param name="field">The temperatures.</param>
    /// <param name="readout">Reads their continuous field, which is that of the drawing where edges cut cells.</param>
    /// <param name="part">What the rises may err by, as a part of them.</param>
    public static TemperatureBand? Of(ThermalField field, FieldReadout readout, double part)
    {
        if (!(part < 1))
        {
            return null;
        }

        double[] least = new double[field.U.Length], most = new double[field.U.Length];
        double reference = field.Model.Reference.TemperatureC;
        for (int c = 0; c < least.Length; c++)
        {
            double low = Math.Min(field.U[c], readout.MeanIn(c)), high = Math.Max(field.U[c], readout.MeanIn(c));
            least[c] = reference + low - (part * Math.Abs(low));
            most[c] = reference + high + (part * Math.Abs(high));
        }

        return new TemperatureBand(least, most, part);
    }
}
