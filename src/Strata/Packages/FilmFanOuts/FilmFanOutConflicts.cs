using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.FilmFanOuts;

/// <summary>What is wrong with the parameters of a fan-out package on a film together.</summary>
internal static partial class FilmFanOutConflicts
{
    /// <summary>Lengths that differ by less are equal, um.</summary>
    private const double Tolerance = 1e-6;

    /// <summary>Adds every conflict.</summary>
    public static void Find(FilmFanOutParameters p, Conflicts conflicts)
    {
        if (!FindListConflicts(p, conflicts))
        {
            return;
        }

        FindMaterialConflicts(p, conflicts);
        FindFamilyConflicts(p, conflicts);
        FilmFanOutProcess.FindConflicts(p, conflicts);
        FilmFanOutLayout at = new(p);
        FindChipConflicts(p, at, conflicts);
        FindViaConflicts(p, at, conflicts);
        FindHoleConflicts(p, at, conflicts);
        FindRoomConflicts(p, at, conflicts);
        FindMarkConflicts(p, at, conflicts);
        FindExitConflicts(p, at, conflicts);
    }

    private static bool FindListConflicts(FilmFanOutParameters p, Conflicts conflicts)
    {
        bool fits = true;
        Fits(p.MetalWidthUm, p.Levels, nameof(p.MetalWidthUm), nameof(p.Levels));
        Fits(p.MetalThicknessUm, p.Levels, nameof(p.MetalThicknessUm), nameof(p.Levels));
        Fits(p.LineWidthUm, p.Levels, nameof(p.LineWidthUm), nameof(p.Levels));
        Fits(p.LinePitchUm, p.Levels, nameof(p.LinePitchUm), nameof(p.Levels));
        Fits(p.PowerW, p.Chips, nameof(p.PowerW), nameof(p.Chips));
        return fits;

        void Fits(NumberList? list, int count, string name, string countName)
        {
            bool good = list is null || list.Fits(count);
            fits &= good;
            conflicts.Require(good, $"{list?.Count} values for {count}; give one for all or one for each", name, countName);
        }
    }

    private static void FindMaterialConflicts(FilmFanOutParameters p, Conflicts conflicts)
    {
        conflicts.RequireConductor(p.PinMaterial, nameof(p.PinMaterial));
        conflicts.RequireConductor(p.JointMaterial, nameof(p.JointMaterial));
        conflicts.RequireConductor(p.MetalMaterial, nameof(p.MetalMaterial));
        conflicts.RequireConductor(p.ConnectingMaterial, nameof(p.ConnectingMaterial));
        conflicts.RequireConductor(p.BallMaterial, nameof(p.BallMaterial));
        conflicts.RequireInsulator(p.InsulationMaterial, nameof(p.InsulationMaterial));
        conflicts.RequireInsulator(p.CoreMaterial, nameof(p.CoreMaterial));
        conflicts.RequireInsulator(p.FilmMaterial, nameof(p.FilmMaterial));
        conflicts.RequireInsulator(p.ProtectiveMaterial, nameof(p.ProtectiveMaterial));
        conflicts.RequireInsulator(p.SecondProtectiveMaterial, nameof(p.SecondProtectiveMaterial));
        conflicts.RequireInsulator(p.ThirdProtectiveMaterial, nameof(p.ThirdProtectiveMaterial));
        conflicts.RequireInsulator(p.EncapsulantMaterial, nameof(p.EncapsulantMaterial));
        conflicts.RequireInsulator(p.ChipMaterial, nameof(p.ChipMaterial));
        conflicts.RequireInsulator(p.BoardMaterial, nameof(p.BoardMaterial));
    }

