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
