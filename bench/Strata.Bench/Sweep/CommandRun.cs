using System.Diagnostics;
using System.Globalization;

namespace Strata.Bench.Sweep;

/// <summary>Runs <c>strata batch</c> of a build on a table, as a user would.</summary>
internal sealed class CommandRun
{
    private readonly string _command;

    /// <summary>Takes a build.</summary>
    /// <param name="root">The top of a checkout that was built in Release.</param>
    public CommandRun(string root) => _command = Path.Combine(root, "src", "Strata.Cli", "bin", "Release", "net10.0", "Strata.Cli.dll");

    /// <summary>Whether the build is there.</summary>
    public bool Exists => File.Exists(_command);

    /// <summary>Processor time, ms, of a run.</summary>
    public double ProcessorMs { get; private set; }

    /// <summary>Wall time of a run, s.</summary>
    public double Seconds { get; private set; }

    /// <summary>Rows with the status failed.</summary>
    public int Failed { get; private set; }

    /// <summary>Median of the cells of the last grids.</summary>
    public double Cells { get; private set; }

    /// <summary>Median of the widest bounds, percent.</summary>
    public double WidthPercent { get; private set; }

    /// <summary>Runs a table.</summary>
    public void Run(string table, int workers)
    {
        string output = table + ".results.csv";
        double before = ProcessorClock.Finished();
        long start = Stopwatch.GetTimestamp();
        string[] words = [_command, "batch", table, "-o", output, "--workers", workers.ToString(CultureInfo.InvariantCulture)];
        using (var process = Process.Start(new ProcessStartInfo("dotnet", words) { RedirectStandardError = true })!)
        {
            process.StandardError.ReadToEnd();
            process.WaitForExit();
        }

        Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        ProcessorMs = ProcessorClock.Finished() - before;
        var options = new CsvHelper.CsvReaderOptions { Separator = ',', TrimWhitespace = true };
        using CsvHelper.CsvReader csv = CsvHelper.CsvReader.Create(File.ReadAllBytes(output), options);
        string[] columns = [.. csv.Headers];
        int status = Array.IndexOf(columns, "status"), cell = Array.IndexOf(columns, "cells");
        int width = Array.IndexOf(columns, "accuracy_percent");
        List<double> cells = [], widths = [];
        Failed = 0;
        while (csv.Read())
        {
            Failed += csv.GetString(status) == "failed" ? 1 : 0;
            cells.Add(Number(csv.GetString(cell)));
            widths.Add(Number(csv.GetString(width)));
        }

        (Cells, WidthPercent) = (Median(cells), Median(widths));
    }

    private static double Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;

    private static double Median(List<double> values)
    {
        double[] known = [.. values.Where(double.IsFinite).Order()];
        return known.Length == 0 ? double.NaN : 0.5 * (known[(known.Length - 1) / 2] + known[known.Length / 2]);
    }
}
