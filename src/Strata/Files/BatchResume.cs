using Strata.Files.Storage;
using Strata.Problems;

namespace Strata.Files;

/// <summary>What there is of a run before it starts: nothing, a journal to go on with, or its results.</summary>
internal sealed class BatchResume
{
    private readonly BatchPlan _plan;
    private readonly BatchOptions _options;
    private readonly FileStore _store;
    private readonly List<string> _notes = [];
    private bool _goesOn;

    /// <summary>Looks at what there is.</summary>
    /// <exception cref="InputException">What is to be gone on with is of another input, or was changed.</exception>
    public BatchResume(BatchPlan plan, BatchOptions options, FileStore store)
    {
        (_plan, _options, _store) = (plan, options, store);
        Kept = BatchKept.None(plan.Fingerprint);
        if (plan.IsKept && (options.Resume || options.OnlyFailed) && store.Exists(JournalPath))
        {
            Look();
        }
    }

    /// <summary>The rows that are finished.</summary>
    public BatchKept Kept { get; private set; }

    /// <summary>Whether the results are there.</summary>
    public bool IsDone { get; private set; }

    /// <summary>What the user should know of it.</summary>
    public IReadOnlyList<string> Notes => _notes;

    private BatchFingerprint Fingerprint => _plan.Fingerprint;

    private string JournalPath => _plan.JournalPath;

    /// <summary>Opens the journal to go on with, or a new one.</summary>
    public BatchJournal OpenJournal()
    {
        if (_goesOn)
        {
            return BatchJournal.GoOn(_store, JournalPath, Fingerprint, Kept.EndsTorn);
        }

        bool isSealed = false;
        if (_store.Exists(JournalPath))
        {
            isSealed = Head().Seal is not null;
            if (!isSealed && HoldsRows())
            {
                _store.Move(JournalPath, JournalPath + BatchJournal.OldSuffix);
                _notes.Add($"the finished designs of an interrupted run were put aside to {JournalPath}{BatchJournal.OldSuffix}; "
                    + $"--resume would have gone on with them");
            }
        }

        bool again = _options.OnlyFailed && isSealed && _store.Exists(_plan.Output);
        using SealedResults? results = again ? new SealedResults(_store, _plan.Output, _plan.StatusColumn, Fingerprint) : null;
        BatchJournal journal = BatchJournal.Start(_store, JournalPath, Fingerprint, _plan.Header, results?.LinesThatAreWell() ?? []);
        if (again)
        {
            using Stream written = _store.OpenRead(JournalPath);
            Kept = BatchKept.Read(written, Fingerprint, _plan.StatusColumn, withoutFailed: true);
        }

        return journal;
    }

    private void Look()
    {
        (BatchFingerprint? found, BatchSeal? seal, string second) = Head();
        if (found != Fingerprint || (seal is null && second != BatchJournal.Header(_plan.Header)))
        {
            throw new InputException(new InputProblem(JournalPath, "", null,
                "it was made from another table, with other options or by another version; delete it, or run without --resume and --only"));
        }

        _goesOn = seal is null;
        if (seal is null)
        {
            using Stream journal = _store.OpenRead(JournalPath);
            Kept = BatchKept.Read(journal, Fingerprint, _plan.StatusColumn, _options.OnlyFailed);
            if (Kept.Refused > 0)
            {
                _notes.Add($"{JournalPath}: {Kept.Refused} records are torn or changed; their designs are run again");
            }

            return;
        }

        bool there = _store.Exists(_plan.Output);
        if (there && SealedResults.Hash(_store, _plan.Output) != seal.Sha256)
        {
            throw new InputException(new InputProblem(_plan.Output, "", null,
                "it was changed since its run ended; delete it, or run without --resume and --only"));
        }

        IsDone = there && (!_options.OnlyFailed || seal.Failed == 0);
    }

    private (BatchFingerprint? Fingerprint, BatchSeal? Seal, string Second) Head()
    {
        using Stream journal = _store.OpenRead(JournalPath);
        return BatchKept.ReadHead(journal);
    }

    private bool HoldsRows()
    {
        using Stream journal = _store.OpenRead(JournalPath);
        var lines = new RecordLines(journal);
        return lines.Next() && lines.Next() && lines.Next();
    }
}
