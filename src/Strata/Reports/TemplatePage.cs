using System.Globalization;
using Strata.Packages;

namespace Strata.Reports;

/// <summary>Every parameter and preset of templates as a page of Markdown.</summary>
internal static class TemplatePage
{
    /// <summary>Writes the page.</summary>
    /// <param name="templates">The templates.</param>
    /// <param name="text">Receives it.</param>
    public static void Write(IReadOnlyList<IPackageTemplate> templates, TextWriter text)
    {
        text.Write("# Parameters of the templates\n\nWritten by `strata templates --markdown`. Lengths are in the unit of their name. ");
        text.Write("A value outside `allowed` is refused;\none outside `preferred` is solved, and a note says so. ");
        text.Write("The source is the document's paragraph or claim, or an own choice.\n");
        foreach (IPackageTemplate template in templates)
        {
            text.Write($"\n## {template.Name}\n{template.Description}.\n\n");
            string part = "";
            foreach (TemplateParameter of in template.Parameters)
            {
                if (of.Part != part)
                {
                    part = of.Part;
                    text.Write($"{(ReferenceEquals(of, template.Parameters[0]) ? "" : "\n")}### {template.Name}: {part}\n");
                    text.Write("| parameter | default | allowed | preferred | meaning | source |\n|---|---|---|---|---|---|\n");
                }

                string unit = of.Unit.Length > 0 ? $" {of.Unit}" : "";
                string preferred = Range(of.Preferred, "") is { Length: > 0 } range ? range + unit : "";
                text.Write($"| `{of.Name}` | {of.Default ?? "none"}{(of.Default is null ? "" : unit)} | {Cell(Allowed(of))} | {preferred} "
                    + $"| {Cell(of.Meaning)} | {Cell(of.Source)} |\n");
            }

            text.Write("\n| preset | what it shows |\n|---|---|\n");
            foreach (Preset preset in template.Presets)
            {
                text.Write($"| `{preset.Name}` | {Cell(preset.Description)} |\n");
            }
        }
    }

    /// <summary>What a parameter allows: its choices, its range, or its kind.</summary>
    public static string Allowed(TemplateParameter parameter) =>
        parameter.Choices.Count > 0 ? string.Join(" | ", parameter.Choices) : Range(parameter.Range, parameter.Kind);

    /// <summary>A range in words; what is given where neither end is finite.</summary>
    public static string Range((double Min, double Max) range, string whenOpen) =>
        (double.IsFinite(range.Min), double.IsFinite(range.Max)) switch
        {
            (true, true) => $"{Number(range.Min)} to {Number(range.Max)}",
            (true, false) => $"from {Number(range.Min)}",
            (false, true) => $"to {Number(range.Max)}",
            _ => whenOpen,
        };

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
