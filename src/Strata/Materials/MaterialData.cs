using System.Globalization;
using System.Reflection;
using CsvHelper;
using Strata.Problems;

namespace Strata.Materials;

/// <summary>Reads data/material-data.csv (embedded in this assembly), or a table like it: name, property, value, source.</summary>
internal static class MaterialData
{
    private const string EmbeddedName = "Strata.material-data.csv";
    private static readonly string[] Columns = ["name", "property", "value", "source"];

    /// <summary>The data by the name of their material, in the order of the file.</summary>
    public static ILookup<string, MaterialDatum> ReadEmbedded()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(EmbeddedName)
            ?? throw new InvalidOperationException($"The assembly was built without data/material-data.csv ({EmbeddedName}).");
        using StreamReader text = new(stream);
        return Read(text, "data/material-data.csv");
    }

    /// <summary>The data of a table by the name of their material.</summary>
    /// <param name="text">CSV with a head and commas; a row of '#' is a comment. It stays open.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <exception cref="InputException">Columns are missing, a property is unknown, a value cannot be; every problem is listed.</exception>
    public static ILookup<string, MaterialDatum> Read(TextReader text, string file)
    {
        CsvReaderOptions options = new()
        {
            Separator = ',',
            CommentPrefix = '#',
            TrimWhitespace = true,
            TrackLineNumbers = true,
        };
        using CsvReader csv = CsvReader.Create(text, options, leaveOpen: true);
        if (!csv.Headers.SequenceEqual(Columns))
        {
            string found = csv.Headers.Count > 0 ? string.Join(", ", csv.Headers) : "nothing";
            throw new InputException(
                new InputProblem(file, "", 1, $"found the columns {found}; {string.Join(", ", Columns)} are expected"));
        }

        List<(string Name, MaterialDatum Datum)> data = [];
        List<InputProblem> problems = [];
        while (csv.Read())
        {
            int line = (int)csv.LineNumber;
            string property = csv.FieldCount > 1 ? csv.GetString(1) : "", value = csv.FieldCount > 2 ? csv.GetString(2) : "";
            if (csv.FieldCount != Columns.Length)
            {
                problems.Add(new InputProblem(file, "", line, $"found {csv.FieldCount} cells; {Columns.Length} are expected"));
            }
            else if (!MaterialDatum.Ranges.TryGetValue(property, out (double Min, double Max) range))
            {
                string advice = NearestName.Find(property, MaterialDatum.Ranges.Keys) is { } near ? $"did you mean '{near}'?"
                    : $"there are: {string.Join(", ", MaterialDatum.Ranges.Keys)}";
                problems.Add(new InputProblem(file, "property", line, $"unknown property '{property}'; {advice}"));
            }
            else if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                || !(number >= range.Min && number <= range.Max))
            {
                string allowed = string.Create(CultureInfo.InvariantCulture, $"a number from {range.Min} to {range.Max}");
                problems.Add(
                    new InputProblem(file, "value", line, $"{csv.GetString(0)}: found '{value}' for {property}; allowed: {allowed}"));
            }
            else
            {
                data.Add((csv.GetString(0), new MaterialDatum(property, number, csv.GetString(3))));
            }
        }

        return problems.Count == 0 ? data.ToLookup(row => row.Name, row => row.Datum, StringComparer.Ordinal)
            : throw new InputException(problems);
    }
}
