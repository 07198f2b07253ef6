using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.MetalSubstrates;

/// <summary>What is wrong with the parameters of a metal-substrate package together.</summary>
internal static class MetalSubstrateConflicts
{
    private const double ThinnestWall = 5;
    private const double ThinnestFilm = 0.005;

    /// <summary>Adds every conflict.</summary>
    public static void Find(MetalSubstrateParameters p, Conflicts conflicts)
    {
        MetalSubstrateLayout at = new(p);
        FindMaterialConflicts(p, conflicts);
        FindSubstrateConflicts(p, at, conflicts);
        FindDieConflicts(p, at, conflicts);
        FindWiringConflicts(p, at, conflicts);
        FanOutConflicts.Add(conflicts, at.Shortage, FanOutStart.Points(at.DiePads), at.Ends, at.Clearance, p.Levels, new FanOutParameters(
            nameof(p.DiePadPitchUm), nameof(p.EndPointPitchUm), nameof(p.Levels), nameof(p.LandWidthUm), nameof(p.SpacingUm), nameof(p.PadsPerDie)), at.LastClearance);
        FindEndPointConflicts(p, at, conflicts);
        FindBusConflicts(p, at, conflicts);
        FindPassiveConflicts(p, at, conflicts);
    }

    private static void FindMaterialConflicts(MetalSubstrateParameters p, Conflicts conflicts)
    {
        conflicts.RequireConductor(p.SubstrateMaterial, nameof(p.SubstrateMaterial));
        conflicts.RequireConductor(p.FloorMaterial, nameof(p.FloorMaterial));
        conflicts.RequireConductor(p.WiringMaterial, nameof(p.WiringMaterial));
        conflicts.RequireConductor(p.ViaMaterial ?? p.WiringMaterial, nameof(p.ViaMaterial));
        conflicts.RequireConductor(p.ViaCoreMaterial ?? p.WiringMaterial, nameof(p.ViaCoreMaterial));
        conflicts.Require(p.ViaCoreMaterial is null || p.ThruHole == ThruHole.Lined,
            $"a metal for the core of a hole that a via fills; line the holes, or name the metal of the vias",
            nameof(p.ViaCoreMaterial), nameof(p.ThruHole));
        conflicts.RequireConductor(p.DiePadMaterial, nameof(p.DiePadMaterial));
        conflicts.RequireConductor(p.ResistorMaterial, nameof(p.ResistorMaterial));
        conflicts.RequireConductor(p.EndPointMaterial, nameof(p.EndPointMaterial));
        conflicts.RequireInsulator(p.FillingMaterial, nameof(p.FillingMaterial));
        conflicts.RequireInsulator(p.DielectricMaterial, nameof(p.DielectricMaterial));
        conflicts.RequireInsulator(p.PassivationMaterial, nameof(p.PassivationMaterial));
        conflicts.RequireInsulator(p.DieMaterial, nameof(p.DieMaterial));
        conflicts.RequireInsulator(p.FrontEndMaterial, nameof(p.FrontEndMaterial));
        conflicts.RequireInsulator(p.BoardMaterial, nameof(p.BoardMaterial));
    }

    private static void FindSubstrateConflicts(MetalSubstrateParameters p, MetalSubstrateLayout at, Conflicts conflicts)
    {
        bool isFlat = p.Substrate == SubstrateForm.Flat;
        conflicts.Require(isFlat || p.Build == BuildProcess.Direct, $"a transfer from a temporary carrier needs a flat substrate", nameof(p.Build), nameof(p.Substrate));
        conflicts.Require(isFlat || !p.JointBlanket, $"an adhesive over all of the substrate needs a flat one",
            nameof(p.JointBlanket), nameof(p.Substrate));
        conflicts.Require(p.Substrate != SubstrateForm.TwoLayer || at.RecessDepth > at.LayerJoint, $"an opened layer {at.RecessDepth} um above the closed one leaves nothing beside their joint of {at.LayerJoint} um",
            nameof(p.RecessDepthUm), nameof(p.LayerJointUm));
        conflicts.Require(isFlat || !p.Filling || at.ActiveFace <= at.SubstrateTop + 1e-6, $"the filling of a recess would stand {at.ActiveFace - at.SubstrateTop} um above the substrate; make the recess as deep as die and joint",
            nameof(p.Filling), nameof(p.RecessDepthUm), nameof(p.DieThicknessUm), nameof(p.JointUm));
        conflicts.Require(at.SubstrateTop - at.ActiveFace < 1000, $"the dies lie {at.SubstrateTop - at.ActiveFace} um below the substrate's surface; vias cannot be that long", nameof(p.RecessDepthUm), nameof(p.DieThicknessUm));
        conflicts.Require(isFlat || at.RecessDepth > p.JointUm, $"a recess of {at.RecessDepth} um does not hold the joint of {p.JointUm} um", nameof(p.RecessDepthUm), nameof(p.JointUm));
    }

