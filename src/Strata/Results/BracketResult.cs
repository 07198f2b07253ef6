namespace Strata.Results;

/// <summary>
/// What the package whose section is drawn resists in three dimensions, when die and package are as deep as they are wide: between two
/// planar sections, with an axisymmetric section of equal areas and a closed form between them.
/// </summary>
internal sealed record BracketResult
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<BracketResult> Members { get; } = new()
    {
        { "source_width_um", "width and depth of the source, um", one => one.SourceWidthUm },
        { "width_um", "width and depth of the package, um", one => one.WidthUm },
        { "least_k_w", "the planar section with the source over the whole depth, K/W: not above the package", one => one.LeastKW },
        { "most_k_w", "the planar section as deep as the source, K/W: not below the package", one => one.MostKW },
        {
            "band", "both ends for all conductivities in a band of temperatures, where they follow it", one => one.Band, BracketBand.Members
        },
        {
            "sides_cooled", "`true` where heat leaves by the sides: the planar lines are of a package cooled at these two of its four",
            one => one.SidesCooled
        },
        { "axisymmetric_k_w", "the axisymmetric section of equal areas, K/W: an estimate", one => one.AxisymmetricKW },
        {
            "axisymmetric_missing", "why there is no axisymmetric section",
            one => one.AxisymmetricMissing.Length > 0 ? one.AxisymmetricMissing : null
        },
        { "spreading_factor", "factor of a square source over one along the whole depth, by a closed form", one => one.SpreadingFactor },
        { "spread_k_w", "that factor times `least_k_w`, K/W: an estimate", one => one.SpreadKW },
        { "spreading_source", "the factor's formula and plate, or why there is none", one => one.SpreadingSource },
    };

    /// <summary>Width of the heat source, which is its depth too, um.</summary>
    public required double SourceWidthUm { get; init; }

    /// <summary>Width of the section, which is the package's depth too, um.</summary>
    public required double WidthUm { get; init; }

    /// <summary>The planar section with the source spread over the whole depth of the package, K/W: not above the package.</summary>
    public required BoundedValue LeastKW { get; init; }

    /// <summary>The planar section as deep as the source, insulated before and behind, K/W: not below the package.</summary>
    public required BoundedValue MostKW { get; init; }

    /// <summary>Both ends for all conductivities in a band of temperatures; null where none follows it, or where radiation does.</summary>
    public BracketBand? Band { get; init; }

    /// <summary>Whether heat leaves by the section's sides: two of the package's four, the others being insulated.</summary>
    public bool SidesCooled { get; init; }

    /// <summary>The axisymmetric section whose circles have the areas of the squares, K/W: an estimate; null where there is none.</summary>
    public BoundedValue? AxisymmetricKW { get; init; }

    /// <summary>Why there is no axisymmetric section; empty where there is one.</summary>
    public string AxisymmetricMissing { get; init; } = "";

    /// <summary>
    /// Factor by which a square source resists more than one over the whole depth, on the plate that answers to the latter as the section
    /// does; null where no face of the section is cooled by one film or temperature.
    /// </summary>
    public double? SpreadingFactor { get; init; }

    /// <summary>The factor's formula and the plate it was taken on; why there is none, where there is none.</summary>
    public required string SpreadingSource { get; init; }

    /// <summary>The factor times <see cref="LeastKW"/>, K/W: an estimate.</summary>
    public double? SpreadKW => SpreadingFactor * LeastKW.Value;
}