    private static void FindFamilyConflicts(FilmFanOutParameters p, Conflicts conflicts)
    {
        string family = ParameterName.Word(p.Family.ToString());
        string holes = ParameterName.Word(p.FilmHoles.ToString());
        bool chipFirst = p.Family == FilmFamily.ChipFirst;
        bool through = p.Family == FilmFamily.MetalThroughFilm;
        bool over = p.Family == FilmFamily.MetalOverHoles;
        conflicts.Require(!chipFirst || p.FilmHoles == FilmHoles.None, $"{family} leaves the film behind the chips closed; found holes {holes}", nameof(p.FilmHoles), nameof(p.Family));
        conflicts.Require(!through || p.FilmHoles is FilmHoles.Filled or FilmHoles.Lined, $"{family} needs metal in the film's holes, filled or lined; found {holes}", nameof(p.FilmHoles), nameof(p.Family));
        conflicts.Require(!over || p.FilmHoles != FilmHoles.None, $"{family} needs holes in the film, open, filled or lined; found {holes}", nameof(p.FilmHoles), nameof(p.Family));
        conflicts.Require(p.Family == FilmFamily.MetalOnFilm || p.FilmThicknessUm > 0, $"{family} needs the film; only metal-on-film can do without", nameof(p.FilmThicknessUm), nameof(p.Family));
        bool bare = p.FilmThicknessUm + p.ProtectiveThicknessUm + p.SecondProtectiveThicknessUm == 0;
        conflicts.Require(!bare || p.FilmHoles == FilmHoles.None, $"holes are {holes}, but neither film nor protective layer is left", nameof(p.FilmHoles), nameof(p.FilmThicknessUm), nameof(p.ProtectiveThicknessUm));
        conflicts.Require(!chipFirst || p.JointThicknessUm == 0, $"{family} makes the metal on the pins, without solder; found {p.JointThicknessUm} um", nameof(p.JointThicknessUm), nameof(p.Family));
        conflicts.Require(chipFirst || p.ChipAttachThicknessUm == 0, $"{family} has no layer under the chips' backs; found a joint of {p.ChipAttachThicknessUm} um", nameof(p.ChipAttachThicknessUm), nameof(p.Family));
        conflicts.Require(!chipFirst || !p.EncapsulantAroundMetal, $"{family} has its metal on the encapsulant, which cannot lie around it", nameof(p.EncapsulantAroundMetal), nameof(p.Family));
        conflicts.Require(!p.EncapsulantAroundMetal || p.FirstInsulationThicknessUm == 0, $"a first insulating layer of {p.FirstInsulationThicknessUm} um keeps the encapsulant from the metal", nameof(p.EncapsulantAroundMetal), nameof(p.FirstInsulationThicknessUm));
        conflicts.Require(through || p.ThirdProtectiveThicknessUm == 0, $"{family} has no third protective layer; found {p.ThirdProtectiveThicknessUm} um", nameof(p.ThirdProtectiveThicknessUm), nameof(p.Family));
        conflicts.Require(through || p.FlushStepUm == 0, $"{family} has no metal at the film's outer face; found a step of {p.FlushStepUm} um", nameof(p.FlushStepUm), nameof(p.Family));
        conflicts.Require(p.FlushStepUm == 0 || p.ThirdProtectiveThicknessUm == 0, $"a step of {p.FlushStepUm} um under a third protective layer is not drawn", nameof(p.FlushStepUm), nameof(p.ThirdProtectiveThicknessUm));
        conflicts.Require(over || p.MetalIntoHoleUm == 0, $"{family} has no metal that reaches partly into the holes; found {p.MetalIntoHoleUm} um", nameof(p.MetalIntoHoleUm), nameof(p.Family));
        conflicts.Require(p.MetalIntoHoleUm <= p.ProtectiveThicknessUm + p.SecondProtectiveThicknessUm + Tolerance,
            $"metal {p.MetalIntoHoleUm} um deep in holes passes protective layers of {p.ProtectiveThicknessUm + p.SecondProtectiveThicknessUm} um into the film", nameof(p.MetalIntoHoleUm), nameof(p.ProtectiveThicknessUm), nameof(p.SecondProtectiveThicknessUm));
    }

    private static void FindChipConflicts(FilmFanOutParameters p, FilmFanOutLayout at, Conflicts conflicts)
    {
        conflicts.Require(p.ActiveThicknessUm < p.ChipThicknessUm, $"an active layer of {p.ActiveThicknessUm} um does not fit a chip of {p.ChipThicknessUm} um", nameof(p.ActiveThicknessUm), nameof(p.ChipThicknessUm));
        double span = (p.PinsPerChip - 1) * p.PinPitchUm + p.PinWidthUm;
        conflicts.Require(span <= p.ChipWidthUm + Tolerance, $"{p.PinsPerChip} pins take {span} um of a chip of {p.ChipWidthUm} um", nameof(p.PinsPerChip), nameof(p.PinPitchUm), nameof(p.PinWidthUm), nameof(p.ChipWidthUm));
        conflicts.Require(p.PinsPerChip == 1 || p.PinPitchUm >= p.PinWidthUm + p.SpacingUm - Tolerance, $"pins of {p.PinWidthUm} um at a pitch of {p.PinPitchUm} um leave less than {p.SpacingUm} um between them",
            nameof(p.PinPitchUm), nameof(p.PinWidthUm), nameof(p.SpacingUm));
        double beside = p.Alignment is AlignmentMarks.Chip or AlignmentMarks.ChipAndGeneral ? p.AlignmentGapUm + p.AlignmentWidthUm : 0;
        conflicts.Require(p.Chips == 1 || p.ChipPitchUm >= p.ChipWidthUm + 2 * beside + p.SpacingUm - Tolerance,
            $"chips of {p.ChipWidthUm} um with alignment parts of {beside} um at either side do not fit a pitch of {p.ChipPitchUm} um", nameof(p.ChipPitchUm), nameof(p.ChipWidthUm), nameof(p.AlignmentWidthUm), nameof(p.SpacingUm));
        double west = at.Chips[0].X0 - beside;
        conflicts.Require(west >= -Tolerance, $"{p.Chips} chips with their alignment parts take {p.PackageWidthUm - 2 * west} um of a package of {p.PackageWidthUm} um",
            nameof(p.PackageWidthUm), nameof(p.Chips), nameof(p.ChipPitchUm), nameof(p.ChipWidthUm), nameof(p.AlignmentWidthUm));
    }
}
