using System.Globalization;
using CsvHelper;
using Strata.Layouts;
using Strata.Materials;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Reads the layer table of a layout.</summary>
/// <remarks>
/// Columns: <c>gds_layer</c>, <c>gds_datatype</c>, <c>name</c>; of a conductor <c>thickness_um</c> and <c>resistivity_ohm_m</c> or
/// <c>material</c>;
/// of a via layer <c>from</c> and <c>to</c> (conductors) and <c>resistance_ohm_m2</c>, <c>resistance_ohm</c> (of each via), or
/// <c>thickness_um</c>
/// with <c>resistivity_ohm_m</c> or <c>material</c>; of a layer of terminals <c>from</c> alone; <c>z_um</c> for pictures.
/// </remarks>
internal static class LayerTableReader
{
    private static readonly string[] EmColumns =
        ["em_current_density_a_m2", "em_life_h", "em_temperature_c", "em_exponent", "em_activation_ev"];

    private static readonly string[] Known =
        ["gds_layer", "gds_datatype", "name", "thickness_um", "resistivity_ohm_m", "material", "z_um", "from", "to", "resistance_ohm_m2",
            "resistance_ohm", .. EmColumns];

    /// <summary>Reads a table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="library">Materials that the table may name; null for the default library.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="InputException">The file has problems; all are listed with row and column.</exception>
    public static IReadOnlyList<LayerRow> ReadFile(string path, MaterialLibrary? library = null) =>
        Read(SourceText.ReadFile(path), path, library);

    /// <summary>Reads a table from the text of a file.</summary>
    public static IReadOnlyList<LayerRow> Read(byte[] utf8, string fileName, MaterialLibrary? library = null)
    {
        var problems = new ProblemList(fileName);
        CsvReaderOptions options = new() { Separator = ',', CommentPrefix = '#', TrimWhitespace = true, TrackLineNumbers = true };
        using CsvReader csv = CsvReader.Create(SourceText.Check(utf8, fileName), options);
        string[] columns = [.. csv.Headers.Select(header => header.Trim())];
        foreach (string column in columns.Where(column => !Known.Contains(column)))
        {
            string advice = NearestName.Find(column, Known) is { } near ? $"did you mean '{near}'?" : $"allowed: {string.Join(", ", Known)}";
            problems.Add(column, 1, $"unknown column '{column}'; {advice}");
        }

        foreach (string column in (string[])["gds_layer", "gds_datatype", "name"])
        {
            if (!columns.Contains(column))
            {
                problems.Add("", 1, $"the column '{column}' is missing");
            }
        }

        problems.ThrowIfAny();
        List<(LayerRow Row, int Line)> rows = [];
        while (csv.Read())
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            for (int n = 0; n < Math.Min(csv.FieldCount, columns.Length); n++)
            {
                cells[columns[n]] = csv.GetString(n).Trim();
            }

            int line = (int)csv.LineNumber;
            rows.Add((Row(new RowCells(cells, line, problems)), line));
        }

        if (rows.Count == 0)
        {
            problems.Add("", null, "the table has no row");
        }

        Check(rows, library ?? MaterialLibrary.Default, problems);
        problems.ThrowIfAny();
        return [.. rows.Select(row => row.Row)];
    }

    private static LayerRow Row(RowCells cells) => new()
    {
        Layer = (int)(cells.Number("gds_layer", new NumberRange(0, 65535), required: true) ?? 0),
        Datatype = (int)(cells.Number("gds_datatype", new NumberRange(0, 65535), required: true) ?? 0),
        Name = cells.Text("name") ?? cells.Missing("name"),
        ThicknessUm = cells.Number("thickness_um", NumberRange.LengthUm),
        ResistivityOhmM = cells.Number("resistivity_ohm_m", new NumberRange(0, 1e6, true) { Least = 1e-12 }),
        Material = cells.Text("material"),
        ZUm = cells.Number("z_um", NumberRange.PositionUm),
        From = cells.Text("from"),
        To = cells.Text("to"),
        ResistanceOhmM2 = cells.Number("resistance_ohm_m2", new NumberRange(0, 1e6, true)),
        ResistanceOhm = cells.Number("resistance_ohm", new NumberRange(0, 1e12, true)),
        Em = Em(cells),
    };

    private static EmLimit? Em(RowCells cells)
    {
        double? density = cells.Number("em_current_density_a_m2", new NumberRange(0, 1e15, true));
        double? life = cells.Number("em_life_h", new NumberRange(0, 1e12, true));
        bool needed = (density ?? life) is not null;
        double? temperature = cells.Number("em_temperature_c", NumberRange.TemperatureC, needed);
        double? exponent = cells.Number("em_exponent", new NumberRange(0, 10, true), needed);
        double? activation = cells.Number("em_activation_ev", new NumberRange(0, 10), needed);
        return density is { } j && temperature is { } t && exponent is { } n && activation is { } ev ? new EmLimit(j, life, t, n, ev)
            : null;
    }

    private static void Check(List<(LayerRow Row, int Line)> rows, MaterialLibrary library, ProblemList problems)
    {
        string[] conductors = [.. rows.Where(row => row.Row.IsConductor).Select(row => row.Row.Name).Distinct()];
        HashSet<(int, int)> pairs = [];
        foreach ((LayerRow row, int line) in rows)
        {
            if (!pairs.Add((row.Layer, row.Datatype)))
            {
                problems.Add("gds_layer", line,
                    string.Create(CultureInfo.InvariantCulture, $"the pair {row.Layer}/{row.Datatype} occurs twice"));
            }

            bool metal = row.Material is not null || row.ResistivityOhmM is not null;
            if (row.Material is { } name && (!library.TryGet(name, out Material? material) || !material.IsConductor))
            {
                problems.Add("material", line, library.TryGet(name, out _) ? $"the material '{name}' has no resistivity"
                    : library.UnknownMessage(name));
            }

            if (row.IsConductor && (row.ThicknessUm is null || !metal || row.To is not null))
            {
                problems.Add("", line,
                    $"conductor '{row.Name}' needs a thickness_um and a resistivity_ohm_m or material; a via layer needs from and to");
            }

            if (row.IsVia && row.ResistanceOhmM2 is null && row.ResistanceOhm is null && !(metal && row.ThicknessUm is not null))
            {
                problems.Add("", line,
                    $"via layer '{row.Name}' needs resistance_ohm_m2, resistance_ohm, or a thickness_um with a resistivity_ohm_m or "
                        + $"material");
            }

            foreach ((string column, string? end) in new[] { ("from", row.From), ("to", row.To) })
            {
                if (end is not null && !conductors.Contains(end))
                {
                    problems.Add(column, line,
                        $"'{end}' is no conductor of this "
                            + $"table{(NearestName.Find(end, conductors) is { } near ? $"; did you mean '{near}'?" : "")}");
                }
            }
        }
    }
}
