using System.Globalization;
using System.Reflection;
using CsvHelper;

namespace Strata.Materials;

/// <summary>Reads data/material-data.csv (embedded in this assembly): name, property, value, source.</summary>
internal static class MaterialData
{
    private const string EmbeddedName = "Strata.material-data.csv";

    /// <summary>The data by the name of their material, in the order of the file.</summary>
    public static ILookup<string, MaterialDatum> ReadEmbedded()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(EmbeddedName)
            ?? throw new InvalidOperationException($"The assembly was built without data/material-data.csv ({EmbeddedName}).");
        using StreamReader text = new(stream);
        using CsvReader csv = CsvReader.Create(text, new CsvReaderOptions { Separator = ',' }, leaveOpen: true);
        List<(string Name, MaterialDatum Datum)> data = [];
        while (csv.Read())
        {
            data.Add((csv.GetString(0), new MaterialDatum(csv.GetString(1), double.Parse(csv.GetString(2), CultureInfo.InvariantCulture),
                csv.GetString(3))));
        }

        return data.ToLookup(row => row.Name, row => row.Datum, StringComparer.Ordinal);
    }
}
