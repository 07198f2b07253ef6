using System.Globalization;
using System.Text;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Files;

/// <summary>Solves a table of designs, one design per worker, and writes a table of results in the same order.</summary>
public sealed class BatchRun
{
    private readonly BatchTable _table;
    private readonly BatchOptions _options;
    private readonly string _output;
    private readonly BatchFingerprint _fingerprint;
    private readonly List<BatchColumn> _columns;
    private readonly string[] _echo;
    private readonly string _header;
    private readonly Dictionary<int, string> _finished = [];
    private readonly Lock _gate = new();

    /// <summary>Prepares a run.</summary>
    /// <param name="input">The table of designs.</param>
    /// <param name="output">The table of results.</param>
    /// <param name="options">How.</param>
    /// <exception cref="InputException">The table is unusable, the output cannot be written, or the part to resume is of another input.</exception>
    public BatchRun(string input, string output, BatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        byte[] text = SourceText.ReadFile(input);
        _table = BatchTable.Read(text, input);
        AtomicFile.CheckWritable(output);
        (_output, _options) = (output, options);
        _columns = [.. BatchColumns.All, .. options.Timing ? [BatchColumns.Seconds] : Array.Empty<BatchColumn>()];
        _echo = options.Echo ? [.. _table.Columns.Where(column => column != "name" && _table.Rows.Select(row => row.Cell(column)).Distinct().Skip(1).Any())] : [];
        _header = CsvLine.Join([.. _columns.Select(column => column.Name), .. _echo.Select(column => "in_" + column)]);
        _fingerprint = new BatchFingerprint(BatchFingerprint.Hash(Contents(text)), _table.Rows.Count, options.Shard, options.Shards);
        if (options.Resume && File.Exists(output))
        {
            IsAlreadyDone = options.Shards == 1 || BatchFingerprint.FromLine(File.ReadLines(output).FirstOrDefault()) == _fingerprint;
        }

        if (options.Resume && !IsAlreadyDone && File.Exists(PartPath))
        {
            (BatchFingerprint Fingerprint, Dictionary<int, string> Lines)? part = BatchPart.Read(PartPath, _header);
            if (part?.Fingerprint != _fingerprint)
            {
                throw new InputException(new InputProblem(PartPath, "", null, "it was made from another table, with other options or by another version; delete it, or run without --resume"));
            }

            _finished = part.Value.Lines;
        }
    }

    /// <summary>What the results are made from.</summary>
    internal BatchFingerprint Fingerprint => _fingerprint;

    /// <summary>True when there is nothing to do: the output is there, and the run was to be resumed.</summary>
    public bool IsAlreadyDone { get; }

    /// <summary>The rows of this run.</summary>
    public int Total => _fingerprint.OwnRows.Count();

    /// <summary>The rows that are finished, those of an interrupted run included.</summary>
    public int Finished
    {
        get
        {
            lock (_gate)
            {
                return _finished.Count;
            }
        }
    }

    /// <summary>The rows that failed in this run.</summary>
    public int Failed => _finished.Values.Count(line => line.Contains(",failed,", StringComparison.Ordinal));

    /// <summary>The file that holds the finished rows until all are.</summary>
    public string PartPath => _output + AtomicFile.PartSuffix;

