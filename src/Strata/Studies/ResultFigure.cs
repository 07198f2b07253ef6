using System.Globalization;
using Strata.Files;
using Strata.Problems;
using Strata.Results;

namespace Strata.Studies;

/// <summary>A numeric column of a table of results, read from a result with its bounds.</summary>
internal sealed class ResultFigure
{
    private readonly BatchColumn _value;
    private readonly BatchColumn? _lower;
    private readonly BatchColumn? _upper;

    private ResultFigure(string name)
    {
        Name = name;
        _value = BatchColumns.All.First(column => column.Name == name);
        foreach (string unit in (string[])["_k_w", "_ohm"])
        {
            if (name.EndsWith(unit, StringComparison.Ordinal))
            {
                string start = name[..^unit.Length];
                _lower = BatchColumns.All.FirstOrDefault(column => column.Name == $"{start}_lower{unit}");
                _upper = BatchColumns.All.FirstOrDefault(column => column.Name == $"{start}_upper{unit}");
            }
        }
    }

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>What the column holds.</summary>
    public string Meaning => _value.Meaning;

    /// <summary>The columns that hold numbers of a result.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. BatchColumns.All.Select(column => column.Name)
            .Where(name =>
            name is not ("name" or "status" or "message" or "warnings" or "source" or "per_metre_of_depth")
            && !name.StartsWith("net_", StringComparison.Ordinal))];

    /// <summary>The figure of a name.</summary>
    /// <param name="name">A column, as t_max_c.</param>
    /// <param name="option">The option that names it, for the message.</param>
    /// <exception cref="InputException">No column has this name.</exception>
    public static ResultFigure Of(string name, string option)
    {
        if (Names.Contains(name))
        {
            return new ResultFigure(name);
        }

        string advice = NearestName.Find(name, Names) is { } near ? $"did you mean '{near}'?" : $"there are: {string.Join(", ", Names)}";
        throw new InputException(new InputProblem("command line", option, null, $"unknown column '{name}'; {advice}"));
    }

    /// <summary>The figure of a result.</summary>
    /// <returns>The value with its bounds where it has them; null where the result has no such value.</returns>
    public BoundedValue? Read(DesignResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (Name == "t_mean_c" && BatchColumns.Hottest(result) is { } source)
        {
            return new BoundedValue(source.TMeanC, source.TMeanLowerC, source.TMeanUpperC);
        }

        return Number(_value, result) is { } value ? new BoundedValue(value, Number(_lower, result), Number(_upper, result)) : null;
    }

    private static double? Number(BatchColumn? column, DesignResult result) =>
        column is not null && double.TryParse(column.Read(result), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value : null;
}
