using System.Globalization;
using Strata.Files;
using Strata.Refinement;
using Strata.Tests.Architecture;
using Xunit.Abstractions;

namespace Strata.Tests.Reliability;

/// <summary>
/// A batch of real solves that runs out of memory, does not converge, meets a fault of the program, or is killed as a phase is
/// entered (a grid is painted and assembled, solved, bounded, read), at every such point: the row fails alone, or is missing, and
/// what is gone on with gives the undisturbed table.
/// </summary>
public sealed class PhaseFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("strata-test-").FullName;
    private readonly ITestOutputHelper _log;
    private readonly string _table;
    private readonly string _results;

    public PhaseFaultTests(ITestOutputHelper log)
    {
        _log = log;
        _table = Path.Combine(_folder, "designs.csv");
        _results = Path.Combine(_folder, "results.csv");
        foreach (string name in (string[])["tiny.json", "tapered-via.json"])
        {
            File.Copy(Repository.File("tests", "Strata.Tests", "Reliability", "Inputs", name), Path.Combine(_folder, name));
        }

        File.WriteAllLines(_table, ["name,section", "a,tapered-via.json", "b,tiny.json"]);
    }

    /// <summary>What happens as a phase is entered.</summary>
    public enum Fault
    {
        /// <summary>The memory does not suffice.</summary>
        Memory,

        /// <summary>The linear solve does not converge.</summary>
        NoConvergence,

        /// <summary>A fault of the program.</summary>
        Program,

        /// <summary>The process ends.</summary>
        Kill,
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Fault.Memory, "the memory of this machine does not suffice")]
    [InlineData(Fault.NoConvergence, "it did not converge")]
    [InlineData(Fault.Program, "internal fault")]
    [InlineData(Fault.Kill, "")]
    public void A_fault_in_any_phase_of_a_solve_costs_its_own_row_until_that_is_run_again(Fault fault, string says)
    {
        (string expected, int phases) = Undisturbed();
        string[] rows = expected.Split('\n');
        for (int at = 1; at <= phases; at++)
        {
            var store = new MemoryStore();
            int entered = 0;
            Exception? end = Record.Exception(() => Run(store, new BatchOptions { Workers = 1 }, _ =>
            {
                if (++entered == at)
                {
                    Throw(fault, store);
                }
            }));
            if (fault == Fault.Kill)
            {
                Assert.IsType<MemoryStore.KilledException>(end);
                Assert.DoesNotContain("results.csv", store.Names);
            }
            else
            {
                Assert.Null(end);
                string[] found = store.Text(_results).Split('\n');
                string failed = Assert.Single(found.Except(rows));
                Assert.Contains(",failed,", failed, StringComparison.Ordinal);
                Assert.Contains(says, failed, StringComparison.Ordinal);
                Assert.Equal(rows.Length, found.Length);
            }

            MemoryStore after = store.Afterwards();
            Run(after, new BatchOptions { Workers = 1, Resume = fault == Fault.Kill, OnlyFailed = fault != Fault.Kill }, null);
            Assert.Equal(expected, after.Text(_results));
        }

        _log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{phases} points of two solves: {fault}"));
        Assert.True(phases >= 10, "too few points: the seam is not used");
    }

    private (string Text, int Phases) Undisturbed()
    {
        var store = new MemoryStore();
        int phases = 0;
        Run(store, new BatchOptions { Workers = 1 }, _ => phases++);
        Assert.DoesNotContain(",failed,", store.Text(_results), StringComparison.Ordinal);
        return (store.Text(_results), phases);
    }

    private static void Throw(Fault fault, MemoryStore store)
    {
        switch (fault)
        {
            case Fault.Memory:
                // What the runtime throws where memory is short.
                throw new InsufficientMemoryException();
            case Fault.NoConvergence:
                throw new SolveFailedException("it did not converge");
            case Fault.Program:
                throw new InvalidOperationException("a fault of the program");
            default:
                store.End();
                break;
        }
    }

    private void Run(MemoryStore store, BatchOptions options, Action<SolvePhase>? entering)
    {
        AnalysisOptions analysis = options.Analysis with { Entering = entering, KeepFields = false };
        var run = new BatchRun(_table, _results, options with { Analysis = analysis, AccuracyPercent = 5 }, store,
            static (row, draw, solver) => solver.Solve(row.Name, draw));
        run.Run();
    }
}
