using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.RecessedFilms;

/// <summary>What is wrong with the parameters of a package on a recessed film together.</summary>
internal static class RecessedFilmConflicts
{
    /// <summary>Lengths that differ by less are equal, um.</summary>
    private const double Tolerance = 1e-6;

    /// <summary>Adds every conflict.</summary>
    public static void Find(RecessedFilmParameters p, Conflicts conflicts)
    {
        bool wire = p.Bond == BondMode.Wire;
        conflicts.Require(!wire || p.Legs % 2 == 0, $"wire mode puts half of the legs at either side of the die; found {p.Legs}", nameof(p.Legs), nameof(p.Bond));
        conflicts.Require(p.PowerW is null || p.PowerW.Count == 1, $"{p.PowerW?.Count} values for one die", nameof(p.PowerW));
        FindMaterialConflicts(p, conflicts);
        if (wire && p.Legs % 2 != 0)
        {
            return;
        }

        RecessedFilmLayout at = new(p);
        FindFilmConflicts(p, at, conflicts);
        FindDieConflicts(p, at, conflicts);
        FindPlateConflicts(p, at, conflicts);
        EndPointConflicts.Add(conflicts, p, at.Electrodes,
            new EndPointParameters(nameof(p.ElectrodeProtrusionUm), nameof(p.ElectrodeWidthUm), nameof(p.ElectrodeProtrusionUm), nameof(p.LegPitchUm), nameof(p.SpacingUm)), p.SpacingUm);
        conflicts.Require(p.ElectrodeProtrusionUm > 0 || p.UnderfillMaterial is null, $"an underfill needs electrodes that protrude", nameof(p.UnderfillMaterial), nameof(p.ElectrodeProtrusionUm));
    }

    private static void FindMaterialConflicts(RecessedFilmParameters p, Conflicts conflicts)
    {
        conflicts.RequireConductor(p.PadMaterial, nameof(p.PadMaterial));
        conflicts.RequireConductor(p.DiePadMaterial, nameof(p.DiePadMaterial));
        conflicts.RequireConductor(p.BumpMaterial, nameof(p.BumpMaterial));
        conflicts.RequireConductor(p.WireMaterial, nameof(p.WireMaterial));
        conflicts.RequireConductor(p.PlateMaterial, nameof(p.PlateMaterial));
        conflicts.RequireInsulator(p.FilmMaterial, nameof(p.FilmMaterial));
        conflicts.RequireInsulator(p.DieMaterial, nameof(p.DieMaterial));
        conflicts.RequireInsulator(p.MouldMaterial, nameof(p.MouldMaterial));
        conflicts.RequireInsulator(p.RecessFill, nameof(p.RecessFillMaterial));
        conflicts.RequireInsulator(p.BoardMaterial, nameof(p.BoardMaterial));
        if (p.Bond == BondMode.Bump)
        {
            conflicts.RequireInsulator(p.GlueMaterial, nameof(p.GlueMaterial));
        }
    }

    private static void FindFilmConflicts(RecessedFilmParameters p, RecessedFilmLayout at, Conflicts conflicts)
    {
        conflicts.Require(p.RecessDepthUm < p.FilmThicknessUm, $"a recess of {p.RecessDepthUm} um passes a film of {p.FilmThicknessUm} um", nameof(p.RecessDepthUm), nameof(p.FilmThicknessUm));
        conflicts.Require(p.ElectrodeWidthUm <= p.PadWidthUm, $"an electrode of {p.ElectrodeWidthUm} um is wider than its pad of {p.PadWidthUm} um", nameof(p.ElectrodeWidthUm), nameof(p.PadWidthUm));
        conflicts.Require(p.RecessDepthUm == 0 || p.PadWidthUm <= p.RecessWidthUm, $"a pad of {p.PadWidthUm} um does not fit a recess of {p.RecessWidthUm} um", nameof(p.PadWidthUm), nameof(p.RecessWidthUm));
        double room = Math.Max(at.Recess.IsEmpty ? 0 : at.Recess.Widest, p.PadWidthUm);
        conflicts.Require(p.Legs == 1 || (p.Bond == BondMode.Wire && p.Legs == 2) || p.LegPitchUm >= room + p.SpacingUm - Tolerance, $"legs {room} um wide at a pitch of {p.LegPitchUm} um leave less than {p.SpacingUm} um between them",
            nameof(p.LegPitchUm), nameof(p.RecessWidthUm), nameof(p.RecessAngleDeg), nameof(p.RecessDepthUm), nameof(p.SpacingUm));
        conflicts.Require(at.Legs[0] - room / 2 >= -Tolerance, $"the legs reach {room / 2 - at.Legs[0]} um out of a package of {p.PackageWidthUm} um",
            nameof(p.PackageWidthUm), nameof(p.Legs), nameof(p.LegPitchUm), nameof(p.LegOffsetUm), nameof(p.RecessWidthUm));
        conflicts.Require(p.DieWidthUm <= p.PackageWidthUm, $"a die of {p.DieWidthUm} um does not fit a package of {p.PackageWidthUm} um", nameof(p.DieWidthUm), nameof(p.PackageWidthUm));
        conflicts.Require(p.ActiveThicknessUm < p.DieThicknessUm, $"an active layer of {p.ActiveThicknessUm} um does not fit a die of {p.DieThicknessUm} um", nameof(p.ActiveThicknessUm), nameof(p.DieThicknessUm));
    }

