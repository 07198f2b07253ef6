using System.Text;
using Strata.Problems;
using Strata.Results;

namespace Strata.Files;

/// <summary>The line of a result in a table of results.</summary>
/// <param name="columns">The columns.</param>
/// <param name="echo">Columns of the designs that are added.</param>
/// <param name="escapeFormulas">Whether cells that a spreadsheet would take for a formula get an apostrophe.</param>
internal sealed class ResultLine(IReadOnlyList<BatchColumn> columns, IReadOnlyList<string> echo, bool escapeFormulas)
{
    private readonly string[] _cells = new string[columns.Count + echo.Count];

    /// <summary>The line in UTF-8, without its end.</summary>
    public byte[] Of(BatchRow row, DesignResult result)
    {
        for (int n = 0; n < columns.Count; n++)
        {
            _cells[n] = Cell(columns[n].Read(result));
        }

        for (int n = 0; n < echo.Count; n++)
        {
            _cells[columns.Count + n] = Cell(PlainText.Line(row.Cell(echo[n])));
        }

        return Encoding.UTF8.GetBytes(CsvLine.Join(_cells));
    }

    /// <summary>Whether a spreadsheet would take a cell for a formula.</summary>
    public static bool IsFormula(string cell) => cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@'
        && !NumberText.TryParse(cell, out _);

    private string Cell(string text) => escapeFormulas && IsFormula(text) ? "'" + text : text;
}
