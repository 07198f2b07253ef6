using System.Globalization;
using Strata.Problems;

namespace Strata.Cli.Commands;

/// <summary>
/// Which part of a table is run, and by how many workers: from the command line, or from the job scheduler that started it.
/// </summary>
internal static class ShardOption
{
    // The array variables of Slurm, Grid Engine, LSF and Kubernetes; the first that is set counts.
    private static readonly (string Index, string Count, string First)[] Schedulers =
    [
        ("SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT", "SLURM_ARRAY_TASK_MIN"),
        ("SGE_TASK_ID", "SGE_TASK_LAST", "SGE_TASK_FIRST"),
        ("LSB_JOBINDEX", "LSB_JOBINDEX_END", ""),
        ("JOB_COMPLETION_INDEX", "JOB_COMPLETIONS", ""),
    ];

    /// <summary>Reads i/n or auto.</summary>
    public static (int Index, int Count) Read(string? text)
    {
        if (text is null)
        {
            return (0, 1);
        }

        string[] parts = text == "auto" ? Automatic() : text.Split('/');
        return parts.Length == 2 && Whole(parts[0]) is { } index && Whole(parts[1]) is { } count && index < count
            ? (index, count)
            : throw new InputException(new InputProblem("command line", "--shard", null,
                $"found '{string.Join('/', parts)}'; i/n is expected with i from 0 to n - 1, or auto"));
    }

    private static string[] Automatic()
    {
        foreach ((string index, string count, string first) in Schedulers)
        {
            // Outside an array job Grid Engine sets the index to "undefined".
            if (Whole(Environment.GetEnvironmentVariable(index)) is { } own && Whole(Environment.GetEnvironmentVariable(count)) is { } of)
            {
                bool fromOne = index is "SGE_TASK_ID" or "LSB_JOBINDEX";
                int start = Whole(Environment.GetEnvironmentVariable(first.Length > 0 ? first : "_")) ?? (fromOne ? 1 : 0);
                return [(own - start).ToString(CultureInfo.InvariantCulture),
                    (index == "SGE_TASK_ID" ? of - start + 1 : of).ToString(CultureInfo.InvariantCulture)];
            }
        }

        throw new InputException(new InputProblem("command line", "--shard", null,
            "auto found no array job: set SLURM_ARRAY_TASK_ID and _COUNT, SGE_TASK_ID and _LAST, LSB_JOBINDEX and _END, or "
            + "JOB_COMPLETION_INDEX and JOB_COMPLETIONS"));
    }

    /// <summary>The cores that this process may use: those that Slurm gave the task, or those of the machine.</summary>
    public static int Processors() => Whole(Environment.GetEnvironmentVariable("SLURM_CPUS_PER_TASK")) is { } given and > 0 ? given
        : Environment.ProcessorCount;

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number : null;
}
