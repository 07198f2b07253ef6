using System.Globalization;
using Strata.Problems;
using Strata.Results;

namespace Strata.Files;

/// <summary>One column of a table of results.</summary>
/// <param name="Name">Its name, the unit as suffix.</param>
/// <param name="Meaning">What it holds, in a line.</param>
/// <param name="Value">Its value of a result; null where the result has none.</param>
internal sealed record BatchColumn(string Name, string Meaning, Func<DesignResult, object?> Value)
{
    /// <summary>Whether its values are numbers.</summary>
    public bool IsNumber { get; init; } = true;

    /// <summary>Its value with bounds; null for a column without, and for a bound.</summary>
    public Func<DesignResult, BoundedValue?>? Bounded { get; init; }

    /// <summary>The cell of a result; empty where it has no value.</summary>
    public string Read(DesignResult result) => Value(result) switch
    {
        double number => NumberText.Exact(number),
        int count => count.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        string text => PlainText.Line(text),
        _ => "",
    };

    /// <summary>The number of a result; null where it has none.</summary>
    public double? Number(DesignResult result) => Value(result) switch { double number => number, int count => count, _ => null };
}
