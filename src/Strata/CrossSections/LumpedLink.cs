namespace Strata.CrossSections;

/// <summary>A thin conductor outside the plane of the section that joins two places of it: a bond wire, a two-terminal part.</summary>
/// <param name="Name">Name for reports.</param>
/// <param name="From">One end, m: a segment or a rectangle.</param>
/// <param name="To">The other end, m: a segment or a rectangle.</param>
/// <param name="ThermalResistance">K/W; null when it carries no heat.</param>
/// <param name="ElectricalResistance">ohm; null when it carries no current.</param>
public sealed record LumpedLink(string Name, Box From, Box To, double? ThermalResistance, double? ElectricalResistance);