    private static void FindDieConflicts(MetalSubstrateParameters p, MetalSubstrateLayout at, Conflicts conflicts)
    {
        conflicts.Require(p.DieWidthUm.Fits(p.Dies), $"{p.DieWidthUm.Count} widths for {p.Dies} dies; give one, or one for each", nameof(p.DieWidthUm), nameof(p.Dies));
        conflicts.Require(p.PowerW?.Fits(p.Dies) != false, $"{p.PowerW?.Count} values for {p.Dies} dies; give one, or one for each", nameof(p.PowerW), nameof(p.Dies));
        double gap = p.Substrate == SubstrateForm.Flat ? 0 : p.SideGapUm;
        double wall = at.Dies[0].X0 - gap;
        conflicts.Require(wall >= ThinnestWall, $"the dies leave {wall} um at each side of a package of {p.PackageWidthUm} um; at least {ThinnestWall} um are needed",
            nameof(p.PackageWidthUm), nameof(p.DieWidthUm), nameof(p.Dies), nameof(p.DieGapUm), nameof(p.SideGapUm));
        conflicts.Require(p.Dies == 1 || p.DieGapUm - 2 * gap >= (gap > 0 ? ThinnestWall : 0), $"dies {p.DieGapUm} um apart leave no wall between recesses with gaps of {gap} um", nameof(p.DieGapUm), nameof(p.SideGapUm));
        conflicts.Require(p.FrontEndUm + p.ActiveLayerUm < p.DieThicknessUm, $"internal circuitry and active layer take {p.FrontEndUm + p.ActiveLayerUm} um of a die of {p.DieThicknessUm} um",
            nameof(p.FrontEndUm), nameof(p.ActiveLayerUm), nameof(p.DieThicknessUm));
        double span = (p.PadsPerDie - 1) * p.DiePadPitchUm + p.DiePadWidthUm;
        double smallest = at.Dies.Min(die => die.Width);
        conflicts.Require(span < smallest, $"{p.PadsPerDie} metal pads take {span} um of a die of {smallest} um and must stay inside its edges", nameof(p.PadsPerDie), nameof(p.DiePadPitchUm), nameof(p.DiePadWidthUm), nameof(p.DieWidthUm));
        conflicts.Require(p.PadsPerDie == 1 || p.DiePadPitchUm >= p.DiePadWidthUm + p.SpacingUm, $"metal pads of {p.DiePadWidthUm} um at a pitch of {p.DiePadPitchUm} um leave less than {p.SpacingUm} um between them",
            nameof(p.DiePadPitchUm), nameof(p.DiePadWidthUm), nameof(p.SpacingUm));
    }

