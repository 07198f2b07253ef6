using Strata.Materials;

namespace Strata.Files;

/// <summary>Reads the electromigration limit of a material.</summary>
internal static class EmLimitReader
{
    /// <summary>Reads it; null where none is stated, or it is wrong.</summary>
    public static EmLimit? Read(ObjectReader from)
    {
        double? density = from.OptionalNumber("em_current_density_a_m2", new NumberRange(0, 1e15, true));
        double? life = from.OptionalNumber("em_life_h", new NumberRange(0, 1e12, true));
        double? temperature = from.OptionalNumber("em_temperature_c", NumberRange.TemperatureC);
        double? exponent = from.OptionalNumber("em_exponent", new NumberRange(0, 10, true));
        double? activation = from.OptionalNumber("em_activation_ev", new NumberRange(0, 10));
        if (density is { } j && temperature is { } t && exponent is { } n && activation is { } ev)
        {
            return new EmLimit(j, life, t, n, ev);
        }

        if ((density ?? life ?? temperature ?? exponent ?? activation) is not null)
        {
            from.Problems.Add(from.Value, "an electromigration limit needs em_current_density_a_m2, em_temperature_c, em_exponent and "
                + "em_activation_ev");
        }

        return null;
    }
}
