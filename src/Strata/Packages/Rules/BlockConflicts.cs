using Strata.Packages.Blocks;

namespace Strata.Packages.Rules;

/// <summary>What is wrong with a row of end points and the board under it.</summary>
internal static class EndPointConflicts
{
    /// <summary>Adds every conflict of the row itself.</summary>
    public static void Add(Conflicts conflicts, PackageParameters p, EndPointRow row, EndPointParameters names, double spacing)
    {
        if (row.Form == EndPointForm.None)
        {
            conflicts.Require(!p.Board, $"a board needs end points to stand on it", nameof(p.Board), names.Form);
            return;
        }

        conflicts.Require(row.Form != EndPointForm.Balls || row.FootWidth > 0, $"a ball of {row.Width} um cannot be {row.Height} um high; its height must be less than its diameter, so that its cut faces touch the pads", names.Width, names.Height);
        for (int i = 1; i < row.Centres.Length; i++)
        {
            double gap = row.Centres[i] - row.Centres[i - 1] - row.LargestWidth;
            if (gap < spacing - 1e-6)
            {
                conflicts.Add($"end points leave {gap} um between them; the spacing is {spacing} um", names.Width, names.Pitch, names.Spacing);
                break;
            }
        }

        conflicts.RequireConductor(p.BoardLandMaterial, nameof(p.BoardLandMaterial));
        if (p.Board)
        {
            conflicts.RequireConductor(p.BoardSolderMaterial, nameof(p.BoardSolderMaterial));
        }
    }
}

/// <summary>The properties that decide a row of end points, by <c>nameof</c>, for messages.</summary>
internal sealed record EndPointParameters(string Form, string Width, string Height, string Pitch, string Spacing);

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

/// <summary>The properties that decide a fan-out, by <c>nameof</c>, for messages.</summary>
internal sealed record FanOutParameters(string DiePadPitch, string EndPointPitch, string Levels, string LandWidth, string Spacing, string Nets);
