using System.Text.Json;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Packages;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Turns the members of a design that names a template into parameter values, and draws it.</summary>
internal static class TemplateBinder
{
    private sealed record UnknownName(string Name, string Sentence);

    // A table that names an unknown template does so in many rows.
    private static UnknownName? _lastUnknown;

    private static readonly string[] OwnMembers = ["name", "comment", "template", "preset", "materials", "probes"];

    /// <summary>Draws a design.</summary>
    /// <param name="root">The design's members.</param>
    /// <param name="problems">The file's problems.</param>
    /// <param name="library">Materials beside those of the design.</param>
    /// <param name="pathPrefix">What stands before a parameter's name in messages: "$." for JSON, "" for a table or the command line.</param>
    /// <param name="line">The line of a table row; null for JSON, whose members have their own.</param>
    /// <returns>The design; null where there are problems.</returns>
    public static Design? Draw(SourceValue root, ProblemList problems, MaterialLibrary library, string pathPrefix, int? line)
    {
        var from = new ObjectReader(root, problems);
        IPackageTemplate? template = Template(from);
        List<string> warnings = [];
        IReadOnlyList<Material> materials = SectionMaterialReader.Read(from, library, warnings);
        IReadOnlyList<Probe> probes = SectionConditionReader.Probes(from);
        bool ownAnalysis = root.Member("analysis") is { Kind: JsonValueKind.Object };
        AnalysisRequest? analysis = ownAnalysis ? SectionReader.Analysis(from) : null;
        string name = from.OptionalText("name") ?? Path.GetFileNameWithoutExtension(problems.File);
        string? comment = from.OptionalText("comment");
        if (template is null)
        {
            return problems.Count > 0 ? null : throw new InvalidOperationException("A missing template is a problem.");
        }

        Dictionary<string, string> values = Values(from, template, ownAnalysis);
        List<InputProblem> drawing = [];
        CrossSection? section = template.Draw(name, values, materials, drawing);
        foreach (InputProblem problem in drawing)
        {
            string advice = values.TryGetValue(problem.Path, out string? text) && NumberText.LooksLikeDecimalComma(text) ? " (a decimal comma? Numbers take a point)" : "";
            string place = problem.Path.Length > 0 && !problem.Path.StartsWith('$') ? pathPrefix + problem.Path : problem.Path;
            problems.Add(place, root.Member(problem.Path)?.Line ?? line, problem.Message + advice);
        }

        if (problems.Count > 0)
        {
            return null;
        }

        section = section ?? throw new InvalidOperationException($"Template '{template.Name}' drew nothing and named no problem.");
        section = section with { Probes = [.. section.Probes, .. probes], Analysis = analysis ?? section.Analysis, Comment = comment ?? section.Comment };
        return new Design { Name = name, Section = section, File = problems.File, Template = template, Values = values, Warnings = warnings };
    }

    /// <summary>The sentence for a template that does not exist.</summary>
    public static string UnknownTemplate(string name)
    {
        if (_lastUnknown is { } last && last.Name == name)
        {
            return last.Sentence;
        }

        string[] known = [.. TemplateCatalog.All.Select(template => template.Name)];
        string advice = NearestName.Find(name, known) is { } nearest ? $"did you mean '{nearest}'?" : $"there are: {string.Join(", ", known)}";
        string sentence = $"unknown template '{name}'; {advice}";
        _lastUnknown = new UnknownName(name, sentence);
        return sentence;
    }

    private static IPackageTemplate? Template(ObjectReader from)
    {
        string name = from.Text("template");
        if (name.Length == 0)
        {
            return null;
        }

        if (TemplateCatalog.TryGet(name, out IPackageTemplate? template))
        {
            return template;
        }

        from.Problems.Add(from.Value.Member("template")!, UnknownTemplate(name));
        return null;
    }

    private static Dictionary<string, string> Values(ObjectReader from, IPackageTemplate template, bool ownAnalysis)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        if (from.OptionalText("preset") is { } presetName)
        {
            Preset? preset = template.Presets.FirstOrDefault(candidate => candidate.Name == presetName);
            if (preset is null)
            {
                string[] known = [.. template.Presets.Select(candidate => candidate.Name)];
                string advice = NearestName.Find(presetName, known) is { } nearest ? $"did you mean '{nearest}'?" : $"it has: {string.Join(", ", known)}";
                from.Problems.Add(from.Value.Member("preset")!, $"template '{template.Name}' has no preset '{presetName}'; {advice}");
            }

            foreach ((string name, string value) in preset?.Values ?? new Dictionary<string, string>())
            {
                values[name] = value;
            }
        }

        foreach ((string name, SourceValue member) in from.Value.Members)
        {
            if (OwnMembers.Contains(name) || (ownAnalysis && name == "analysis"))
            {
                continue;
            }

            if (Text(member) is { } text)
            {
                values[name] = text;
            }
            else
            {
                from.Problems.Add(member, $"found {member.Found}; a number, a text, true or false, or a list of numbers is expected");
            }
        }

        return values;
    }

    private static string? Text(SourceValue member) => member.Kind switch
    {
        JsonValueKind.String or JsonValueKind.Number => member.Text,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array when member.Items.Count > 0 && member.Items.All(item => item.Kind is JsonValueKind.Number or JsonValueKind.String) =>
            string.Join(' ', member.Items.Select(item => item.Text)),
        _ => null,
    };
}
