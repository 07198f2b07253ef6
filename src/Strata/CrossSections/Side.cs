namespace Strata.CrossSections;

/// <summary>A side of the outline.</summary>
public enum Side
{
    /// <summary>x = x0; the axis when x0 = 0 and the section is axisymmetric.</summary>
    Left,

    /// <summary>x = x1.</summary>
    Right,

    /// <summary>z = z0.</summary>
    Bottom,

    /// <summary>z = z1.</summary>
    Top,

    /// <summary>Every part of the outline that no other segment names.</summary>
    Rest,
}