    /// <summary>Solves what is not finished and writes the results.</summary>
    /// <param name="progress">Called after each row with the number of finished rows, from any thread; or null.</param>
    /// <param name="cancellation">Stops the run; what is finished stays in <see cref="PartPath"/>.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public void Run(Action<int>? progress = null, CancellationToken cancellation = default)
    {
        int[] open = [.. _fingerprint.OwnRows.Where(row => !_finished.ContainsKey(row))];
        using (BatchPart part = BatchPart.Start(PartPath, _fingerprint, _header, _finished))
        {
            int next = -1;
            AnalysisOptions analysis = _options.Analysis with { Cancellation = cancellation };
            void Work()
            {
                using var workspace = new AnalysisWorkspace();
                for (int n = Interlocked.Increment(ref next); n < open.Length && !cancellation.IsCancellationRequested; n = Interlocked.Increment(ref next))
                {
                    BatchRow row = _table.Rows[open[n]];
                    string line = Line(row, Solve(row, analysis, workspace));
                    part.Add(row.Index, line);
                    lock (_gate)
                    {
                        _finished[row.Index] = line;
                    }

                    progress?.Invoke(Finished);
                }
            }

            RunWorkers(Work, Math.Min(_options.Workers, open.Length), cancellation);
        }

        cancellation.ThrowIfCancellationRequested();
        WriteResults();
        File.Delete(PartPath);
    }

    private static void RunWorkers(Action work, int workers, CancellationToken cancellation)
    {
        Task[] tasks = [.. Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        try
        {
            Task.WaitAll(tasks, CancellationToken.None);
        }
        catch (AggregateException faults) when (faults.Flatten().InnerExceptions.All(fault => fault is OperationCanceledException))
        {
            throw new OperationCanceledException(cancellation);
        }
    }

    private DesignResult Solve(BatchRow row, AnalysisOptions analysis, AnalysisWorkspace workspace)
    {
        try
        {
            Design design = row.ToDesign(analysis.Library);
            CrossSection section = AnalysisOverride.Apply(design.Section, _options.AccuracyPercent, _options.Cells);
            try
            {
                DesignResult result = SectionAnalysis.Solve(section, analysis, workspace).Result;
                string[] wrong = [.. BatchColumns.All.Where(column => column.Read(result) is "NaN" or "Infinity" or "-Infinity").Select(column => column.Name)];
                return wrong.Length > 0
                    ? Failure(row, $"internal fault: not a finite number: {string.Join(", ", wrong)}")
                    : result with { Name = row.Name, Warnings = [.. design.Warnings, .. result.Warnings] };
            }
            catch (InputException fault)
            {
                return Failure(row, string.Join("; ", fault.Problems.Select(problem => Short(design.Locate(problem)))));
            }
        }
        catch (InputException fault)
        {
            return Failure(row, string.Join("; ", fault.Problems.Select(Short)));
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            // One design must not end the batch; the message names the fault so that it can be reported.
            return Failure(row, $"internal fault: {fault.GetType().Name}: {fault.Message}");
        }
    }

    private static DesignResult Failure(BatchRow row, string message) => new() { Name = row.Name, Status = DesignStatus.Failed, Message = message };

    private static string Short(InputProblem problem)
    {
        string line = problem.Line is { } at ? string.Create(CultureInfo.InvariantCulture, $"line {at}: ") : "";
        return problem.Path.Length > 0 ? $"{line}{problem.Path}: {problem.Message}" : line + problem.Message;
    }

    private string Line(BatchRow row, DesignResult result) =>
        CsvLine.Join([.. _columns.Select(column => column.Read(result)), .. _echo.Select(column => row.Cell(column).ReplaceLineEndings(" "))]);

    private void WriteResults() => AtomicFile.Write(_output, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (_fingerprint.Shards > 1)
        {
            writer.WriteLine(_fingerprint.ToLine());
        }

        writer.WriteLine(_header);
        foreach (int row in _fingerprint.OwnRows)
        {
            writer.WriteLine(_finished[row]);
        }
    });

    private IEnumerable<byte[]> Contents(byte[] table)
    {
        yield return table;
        yield return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_options.AccuracyPercent} {_options.Cells} {_options.Analysis.RelativeTolerance} {_options.Analysis.CellBudget} {_header}"));
        foreach (string section in _table.Rows.Select(row => row.Cell("section")).Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal))
        {
            string path = Path.Combine(Path.GetDirectoryName(_table.File) ?? "", section);
            yield return File.Exists(path) ? File.ReadAllBytes(path) : [];
        }
    }
}
