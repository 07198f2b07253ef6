using Strata.Files;
using Strata.Files.Storage;
using Strata.Results;
using Strata.Studies;

namespace Strata.Reports;

/// <summary>Writes everything about a solved design into a folder.</summary>
/// <example><code>
/// SolutionFolder.Write(folder, package);
/// </code></example>
public static class SolutionFolder
{
    /// <summary>The names of the files.</summary>
    public static IReadOnlyList<string> Names { get; } = ["results.json", "fields.vtr", "temperature.png", "potential.png", "report.html"];

    /// <summary>Writes results.json, and with fields fields.vtr, temperature.png, potential.png and report.html.</summary>
    /// <param name="folder">The folder; it exists.</param>
    /// <param name="solved">The solved design.</param>
    /// <exception cref="Problems.InputException">A file cannot be written.</exception>
    public static void Write(string folder, SolvedDesign solved) => Write(folder, solved, FileStore.Disk);

    /// <summary>Writes into a store whose files can be made to fail.</summary>
    internal static void Write(string folder, SolvedDesign solved, FileStore store)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(solved);
        var files = new OutputSet(store);
        (Design design, DesignResult result, SolutionFields? fields) = (solved.Design, solved.Result, solved.Fields);
        files.Add(Path.Combine(folder, "report.html"), stream => HtmlReport.Write(stream, design, result, fields));
        if (fields is not null)
        {
            files.Add(Path.Combine(folder, "fields.vtr"), fields.WriteVtr);
            AddPictures(files, folder, fields);
        }

        // Last, so that what the results are of is there when they are.
        files.Add(Path.Combine(folder, "results.json"), stream => ResultWriter.Write(stream, result));
        files.Commit();
    }

    private static void AddPictures(OutputSet files, string folder, SolutionFields fields)
    {
        if (fields.TemperatureC is { } temperature)
        {
            var map = new FieldPicture(fields.Mesh, temperature, null, "temperature", "°C", ColourScale.Heat);
            using Picture picture = map.Draw();
            files.Add(Path.Combine(folder, "temperature.png"), stream => picture.Write(stream, PictureFormat.Png));
        }

        if (fields.PotentialV is { } potential)
        {
            var map = new FieldPicture(fields.NetMesh, potential, fields.InNet, "potential", "V", ColourScale.Potential);
            using Picture picture = map.Draw();
            files.Add(Path.Combine(folder, "potential.png"), stream => picture.Write(stream, PictureFormat.Png));
        }
    }
}
