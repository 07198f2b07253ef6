namespace Strata.CrossSections;

/// <summary>What holds on a part of the outline.</summary>
public enum BoundarySegmentKind
{
    /// <summary>No heat passes.</summary>
    Adiabatic,

    /// <summary>A film coefficient to an ambient.</summary>
    Film,

    /// <summary>A given temperature.</summary>
    Temperature,

    /// <summary>A given heat flux into the body.</summary>
    Flux,

    /// <summary>Grey-body radiation to an ambient.</summary>
    Radiation,
}
