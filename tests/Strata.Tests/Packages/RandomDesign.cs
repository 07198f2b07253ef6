using System.Globalization;
using Strata.Materials;
using Strata.Packages;

namespace Strata.Tests.Packages;

/// <summary>Designs with random parameters, each in its own range; together they may be in conflict.</summary>
internal static class RandomDesign
{
    private const double NearShare = 0.85;

    /// <summary>A preset with some parameters set anew: mostly within a factor of two, some anywhere in their range.</summary>
    public static Dictionary<string, string> Create(IPackageTemplate template, int seed)
    {
        Random random = new(seed);
        Preset preset = template.Presets[random.Next(template.Presets.Count)];
        Dictionary<string, string> values = new(preset.Values);
        int changes = random.Next(1, 9);
        for (int i = 0; i < changes; i++)
        {
            TemplateParameter parameter = template.Parameters[random.Next(template.Parameters.Count)];
            if (Value(parameter, values.GetValueOrDefault(parameter.Name) ?? parameter.Default, random) is string value)
            {
                values[parameter.Name] = value;
            }
        }

        return values;
    }

    private static string? Value(TemplateParameter parameter, string? now, Random random) => parameter.Kind switch
    {
        "number" => Number(parameter, now, random).ToString("R", CultureInfo.InvariantCulture),
        "numbers" when now is not null => string.Join(' ', now.Split(' ').Select(one => Number(parameter, one, random).ToString("R", CultureInfo.InvariantCulture))),
        "integer" => ((int)Math.Clamp(Math.Round(Number(parameter, now, random)), parameter.Range.Min, Math.Max(parameter.Range.Min, Math.Min(parameter.Range.Max, 60)))).ToString(CultureInfo.InvariantCulture),
        "choice" => parameter.Choices[random.Next(parameter.Choices.Count)],
        "flag" => random.Next(2) == 0 ? "true" : "false",
        "material" => MaterialLibrary.Default.All[random.Next(MaterialLibrary.Default.All.Count)].Name,
        _ => null,
    };

    private static double Number(TemplateParameter parameter, string? now, Random random)
    {
        (double low, double high) = parameter.Range;
        double value = now is null ? double.NaN : double.Parse(now, CultureInfo.InvariantCulture);
        if (double.IsFinite(value) && random.NextDouble() < NearShare)
        {
            double near = value == 0 ? (random.NextDouble() - 0.3) * Math.Min(high, 30) : value * Math.Pow(2, random.NextDouble() * 2 - 1);
            return Math.Clamp(Math.Round(near, 3), low, high);
        }

        // Ranges span decades, so the exponent is drawn evenly where the range allows it.
        return low > 0 ? Math.Clamp(low * Math.Pow(high / low, random.NextDouble()), low, high) : low + (high - low) * Math.Pow(random.NextDouble(), 4);
    }
}