    private static void FindWiringConflicts(MetalSubstrateParameters p, MetalSubstrateLayout at, Conflicts conflicts)
    {
        ViaStyle via = at.BuildUp.Levels[0].Via;
        conflicts.Require(via.Width <= p.LandWidthUm, $"a via of {via.Width} um does not fit its land of {p.LandWidthUm} um", nameof(p.ViaWidthUm), nameof(p.ViaOuterWidthUm), nameof(p.LandWidthUm));
        conflicts.Require(p.ViaWidthUm <= p.DiePadWidthUm, $"a via of {p.ViaWidthUm} um does not fit the metal pad of {p.DiePadWidthUm} um", nameof(p.ViaWidthUm), nameof(p.DiePadWidthUm));
        conflicts.Require(p.ThruHole == ThruHole.Filled || (2 * p.ViaLinerUm < Math.Min(via.BottomWidth, via.TopWidth) && p.ViaLinerUm < p.DielectricUm),
            $"a liner of {p.ViaLinerUm} um fills a hole of {Math.Min(via.BottomWidth, via.TopWidth)} um and {p.DielectricUm} um depth; choose filled holes", nameof(p.ViaLinerUm), nameof(p.ViaWidthUm), nameof(p.ViaOuterWidthUm), nameof(p.DielectricUm), nameof(p.ThruHole));
        double lean = Math.Abs(via.TopWidth - via.BottomWidth) / 2;
        conflicts.Require(p.ThruHole == ThruHole.Filled || p.ViaLinerUm >= lean / 10, $"a liner of {p.ViaLinerUm} um on walls that lean over {lean} um is too thin to be resolved; at least {lean / 10} um are needed",
            nameof(p.ViaLinerUm), nameof(p.ViaWidthUm), nameof(p.ViaOuterWidthUm));
        double span = at.Ends[^1] - at.Ends[0] + Math.Max(Math.Max(p.BondingPadWidthUm, p.LandWidthUm), p.EndPoints == EndPointForm.None ? 0 : at.EndPoints.LargestWidth);
        conflicts.Require(span <= p.PackageWidthUm, $"{at.Nets} bonding pads take {span} um of a package of {p.PackageWidthUm} um", nameof(p.PadsPerDie), nameof(p.Dies), nameof(p.EndPointPitchUm), nameof(p.BondingPadWidthUm), nameof(p.PackageWidthUm));
        double pad = Math.Max(p.BondingPadWidthUm, p.LandWidthUm);
        conflicts.Require(at.Nets == 1 || pad + p.SpacingUm <= p.EndPointPitchUm, $"bonding pads of {pad} um at a pitch of {p.EndPointPitchUm} um leave less than {p.SpacingUm} um between them",
            nameof(p.BondingPadWidthUm), nameof(p.EndPointPitchUm), nameof(p.SpacingUm));
    }

    private static void FindEndPointConflicts(MetalSubstrateParameters p, MetalSubstrateLayout at, Conflicts conflicts)
    {
        EndPointConflicts.Add(conflicts, p, at.EndPoints, new EndPointParameters(nameof(p.EndPoints), nameof(p.EndPointWidthUm), nameof(p.EndPointHeightUm), nameof(p.EndPointPitchUm), nameof(p.SpacingUm)), p.SpacingUm);
        conflicts.Require(p.PassivationUm == 0 || p.PassivationOpeningUm <= p.BondingPadWidthUm, $"an opening of {p.PassivationOpeningUm} um bares more than the bonding pad of {p.BondingPadWidthUm} um",
            nameof(p.PassivationOpeningUm), nameof(p.BondingPadWidthUm));
        conflicts.Require(p.EndPoints == EndPointForm.None || p.PassivationUm > 0 || at.EndPoints.HeadContactWidth <= p.BondingPadWidthUm,
            $"bonding points {at.EndPoints.HeadContactWidth} um wide at their pads do not fit pads of {p.BondingPadWidthUm} um", nameof(p.EndPointWidthUm), nameof(p.BondingPadWidthUm));
    }

    private static void FindBusConflicts(MetalSubstrateParameters p, MetalSubstrateLayout at, Conflicts conflicts)
    {
        if (p.BusPads == 0)
        {
            return;
        }

        conflicts.Require(p.BusPads >= 2 && p.BusPads <= at.Nets, $"a bus joins at least 2 and at most all of {at.Nets} nets; found {p.BusPads}", nameof(p.BusPads), nameof(p.PadsPerDie), nameof(p.Dies));
        conflicts.Require(p.BusExits != BusExits.None || p.BusPads < at.Nets,
            $"a trace that returns takes all {at.Nets} nets, so that none has a bonding pad",
            nameof(p.BusPads), nameof(p.BusExits));
        conflicts.Require(p.BusLevel <= p.Levels, $"the bus lies in level {p.BusLevel} of {p.Levels}", nameof(p.BusLevel), nameof(p.Levels));
    }

