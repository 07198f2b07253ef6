namespace Strata.Fields;

/// <summary>What one interface adds to the contact resistance of one face.</summary>
/// <param name="Interface">Index in <see cref="CrossSections.CrossSection.Interfaces"/>.</param>
/// <param name="IsX">True for an x-face.</param>
/// <param name="Face">Index of the face.</param>
/// <param name="Resistance">m2 K/W or ohm m2.</param>
internal readonly record struct ContactPart(int Interface, bool IsX, int Face, double Resistance);