    private static void FindDieConflicts(RecessedFilmParameters p, RecessedFilmLayout at, Conflicts conflicts)
    {
        if (p.Bond == BondMode.Bump)
        {
            double height = at.PadFace - at.DiePadHeights(p).Z1;
            conflicts.Require(height > Tolerance, $"gap, recess, pad and die pad leave {height} um for the bump", nameof(p.GlueThicknessUm), nameof(p.RecessDepthUm), nameof(p.PadThicknessUm), nameof(p.DiePadThicknessUm));
            conflicts.Require(p.BumpWidthUm <= p.PadWidthUm, $"a bump of {p.BumpWidthUm} um does not fit a pad of {p.PadWidthUm} um", nameof(p.BumpWidthUm), nameof(p.PadWidthUm));
            double span = at.Legs[^1] - at.Legs[0] + Math.Max(p.DiePadWidthUm, p.BumpWidthUm);
            conflicts.Require(span <= p.DieWidthUm, $"{p.Legs} bumps take {span} um of a die of {p.DieWidthUm} um", nameof(p.Legs), nameof(p.LegPitchUm), nameof(p.DieWidthUm), nameof(p.BumpWidthUm));
            conflicts.Require(p.Legs == 1 || p.LegPitchUm >= Math.Max(p.DiePadWidthUm, p.BumpWidthUm) + p.SpacingUm - Tolerance, $"die pads or bumps leave less than {p.SpacingUm} um between them", nameof(p.LegPitchUm), nameof(p.DiePadWidthUm), nameof(p.BumpWidthUm), nameof(p.SpacingUm));
            conflicts.Require(p.PadThicknessUm <= p.RecessDepthUm + p.GlueThicknessUm - Tolerance, $"a pad of {p.PadThicknessUm} um fills recess and gap", nameof(p.PadThicknessUm), nameof(p.RecessDepthUm), nameof(p.GlueThicknessUm));
            return;
        }

        conflicts.Require(p.CoverThicknessUm > p.DiePadThicknessUm, $"die pads of {p.DiePadThicknessUm} um stand out of a package material of {p.CoverThicknessUm} um over the die", nameof(p.CoverThicknessUm), nameof(p.DiePadThicknessUm));
        conflicts.Require(p.DiePadOffsetUm >= p.DiePadWidthUm / 2, $"die pads of {p.DiePadWidthUm} um stand over the die's side", nameof(p.DiePadOffsetUm), nameof(p.DiePadWidthUm));
        conflicts.Require(p.Legs == 2 || p.DiePadPitchUm >= p.DiePadWidthUm + p.SpacingUm - Tolerance, $"die pads leave less than {p.SpacingUm} um between them", nameof(p.DiePadPitchUm), nameof(p.DiePadWidthUm), nameof(p.SpacingUm));
        double inner = 2 * (at.DiePads[p.Legs / 2] - p.PackageWidthUm / 2);
        conflicts.Require(inner >= p.DiePadWidthUm + p.SpacingUm - Tolerance, $"the die pads of both sides meet in the middle of the die", nameof(p.DiePadOffsetUm), nameof(p.DiePadPitchUm), nameof(p.Legs), nameof(p.DieWidthUm));
        double room = Math.Max(at.Recess.IsEmpty ? 0 : at.Recess.Widest, p.PadWidthUm) / 2;
        conflicts.Require(p.LegOffsetUm >= room, $"recesses {2 * room} um wide, {p.LegOffsetUm} um from the die, reach under it", nameof(p.LegOffsetUm), nameof(p.RecessWidthUm), nameof(p.RecessAngleDeg));
        conflicts.Require(at.PadFace > at.Die.Z0, $"pads of {p.PadThicknessUm} um stand out beyond the die", nameof(p.PadThicknessUm), nameof(p.RecessDepthUm));
        FindWireConflicts(p, at, conflicts);
    }

