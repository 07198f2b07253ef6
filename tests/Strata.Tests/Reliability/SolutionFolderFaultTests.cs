using System.Globalization;
using System.Text.Json.Nodes;
using Strata.Analysis;
using Strata.Files;
using Strata.Problems;
using Strata.Refinement;
using Strata.Reports;
using Strata.Studies;
using Strata.Tests.Architecture;
using Xunit.Abstractions;

namespace Strata.Tests.Reliability;

/// <summary>
/// The files of one solve, whose every write, sync and rename fails or ends the process: all are the old ones or all the new ones but
/// for an end between two renames, none is half written, and writing again gives all of them.
/// </summary>
public class SolutionFolderFaultTests(ITestOutputHelper log)
{
    private const string Old = "the old file";

    [Fact]
    public void A_folder_of_results_whose_writing_is_disturbed_anywhere_holds_whole_files()
    {
        Design design = DesignReader.Read(Repository.File("tests", "Strata.Tests", "Reliability", "Inputs", "tiny.json"));
        DesignSolution solution = SectionAnalysis.Solve(design.Section, new AnalysisOptions { KeepFields = false });
        string folder = Path.Combine(Path.GetTempPath(), "strata-no-such-folder");
        string[] files = [Path.Combine(folder, "report.html"), Path.Combine(folder, "results.json")];
        MemoryStore Start(int at, MemoryStore.Fault kind)
        {
            var store = new MemoryStore();
            Array.ForEach(files, file => store.Put(file, Old));
            return store.Afterwards(at, kind);
        }

        Exception? Write(MemoryStore store) =>
            Record.Exception(() => SolutionFolder.Write(
                folder, new SolvedDesign(design, solution.Result, SolutionFields.Of(solution)), store));
        MemoryStore undisturbed = Start(0, MemoryStore.Fault.None);
        Assert.Null(Write(undisturbed));
        int points = 0;
        foreach (MemoryStore.Fault kind in Enum.GetValues<MemoryStore.Fault>().Where(kind => kind != MemoryStore.Fault.None))
        {
            for (int at = 1; at <= undisturbed.Calls; at++)
            {
                points++;
                MemoryStore disturbed = Start(at, kind);
                Exception? fault = Write(disturbed);
                Assert.True(fault is InputException or MemoryStore.KilledException, $"{kind} at {at}: {fault}");
                MemoryStore after = disturbed.Afterwards();
                bool[] isNew = [.. files.Select(file => IsNew(after.Text(file)))];
                if (fault is InputException)
                {
                    Assert.DoesNotContain(after.Names, name => name.EndsWith(".part", StringComparison.Ordinal));
                }

                // The results are there only when the report is.
                Assert.True(isNew[0] || !isNew[1], $"{kind} at {at}");
                Assert.Null(Write(after));
                Assert.All(files, file => Assert.True(IsNew(after.Text(file))));
                Assert.Equal(["report.html", "results.json"], after.Names);
            }
        }

        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{points} faults injected into the files of one solve"));
        Assert.True(points >= 40, "too few points: the seam is not used");
    }

    // Neither old nor whole is a failure.
    private static bool IsNew(string text)
    {
        if (text == Old)
        {
            return false;
        }

        if (text.StartsWith('{'))
        {
            Assert.NotNull(JsonNode.Parse(text)!["status"]);
        }
        else
        {
            Assert.EndsWith("</html>", text.TrimEnd(), StringComparison.Ordinal);
        }

        return true;
    }
}
