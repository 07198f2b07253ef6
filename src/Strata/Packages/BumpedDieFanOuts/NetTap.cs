namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>A place flush with the mould where a net begins: a bump of a die or a contact of a passive device.</summary>
/// <param name="X">Its centre, um.</param>
/// <param name="Width">Its width, um.</param>
/// <param name="Die">The die, from 0; -1 for a passive device.</param>
/// <param name="Pad">Centre of the pad under the bump, um; of the contact itself for a passive device.</param>
/// <param name="Passive">The passive device, from 0; -1 for a die.</param>
/// <param name="JoinsNext">Whether a trace joins it to the next tap to the east.</param>
internal readonly record struct NetTap(double X, double Width, int Die, double Pad, int Passive, bool JoinsNext);
