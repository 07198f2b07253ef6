using System.Diagnostics;
using System.Globalization;
using System.Text;
using Strata.Analysis;
using Strata.Files;
using Strata.Packages;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Bench.Sweep;

/// <summary>Runs the rows of a sweep in this process, on warm workers, and measures each.</summary>
internal sealed class SweepMeasurement
{
    private const int WarmRows = 60;
    private readonly BatchTable _table;
    private readonly AnalysisOptions _options = AnalysisOptions.Default with { KeepFields = false };
    private readonly List<Row> _rows = [];
    private readonly long[] _phases = new long[Enum.GetValues<SolvePhase>().Length];
    private long _reading, _drawing, _writing;

    /// <summary>Takes a table.</summary>
    public SweepMeasurement(string text) => _table = BatchTable.Read(Encoding.UTF8.GetBytes(text), "sweep.csv");

    /// <summary>Wall time of the run, s.</summary>
    public double Seconds { get; private set; }

    /// <summary>Rows that failed.</summary>
    public int Failed => _rows.Count(row => row.Failed);

    /// <summary>The share of each phase in the processor time, percent, in the order in which a row passes them.</summary>
    public IEnumerable<(string Phase, double Ms)> Phases
    {
        get
        {
            double per = 1e-6 / _rows.Count;
            yield return ("reading", per * _reading);
            yield return ("drawing", per * _drawing);
            foreach (SolvePhase phase in Enum.GetValues<SolvePhase>().Where(phase => phase != SolvePhase.Other).Append(SolvePhase.Other))
            {
                yield return (phase.ToString().ToLowerInvariant(), per * _phases[(int)phase]);
            }

            yield return ("writing", per * _writing);
        }
    }

    /// <summary>Runs all rows.</summary>
    /// <param name="workers">Workers.</param>
    public void Run(int workers)
    {
        Parallel(workers, Math.Min(WarmRows, _table.Rows.Count), record: false);
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        Parallel(workers, _table.Rows.Count, record: true);
        Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>The median of a property of the rows.</summary>
    public double Median(Func<Row, double> of)
    {
        double[] values = [.. _rows.Where(row => !row.Failed).Select(of).Order()];
        return values.Length == 0 ? double.NaN : 0.5 * (values[(values.Length - 1) / 2] + values[values.Length / 2]);
    }

    private void Parallel(int workers, int count, bool record)
    {
        int next = -1;
        Thread[] threads = [.. Enumerable.Range(0, workers).Select(_ => new Thread(() =>
        {
            using var workspace = new AnalysisWorkspace();
            workspace.Clock.Now = record ? ProcessorClock.Thread : null;
            for (int n = Interlocked.Increment(ref next); n < count; n = Interlocked.Increment(ref next))
            {
                One(_table.Rows[n], workspace, record);
            }

            lock (_rows)
            {
                for (int phase = 0; phase < _phases.Length; phase++)
                {
                    _phases[phase] += workspace.Clock.Spent[phase];
                }
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
    }

    private void One(BatchRow row, AnalysisWorkspace workspace, bool record)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread(), start = ProcessorClock.Thread();
        Design design = row.ToDesign(_options.Library);
        long read = ProcessorClock.Thread();
        DesignResult result;
        using (workspace.Clock.In(SolvePhase.Other))
        {
            result = SectionAnalysis.Solve(design.Section, _options, workspace).Result;
        }

        long solved = ProcessorClock.Thread();
        string line = string.Join(',', BatchColumns.All.Select(column => column.Read(result)));
        long end = ProcessorClock.Thread();
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        if (!record)
        {
            return;
        }

        // The same drawing again tells it from the reading around it.
        long again = ProcessorClock.Thread();
        _ = design.Template!.Draw(design.Name, design.Values, []);
        long drawing = ProcessorClock.Thread() - again;
        lock (_rows)
        {
            _reading += Math.Max(0, read - start - drawing);
            _drawing += drawing;
            _writing += end - solved;
            bool failed = result.Status != DesignStatus.Ok || line.Length == 0;
            _rows.Add(new Row(1e-6 * (end - start), result.Grid?.Cells ?? 0, result.Grid?.AccuracyPercent ?? double.NaN, bytes, failed));
        }
    }

    /// <summary>One row: processor time in ms, cells, widest bounds in percent, bytes allocated.</summary>
    internal sealed record Row(double Ms, int Cells, double WidthPercent, long Bytes, bool Failed);
}
