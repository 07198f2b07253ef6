using System.Globalization;
using System.Text.Json;

namespace Strata.Bench.Cases;

/// <summary>A number of results.json with its bounds and its estimate, where it has them.</summary>
internal sealed record Reading(double Value, double? Lower, double? Upper, double? Estimate)
{
    /// <summary>Reads a number; null where the result has none.</summary>
    public static Reading? At(JsonElement result, string path)
    {
        (JsonElement at, JsonElement within, string name) = (result, result, "");
        foreach (string step in path.Split('.'))
        {
            (within, name) = (at, step);
            string[] words = step.Split(' ');
            JsonElement? next = at.ValueKind != JsonValueKind.Array ? at.TryGetProperty(step, out JsonElement member) ? member : null
                : int.TryParse(step, CultureInfo.InvariantCulture, out int place) ? at[place]
                : at.EnumerateArray().FirstOrDefault(one => one.GetProperty("name").GetString() == words[^1]
                    && one.GetProperty("parameter").GetString()!.EndsWith(words[0], StringComparison.Ordinal));
            if (next is not { ValueKind: not JsonValueKind.Undefined } found)
            {
                return null;
            }

            at = found;
        }

        if (at.ValueKind == JsonValueKind.Object)
        {
            double? value = Number(at, "value") ?? Number(at, "t_c");
            return value is double read ? new Reading(read, Number(at, "lower"), Number(at, "upper"), Number(at, "estimate_k")) : null;
        }

        // A number whose bounds are members beside it: heat_w, heat_lower_w; t_max_c, t_max_estimate_k, t_max_lower_c.
        int unit = name.LastIndexOf('_');
        string Beside(string word) => $"{name[..unit]}_{word}{name[unit..]}";
        return new Reading(at.GetDouble(), Number(within, Beside("lower")), Number(within, Beside("upper")),
            name == "t_max_c" ? Number(within, "t_max_estimate_k") : null);
    }

    /// <summary>What is held against the true value: the interval, or the estimate.</summary>
    /// <param name="truth">The true value.</param>
    /// <param name="slack">Its own error, as a part.</param>
    public string Verdict(double truth, double slack)
    {
        double room = slack * Math.Abs(truth);
        if (Lower is double lower && Upper is double upper)
        {
            return lower - room <= truth && truth <= upper + room ? "inside" : "OUTSIDE";
        }

        string off = string.Create(CultureInfo.InvariantCulture, $"{100 * Math.Abs((Value / truth) - 1):G2} % off");
        return Estimate is not double estimate ? off : Math.Abs(Value - truth) <= estimate + room ? "within its estimate" : "BEYOND";
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        string interval = Lower is null ? "" : Upper is null ? Format($", at least {Lower:G6}") : Format($" [{Lower:G6}, {Upper:G6}]");
        return Format($"{Value:G6}") + interval + (Estimate is null ? "" : Format($", estimate {Estimate:G2}"));
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static double? Number(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
