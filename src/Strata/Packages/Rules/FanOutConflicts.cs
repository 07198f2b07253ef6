using Strata.Packages.Blocks;

namespace Strata.Packages.Rules;

/// <summary>Says why a fan-out has no room, in the names of the parameters.</summary>
internal static class FanOutConflicts
{
    /// <summary>Adds the conflict that a shortage means.</summary>
    /// <param name="conflicts">Receives it.</param>
    /// <param name="shortage">The shortage, or null for none.</param>
    /// <param name="starts">Where the nets begin, um.</param>
    /// <param name="ends">End points, um.</param>
    /// <param name="clearance">Least distance between centres, um.</param>
    /// <param name="traceLevels">Trace levels there are.</param>
    /// <param name="names">The parameters to name.</param>
    /// <param name="lastClearance">As the router takes it.</param>
    public static void Add(Conflicts conflicts, FanOutShortage? shortage, FanOutStart[] starts, double[] ends, double clearance, int traceLevels, FanOutParameters names, double? lastClearance = null)
    {
        if (shortage is not FanOutShortage lack)
        {
            return;
        }

        switch (lack.Place)
        {
            case FanOutPlace.DiePads:
                conflicts.Add($"die pads {lack.Um} um apart; lands and spacing need {clearance} um", names.DiePadPitch, names.LandWidth, names.Spacing);
                break;
            case FanOutPlace.EndPoints:
                conflicts.Add($"end points {lack.Um} um apart; lands and spacing need {clearance} um", names.EndPointPitch, names.LandWidth, names.Spacing);
                break;
            default:
                string needed = FanOutRouter.LevelsNeeded(starts, ends, clearance, lastClearance) is int levels ? FormattableString.Invariant($"{levels} would do") : "no number of levels would do";
                conflicts.Add($"net {lack.Net + 1} lacks {lack.Um} um of room to its end point after {traceLevels} trace levels, with neighbours in its way; {needed}, or fewer nets, or pitches closer to each other",
                    names.Levels, names.Nets, names.DiePadPitch, names.EndPointPitch, names.LandWidth, names.Spacing);
                break;
        }
    }
}
