using System.Globalization;
using System.Text;
using Strata.Files.Storage;
using Strata.Problems;
using Strata.Results;

namespace Strata.Files;

/// <summary>Joins the shards of a table of results to what a single run would have written; every record is checked.</summary>
internal static class BatchMerge
{
    private const int MostProblems = 20;

    /// <summary>Joins shards.</summary>
    /// <param name="parts">The files of all shards, in any order.</param>
    /// <param name="output">The table of results.</param>
    /// <returns>The number of rows, and how many of them failed.</returns>
    /// <exception cref="InputException">A shard is missing, occurs twice, is of another run, is torn or changed, or the output cannot be
    /// written.</exception>
    public static (int Rows, int Failed) Merge(IReadOnlyList<string> parts, string output)
    {
        ArgumentNullException.ThrowIfNull(parts);
        AtomicFile.CheckWritable(output, [.. parts]);
        List<ShardFile> shards = [];
        try
        {
            string header = Open(parts, output, shards);
            int failed = 0;
            BatchFingerprint run = shards[0].Fingerprint;
            bool packed = output.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
            AtomicFile.Write(output, stream =>
            {
                using var results = new OrderedResults(stream, header, null, (0, 1, run.Rows), static _ => null, packed, flushes: false);
                failed = Copy(shards, run, results);
                results.Finish(run.Rows);
            });
            return (run.Rows, failed);
        }
        finally
        {
            shards.ForEach(shard => shard.Dispose());
        }
    }

    // Opens all parts, in the order of the shards, and returns the header of the results.
    private static string Open(IReadOnlyList<string> parts, string output, List<ShardFile> shards)
    {
        List<InputProblem> problems = [];
        foreach (string file in parts)
        {
            ShardFile? shard = ShardFile.Open(file);
            if (shard is null)
            {
                problems.Add(new InputProblem(file, "", 1, "it is not a shard written by `strata batch --shard` of this version"));
                continue;
            }

            ShardFile? same = shards.Find(other => other.Fingerprint.Shard == shard.Fingerprint.Shard);
            bool foreign = shards.Count > 0
                && (shard.Fingerprint with { Shard = 0 } != shards[0].Fingerprint with { Shard = 0 } || shard.Header != shards[0].Header);
            if (foreign)
            {
                problems.Add(new InputProblem(file, "", 1,
                    $"it is of another run than {shards[0].File}: table, options, number of shards or columns differ"));
            }
            else if (same is not null)
            {
                problems.Add(new InputProblem(file, "", 1, string.Create(CultureInfo.InvariantCulture, $"shard "
                    + $"{shard.Fingerprint.Shard}/{shard.Fingerprint.Shards} occurs twice; {same.File} holds it too")));
            }

            if (foreign || same is not null)
            {
                shard.Dispose();
            }
            else
            {
                shards.Add(shard);
            }
        }

        if (problems.Count == 0)
        {
            AddMissing(shards, output, problems);
        }

        if (problems.Count > 0)
        {
            throw new InputException(problems.Take(MostProblems));
        }

        shards.Sort((one, other) => one.Fingerprint.Shard.CompareTo(other.Fingerprint.Shard));
        return shards[0].Header;
    }

    private static void AddMissing(List<ShardFile> shards, string output, List<InputProblem> problems)
    {
        int count = shards[0].Fingerprint.Shards;
        if (shards.Count == count)
        {
            return;
        }

        HashSet<int> there = [.. shards.Select(shard => shard.Fingerprint.Shard)];
        string[] missing = [.. Enumerable.Range(0, count).Where(shard => !there.Contains(shard)).Take(MostProblems + 1).Select(shard =>
            string.Create(CultureInfo.InvariantCulture, $"{shard}/{count}"))];
        string more = missing.Length > MostProblems
            ? string.Create(CultureInfo.InvariantCulture, $" and {count - shards.Count - MostProblems} more") : "";
        problems.Add(new InputProblem(output, "", null, $"missing shards: {string.Join(", ", missing.Take(MostProblems))}{more}"));
    }

    private static int Copy(List<ShardFile> shards, BatchFingerprint run, OrderedResults results)
    {
        int status = shards[0].StatusColumn;
        int failed = 0;
        for (int row = 0; row < run.Rows; row++)
        {
            byte[] line = shards[row % run.Shards].Next(row);
            failed += BatchRecord.Cell(line, status) == DesignResult.FailedWord ? 1 : 0;
            results.Add(row, line);
        }

        shards.ForEach(shard => shard.End());
        return failed;
    }

    // A shard that is read record by record.
    private sealed class ShardFile : IDisposable
    {
        private readonly Stream _text;
        private readonly RecordLines _lines;
        private readonly byte[] _seed;
        private int _line = 2;

        private ShardFile(string file, Stream text, RecordLines lines, BatchFingerprint fingerprint, string header)
        {
            (File, _text, _lines, Fingerprint, Header) = (file, text, lines, fingerprint, header);
            _seed = fingerprint.Seed;
        }

        public string File { get; }

        public BatchFingerprint Fingerprint { get; }

        /// <summary>The header of the results, without the columns of records.</summary>
        public string Header { get; }

        public int StatusColumn => Header.Split(',').TakeWhile(column => column != "status").Count();

        public static ShardFile? Open(string file)
        {
            Stream text = TextInput.Open(file);
            var lines = new RecordLines(text);
            string prefix = BatchJournal.Header("");
            if (lines.Next() && BatchFingerprint.FromLine(Encoding.UTF8.GetString(lines.Line)) is { } fingerprint && lines.Next()
                && Encoding.UTF8.GetString(lines.Line) is var header
                && header.StartsWith(prefix, StringComparison.Ordinal))
            {
                return new ShardFile(file, text, lines, fingerprint, header[prefix.Length..]);
            }

            text.Dispose();
            return null;
        }

        public byte[] Next(int row)
        {
            _line++;
            return _lines.Next() && BatchRecord.TryRead(_seed, _lines.Line, out int found, out int start) && found == row
                ? _lines.Line[start..].ToArray()
                : throw Broken(string.Create(CultureInfo.InvariantCulture,
                    $"expected is the record of row {row}; found "
                    + $"{(_lines.Line.IsEmpty ? "the end of the file" : "one that is torn, changed or of another row")}"));
        }

        public void End()
        {
            _line++;
            if (!_lines.Next() || Encoding.UTF8.GetString(_lines.Line) + "\n" != OrderedResults.EndLine(Fingerprint) || _lines.Next())
            {
                throw Broken("its last line is missing, or something follows it: the shard is not complete");
            }
        }

        public void Dispose() => _text.Dispose();

        private InputException Broken(string what) =>
            new(new InputProblem(File, "", _line, $"{what}; run shard {Fingerprint.Shard}/{Fingerprint.Shards} again"));
    }
}
