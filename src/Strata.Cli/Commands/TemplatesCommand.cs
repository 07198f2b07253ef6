using System.CommandLine;
using System.Globalization;
using Strata.Files;
using Strata.Packages;
using Strata.Problems;
using Strata.Reports;

namespace Strata.Cli.Commands;

/// <summary><c>strata templates</c>: every package structure, and every parameter of one.</summary>
internal static class TemplatesCommand
{
    private const int LineWidth = 130;

    /// <summary>Creates the command.</summary>
    public static Command Create(Streams streams)
    {
        var name = new Argument<string?>("NAME") { Description = "A template", Arity = ArgumentArity.ZeroOrOne };
        var filter = new Option<string?>("--filter")
        {
            Description = "Only parameters, parts or templates whose name or meaning holds this text",
            HelpName = "TEXT",
        };
        var json = new Option<bool>("--json") { Description = "Print names, parameters and presets as JSON" };
        var markdown = new Option<bool>("--markdown")
        {
            Description = "Print every parameter and preset as docs/template-parameters.md has them",
        };
        var command = new Command("templates", "List the package structures, or the parameters of one") {
            name, filter, json, markdown,
        };
        command.SetAction(parsed => Run(parsed.GetValue(name), parsed.GetValue(filter) ?? "", parsed.GetValue(json), parsed.GetValue(markdown), streams));
        return command;
    }

    private static int Run(string? name, string filter, bool json, bool markdown, Streams streams)
    {
        IReadOnlyList<IPackageTemplate> chosen = name is null ? TemplateCatalog.All : [Find(name)];
        if (json)
        {
            streams.Write(stream => TemplateWriter.Write(stream, chosen, asArray: name is null));
        }
        else if (markdown)
        {
            TemplatePage.Write(chosen, streams.Out);
        }
        else if (name is null)
        {
            var table = new TextTable("template", "parameters", "presets", "what it draws") { WrapAt = LineWidth };
            foreach (IPackageTemplate template in chosen.Where(one => Holds(filter, one.Name, one.Description)))
            {
                table.Add(template.Name, Count(template.Parameters.Count), Count(template.Presets.Count), template.Description);
            }

            streams.Out.Write(table.ToText(0));
        }
        else
        {
            Print(chosen[0], filter, streams.Out);
        }

        return ExitCode.Ok;
    }

    private static IPackageTemplate Find(string name)
    {
        if (TemplateCatalog.TryGet(name, out IPackageTemplate? template))
        {
            return template;
        }

        string[] known = [.. TemplateCatalog.All.Select(candidate => candidate.Name)];
        string advice = NearestName.Find(name, known) is { } nearest ? $"did you mean '{nearest}'?" : $"there are: {string.Join(", ", known)}";
        throw new InputException(new InputProblem("command line", "", null, $"unknown template '{name}'; {advice}"));
    }

    private static void Print(IPackageTemplate template, string filter, TextWriter text)
    {
        text.WriteLine(template.Name);
        text.WriteLine(template.Description);
        text.WriteLine();
        var parameters = new TextTable("parameter", "unit, default, what is allowed and preferred, meaning, source") { WrapAt = LineWidth };
        string part = "";
        foreach (TemplateParameter parameter in template.Parameters.Where(one => Holds(filter, one.Name, one.Meaning, one.Part)))
        {
            if (parameter.Part != part)
            {
                part = parameter.Part;
                parameters.Add("", "");
                parameters.Add($"[{part}]", "");
            }

            string allowed = TemplatePage.Allowed(parameter);
            string preferred = TemplatePage.Range(parameter.Preferred, "") is { Length: > 0 } range ? $"; preferred: {range}" : "";
            string unit = parameter.Unit.Length > 0 ? $"{parameter.Unit}; " : "";
            parameters.Add(parameter.Name, $"{unit}default: {parameter.Default ?? "none"}; allowed: {allowed}{preferred}");
            parameters.Add("", $"{parameter.Meaning} ({parameter.Source})");
        }

        if (parameters.Count > 0)
        {
            text.Write(parameters.ToText(0));
            text.WriteLine();
        }

        var presets = new TextTable("preset", "what it shows") { WrapAt = LineWidth };
        foreach (Preset preset in template.Presets.Where(one => Holds(filter, one.Name, one.Description)))
        {
            presets.Add(preset.Name, preset.Description);
        }

        if (presets.Count > 0)
        {
            text.Write(presets.ToText(0));
        }
    }

    private static bool Holds(string filter, params IReadOnlyList<string> texts) =>
        texts.Any(text => text.Contains(filter, StringComparison.OrdinalIgnoreCase));

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
