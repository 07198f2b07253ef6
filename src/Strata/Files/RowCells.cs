using System.Globalization;
using Strata.CrossSections;
using Strata.Problems;

namespace Strata.Files;

/// <summary>The cells of one row of a small table, by column.</summary>
internal sealed class RowCells(Dictionary<string, string> cells, int line, ProblemList problems)
{
    /// <summary>The text of a cell; null for an empty one.</summary>
    public string? Text(string column) => cells.TryGetValue(column, out string? text) && text.Length > 0 ? text : null;

    /// <summary>Says that a cell is empty.</summary>
    public string Missing(string column)
    {
        problems.Add(column, line, "the cell is empty");
        return "";
    }

    /// <summary>The number of a cell; null for an empty or a wrong one.</summary>
    public double? Number(string column, NumberRange range, bool required = false)
    {
        if (Text(column) is not { } text)
        {
            return required ? Missing(column).Length : null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && range.Holds(number))
        {
            return number;
        }

        problems.Add(column, line, $"found '{text}'; allowed: a number, {range.Words(MemberUnit.Of(column))}");
        return null;
    }
}
