using Strata.Refinement;

namespace Strata.Files;

/// <summary>How a table of designs is run.</summary>
public sealed record BatchOptions
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

    /// <summary>True adds the columns of the designs whose cells differ.</summary>
    public bool Echo { get; init; }

    /// <summary>True adds the column of wall times.</summary>
    public bool Timing { get; init; }
}
