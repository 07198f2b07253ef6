using System.Globalization;
using System.Text;
using System.Text.Json;
using Strata.Files;
using Strata.Results;
using Strata.Studies;

namespace Strata.Reports;

/// <summary>Tolerance studies and optimisations as text and JSON.</summary>
internal static class StudyReport
{
    /// <summary>A tolerance study as plain text.</summary>
    /// <param name="report">The study.</param>
    /// <param name="limit">The limit of its yield; null without one.</param>
    /// <returns>Lines, each with its end.</returns>
    public static string ToText(VariationReport report, FigureLimit? limit = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        (string value, string lower, string upper) = Figure.Of(report.Stated);
        var text = new StringBuilder($"{report.Name}: {report.Figure} = {value}");
        text.Append(report.Stated.Lower is null ? "\n\n" : $" (guaranteed {lower} to {upper})\n\n");
        var effects = new TextTable("input", "+- percent", "at its low end", "at its high end", "half-width", "line");
        foreach (InputEffect effect in report.Effects)
        {
            effects.Add(
                effect.Input, Figure.Of(effect.Percent), Figure.Of(effect.Low, 7), Figure.Of(effect.High, 7),
                Figure.Of(effect.HalfWidth, 3), effect.IsCurved ? "curved" : "straight");
        }

        text.Append(effects.ToText(0)).Append('\n');
        text.Append(
            CultureInfo.InvariantCulture, $"straight lines, inputs independent: {value} +- {Figure.Of(report.HalfWidth, 3)} (95 %)\n");
        text.Append(
            CultureInfo.InvariantCulture, $"{report.Corners} corners: {Figure.Of(report.Lowest, 7)} to {Figure.Of(report.Highest, 7)}\n");
        if (report.Sampled is { } sampled)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{sampled.Samples} samples: mean {Figure.Of(sampled.Mean, 7)} (standard error {Figure.Of(sampled.MeanError, 2)}; {Figure.Of(sampled.PlainError, 2)} without the straight lines as control variate), ");
            text.Append(
                CultureInfo.InvariantCulture,
                $"standard deviation {Figure.Of(sampled.Deviation, 3)}, 95 % between {Figure.Of(sampled.Low, 6)} and {Figure.Of(sampled.High, 6)}\n");
            text.Append(
                sampled.Yield is null ? ""
                : string.Create(
                CultureInfo.InvariantCulture,
                $"yield within {limit}: {100 * sampled.Yield:F1} % (95 % confidence: {100 * sampled.YieldLow:F1} to {100 * sampled.YieldHigh:F1} %)\n"));
        }

        return text.ToString();
    }

    /// <summary>A tolerance study as JSON.</summary>
    /// <param name="report">The study.</param>
    /// <param name="stream">Receives UTF-8 text that ends with a line end; it stays open.</param>
    public static void WriteJson(VariationReport report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, JsonForm.Indented))
        {
            json.WriteStartObject();
            json.WriteString("name", report.Name);
            json.WriteString("figure", report.Figure);
            Bounded(json, report.Stated);
            json.WriteStartArray("effects");
            foreach (InputEffect effect in report.Effects)
            {
                json.WriteStartObject();
                json.WriteString("input", effect.Input);
                json.WriteNumber("percent", effect.Percent);
                json.WriteNumber("low", effect.Low);
                json.WriteNumber("high", effect.High);
                json.WriteNumber("half_width", effect.HalfWidth);
                json.WriteBoolean("curved", effect.IsCurved);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("half_width", report.HalfWidth);
            json.WriteNumber("corner_low", report.Lowest);
            json.WriteNumber("corner_high", report.Highest);
            json.WriteNumber("corners", report.Corners);
            if (report.Sampled is { } sampled)
            {
                json.WriteStartObject("sampled");
                json.WriteNumber("samples", sampled.Samples);
                json.WriteNumber("mean", sampled.Mean);
                json.WriteNumber("mean_error", sampled.MeanError);
                json.WriteNumber("mean_error_plain", sampled.PlainError);
                json.WriteNumber("deviation", sampled.Deviation);
                json.WriteNumber("low", sampled.Low);
                json.WriteNumber("high", sampled.High);
                if (sampled.Yield is { } yield)
                {
                    json.WriteNumber("yield", yield);
                    json.WriteNumber("yield_low", sampled.YieldLow!.Value);
                    json.WriteNumber("yield_high", sampled.YieldHigh!.Value);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>An optimisation as plain text.</summary>
    /// <returns>Lines, each with its end.</returns>
    public static string ToText(OptimisationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        (string value, string lower, string upper) = Figure.Of(report.Found);
        var text =
            new StringBuilder(
            report.Feasible ? $"{report.Name}: smallest {report.Column} found\n\n"
            : $"{report.Name}: infeasible: no point that was tried keeps every limit; the closest one\n\n");
        var table = new TextTable("what", "value", "lower", "upper");
        foreach ((string member, double at) in report.Values)
        {
            table.Add(member, Figure.Of(at, 5), "", "");
        }

        table.Add(report.Column, value, lower, upper);
        foreach ((FigureLimit limit, BoundedValue held) in report.Limits)
        {
            (string now, string low, string high) = Figure.Of(held);
            table.Add(limit.ToString(), now, low, high);
        }

        text.Append(table.ToText(0))
            .Append(CultureInfo.InvariantCulture, $"\n{report.Solves} designs solved; the last one to its accuracy\n");
        return text.ToString();
    }

    /// <summary>An optimisation as JSON.</summary>
    /// <param name="report">The optimisation.</param>
    /// <param name="stream">Receives UTF-8 text that ends with a line end; it stays open.</param>
    public static void WriteJson(OptimisationReport report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, JsonForm.Indented))
        {
            json.WriteStartObject();
            json.WriteString("name", report.Name);
            json.WriteBoolean("feasible", report.Feasible);
            json.WriteStartObject("values");
            foreach ((string member, double value) in report.Values)
            {
                json.WriteNumber(member, value);
            }

            json.WriteEndObject();
            json.WriteString("column", report.Column);
            Bounded(json, report.Found);
            json.WriteStartArray("limits");
            foreach ((FigureLimit limit, BoundedValue held) in report.Limits)
            {
                json.WriteStartObject();
                json.WriteString("limit", limit.ToString());
                Bounded(json, held);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("solves", report.Solves);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Bounded(Utf8JsonWriter json, BoundedValue bounded)
    {
        json.WriteNumber("value", bounded.Value);
        if (bounded is { Lower: { } lower, Upper: { } upper })
        {
            json.WriteNumber("lower", lower);
            json.WriteNumber("upper", upper);
        }
    }
}
