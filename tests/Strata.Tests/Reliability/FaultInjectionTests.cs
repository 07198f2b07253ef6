using System.Globalization;
using Strata.Files;
using Strata.Results;
using Xunit.Abstractions;

namespace Strata.Tests.Reliability;

/// <summary>
/// A batch whose every write, sync, rename, lock and solve fails, or ends the process, once each: what is gone on with afterwards
/// gives the table of the undisturbed run, and no row that was kept is solved again.
/// </summary>
public sealed class FaultInjectionTests : IDisposable
{
    private const int Rows = 7;
    private readonly string _folder = Directory.CreateTempSubdirectory("strata-test-").FullName;
    private readonly ITestOutputHelper _log;
    private readonly string _table;
    private readonly string _results;

    public FaultInjectionTests(ITestOutputHelper log)
    {
        _log = log;
        _table = Path.Combine(_folder, "designs.csv");
        _results = Path.Combine(_folder, "results.csv");
        File.WriteAllLines(_table, ["name,template", .. Enumerable.Range(0, Rows).Select(n => $"row {n},film-fan-out")]);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 3)]
    public void A_run_that_is_disturbed_anywhere_goes_on_to_the_undisturbed_table(int workers, int shards)
    {
        var options = new BatchOptions { Workers = workers, Shards = shards, Shard = shards / 2 };
        Disturb(() => new MemoryStore(), options, options with { Resume = true });
    }

    [Fact]
    public void A_run_that_is_disturbed_while_it_goes_on_with_a_torn_journal_does_so_too()
    {
        var options = new BatchOptions { Workers = 1 };
        var first = new MemoryStore { FaultAt = 12, Kind = MemoryStore.Fault.Torn };
        Assert.IsType<MemoryStore.KilledException>(Try(first, options, []));
        Disturb(() => first, options with { Resume = true }, options with { Resume = true });
    }

    [Fact]
    public void A_run_that_is_disturbed_while_it_runs_failed_rows_again_does_so_too()
    {
        var options = new BatchOptions { Workers = 1 };
        var first = new MemoryStore();
        Assert.Null(Try(first, options, [], failing: [2, 5]));
        Disturb(() => first, options with { OnlyFailed = true }, options with { OnlyFailed = true, Resume = true });
    }

    // Every call of the file system and every solve is disturbed in every way.
    private void Disturb(Func<MemoryStore> start, BatchOptions options, BatchOptions again)
    {
        MemoryStore undisturbed = start().Afterwards();
        Assert.Null(Try(undisturbed, options, []));
        string expected = undisturbed.Text(_results);
        int points = 0;
        foreach (MemoryStore.Fault kind in Enum.GetValues<MemoryStore.Fault>().Where(kind => kind != MemoryStore.Fault.None))
        {
            for (int at = 1; at <= undisturbed.Calls; at++)
            {
                points++;
                MemoryStore disturbed = start().Afterwards(at, kind);
                HashSet<int> kept = [];
                Exception? fault = Try(disturbed, options, kept);
                MemoryStore after = disturbed.Afterwards();
                if (fault is null && disturbed.Calls >= at && kind is MemoryStore.Fault.Kill)
                {
                    Assert.Fail($"The process ended at call {at} and the run did not notice.");
                }

                HashSet<int> solved = [];
                Assert.Null(Try(after, again, solved));
                Assert.Equal(expected, after.Text(_results));
                Assert.Equal(["results.csv", "results.csv.journal"], after.Names);

                // What was kept before the fault is not solved again; unsynced rows may be lost with the machine only.
                if (kind != MemoryStore.Fault.PowerLoss)
                {
                    Assert.Empty(kept.Intersect(solved));
                }
            }
        }

        _log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{points} faults injected: {undisturbed.Calls} calls in five ways; every one gone on with to the same table"));
        Assert.True(points >= 100, "too few points: the seam is not used");
    }

    // Runs the table with solves that need no solver; the rows that the journal acknowledged are added to a set.
    private Exception? Try(MemoryStore store, BatchOptions options, HashSet<int> kept, params int[] failing)
    {
        List<int> solved = [];
        try
        {
            var run = new BatchRun(_table, _results, options, store, (row, _, _) =>
            {
                store.Point();
                lock (solved)
                {
                    solved.Add(row.Index);
                }

                return Result(row, failing.Contains(row.Index));
            });
            if (!run.IsAlreadyDone)
            {
                run.Run(_ =>
                {
                    lock (solved)
                    {
                        // With one worker the row that was solved last is the one that was kept last.
                        if (options.Workers == 1)
                        {
                            kept.Add(solved[^1]);
                        }
                    }
                });
            }

            return null;
        }
        catch (Exception fault) when (fault is MemoryStore.KilledException or IOException or Strata.Problems.InputException)
        {
            return fault;
        }
    }

    private static DesignResult Result(BatchRow row, bool fails) => new()
    {
        Name = row.Name,
        Status = fails ? DesignStatus.Failed : DesignStatus.Ok,
        Message = fails ? "not this time" : "",
        DepthMm = 1 + (row.Index / 3.0),
    };
}
