namespace Strata.Reports.Page;

/// <summary>A field as the page shows it.</summary>
internal sealed record ShownField
{
    /// <summary>One word, for scripts.</summary>
    public required string Name { get; init; }

    /// <summary>What a reader sees.</summary>
    public required string Title { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>A sentence below the map.</summary>
    public required string Caption { get; init; }

    /// <summary>The value of each cell.</summary>
    public required double[] Values { get; init; }

    /// <summary>Which cells have a value; null for all.</summary>
    public bool[]? Shown { get; init; }

    /// <summary>True for a field on the grid of the nets.</summary>
    public bool OnNetMesh => Shown is not null;

    /// <summary>True for a logarithmic scale.</summary>
    public bool IsLog { get; init; }

    /// <summary>Its colours.</summary>
    public required ColourScale Scale { get; init; }

    /// <summary>Significant digits of its read-out.</summary>
    public int Digits { get; init; } = 5;

    /// <summary>Where and how high its highest value is, um; null to mark none.</summary>
    public (double X, double Z, double Value)? Peak { get; init; }

    /// <summary>Ends that the scale must hold beside those of the cells; null for none.</summary>
    public (double Low, double High)? Ends { get; init; }
}
