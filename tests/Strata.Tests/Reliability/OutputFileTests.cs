using System.IO.Compression;
using System.Text;
using Strata.Tests.Cli;

namespace Strata.Tests.Reliability;

/// <summary>What commands do to the files that are there, and what reaches a terminal or a spreadsheet.</summary>
public sealed class OutputFileTests : IDisposable
{
    private const string Table = "name,section\na,slab.json\nb,slab.json\n";
    private readonly CommandRun _strata = new();

    public OutputFileTests()
    {
        _strata.File("slab.json", SolveCommandTests.Slab);
        _strata.File("designs.csv", Table);
    }

    /// <inheritdoc/>
    public void Dispose() => _strata.Dispose();

    [Fact]
    public void No_command_replaces_what_it_reads()
    {
        void Refused(string file, params string[] arguments)
        {
            string before = _strata.Read(file);
            Assert.Equal(2, _strata.Run(arguments));
            Assert.Contains("which is read", _strata.Error.Replace("it is what is read", "which is read", StringComparison.Ordinal),
                StringComparison.Ordinal);
            Assert.Equal(before, _strata.Read(file));
        }

        Refused("designs.csv", "batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("designs.csv"));
        Refused("designs.csv", "batch", _strata.PathOf("designs.csv"), "-o", Path.Combine(_strata.Folder, ".", "designs.csv"));
        Refused("slab.json", "batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("slab.json"));
        Refused("slab.json", "section", _strata.PathOf("slab.json"), "-o", _strata.PathOf("slab.json"));
        File.CreateSymbolicLink(_strata.PathOf("link.csv"), _strata.PathOf("designs.csv"));
        Refused("designs.csv", "batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("link.csv"));
        File.Copy(_strata.PathOf("slab.json"), _strata.PathOf("results.json"));
        Refused("results.json", "solve", _strata.PathOf("results.json"), "-o", _strata.Folder);
    }

    [Fact]
    public void A_link_keeps_its_place_and_a_file_its_mode()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(_strata.PathOf("store"));
        _strata.File("store/results.csv", "old");
        File.SetUnixFileMode(_strata.PathOf("store/results.csv"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(_strata.PathOf("results.csv"), _strata.PathOf("store/results.csv"));
        Assert.Equal(0, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv")));
        Assert.NotNull(new FileInfo(_strata.PathOf("results.csv")).LinkTarget);
        Assert.StartsWith("name,status", _strata.Read("store/results.csv"), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_strata.PathOf("store/results.csv")));
        Assert.Equal(0, _strata.Run("section", _strata.PathOf("slab.json"), "-o", _strata.PathOf("results.csv")));
        Assert.NotNull(new FileInfo(_strata.PathOf("results.csv")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_strata.PathOf("store/results.csv")));
    }

    [Fact]
    public void A_device_is_written_through()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Assert.Equal(0, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", "/dev/null"));
        Assert.True(Strata.Files.Storage.UnixFile.IsDevice("/dev/null"));
        Assert.False(File.Exists("/dev/null.journal"));
        Assert.Equal(0, _strata.Run("section", _strata.PathOf("slab.json"), "-o", "/dev/null"));
        Assert.True(Strata.Files.Storage.UnixFile.IsDevice("/dev/null"));
    }

    [Fact]
    public void Packed_tables_and_standard_streams_give_the_same_table()
    {
        Assert.Equal(0, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv")));
        string whole = _strata.Read("results.csv");
        using (var packed = new GZipStream(File.Create(_strata.PathOf("designs.csv.gz")), CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(Table));
        }

        Assert.Equal(0, _strata.Run("batch", _strata.PathOf("designs.csv.gz"), "-o", _strata.PathOf("results.csv.gz")));
        using var unpacked = new StreamReader(new GZipStream(File.OpenRead(_strata.PathOf("results.csv.gz")), CompressionMode.Decompress));
        Assert.Equal(whole, unpacked.ReadToEnd());
        Assert.Equal(0, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", "-"));
        Assert.Equal(whole, _strata.Out);
        Assert.Equal(0, _strata.Run("batch", _strata.PathOf("designs.csv.gz"), "-o", _strata.PathOf("results.csv.gz"), "--resume"));
        Assert.Contains("already done", _strata.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_other_programs_are_read_with_a_note()
    {
        Assert.Equal(0, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv")));
        string whole = _strata.Read("results.csv");
        File.WriteAllText(_strata.PathOf("semicolons.csv"), Table.Replace(',', ';'));
        File.WriteAllText(_strata.PathOf("tabs.csv"), Table.Replace(',', '\t'));
        File.WriteAllText(_strata.PathOf("wide.csv"), Table, Encoding.Unicode);
        File.WriteAllText(_strata.PathOf("big.csv"), Table, Encoding.BigEndianUnicode);
        File.WriteAllText(_strata.PathOf("marked.csv"), Table, new UTF8Encoding(true));
        foreach ((string file, string note) in ((string, string)[])[("semicolons.csv", "semicolons"), ("tabs.csv", "tabs"),
            ("wide.csv", ""), ("big.csv", ""), ("marked.csv", "")])
        {
            Assert.Equal(0, _strata.Run("batch", _strata.PathOf(file), "-o", _strata.PathOf("other.csv")));
            Assert.Equal(whole, _strata.Read("other.csv"));
            Assert.Contains(note, _strata.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_text_of_a_design_reaches_a_terminal_or_a_cell_raw()
    {
        _strata.File("slab.json",
            SolveCommandTests.Slab.Replace("\"top half\"", "\"=evil\\u001b[2J\\nstatus: ok\"", StringComparison.Ordinal));
        Assert.Equal(0, _strata.Run("solve", _strata.PathOf("slab.json")));
        Assert.DoesNotContain('\u001b', _strata.Out);
        Assert.DoesNotContain("\nstatus: ok\"", _strata.Out, StringComparison.Ordinal);
        _strata.File("designs.csv", "name,section\n\"a\u001b\u0001\",slab.json\n");
        Assert.Equal(0, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv")));
        string[] lines = _strata.Read("results.csv").TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines[1], character => Assert.False(char.IsControl(character)));
        Assert.Contains(",=evil", lines[1], StringComparison.Ordinal);
        Assert.Equal(0, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv"), "--formulas", "escape"));
        Assert.Contains(",'=evil", _strata.Read("results.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_failed_are_run_again_and_the_others_kept()
    {
        _strata.File("designs.csv", "name,section,heat_sources[0].power_w\na,slab.json,1\nb,slob.json,1\nc,slab.json,2\n");
        string[] run = ["batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv")];
        Assert.Equal(1, _strata.Run(run));
        Assert.Equal(1, _strata.Run([.. run, "--only", "failed"]));
        Assert.Contains("(2 kept)", _strata.Error, StringComparison.Ordinal);
        _strata.File("slob.json", SolveCommandTests.Slab);
        Assert.Equal(2, _strata.Run([.. run, "--only", "failed"]));
        Assert.Contains("another table", _strata.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_that_were_edited_or_are_of_another_table_are_not_taken_for_done()
    {
        string[] run = ["batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv")];
        Assert.Equal(0, _strata.Run(run));
        Assert.Equal(0, _strata.Run([.. run, "--resume"]));
        Assert.Contains("already done", _strata.Error, StringComparison.Ordinal);
        File.AppendAllText(_strata.PathOf("results.csv"), "x");
        Assert.Equal(2, _strata.Run([.. run, "--resume"]));
        Assert.Contains("changed since", _strata.Error, StringComparison.Ordinal);
        Assert.Equal(0, _strata.Run(run));
        File.AppendAllText(_strata.PathOf("slab.json"), " ");
        Assert.Equal(2, _strata.Run([.. run, "--resume"]));
        Assert.Contains("another table", _strata.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_do_not_write_one_table()
    {
        using IDisposable held = Strata.Files.Storage.FileStore.Disk.Lock(_strata.PathOf("results.csv.lock"), "process 1 on elsewhere");
        Assert.Equal(2, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv")));
        Assert.Contains("another run writes it", _strata.Error, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Contains("process 1 on elsewhere", _strata.Error, StringComparison.Ordinal);
        }

        held.Dispose();
        Assert.Equal(0, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv")));
        Assert.False(File.Exists(_strata.PathOf("results.csv.lock")));
    }

    [Theory]
    [InlineData("--row-cells", "100", "a grid may have 100")]
    [InlineData("--row-timeout", "0.000001", "longer than")]
    public void A_design_beyond_a_limit_fails_alone(string option, string value, string words)
    {
        string squares = string.Concat(Enumerable.Range(0, 20).Select(n => (10 * n) + 1).Select(at =>
            $$"""{ "shape": "rectangle", "x0_um": {{at}}, "x1_um": {{at + 4}}, "z0_um": {{at}}, "z1_um": {{at + 4}}, """
            + $$""" "material": "m", "region": "r{{at}}" }, """));
        _strata.File("slab.json", SolveCommandTests.Slab
            .Replace("\"cells\": 400", "\"accuracy_percent\": 1e-9", StringComparison.Ordinal)
            .Replace("\"shapes\": [", "\"shapes\": [ " + squares, StringComparison.Ordinal));
        _strata.File("designs.csv", "name,section\na,slab.json\nb,none.json\n");
        Assert.Equal(1, _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf("results.csv"), option, value));
        string[] lines = _strata.Read("results.csv").Split('\n');
        Assert.Contains(words, lines[1], StringComparison.Ordinal);
        Assert.Contains("does not exist", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("torn")]
    [InlineData("doubled")]
    [InlineData("reordered")]
    [InlineData("changed")]
    [InlineData("cut")]
    public void A_shard_whose_records_are_not_those_that_were_written_is_not_merged(string how)
    {
        _strata.File("designs.csv", "name,section\n" + string.Concat(Enumerable.Range(0, 6).Select(n => $"row {n},slab.json\n")));
        foreach (int shard in (int[])[0, 1])
        {
            Assert.Equal(0,
                _strata.Run("batch", _strata.PathOf("designs.csv"), "-o", _strata.PathOf($"part-{shard}.csv"), "--shard", $"{shard}/2"));
        }

        List<string> lines = [.. _strata.Read("part-1.csv").TrimEnd('\n').Split('\n')];
        switch (how)
        {
            case "torn":
                lines[3] = lines[3][..20];
                break;
            case "doubled":
                lines.Insert(3, lines[3]);
                break;
            case "reordered":
                (lines[2], lines[3]) = (lines[3], lines[2]);
                break;
            case "changed":
                lines[3] = lines[3].Replace(",ok,", ",OK,", StringComparison.Ordinal);
                break;
            default:
                lines.RemoveAt(lines.Count - 1);
                break;
        }

        _strata.File("part-1.csv", string.Join('\n', lines) + "\n");
        Assert.Equal(2,
            _strata.Run(["merge", _strata.PathOf("part-0.csv"), _strata.PathOf("part-1.csv"), "-o", _strata.PathOf("merged.csv")]));
        Assert.Contains("run shard 1/2 again", _strata.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_strata.PathOf("merged.csv")));
        Assert.False(File.Exists(_strata.PathOf("merged.csv.part")));
    }
}
