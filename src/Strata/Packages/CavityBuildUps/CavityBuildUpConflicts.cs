using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.CavityBuildUps;

/// <summary>What is wrong with the parameters of a cavity build-up package together.</summary>
internal static class CavityBuildUpConflicts
{
    private const double ThinnestFloor = 5;
    private const double ThinnestWall = 5;

    /// <summary>Adds every conflict.</summary>
    public static void Find(CavityBuildUpParameters p, Conflicts conflicts)
    {
        // Without nets for every die there is nothing to lay out.
        conflicts.Require(p.Nets % p.Dies == 0, $"{p.Nets} nets cannot be shared evenly by {p.Dies} dies", nameof(p.Nets), nameof(p.Dies));
        if (p.Nets % p.Dies != 0)
        {
            return;
        }

        CavityBuildUpLayout at = new(p);
        FindMaterialConflicts(p, conflicts);
        FindCarrierConflicts(p, at, conflicts);
        FindColumnConflicts(p, at, conflicts);
        FanOutConflicts.Add(conflicts, at.Shortage, FanOutStart.Points(at.DiePads), at.Ends, at.Clearance, p.DielectricLayers - 1, new FanOutParameters(
            nameof(p.DiePadPitchUm), nameof(p.EndPointPitchUm), nameof(p.DielectricLayers), nameof(p.LandWidthUm), nameof(p.SpacingUm), nameof(p.Nets)));
        FindEndPointConflicts(p, at, conflicts);
    }

    private static void FindMaterialConflicts(CavityBuildUpParameters p, Conflicts conflicts)
    {
        conflicts.RequireConductor(p.CarrierMaterial, nameof(p.CarrierMaterial));
        conflicts.RequireConductor(p.ColumnMaterial, nameof(p.ColumnMaterial));
        conflicts.RequireConductor(p.TraceMaterial, nameof(p.TraceMaterial));
        conflicts.RequireConductor(p.DiePadMaterial, nameof(p.DiePadMaterial));
        conflicts.RequireConductor(p.EndPointMaterial, nameof(p.EndPointMaterial));
        foreach (string dielectric in NamesInOrder.Of(p.DielectricMaterial, p.DielectricLayers) is { } named ? named.Distinct() : [])
        {
            conflicts.RequireInsulator(dielectric, nameof(p.DielectricMaterial));
        }

        conflicts.RequireInsulator(p.PassivationMaterial, nameof(p.PassivationMaterial));
        conflicts.RequireInsulator(p.DieMaterial, nameof(p.DieMaterial));
        conflicts.RequireInsulator(p.FrontEndMaterial, nameof(p.FrontEndMaterial));
        conflicts.RequireInsulator(p.BoardMaterial, nameof(p.BoardMaterial));
    }

    private static void FindCarrierConflicts(CavityBuildUpParameters p, CavityBuildUpLayout at, Conflicts conflicts)
    {
        FindGroupConflicts(p, conflicts);
        conflicts.Require(at.CavityFloor >= ThinnestFloor,
            $"the cavity is {p.CarrierThicknessUm - at.CavityFloor} um deep (die, joint and step) in a carrier of {p.CarrierThicknessUm} um; its floor must be at least {ThinnestFloor} um thick",
            nameof(p.CarrierThicknessUm), nameof(p.DieThicknessUm), nameof(p.BackJointUm), nameof(p.CarrierStepUm));
        conflicts.Require(p.DieThicknessUm + p.CarrierStepUm > 0, $"the die of {p.DieThicknessUm} um stands {-p.CarrierStepUm} um proud of the carrier, so that it is not in the cavity",
            nameof(p.CarrierStepUm), nameof(p.DieThicknessUm));
        double wall = at.Dies[0].X0 - at.SideGap;
        conflicts.Require(wall >= ThinnestWall, $"the carrier's wall beside the cavity would be {wall} um; at least {ThinnestWall} um are needed",
            nameof(p.PackageWidthUm), nameof(p.DieWidthUm), nameof(p.SideGapUm));
        double between = p.DieGapUm - (2 * at.SideGap);
        conflicts.Require(p.Dies == 1 || between >= ThinnestWall,
            $"the carrier's wall between neighbouring cavities would be {between} um; at least {ThinnestWall} um are needed",
            nameof(p.DieGapUm), nameof(p.SideGapUm));
        conflicts.Require(p.FrontEndUm + p.ActiveLayerUm < p.DieThicknessUm, $"front end and active layer take {p.FrontEndUm + p.ActiveLayerUm} um of a die of {p.DieThicknessUm} um",
            nameof(p.FrontEndUm), nameof(p.ActiveLayerUm), nameof(p.DieThicknessUm));
    }

    private static void FindGroupConflicts(CavityBuildUpParameters p, Conflicts conflicts)
    {
        conflicts.Require(p.PowerW?.Fits(p.Dies) != false, $"{p.PowerW?.Count} values for {p.Dies} dies; give one, or one for each",
            nameof(p.PowerW), nameof(p.Dies));
        conflicts.Require(p.DieWidthUm.Fits(p.Dies), $"{p.DieWidthUm.Count} widths for {p.Dies} dies; give one, or one for each",
            nameof(p.DieWidthUm), nameof(p.Dies));
        conflicts.Require(p.DielectricUm.Fits(p.DielectricLayers),
            $"{p.DielectricUm.Count} thicknesses for {p.DielectricLayers} dielectric layers; give one, or one for each",
            nameof(p.DielectricUm), nameof(p.DielectricLayers));
        conflicts.Require(NamesInOrder.Of(p.DielectricMaterial, p.DielectricLayers) is not null,
            $"'{p.DielectricMaterial}' for {p.DielectricLayers} dielectric layers; give one material, or one for each",
            nameof(p.DielectricMaterial), nameof(p.DielectricLayers));
    }

