using CsvHelper;
using Strata.Problems;

namespace Strata.Materials;

/// <summary>Reads the materials of a CSV file, collecting every problem before giving up.</summary>
internal static class MaterialCsv
{
    private static readonly string[] Columns =
    [
        "name", "role", "description",
        "k_w_mk", "kx_w_mk", "kz_w_mk", "k_table_c_w_mk", "kx_table_c_w_mk", "kz_table_c_w_mk", "k_source",
        "k_uncertainty_percent", "k_uncertainty_source",
        "resistivity_ohm_m", "resistivity_temperature_coefficient_1_k", "resistivity_reference_c", "resistivity_source",
        "density_kg_m3", "density_source", "specific_heat_j_kgk", "specific_heat_source",
    ];

    /// <summary>Reads all materials.</summary>
    /// <param name="reader">The CSV text: commas, a header line, '#' before a comment line. It stays open.</param>
    /// <param name="fileName">The file's name for messages.</param>
    /// <returns>The materials in the order of the file, at least one.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputException">The file has problems; all of them are listed.</exception>
    public static IReadOnlyList<Material> Read(TextReader reader, string fileName)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(fileName);
        List<InputProblem> problems = [];
        List<Material> materials = [];
        Dictionary<string, int> lineOfName = new(StringComparer.Ordinal);
        CsvReaderOptions options = new()
        {
            Separator = ',',
            CommentPrefix = '#',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            OnMalformedRecord = record => problems.Add(new InputProblem(fileName, "", (int)record.LineNumber, $"quotes do not match ({record.Reason})")),
        };
        using CsvReader csv = CsvReader.Create(reader, options, leaveOpen: true);
        string[] headers = [.. csv.Headers];
        CheckHeaders(headers, fileName, problems);
        while (csv.Read())
        {
            int line = (int)csv.LineNumber;
            if (csv.FieldCount != headers.Length)
            {
                problems.Add(new InputProblem(fileName, "", line, $"found {csv.FieldCount} cells; the header has {headers.Length} (a cell that holds a comma needs double quotes)"));
                continue;
            }

            MaterialRow row = new(fileName, line, headers.Select((header, column) => KeyValuePair.Create(header, csv.GetString(column))));
            Material? material = row.ToMaterial();
            problems.AddRange(row.Problems);
            if (row.Name.Length > 0 && !lineOfName.TryAdd(row.Name, line))
            {
                problems.Add(new InputProblem(fileName, "name", line, $"'{row.Name}' occurs twice; first in line {lineOfName[row.Name]}"));
            }
            else if (material is not null)
            {
                materials.Add(material);
            }
        }

        if (problems.Count == 0 && materials.Count == 0)
        {
            problems.Add(new InputProblem(fileName, "", null, "the file holds no material"));
        }

        return problems.Count == 0 ? materials : throw new InputException(problems.OrderBy(problem => problem.Line ?? 0));
    }

    private static void CheckHeaders(string[] headers, string fileName, List<InputProblem> problems)
    {
        if (headers.Length == 0)
        {
            problems.Add(new InputProblem(fileName, "", null, "the file is empty; a header line is needed"));
            return;
        }

        foreach (string header in headers.Where(header => !Columns.Contains(header)))
        {
            string advice = NearestName.Find(header, Columns) is string nearest ? $"did you mean '{nearest}'?" : $"allowed: {string.Join(", ", Columns)}";
            problems.Add(new InputProblem(fileName, header, 1, $"unknown column '{header}'; {advice}"));
        }

        foreach (string header in headers.GroupBy(header => header).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            problems.Add(new InputProblem(fileName, header, 1, "the column occurs twice"));
        }

        if (!headers.Contains("name"))
        {
            problems.Add(new InputProblem(fileName, "name", 1, "the column is missing"));
        }
    }
}
