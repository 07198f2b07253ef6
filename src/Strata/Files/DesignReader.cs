using System.Text.Json;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Reads designs: a JSON file, a row of a table, or a template by name; each with members set on top.</summary>
/// <example><code>
/// Design design = DesignReader.Read(file, ["carrier_material=molybdenum", "accuracy_percent=5"]);
/// DesignResult result = SectionAnalysis.Solve(design.Section).Result;
/// </code></example>
public static class DesignReader
{
    /// <summary>Reads a design.</summary>
    /// <param name="reference">A JSON file, or <c>designs.csv#row-name</c>.</param>
    /// <param name="sets">Members to set, each <c>path=value</c>: a template's parameter, or a path such as <c>boundaries[0].film_w_m2k</c>.</param>
    /// <param name="library">Materials beside those of the design; null for the default library.</param>
    /// <returns>The design.</returns>
    /// <exception cref="InputException">The design cannot be read; all problems are listed.</exception>
    public static Design Read(string reference, IReadOnlyList<string>? sets = null, MaterialLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(reference);
        int mark = File.Exists(reference) ? -1 : reference.LastIndexOf('#');
        string path = mark < 0 ? reference : reference[..mark];
        bool table = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        if (mark >= 0 && !table)
        {
            throw new InputException(new InputProblem(reference, "", null, "only a row of a table is named with '#', as in designs.csv#row-name"));
        }

        if (table)
        {
            BatchTable rows = BatchTable.ReadFile(path);
            BatchRow row = mark < 0 ? rows.OnlyRow() : rows.RowOf(reference[(mark + 1)..]);
            return row.ToDesign(library, sets);
        }

        return Read(SourceText.ReadFile(path), path, sets, library);
    }

    /// <summary>Reads a design from the text of a JSON file.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <param name="sets">Members to set, each <c>path=value</c>.</param>
    /// <param name="library">Materials beside those of the design; null for the default library.</param>
    /// <returns>The design.</returns>
    /// <exception cref="InputException">The design cannot be read; all problems are listed.</exception>
    public static Design Read(byte[] utf8, string fileName, IReadOnlyList<string>? sets = null, MaterialLibrary? library = null)
    {
        var problems = new ProblemList(fileName);
        SourceValue root = SourceTree.Parse(SourceText.Check(utf8, fileName), problems);
        return Bind(root, problems, sets, library, "$.", null);
    }

    /// <summary>Draws a template.</summary>
    /// <param name="template">The template's name.</param>
    /// <param name="preset">One of its presets, or null.</param>
    /// <param name="sets">Parameters to set, each <c>name=value</c>.</param>
    /// <param name="library">Materials beside those of the design; null for the default library.</param>
    /// <returns>The design.</returns>
    /// <exception cref="InputException">The design cannot be drawn; all problems are listed.</exception>
    public static Design FromTemplate(string template, string? preset = null, IReadOnlyList<string>? sets = null, MaterialLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(template);
        var root = new SourceValue(JsonValueKind.Object, "$", null);
        root.Members.Add(new("name", new SourceValue(JsonValueKind.String, "name", null, preset is null ? template : $"{template} {preset}")));
        root.Members.Add(new("template", new SourceValue(JsonValueKind.String, "--template", null, template)));
        if (preset is not null)
        {
            root.Members.Add(new("preset", new SourceValue(JsonValueKind.String, "--preset", null, preset)));
        }

        return Bind(root, new ProblemList("command line"), sets, library, "", null);
    }

    /// <summary>Binds parsed members, those set on top included.</summary>
    internal static Design Bind(SourceValue root, ProblemList problems, IReadOnlyList<string>? sets, MaterialLibrary? library, string pathPrefix, int? line)
    {
        library ??= MaterialLibrary.Default;
        foreach (string set in sets ?? [])
        {
            int equals = set.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                problems.Add("--set", null, $"found '{set}'; name=value is expected");
                continue;
            }

            MemberPath.Set(root, set[..equals].Trim(), set[(equals + 1)..], problems);
        }

        if (root.Kind == JsonValueKind.Object && root.Member("template") is not null)
        {
            Design? drawn = TemplateBinder.Draw(root, problems, library, pathPrefix, line);
            return drawn is null ? throw new InputException(problems.InOrder()) : drawn with { Sets = sets ?? [] };
        }

        if (root.Kind == JsonValueKind.Object && root.Member("outline") is null && root.Member("shapes") is null)
        {
            problems.Add(root, "a design needs a \"template\", or a section (\"outline\", \"shapes\", ...)");
        }

        List<string> warnings = [];
        CrossSection section = SectionReader.Bind(root, problems, library, warnings);
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        Collect(root, lines);
        return new Design { Name = section.Name, Section = section, File = problems.File, Warnings = warnings, Lines = lines, Sets = sets ?? [] };
    }

    private static void Collect(SourceValue value, Dictionary<string, int> lines)
    {
        if (value.Line is { } line)
        {
            lines.TryAdd(value.Path, line);
        }

        value.Members.ForEach(member => Collect(member.Value, lines));
        value.Items.ForEach(item => Collect(item, lines));
    }
}
