using System.Text;

namespace Strata.Tests.Cli;

public sealed class BatchCommandTests : IDisposable
{
    private const string Header = "name,section,heat_sources[0].power_w,boundaries[base].film_w_m2k";
    private readonly CommandRun _strata = new();

    public BatchCommandTests() => _strata.File("slab.json", SolveCommandTests.Slab);

    /// <inheritdoc/>
    public void Dispose() => _strata.Dispose();

    [Fact]
    public void A_bad_row_fails_with_its_message_and_the_rest_goes_on()
    {
        string[] rows =
        [
            "good,slab.json,2,1000",
            "negative,slab.json,-2,1000",
            "text,slab.json,two,1000",
            "comma,slab.json,\"1,5\",1000",
            "nan,slab.json,NaN,1000",
            "large,slab.json,1e308,1000",
            "many,slab.json,2,1000,7",
            "few,slab.json,2",
            "default,slab.json,,",
            "file,slob.json,2,1000",
            "nothing,,2,1000",
            "semicolons;slab.json;2;1000",
            "last,slab.json,4,1000",
        ];
        Assert.Equal(1, Batch([Header, .. rows]));
        string[][] cells = Results();
        Assert.Equal(["good", "negative", "text", "comma", "nan", "large", "many", "few", "default", "file", "nothing", "semicolons;slab.json;2;1000", "last"], cells.Select(row => row[0]));
        Assert.Equal(["ok", "failed", "failed", "failed", "failed", "failed", "failed", "failed", "ok", "failed", "failed", "failed", "ok"], cells.Select(row => row[1]));
        string Message(string name) => cells.First(row => row[0].StartsWith(name, StringComparison.Ordinal))[2];
        Assert.Contains("found -2 W", Message("negative"), StringComparison.Ordinal);
        Assert.Contains("found text 'two'", Message("text"), StringComparison.Ordinal);
        Assert.Contains("decimal comma", Message("comma"), StringComparison.Ordinal);
        Assert.Contains("NaN", Message("nan"), StringComparison.Ordinal);
        Assert.Contains("1e308", Message("large"), StringComparison.Ordinal);
        Assert.Contains("found 5 cells; the header has 4", Message("many"), StringComparison.Ordinal);
        Assert.Contains("found 3 cells; the header has 4", Message("few"), StringComparison.Ordinal);
        Assert.Contains("does not exist", Message("file"), StringComparison.Ordinal);
        Assert.Contains("needs a template, or a section", Message("nothing"), StringComparison.Ordinal);
        Assert.Contains("semicolons", Message("semicolons"), StringComparison.Ordinal);
        Assert.Contains("line 3", Message("negative"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name,template,carier_material", "did you mean 'carrier_material'")]
    [InlineData("name,template,template", "occurs twice")]
    [InlineData("name,die_width_um", "a column 'template'")]
    [InlineData("name,template,", "has no name")]
    public void An_unusable_header_ends_with_one_message_and_nothing_is_written(string header, string words)
    {
        Assert.Equal(2, Batch([header, "a,b,c"]));
        Assert.Contains(words, Assert.Single(_strata.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.False(File.Exists(_strata.PathOf("results.csv")));
        Assert.False(File.Exists(_strata.PathOf("results.csv.journal")));
        Assert.False(File.Exists(_strata.PathOf("results.csv.part")));
    }

    [Fact]
    public void A_file_that_is_empty_or_not_UTF_8_ends_with_one_message()
    {
        File.WriteAllBytes(_strata.PathOf("empty.csv"), []);
        File.WriteAllBytes(_strata.PathOf("wide.csv"), Encoding.Unicode.GetBytes(Header + "\n"));
        File.WriteAllText(_strata.PathOf("bare.csv"), Header + "\n");
        foreach ((string file, string words) in ((string, string)[])[("empty.csv", "0 bytes"), ("wide.csv", "UTF-16 without its mark"),
            ("bare.csv", "no row"), ("none.csv", "does not exist")])
        {
            Assert.Equal(2, _strata.Run("batch", _strata.PathOf(file), "-o", _strata.PathOf("results.csv")));
            Assert.Contains(words, Assert.Single(_strata.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Shards_merge_to_the_bytes_of_a_single_run_on_any_number_of_workers()
    {
        Assert.Equal(0, Batch([Header, .. Rows(7)]));
        string whole = _strata.Read("results.csv");
        Assert.Equal(0, Batch([Header, .. Rows(7)], "--workers", "1"));
        Assert.Equal(whole, _strata.Read("results.csv"));
        string[] parts = [.. Enumerable.Range(0, 3).Select(n => _strata.PathOf($"part-{n}.csv"))];
        for (int n = 0; n < parts.Length; n++)
        {
            Assert.Equal(0, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", parts[n], "--shard", $"{n}/3"));
        }

        Assert.Equal(0, _strata.Run(["merge", parts[2], parts[0], parts[1], "-o", _strata.PathOf("merged.csv")]));
        Assert.Equal(whole, _strata.Read("merged.csv"));
    }

    [Fact]
    public void Missing_doubled_and_foreign_shards_are_refused()
    {
        Batch([Header, .. Rows(4)], "--shard", "0/2");
        File.Move(_strata.PathOf("results.csv"), _strata.PathOf("a.csv"));
        Batch([Header, .. Rows(5)], "--shard", "1/2");
        File.Move(_strata.PathOf("results.csv"), _strata.PathOf("b.csv"));
        void Refused(string words, params string[] parts)
        {
            Assert.Equal(2, _strata.Run(["merge", .. parts.Select(_strata.PathOf), "-o", _strata.PathOf("merged.csv")]));
            Assert.Contains(words, _strata.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(_strata.PathOf("merged.csv")));
        }

        Refused("missing shards: 1/2", "a.csv");
        Refused("occurs twice", "a.csv", "a.csv");
        Refused("of another run", "a.csv", "b.csv");
        Refused("not a shard", "a.csv", "designs.csv");
    }

    [Fact]
    public void An_interrupted_run_goes_on_where_it_stopped()
    {
        Assert.Equal(0, Batch([Header, .. Rows(5)]));
        string whole = _strata.Read("results.csv");
        string[] lines = whole.TrimEnd('\n').Split('\n');
        File.Delete(_strata.PathOf("results.csv"));

        // Two finished rows, one of them marked so that it shows whether it was kept, one that was changed, and a torn last one.
        Strata.Files.BatchFingerprint fingerprint = Fingerprint();
        string journal = fingerprint.ToLine() + "\nrow,check," + lines[0] + "\n"
            + Record(fingerprint, 3, lines[4].Replace("row 3", "kept", StringComparison.Ordinal)) + Record(fingerprint, 0, lines[1])
            + Record(fingerprint, 4, lines[5]).Replace("row 4", "row 5", StringComparison.Ordinal) + Record(fingerprint, 2, lines[3])[..40];
        File.WriteAllText(_strata.PathOf("results.csv.journal"), journal);
        Assert.Equal(0, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv"), "--resume"));
        Assert.Equal(whole.Replace("row 3", "kept", StringComparison.Ordinal), _strata.Read("results.csv"));
        Assert.Contains("(2 kept)", _strata.Error, StringComparison.Ordinal);
        Assert.Contains("2 records are torn or changed", _strata.Error, StringComparison.Ordinal);
        Assert.Equal(["designs.csv", "results.csv", "results.csv.journal", "slab.json"],
            Directory.GetFiles(_strata.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_part_of_another_table_is_not_gone_on_with()
    {
        File.WriteAllText(_strata.PathOf("results.csv.journal"), "# strata batch shard 0/1 rows 5 input 00 version 0.1.0\nrow,name\n");
        Assert.Equal(2, Batch([Header, .. Rows(5)], "--resume"));
        Assert.Contains("another table", _strata.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_table_can_be_solved_by_its_name()
    {
        File.WriteAllLines(_strata.PathOf("designs.csv"), [Header, .. Rows(3)]);
        Assert.Equal(0, _strata.Run("solve", _strata.PathOf("designs.csv") + "#row 1"));
        Assert.StartsWith("row 1 ", _strata.Out, StringComparison.Ordinal);
        Assert.Equal(2, _strata.Run("solve", _strata.PathOf("designs.csv") + "#row 11"));
        Assert.Contains("did you mean 'row 1'", _strata.Error, StringComparison.Ordinal);
        Assert.Equal(2, _strata.Run("solve", _strata.PathOf("designs.csv")));
        Assert.Contains("name one", _strata.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Echo_adds_the_inputs_that_differ()
    {
        Assert.Equal(0, Batch([Header, .. Rows(3)], "--echo"));
        string[] header = _strata.Read("results.csv").Split('\n')[0].Split(',');
        Assert.Equal("in_heat_sources[0].power_w", header[^1]);
        Assert.DoesNotContain("in_section", header);
    }

    [Fact]
    public void A_run_that_is_stopped_keeps_its_finished_rows_and_goes_on_to_the_same_bytes()
    {
        Assert.Equal(0, Batch([Header, .. Rows(6)]));
        string whole = _strata.Read("results.csv");
        File.Delete(_strata.PathOf("results.csv"));
        using var stop = new CancellationTokenSource();
        var options = new Strata.Files.BatchOptions { Workers = 1 };
        var run = new Strata.Files.BatchRun(_strata.PathOf("designs.csv"), _strata.PathOf("results.csv"), options);
        Assert.Throws<OperationCanceledException>(() => run.Run(finished => { if (finished == 2) { stop.Cancel(); } }, stop.Token));
        Assert.False(File.Exists(_strata.PathOf("results.csv")));
        Assert.Equal(4, File.ReadAllLines(_strata.PathOf("results.csv.journal")).Length);
        var again = new Strata.Files.BatchRun(_strata.PathOf("designs.csv"), _strata.PathOf("results.csv"), options with { Resume = true });
        Assert.Equal(2, again.Finished);
        again.Run();
        Assert.Equal(whole, _strata.Read("results.csv"));
    }

    [Fact]
    public void Every_column_of_the_results_is_documented_once()
    {
        string[] names = [.. Strata.Files.BatchColumns.All.Append(Strata.Files.BatchColumns.Seconds).Select(column => column.Name)];
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Equal(0, _strata.Run("columns"));
        Assert.All(names, name => Assert.Contains($"| `{name}` |", _strata.Out, StringComparison.Ordinal));
    }

    private static string[] Rows(int count) => [.. Enumerable.Range(0, count).Select(n => $"row {n},slab.json,{n + 1},1000")];

    [Fact]
    public void The_results_are_a_page_too()
    {
        Assert.Equal(0, Batch([Header, "good,slab.json,2,1000"], "--report", _strata.PathOf("page.html")));
        Assert.Contains("good", _strata.Read("page.html"), StringComparison.Ordinal);
        Assert.Equal(2, Batch([Header, "good,slab.json,2,1000"], "--report", _strata.PathOf("designs.csv")));
        Assert.StartsWith(Header, _strata.Read("designs.csv"), StringComparison.Ordinal);
    }

    private int Batch(string[] lines, params string[] options)
    {
        File.WriteAllLines(_strata.PathOf("designs.csv"), lines);
        return _strata.Run(["batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv"), .. options]);
    }

    private string[][] Results()
    {
        using CsvHelper.CsvReader csv = CsvHelper.CsvReader.FromText(_strata.Read("results.csv"));
        List<string[]> rows = [];
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }

        return [.. rows];
    }

    private static string Record(Strata.Files.BatchFingerprint fingerprint, int row, string line)
    {
        List<byte> record = [];
        Strata.Files.BatchRecord.Write(fingerprint.Seed, row, Encoding.UTF8.GetBytes(line), record);
        return Encoding.UTF8.GetString([.. record]);
    }

    private Strata.Files.BatchFingerprint Fingerprint() =>
        new Strata.Files.BatchRun(_strata.PathOf("designs.csv"), _strata.PathOf("results.csv"),
            new Strata.Files.BatchOptions()).Fingerprint;
}
