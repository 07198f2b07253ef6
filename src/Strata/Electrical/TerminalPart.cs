using Strata.CrossSections;

namespace Strata.Electrical;

/// <summary>One face or cell of a terminal.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Index of the x-face, z-face or cell; of an outer face the cell along its side.</param>
/// <param name="Side">The side of an outer face.</param>
/// <param name="Cell">The conducting cell at or behind it.</param>
/// <param name="Area">Face area, m2, or cell volume, m3.</param>
/// <param name="Weight">Area or volume of the conductor in it, m2 or m3: what shares a uniform current.</param>
internal readonly record struct TerminalPart(TerminalPartKind Kind, int Index, Side Side, int Cell, double Area, double Weight);
