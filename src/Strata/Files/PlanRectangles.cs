using CsvHelper;
using Strata.CrossSections;
using Strata.Layouts;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Reads a table of rectangles: one per row, with the name of its layer and its ends in micrometres.</summary>
internal static class PlanRectangles
{
    private static readonly string[] Ends = ["x0_um", "x1_um", "y0_um", "y1_um"];
    private static readonly string[] Known = ["layer", .. Ends];

    /// <summary>Reads a table.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <param name="layers">The names of the plan's layers.</param>
    /// <returns>The rectangles, each with the number of its layer.</returns>
    /// <exception cref="InputException">The table has problems; all are listed with row and column.</exception>
    public static IReadOnlyList<(int Layer, PlanFigure Figure)> Read(byte[] utf8, string fileName, IReadOnlyList<string> layers)
    {
        var problems = new ProblemList(fileName);
        CsvReaderOptions options = new() { Separator = ',', CommentPrefix = '#', TrimWhitespace = true, TrackLineNumbers = true };
        using CsvReader csv = CsvReader.Create(SourceText.Check(utf8, fileName), options);
        string[] columns = [.. csv.Headers.Select(header => header.Trim())];
        foreach (string column in columns.Except(Known))
        {
            string advice = NearestName.Find(column, Known) is { } near ? $"did you mean '{near}'?"
                : $"allowed: {string.Join(", ", Known)}";
            problems.Add(column, 1, $"unknown column '{column}'; {advice}");
        }

        foreach (string column in Known.Except(columns))
        {
            problems.Add("", 1, $"the column '{column}' is missing");
        }

        problems.ThrowIfAny();
        List<(int, PlanFigure)> found = [];
        while (csv.Read())
        {
            Dictionary<string, string> cells = new(StringComparer.Ordinal);
            for (int n = 0; n < Math.Min(csv.FieldCount, columns.Length); n++)
            {
                cells[columns[n]] = csv.GetString(n).Trim();
            }

            int line = (int)csv.LineNumber;
            var row = new RowCells(cells, line, problems);
            string name = row.Text("layer") ?? row.Missing("layer");
            int layer = layers.ToList().IndexOf(name);
            if (layer < 0 && name.Length > 0)
            {
                string advice = NearestName.Find(name, layers) is { } near ? $"; did you mean '{near}'?" : "";
                problems.Add("layer", line, $"there is no layer '{name}'{advice}");
            }

            double[] ends = [.. Ends.Select(end => row.Number(end, NumberRange.PositionUm, required: true) ?? double.NaN)];
            if (!(ends[0] < ends[1]) || !(ends[2] < ends[3]))
            {
                problems.Add("", line, "the rectangle has no area: x0_um must be below x1_um, and y0_um below y1_um");
            }
            else if (layer >= 0)
            {
                found.Add((layer, PlanFigure.Rectangle(ends[0], ends[1], ends[2], ends[3])));
            }
        }

        if (found.Count == 0 && problems.Count == 0)
        {
            problems.Add("", null, "the table has no row");
        }

        problems.ThrowIfAny();
        return found;
    }
}
