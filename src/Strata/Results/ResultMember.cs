namespace Strata.Results;

/// <summary>A member of a result record, declared once: results.json, tables, reports and documents read it here.</summary>
/// <param name="Name">Its name in results.json, the unit as suffix.</param>
/// <param name="Meaning">What it holds, with its unit, in a line of Markdown.</param>
/// <param name="Read">
/// Its value in a record: a text, a number, a flag, a point, a bounded value, texts, a matrix, a record or records. Null where the record
/// has none; then every form leaves it out.
/// </param>
internal sealed record ResultMember(string Name, string Meaning, Func<object, object?> Read)
{
    /// <summary>The members of the record or records that it is; empty for a plain value.</summary>
    public IReadOnlyList<ResultMember> Members { get; init; } = [];

    /// <summary>Whether it is a list of records.</summary>
    public bool IsList { get; init; }

    /// <summary>Its number in a record, without an object made for it; null for what is no number of its own.</summary>
    public Func<object, double?>? Number { get; init; }

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it is a number with bounds.</summary>
    public bool IsBounded { get; init; }

    /// <summary>The names of the bounds of a value that has them beside it; null where value and bounds are an object.</summary>
    public (string Lower, string Upper)? Ends { get; init; }

    /// <summary>The head of its column in the tables of reports, without unit; null where they do not show it.</summary>
    public string? Head { get; init; }

    /// <summary>Its unit in them; empty for none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Significant digits in reports.</summary>
    public int Digits { get; init; } = 5;
}
