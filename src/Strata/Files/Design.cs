using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;

namespace Strata.Files;

/// <summary>A design as the user gave it: its section, and where it came from.</summary>
public sealed record Design
{
    /// <summary>The design's name.</summary>
    public required string Name { get; init; }

    /// <summary>The section, drawn by the template or read from the file.</summary>
    public required CrossSection Section { get; init; }

    /// <summary>The file's name as the user gave it, for messages.</summary>
    public required string File { get; init; }

    /// <summary>The template that drew the section; null for a section file.</summary>
    public IPackageTemplate? Template { get; init; }

    /// <summary>The values given to the template, by parameter name in CSV form; those of a preset included.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>What was set on top of the design, each <c>path=value</c>, in the order in which it was set.</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];

    /// <summary>What the user should know before anything is solved.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Lines of the file by JSON path; empty when the section does not come from a JSON file.</summary>
    internal IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>();

    /// <summary>The parameters of the template whose default is used, in the order of documentation.</summary>
    public IReadOnlyList<TemplateParameter> DefaultsUsed =>
        Template is null ? [] : [.. Template.Parameters.Where(parameter => parameter.Default is not null && !Values.ContainsKey(parameter.Name))];

    /// <summary>Gives a problem of the section its place in the user's file.</summary>
    /// <param name="problem">A problem found in the section; its path is a JSON path.</param>
    /// <returns>The problem with file and line.</returns>
    public InputProblem Locate(InputProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (Template is not null)
        {
            string path = problem.Path.StartsWith('$') ? $"drawn section, {problem.Path}" : problem.Path;
            return problem with { File = File, Path = path };
        }

        int? line = problem.Line;
        for (string path = problem.Path; line is null && path.Length > 1; path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))])
        {
            line = Lines.TryGetValue(path, out int found) ? found : null;
        }

        return problem with { File = File, Line = line };
    }
}