    private static void FindColumnConflicts(CavityBuildUpParameters p, CavityBuildUpLayout at, Conflicts conflicts)
    {
        double column = at.Levels[0].Via.Width;
        conflicts.Require(column <= p.LandWidthUm, $"a column of {column} um does not fit its land of {p.LandWidthUm} um", nameof(p.ColumnWidthUm), nameof(p.ColumnOuterWidthUm), nameof(p.LandWidthUm));
        conflicts.Require(p.ColumnWidthUm <= p.DiePadWidthUm, $"a column of {p.ColumnWidthUm} um does not fit the die pad of {p.DiePadWidthUm} um", nameof(p.ColumnWidthUm), nameof(p.DiePadWidthUm));
        double span = at.DiePads[at.PadsPerDie - 1] - at.DiePads[0] + p.DiePadWidthUm;
        double narrowest = at.Dies.Min(die => die.Width);
        conflicts.Require(
            span < narrowest, $"{at.PadsPerDie} die pads take {span} um of a die of {narrowest} um and must stay inside its edges",
            nameof(p.Nets), nameof(p.DiePadPitchUm), nameof(p.DiePadWidthUm), nameof(p.DieWidthUm));
        conflicts.Require(at.PadsPerDie == 1 || p.DiePadPitchUm >= p.DiePadWidthUm + p.SpacingUm, $"die pads of {p.DiePadWidthUm} um at a pitch of {p.DiePadPitchUm} um leave less than {p.SpacingUm} um between them",
            nameof(p.DiePadPitchUm), nameof(p.DiePadWidthUm), nameof(p.SpacingUm));
    }

    private static void FindEndPointConflicts(CavityBuildUpParameters p, CavityBuildUpLayout at, Conflicts conflicts)
    {
        bool hasEndPoints = p.EndPoints != EndPointForm.None;
        EndPointConflicts.Add(conflicts, p, at.EndPoints, new EndPointParameters(nameof(p.EndPoints), nameof(p.EndPointWidthUm), nameof(p.EndPointHeightUm), nameof(p.EndPointPitchUm), nameof(p.SpacingUm)), p.SpacingUm);
        conflicts.Require(!hasEndPoints || p.OuterPadUm > 0, $"end points need pads on the outermost dielectric", nameof(p.OuterPadUm), nameof(p.EndPoints));
        double widest = Math.Max(p.OuterPadUm > 0 ? p.OuterPadWidthUm : 0, Math.Max(p.LandWidthUm, hasEndPoints ? at.EndPoints.LargestWidth : 0));
        double offset = p.ColumnArrangement == ColumnArrangement.Staggered ? p.ColumnStaggerUm : 0;
        double span = at.Ends[^1] - at.Ends[0] + Math.Max(widest, p.LandWidthUm + 2 * offset);
        conflicts.Require(span <= p.PackageWidthUm, $"{p.Nets} end points take {span} um of a package of {p.PackageWidthUm} um", nameof(p.Nets), nameof(p.EndPointPitchUm), nameof(p.PackageWidthUm));
        if (p.OuterPadUm > 0)
        {
            double needed = at.Levels[^1].Via.TopWidth + 2 * offset;
            conflicts.Require(needed <= p.OuterPadWidthUm, $"the outermost columns need pads of {needed} um; found {p.OuterPadWidthUm} um", nameof(p.OuterPadWidthUm), nameof(p.ColumnOuterWidthUm), nameof(p.ColumnStaggerUm));
            conflicts.Require(p.Nets == 1 || p.OuterPadWidthUm + p.SpacingUm <= p.EndPointPitchUm, $"pads of {p.OuterPadWidthUm} um at a pitch of {p.EndPointPitchUm} um leave less than {p.SpacingUm} um between them",
                nameof(p.OuterPadWidthUm), nameof(p.EndPointPitchUm), nameof(p.SpacingUm));
            conflicts.Require(p.PassivationUm == 0 || p.PassivationOpeningUm <= p.OuterPadWidthUm, $"an opening of {p.PassivationOpeningUm} um bares more than the pad of {p.OuterPadWidthUm} um",
                nameof(p.PassivationOpeningUm), nameof(p.OuterPadWidthUm));
            conflicts.Require(!hasEndPoints || p.PassivationUm > 0 || at.EndPoints.HeadContactWidth <= p.OuterPadWidthUm, $"end points {at.EndPoints.HeadContactWidth} um wide at their pads do not fit pads of {p.OuterPadWidthUm} um",
                nameof(p.EndPointWidthUm), nameof(p.OuterPadWidthUm));
        }

        conflicts.Require(p.PassivationUm == 0 || p.OuterPadUm > 0, $"a passivation needs pads to open over", nameof(p.PassivationUm), nameof(p.OuterPadUm));
    }
}