    private static void FindWireConflicts(RecessedFilmParameters p, RecessedFilmLayout at, Conflicts conflicts)
    {
        BondWire wire = at.Wire(p, p.Legs - 1);
        conflicts.Require(wire.Crest >= 0, $"loops {wire.DieFoot - wire.Crest} um high stand out of a package material of {p.CoverThicknessUm} um over the die", nameof(p.WireLoopUm), nameof(p.CoverThicknessUm), nameof(p.Legs), nameof(p.WireDiameterUm));
        conflicts.Require(p.WireLoopUm > p.WireDiameterUm, $"a loop of {p.WireLoopUm} um is not higher than its wire of {p.WireDiameterUm} um", nameof(p.WireLoopUm), nameof(p.WireDiameterUm));
        conflicts.Require(p.WireDiameterUm <= Math.Min(p.DiePadWidthUm, p.PadWidthUm), $"a wire of {p.WireDiameterUm} um is wider than its pads", nameof(p.WireDiameterUm), nameof(p.DiePadWidthUm), nameof(p.PadWidthUm));
        conflicts.Require(p.LegOffsetUm >= p.WireDiameterUm / 2 + p.SpacingUm, $"wires {p.LegOffsetUm} um from the die stand closer to it than {p.SpacingUm} um", nameof(p.LegOffsetUm), nameof(p.WireDiameterUm), nameof(p.SpacingUm));
        conflicts.Require(p.WireLengthUm >= wire.Distance, $"a wire of {p.WireLengthUm} um does not reach over {wire.Distance} um", nameof(p.WireLengthUm), nameof(p.LegOffsetUm), nameof(p.LegPitchUm), nameof(p.DiePadOffsetUm), nameof(p.DiePadPitchUm));
        for (int leg = p.Legs / 2; leg < p.Legs; leg++)
        {
            double fill = at.Wire(p, leg).Fill(p.WireLengthUm, p.WiresPerLeg, p.DepthMm);
            if (!(fill <= 1))
            {
                conflicts.Add($"{p.WiresPerLeg} wires of {p.WireDiameterUm} um, {p.WireLengthUm} um long, take {fill} of a depth of {p.DepthMm} mm", nameof(p.WiresPerLeg), nameof(p.WireDiameterUm), nameof(p.WireLengthUm), nameof(p.DepthMm));
                break;
            }
        }
    }

    private static void FindPlateConflicts(RecessedFilmParameters p, RecessedFilmLayout at, Conflicts conflicts)
    {
        bool atFilm = p.Plate == PlatePlace.FilmBack;
        conflicts.Require(atFilm || p.PlateDepthUm == 0, $"only a plate at the film's back reaches into the film; found {p.PlateDepthUm} um", nameof(p.PlateDepthUm), nameof(p.Plate));
        if (at.Plate is not Box plate)
        {
            conflicts.Require(p.PlateWidthUm is null, $"there is no plate; found a width of {p.PlateWidthUm} um", nameof(p.PlateWidthUm), nameof(p.Plate));
            return;
        }

        conflicts.Require(plate.X0 >= -Tolerance, $"a plate of {plate.Width} um does not fit a package of {p.PackageWidthUm} um", nameof(p.PlateWidthUm), nameof(p.PackageWidthUm));
        conflicts.Require(p.PlateDepthUm < p.FilmThicknessUm && p.PlateDepthUm <= p.PlateThicknessUm, $"a plate of {p.PlateThicknessUm} um, {p.PlateDepthUm} um deep in a film of {p.FilmThicknessUm} um, passes it or leaves a hole",
            nameof(p.PlateDepthUm), nameof(p.PlateThicknessUm), nameof(p.FilmThicknessUm));
        conflicts.Require(!atFilm || !p.Board || p.PlateThicknessUm - p.PlateDepthUm <= p.ElectrodeProtrusionUm + Tolerance, $"the plate stands {p.PlateThicknessUm - p.PlateDepthUm} um out of the film, more than the electrodes that carry the board",
            nameof(p.PlateThicknessUm), nameof(p.ElectrodeProtrusionUm), nameof(p.Board));
        bool under = p.Bond == BondMode.Bump && !atFilm;
        double half = (atFilm && p.PlateDepthUm == 0 ? p.ElectrodeWidthUm : Math.Max(at.Recess.IsEmpty ? 0 : at.Recess.Widest, p.PadWidthUm)) / 2 + p.SpacingUm - Tolerance;
        conflicts.Require(under || at.Legs.All(x => x + half <= plate.X0 || x - half >= plate.X1), $"a plate of {plate.Width} um meets the legs", nameof(p.PlateWidthUm), nameof(p.Plate), nameof(p.LegPitchUm), nameof(p.LegOffsetUm), nameof(p.ElectrodeWidthUm));
    }
}
