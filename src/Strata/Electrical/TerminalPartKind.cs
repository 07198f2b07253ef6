namespace Strata.Electrical;

/// <summary>Where a part of a terminal sits in the grid.</summary>
internal enum TerminalPartKind
{
    /// <summary>A face on the outline of the grid.</summary>
    OuterFace,

    /// <summary>An x-face inside the grid.</summary>
    XFace,

    /// <summary>A z-face inside the grid.</summary>
    ZFace,

    /// <summary>A cell.</summary>
    Cell,
}