    private static void FindPassiveConflicts(MetalSubstrateParameters p, MetalSubstrateLayout at, Conflicts conflicts)
    {
        conflicts.Require(p.Passive is PassiveForm.Inductor or PassiveForm.LcFilter || p.InductorInnerUm is null,
            $"the inside of a coil is given that is not drawn", nameof(p.InductorInnerUm), nameof(p.Passive));
        if (p.Passive == PassiveForm.None)
        {
            conflicts.Require(p.ResistorPowerW is null, $"a power is given for a resistor that is not drawn", nameof(p.ResistorPowerW), nameof(p.Passive));
            conflicts.Require(p.ResistorSheetOhm is null, $"a sheet resistance is given for a resistor that is not drawn",
                nameof(p.ResistorSheetOhm), nameof(p.Passive));
            return;
        }

        if (p.Passive == PassiveForm.Resistor)
        {
            conflicts.Require(at.Shortage is not null || PassiveDevice.ResistorPlace(p, at) is not null, $"no trace has room for a resistor of {p.PassiveWidthUm} um between its vias", nameof(p.PassiveWidthUm), nameof(p.EndPointPitchUm), nameof(p.DiePadPitchUm), nameof(p.LandWidthUm));
            double film = PassiveDevice.ResistorThickness(p, conflicts.Library);
            conflicts.Require(film is >= ThinnestFilm && film <= p.WiringThicknessUm,
                $"{p.ResistorSheetOhm} ohm per square make a film {film} um thick; allowed: {ThinnestFilm} to {p.WiringThicknessUm} um",
                nameof(p.ResistorSheetOhm), nameof(p.ResistorMaterial), nameof(p.WiringThicknessUm));
            conflicts.Require(p.Analysis == AnalysisKind.Thermal || p.ResistorPowerW is null, $"the Joule heat of the resistor is computed where current is solved; a power of its own would count twice", nameof(p.ResistorPowerW), nameof(p.Analysis));
            return;
        }

        conflicts.Require(p.ResistorPowerW is null, $"a power is given for a resistor that is not drawn", nameof(p.ResistorPowerW), nameof(p.Passive));
        conflicts.Require(p.ResistorSheetOhm is null, $"a sheet resistance is given for a resistor that is not drawn",
            nameof(p.ResistorSheetOhm), nameof(p.Passive));
        double strips = 2 * p.PassiveWidthUm / 5;
        conflicts.Require(p.Passive != PassiveForm.Filter || strips + p.FilterGapUm <= p.PassiveWidthUm,
            $"two strips of {strips / 2} um with a gap of {p.FilterGapUm} um do not fit a filter of {p.PassiveWidthUm} um",
            nameof(p.FilterGapUm), nameof(p.PassiveWidthUm));
        conflicts.Require(
            p.Passive is not (PassiveForm.Capacitor or PassiveForm.LcFilter or PassiveForm.Mems) || p.Levels >= 2,
            $"{ParameterName.Word(p.Passive.ToString())} needs plates in two wiring levels", nameof(p.Passive), nameof(p.Levels));
        conflicts.Require(
            p.Passive is not (PassiveForm.Inductor or PassiveForm.LcFilter) || PassiveDevice.CoilInner(p) < PassiveDevice.CoilWidth(p),
            $"a coil of {PassiveDevice.CoilWidth(p)} um has no room for turns around {PassiveDevice.CoilInner(p)} um",
            nameof(p.InductorInnerUm), nameof(p.PassiveWidthUm));
        conflicts.Require(p.Passive != PassiveForm.Mems || p.MemsGapUm < p.DielectricUm,
            $"a gap of {p.MemsGapUm} um leaves no dielectric of {p.DielectricUm} um over the electrode",
            nameof(p.MemsGapUm), nameof(p.DielectricUm));
        conflicts.Require(p.Passive != PassiveForm.Mems || p.PassiveWidthUm > 2 * p.LandWidthUm,
            $"a membrane of {p.PassiveWidthUm} um rests on {p.LandWidthUm} um at either side, which leaves no gap",
            nameof(p.PassiveWidthUm), nameof(p.LandWidthUm));
        double east = PassiveDevice.FreePlace(p, at).East;
        conflicts.Require(east + p.SpacingUm <= p.PackageWidthUm, $"beside the nets the passive device would end {east} um from the west side of a package of {p.PackageWidthUm} um",
            nameof(p.PassiveWidthUm), nameof(p.PackageWidthUm), nameof(p.PadsPerDie), nameof(p.EndPointPitchUm));
    }
}
