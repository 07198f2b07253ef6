using Strata.Refinement;

namespace Strata.Files;

/// <summary>How a table of designs is run.</summary>
internal sealed record BatchOptions
{
    /// <summary>How each design is solved.</summary>
    public AnalysisOptions Analysis { get; init; } = AnalysisOptions.Default with { KeepFields = false };

    /// <summary>Asked width of the bounds for every design, percent; null for what each design asks.</summary>
    public double? AccuracyPercent { get; init; }

    /// <summary>Target cells for every design; null for what each design asks.</summary>
    public int? Cells { get; init; }

    /// <summary>Designs solved at the same time, at least 1.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Which shard of the table is run, from 0.</summary>
    public int Shard { get; init; }

    /// <summary>Of how many shards, at least 1.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>True keeps the finished rows of an interrupted run.</summary>
    public bool Resume { get; init; }

    /// <summary>True keeps the finished rows of a run, interrupted or ended, except those that failed.</summary>
    public bool OnlyFailed { get; init; }

    /// <summary>Most wall time for one design, s; null for any.</summary>
    public double? MostSeconds { get; init; } = 3600;

    /// <summary>True lets rows name section files outside the folder of the table.</summary>
    public bool AllowOutside { get; init; }

    /// <summary>True puts an apostrophe before cells that a spreadsheet would take for a formula.</summary>
    public bool EscapeFormulas { get; init; }

    /// <summary>What is read when the table is named <c>-</c>; null when that is a file's name.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>What is written when the results are named <c>-</c>; null when that is a file's name.</summary>
    public Stream? StandardOutput { get; init; }

    /// <summary>True adds the columns of the designs whose cells differ.</summary>
    public bool Echo { get; init; }

    /// <summary>True adds the column of wall times.</summary>
    public bool Timing { get; init; }
}
