using System.Collections.ObjectModel;
using System.Reflection;
using CsvHelper;

namespace Strata.Packages;

/// <summary>A named set of parameter values: one structure or figure of a source document.</summary>
/// <param name="Name">Its name, as in "fig-43".</param>
/// <param name="Description">What it shows and where it comes from.</param>
/// <param name="Values">Parameter values in CSV form, by parameter name; what is missing keeps its default.</param>
public sealed record Preset(string Name, string Description, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The preset of the same template that it is compared with; null for the first of a family.</summary>
    public string? Sibling { get; init; }

    /// <summary>Why it hardly differs from its sibling, where it does not; else null.</summary>
    public string? Remark { get; init; }

    /// <summary>Regions that show what it is about; a picture of the part around the first figure of each shows it, with a star around
    /// every figure, with a plus around that nearest to the regions before and what joins it.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];
}

/// <summary>
/// The presets of a template, from data/presets/TEMPLATE.csv (embedded in this assembly): name, parameters as
/// <c>name=value</c> separated by semicolons, sibling, source, note, regions to show, and why it hardly differs from its sibling.
/// </summary>
internal static class PresetTable
{
    /// <summary>What every preset states unless its row says otherwise, so that a named figure can be solved as it is.</summary>
    private static readonly (string Name, string Value)[] Drive = [("analysis", "electrothermal"), ("pad_current_a", "0.1"), ("ambient_c",
        "25")];

    /// <summary>Reads the presets of a template.</summary>
    /// <param name="template">Its name.</param>
    public static IReadOnlyList<Preset> Read(string template)
    {
        string resource = $"Strata.presets.{template}.csv";
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{resource}'; it was built without data/presets/{template}.csv.");
        using StreamReader text = new(stream);
        using CsvReader csv = CsvReader.Create(text, new CsvReaderOptions { Separator = ',' }, leaveOpen: true);
        List<Preset> presets = [];
        while (csv.Read())
        {
            string[] cells = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
            Dictionary<string, string> values = Drive.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
            foreach (string pair in cells[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = pair.Split('=', 2);
                values[parts[0]] = parts[1];
            }

            string description = $"{cells[4]} ({cells[3]}); {Statement(values)}";
            presets.Add(new Preset(cells[0], description, new ReadOnlyDictionary<string, string>(values))
            {
                Sibling = cells[2].Length > 0 ? cells[2] : null,
                Shows = cells[5].Split(' ', StringSplitOptions.RemoveEmptyEntries),
                Remark = cells[6].Length > 0 ? cells[6] : null,
            });
        }

        return presets;
    }

    // Said from the values themselves, since a preset may have a drive of its own.
    private static string Statement(Dictionary<string, string> drive)
    {
        string watts = drive.GetValueOrDefault("power_w") ?? "";
        string power = watts.Length == 0 ? "no power of a die"
            : watts.Contains(' ', StringComparison.Ordinal) ? $"{watts.Replace(" ", ", ", StringComparison.Ordinal)} W"
            : $"{watts} W per die";
        string current = drive["analysis"] == "thermal" ? "" : $", {drive["pad_current_a"]} A per net";
        return $"{power}{current}; environment {drive["environment"]}, {drive["ambient_c"]} C";
    }
}
