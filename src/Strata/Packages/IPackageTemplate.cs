using Strata.CrossSections;
using Strata.Materials;
using Strata.Problems;

namespace Strata.Packages;

/// <summary>A parametric package structure, as it is listed; it is drawn by its name and the values of its parameters.</summary>
public interface IPackageTemplate
{
    /// <summary>Its name, as in "cavity-build-up".</summary>
    string Name { get; }

    /// <summary>What it draws and which document it comes from.</summary>
    string Description { get; }

    /// <summary>Every parameter, in the order in which they are documented.</summary>
    IReadOnlyList<TemplateParameter> Parameters { get; }

    /// <summary>Named structures.</summary>
    IReadOnlyList<Preset> Presets { get; }

    /// <summary>Draws the section.</summary>
    /// <param name="name">Name of the design.</param>
    /// <param name="values">Parameter values in CSV form, by name; what is missing takes its default.</param>
    /// <param name="problems">Receives every problem found: unknown names, unreadable or out-of-range values, parameters in conflict; the path is the parameter's name.</param>
    /// <returns>The section, or null when there are problems.</returns>
    internal CrossSection? Draw(string name, IReadOnlyDictionary<string, string> values, ICollection<InputProblem> problems);

    /// <summary>Draws the section of a design that brings materials of its own.</summary>
    /// <param name="name">Name of the design.</param>
    /// <param name="values">As for the other form.</param>
    /// <param name="materials">The design's own materials; each hides a library material of the same name.</param>
    /// <param name="problems">As for the other form.</param>
    /// <returns>The section, which holds the materials, or null when there are problems.</returns>
    internal CrossSection? Draw(
        string name, IReadOnlyDictionary<string, string> values, IReadOnlyList<Material> materials, ICollection<InputProblem> problems);

    /// <summary>Draws the metal of one row of nets in plan.</summary>
    /// <param name="name">Name of the design.</param>
    /// <param name="values">As for drawing.</param>
    /// <param name="materials">The design's own materials.</param>
    /// <param name="problems">As for drawing; also what the template cannot draw in plan.</param>
    /// <returns>The plan, or null when there are problems.</returns>
    internal PlanDrawing? DrawPlan(
        string name, IReadOnlyDictionary<string, string> values, IReadOnlyList<Material> materials, ICollection<InputProblem> problems);

    /// <summary>Checks the rules of the source document.</summary>
    /// <param name="values">As for drawing; a design that draws without problems.</param>
    /// <param name="section">The drawn section.</param>
    IReadOnlyList<RuleResult> Check(IReadOnlyDictionary<string, string> values, CrossSection section);
}

/// <summary>One parameter of a template, as documented to the user.</summary>
public sealed record TemplateParameter
{
    /// <summary>Name in JSON and CSV, with the unit as suffix.</summary>
    public required string Name { get; init; }

    /// <summary>The part of the package that it belongs to, as "die" or "end points".</summary>
    public string Part { get; init; } = "";

    /// <summary>Unit, "" for none.</summary>
    public required string Unit { get; init; }

    /// <summary>"number", "numbers" (one or several, separated by spaces), "integer", "choice", "material", "materials" (likewise),
    /// "text" or "flag".</summary>
    public required string Kind { get; init; }

    /// <summary>Default in the form a CSV cell would hold, or null when there is none.</summary>
    public string? Default { get; init; }

    /// <summary>Smallest and largest allowed value, or infinities.</summary>
    public (double Min, double Max) Range { get; init; } = (double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Preferred range, or infinities.</summary>
    public (double Min, double Max) Preferred { get; init; } = (double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The allowed words of a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What it is.</summary>
    public required string Meaning { get; init; }

    /// <summary>Where the range comes from.</summary>
    public required string Source { get; init; }
}
