using System.Text;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Files.Storage;
using Strata.Layouts;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Files;

/// <summary>
/// Solves a table of designs, one design per worker, and writes a table of results in the same order. Finished rows are kept in a
/// journal beside the results until all are there, so that a run that ends in any way can be gone on with.
/// </summary>
internal sealed class BatchRun
{
    private readonly BatchPlan _plan;
    private readonly BatchOptions _options;
    private readonly FileStore _store;
    private readonly Func<BatchRow, Func<Drawing>, IsolatedSolver, DesignResult> _solve;
    private BatchResume _before;
    private int _finished;
    private int _failed;

    /// <summary>Prepares a run.</summary>
    /// <param name="input">The table of designs; packed (gzip) or not.</param>
    /// <param name="output">The table of results; packed when its name ends in <c>.gz</c>.</param>
    /// <param name="options">How.</param>
    /// <exception cref="InputException">The table is unusable, the output cannot be written, or what is to be resumed is of another
    /// input.</exception>
    public BatchRun(string input, string output, BatchOptions options)
        : this(input, output, options, FileStore.Disk, static (row, draw, solver) => solver.Solve(row.Name, draw))
    {
    }

    /// <summary>Prepares a run whose files and solves can be made to fail.</summary>
    internal BatchRun(string input, string output, BatchOptions options, FileStore store, Func<BatchRow, Func<Drawing>,
        IsolatedSolver, DesignResult> solve)
    {
        ArgumentNullException.ThrowIfNull(options);
        _plan = new BatchPlan(input, output, options);
        (_options, _store, _solve) = (options, store, solve);
        _before = new BatchResume(_plan, options, store);
    }

    /// <summary>What the results are made from.</summary>
    internal BatchFingerprint Fingerprint => _plan.Fingerprint;

    /// <summary>True when there is nothing to do: the results are there, and the run was to be resumed.</summary>
    public bool IsAlreadyDone => _before.IsDone;

    /// <summary>The rows of this run; null while a stream has not ended.</summary>
    public int? Total => _plan.Survey is null ? null : Fingerprint.OwnCount;

    /// <summary>The rows that are finished, those of an interrupted run included.</summary>
    public int Finished => _before.Kept.Count + Volatile.Read(ref _finished);

    /// <summary>The rows that were finished before, and are kept.</summary>
    public int Kept => _before.Kept.Count;

    /// <summary>The rows that failed, those of an interrupted run included.</summary>
    public int Failed => _before.Kept.Failed + Volatile.Read(ref _failed);

    /// <summary>The file that holds the finished rows until all are; then it holds the hash of the results.</summary>
    public string JournalPath => _plan.JournalPath;

    /// <summary>Whether finished rows are kept: not of a stream, and not of what is written through.</summary>
    public bool IsKept => _plan.IsKept;

    /// <summary>What the user should know of the table and of what was kept.</summary>
    public IReadOnlyList<string> Notes => [.. _plan.Table.Notes, .. _before.Notes];

