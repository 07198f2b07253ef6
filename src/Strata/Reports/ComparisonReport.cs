using System.Globalization;
using System.Text;
using System.Text.Json;
using Strata.Files;
using Strata.Results;
using Strata.Studies;

namespace Strata.Reports;

/// <summary>A comparison as text, CSV, JSON and HTML.</summary>
internal static class ComparisonReport
{
    private const int WarningWidth = 130;
    private const int MostWarnings = 8;
    private static readonly (string Head, Func<ComparedCarrier?, double?> Read)[] CarrierColumns =
    [
        ("expansion over the die's ppm/K", carrier => carrier?.ExpansionMismatchPpmK),
        ("price per m2", carrier => carrier?.PricePerM2),
    ];

    /// <summary>The ranking as plain text.</summary>
    /// <returns>Lines, each with its end.</returns>
    public static string ToText(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        string[] members = Members(comparison);
        (string Head, Func<ComparedCarrier?, double?> Read)[] carriers =
            [.. CarrierColumns.Where(column => comparison.Variants.Any(variant => column.Read(variant.Carrier) is not null))];
        var table =
            new TextTable(
            [.. members, .. comparison.Columns.SelectMany(column => new[] { "rank", column, "lower", "upper", "+-", "over the best" }),
            .. carriers.Select(column => column.Head), "mass kg/m2", "message"]);
        foreach (ComparedVariant variant in comparison.Variants)
        {
            table.Add(
                [.. variant.Settings.Select(setting => setting.Value), .. variant.Figures.SelectMany(Cells),
                .. carriers.Select(column => Figure.Of(column.Read(variant.Carrier), 4)), Figure.Of(variant.MassKgM2, 4),
                variant.Result.Message]);
        }

        var text =
            new StringBuilder(
            $"{comparison.Name}: {comparison.Variants.Count} variants, smallest first; equal ranks marked '=' are ties\n");
        text.Append(Explanation(comparison)).Append("\n\n").Append(table.ToText());
        string[] warnings = [.. comparison.Variants.SelectMany(variant => variant.Result.Warnings).Distinct().Take(MostWarnings)];
        var list = new TextTable("Warnings") { WrapAt = WarningWidth };
        Array.ForEach(warnings, warning => list.Add(warning));
        return text.Append(warnings.Length > 0 ? "\n" + list.ToText(0) : "").ToString();
    }

    /// <summary>What makes a tie, in a sentence.</summary>
    public static string Explanation(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return comparison.Tolerances.Count == 0
            ? "A tie: the guaranteed bounds overlap. No tolerance of an input was looked at."
            : "A tie: the guaranteed bounds overlap, or the tolerances of the inputs (half-widths of 95 %, independent, what two variants share moves both) leave the order open: "
                + string.Join(
                    ", ", comparison.Tolerances.Select(
                    tolerance => string.Create(CultureInfo.InvariantCulture, $"{tolerance.Name} {tolerance.Percent} %"))) + ".";
    }

    /// <summary>The ranks, the varied members and all columns of results as CSV.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Receives UTF-8 text; it stays open.</param>
    public static void WriteCsv(Comparison comparison, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (string[] row in Table(comparison))
        {
            writer.WriteLine(CsvLine.Join(row));
        }
    }

    /// <summary>The comparison as JSON.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Receives UTF-8 text that ends with a line end; it stays open.</param>
    public static void WriteJson(Comparison comparison, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, JsonForm.Indented))
        {
            json.WriteStartObject();
            json.WriteString("name", comparison.Name);
            json.WriteStartArray("tolerances");
            foreach (InputTolerance tolerance in comparison.Tolerances)
            {
                json.WriteStartObject();
                json.WriteString("input", tolerance.Name);
                json.WriteNumber("percent", tolerance.Percent);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("variants");
            foreach (ComparedVariant variant in comparison.Variants)
            {
                Variant(json, comparison, variant);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>The rows of the table, the head first.</summary>
    internal static IEnumerable<string[]> Table(Comparison comparison)
    {
        yield return
        [
            .. comparison.Columns.SelectMany(column => new[] { $"rank_{column}", $"half_width_{column}", $"over_best_{column}_percent" }),
            .. Members(comparison).Select(member => "in_" + member),
            "mass_kg_m2", "carrier_expansion_mismatch_ppm_k", "carrier_price_per_m2",
            .. BatchColumns.All.Select(column => column.Name),
        ];
        foreach (ComparedVariant variant in comparison.Variants)
        {
            yield return
            [
                .. variant.Figures.SelectMany(
                    figure =>
                    figure is null ? ["", "", ""]
                    : new[] { figure.Rank.ToString(CultureInfo.InvariantCulture), Number(figure.HalfWidth),
                    Number(figure.OverBestPercent) }),
                .. variant.Settings.Select(setting => setting.Value), Number(variant.MassKgM2),
                Number(variant.Carrier?.ExpansionMismatchPpmK), Number(variant.Carrier?.PricePerM2),
                    .. BatchColumns.All.Select(column => column.Read(variant.Result)),
            ];
        }
    }

    /// <summary>The names of the varied members.</summary>
    internal static string[] Members(Comparison comparison) =>
        comparison.Variants.Count > 0 ? [.. comparison.Variants[0].Settings.Select(setting => setting.Member)] : [];

    private static void Variant(Utf8JsonWriter json, Comparison comparison, ComparedVariant variant)
    {
        json.WriteStartObject();
        json.WriteStartObject("settings");
        foreach ((string member, string value) in variant.Settings)
        {
            json.WriteString(member, value);
        }

        json.WriteEndObject();
        json.WriteString("status", variant.Result.StatusWord);
        json.WriteString("message", variant.Result.Message);
        if (variant.MassKgM2 is { } mass)
        {
            json.WriteNumber("mass_kg_m2", mass);
        }

        if (variant.Carrier is { } carrier)
        {
            json.WriteStartObject("carrier");
            json.WriteString("material", carrier.Material);
            Optional(json, "expansion_mismatch_ppm_k", carrier.ExpansionMismatchPpmK);
            Optional(json, "price_per_m2", carrier.PricePerM2);
            json.WriteEndObject();
        }

        json.WriteStartObject("figures");
        for (int n = 0; n < comparison.Columns.Count; n++)
        {
            if (variant.Figures[n] is not { } figure)
            {
                continue;
            }

            json.WriteStartObject(comparison.Columns[n]);
            json.WriteNumber("rank", figure.Rank);
            json.WriteBoolean("tie", figure.IsTie);
            json.WriteNumber("rank_by_bounds", figure.NumericalRank);
            json.WriteNumber("value", figure.Value.Value);
            Optional(json, "lower", figure.Value.Lower);
            Optional(json, "upper", figure.Value.Upper);
            Optional(json, "half_width", figure.HalfWidth);
            json.WriteNumber("over_best", figure.OverBest);
            Optional(json, "over_best_percent", figure.OverBestPercent);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static string[] Cells(ComparedFigure? figure)
    {
        if (figure is null)
        {
            return ["-", "-", "-", "-", "-", "-"];
        }

        (string value, string lower, string upper) = Figure.Of(figure.Value);
        string over = figure.OverBestPercent is { } percent ? $"{Figure.Of(figure.OverBest, 3)} ({Figure.Of(percent, 2)} %)"
            : Figure.Of(figure.OverBest, 3);
        return [figure.Rank.ToString(CultureInfo.InvariantCulture) + (figure.IsTie ? "=" : ""), value, lower, upper,
            Figure.Of(figure.HalfWidth, 2), over];
    }

    private static string Number(double? value) => value is { } number ? NumberText.Exact(number) : "";
}
