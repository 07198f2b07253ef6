using System.Globalization;
using System.Text;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Joins the shards of a table of results to what a single run would have written.</summary>
internal static class BatchMerge
{
    /// <summary>Joins shards.</summary>
    /// <param name="parts">The files of all shards, in any order.</param>
    /// <param name="output">The table of results.</param>
    /// <returns>The number of rows, and how many of them failed.</returns>
    /// <exception cref="InputException">A shard is missing, occurs twice, is of another run, is not complete, or the output cannot be written.</exception>
    public static (int Rows, int Failed) Merge(IReadOnlyList<string> parts, string output)
    {
        ArgumentNullException.ThrowIfNull(parts);
        AtomicFile.CheckWritable(output);
        List<InputProblem> problems = [];
        Dictionary<int, (string File, string[] Lines)> shards = [];
        BatchFingerprint? first = null;
        string? header = null;
        foreach (string file in parts)
        {
            string[] lines = Encoding.UTF8.GetString(SourceText.ReadFile(file)).TrimEnd('\n').Split('\n');
            if (BatchFingerprint.FromLine(lines[0]) is not { } fingerprint || lines.Length < 2)
            {
                problems.Add(new InputProblem(file, "", 1, "it is not a shard written by `strata batch --shard` of this version"));
                continue;
            }

            first ??= fingerprint;
            header ??= lines[1];
            if (fingerprint with { Shard = 0 } != first with { Shard = 0 } || lines[1] != header)
            {
                problems.Add(new InputProblem(file, "", 1, $"it is of another run than {parts[0]}: table, options, number of shards or columns differ"));
            }
            else if (shards.TryGetValue(fingerprint.Shard, out (string File, string[] Lines) same))
            {
                problems.Add(new InputProblem(file, "", 1, string.Create(CultureInfo.InvariantCulture, $"shard {fingerprint.Shard}/{fingerprint.Shards} occurs twice; {same.File} holds it too")));
            }
            else if (lines.Length - 2 != fingerprint.OwnRows.Count())
            {
                problems.Add(new InputProblem(file, "", null, string.Create(CultureInfo.InvariantCulture, $"found {lines.Length - 2} rows; shard {fingerprint.Shard}/{fingerprint.Shards} of {fingerprint.Rows} rows has {fingerprint.OwnRows.Count()}")));
            }
            else
            {
                shards[fingerprint.Shard] = (file, lines);
            }
        }

        if (problems.Count == 0 && first is not null && shards.Count < first.Shards)
        {
            IEnumerable<int> missing = Enumerable.Range(0, first.Shards).Where(shard => !shards.ContainsKey(shard));
            problems.Add(new InputProblem(output, "", null, $"missing shards: {string.Join(", ", missing.Select(shard => string.Create(CultureInfo.InvariantCulture, $"{shard}/{first.Shards}")))}"));
        }

        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }

        return Write(output, header!, first!, shards);
    }

    private static (int Rows, int Failed) Write(string output, string header, BatchFingerprint run, Dictionary<int, (string File, string[] Lines)> shards)
    {
        int failed = 0;
        AtomicFile.Write(output, stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            writer.WriteLine(header);
            for (int row = 0; row < run.Rows; row++)
            {
                string line = shards[row % run.Shards].Lines[2 + (row / run.Shards)];
                failed += line.Contains(",failed,", StringComparison.Ordinal) ? 1 : 0;
                writer.WriteLine(line);
            }
        });
        return (run.Rows, failed);
    }
}
