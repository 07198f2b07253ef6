namespace Strata.Numerics.Grids;

/// <summary>Where a node of a <see cref="DrawnCell"/> lies.</summary>
internal enum NodePlace
{
    /// <summary>A corner of the cell.</summary>
    Corner,

    /// <summary>Inside the west face.</summary>
    West,

    /// <summary>Inside the east face.</summary>
    East,

    /// <summary>Inside the bottom face.</summary>
    Bottom,

    /// <summary>Inside the top face.</summary>
    Top,

    /// <summary>Inside the cell.</summary>
    Inside,
}