    /// <summary>Solves what is not finished and writes the results.</summary>
    /// <param name="progress">Called after each row with the number of finished rows, from any thread; or null.</param>
    /// <param name="cancellation">Stops the run; what is finished stays in <see cref="JournalPath"/>.</param>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="InputException">The results cannot be written, or another run writes them.</exception>
    public void Run(Action<int>? progress = null, CancellationToken cancellation = default)
    {
        try
        {
            if (!_plan.IsKept)
            {
                RunThrough(progress, cancellation);
                return;
            }

            using IDisposable held = _store.Lock(UnixFile.Target(_plan.Output) + ".lock", Holder());
            _before = new BatchResume(_plan, _options, _store);
            if (IsAlreadyDone)
            {
                return;
            }

            using BatchJournal journal = _before.OpenJournal();
            string aside = UnixFile.Target(_plan.Output) + AtomicFile.PartSuffix;
            BatchSeal seal;
            try
            {
                seal = Write(aside, journal, progress, cancellation);
            }
            catch
            {
                journal.Sync();
                _store.Delete(aside);
                throw;
            }

            AtomicFile.Replace(_store, aside, _plan.Output);
            AtomicFile.Write(_store, JournalPath, stream =>
                stream.Write(Encoding.UTF8.GetBytes($"{Fingerprint.ToLine()}\n{seal.ToLine()}\n")));
        }
        catch (LockHeldException held)
        {
            throw new InputException(new InputProblem(_plan.Output, "", null,
                $"another run writes it: {(held.Holder.Length > 0 ? held.Holder : "its process cannot be named")}"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            string kept = _plan.IsKept ? $"; {Finished} finished designs are kept in {JournalPath}, go on with --resume" : "";
            throw new InputException(new InputProblem(_plan.Output, "", null, $"the results cannot be written: {fault.Message}{kept}"));
        }
    }

    private static string Holder() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"process {Environment.ProcessId} on {Environment.MachineName}, since {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC");

    private BatchSeal Write(string aside, BatchJournal journal, Action<int>? progress, CancellationToken cancellation)
    {
        using Stream kept = _store.OpenRead(JournalPath);
        using OutputFile file = _store.Create(aside);
        AtomicFile.TakeMode(aside, UnixFile.Target(_plan.Output));
        bool packed = _plan.Output.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        using var results = new OrderedResults(
            file,
            _plan.Header,
            Fingerprint.Shards > 1 ? Fingerprint : null,
            (Fingerprint.Shard, Fingerprint.Shards, Fingerprint.Rows),
            row => _before.Kept.Contains(row) ? _before.Kept.Line(kept, row) : null,
            packed,
            flushes: false);
        Solve(results, journal, progress, cancellation);
        journal.Sync();
        results.Finish(Fingerprint.Rows);
        file.Sync();
        return new BatchSeal(Fingerprint.OwnCount, Failed, results.Sha256());
    }

    private void RunThrough(Action<int>? progress, CancellationToken cancellation)
    {
        bool standard = _plan.Output == TextInput.Standard && _options.StandardOutput is not null;
        (int First, int Step, int End) own = (Fingerprint.Shard, Fingerprint.Shards, _plan.Survey is null ? int.MaxValue
            : Fingerprint.Rows);
        bool packed = _plan.Output.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        void Into(Stream stream, bool flushes)
        {
            using var results = new OrderedResults(stream, _plan.Header, Fingerprint.Shards > 1 ? Fingerprint : null, own, static _ =>
                null, packed, flushes);
            Solve(results, null, progress, cancellation);
            results.Finish(_plan.Survey is null ? Finished : Fingerprint.Rows);
        }

        if (standard)
        {
            Into(_options.StandardOutput!, flushes: true);
        }
        else if (_plan.IsWrittenThrough)
        {
            using FileStream device = AtomicFile.OpenDevice(_plan.Output);
            Into(device, flushes: true);
        }
        else
        {
            AtomicFile.Write(_store, _plan.Output, stream => Into(stream, flushes: false));
        }

        if (_plan.Survey is null && Finished == 0)
        {
            throw BatchTable.Rowless(_plan.Input);
        }
    }

    private void Solve(OrderedResults results, BatchJournal? journal, Action<int>? progress, CancellationToken cancellation)
    {
        int most = Total is { } total ? Math.Max(1, Math.Min(_options.Workers, total - _before.Kept.Count)) : _options.Workers;
        long memory = _options.Analysis.MostBytes ?? GridLimits.AvailableBytes();
        AnalysisOptions analysis = _options.Analysis with { Cancellation = cancellation, MostBytes = memory / most };
        IEnumerable<BatchRow> open = _plan.Open().Where(row => Fingerprint.Shards == 1
            || row.Index % Fingerprint.Shards == Fingerprint.Shard);
        if (_before.Kept.Count > 0)
        {
            open = open.Where(row => !_before.Kept.Contains(row.Index));
        }

        void Work(IEnumerable<BatchRow> rows)
        {
            using var solver = new IsolatedSolver(analysis, _options.MostSeconds);
            var format = new ResultLine(_plan.Columns, _plan.Echo, _options.EscapeFormulas);
            foreach (BatchRow row in rows)
            {
                DesignResult result = _solve(row, () => Draw(row, analysis), solver);
                if (cancellation.IsCancellationRequested)
                {
                    return;
                }

                byte[] line = format.Of(row, result);
                journal?.Add(row.Index, line);
                Interlocked.Increment(ref _finished);
                Interlocked.Add(ref _failed, result.Status == DesignStatus.Failed ? 1 : 0);
                results.Add(row.Index, line);
                progress?.Invoke(Finished);
                results.WaitForRoom(cancellation);
            }
        }

        WorkerPool.Run(open, most, Work, cancellation);
    }

    private Drawing Draw(BatchRow row, AnalysisOptions analysis)
    {
        if (row.TryPlan(analysis.Library) is { } plan)
        {
            PlanView asked = AnalysisOverride.Apply(plan, _options.AccuracyPercent, _options.Cells);
            return new Drawing(new DrawnDesign(null, [], static problem => problem) { Plan = asked }, []);
        }

        Design? design = row.TryDesign(analysis.Library, out IReadOnlyList<InputProblem> problems);
        if (design is null)
        {
            return new Drawing(null, problems);
        }

        CrossSection section = AnalysisOverride.Apply(design.Section, _options.AccuracyPercent, _options.Cells);
        return new Drawing(new DrawnDesign(section, design.Warnings, design.Locate), []);
    }
}
