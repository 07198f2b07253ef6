using Strata.Files;
using Strata.Problems;
using Strata.Results;

namespace Strata.Studies;

/// <summary>A numeric column of a table of results, read from a result with its bounds.</summary>
internal sealed class ResultFigure
{
    private readonly BatchColumn _column;

    private ResultFigure(BatchColumn column) => _column = column;

    /// <summary>The column's name.</summary>
    public string Name => _column.Name;

    /// <summary>What the column holds.</summary>
    public string Meaning => _column.Meaning;

    /// <summary>The columns that hold numbers of a result.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. BatchColumns.All.Where(column => column.IsNumber).Select(column => column.Name)];

    /// <summary>The figure of a name.</summary>
    /// <param name="name">A column, as t_max_c.</param>
    /// <param name="option">The option that names it, for the message.</param>
    /// <exception cref="InputException">No column has this name.</exception>
    public static ResultFigure Of(string name, string option)
    {
        if (BatchColumns.All.FirstOrDefault(column => column.IsNumber && column.Name == name) is { } column)
        {
            return new ResultFigure(column);
        }

        string advice = NearestName.Find(name, Names) is { } near ? $"did you mean '{near}'?" : $"there are: {string.Join(", ", Names)}";
        throw new InputException(new InputProblem("command line", option, null, $"unknown column '{name}'; {advice}"));
    }

    /// <summary>The figure of a result.</summary>
    /// <returns>The value with its bounds where it has them; null where the result has no such value.</returns>
    public BoundedValue? Read(DesignResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return _column.Bounded is { } bounded ? bounded(result) : _column.Number(result) is { } value ? new BoundedValue(value) : null;
    }
}
