namespace Strata.Packages;

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
