using Strata.Packages.Blocks;

namespace Strata.Packages.CavityBuildUps;

/// <summary>Where the parts of a cavity build-up package stand, um; end points up, the carrier's lower face at z = 0.</summary>
internal sealed class CavityBuildUpLayout
{
    /// <summary>Derives the places from the parameters.</summary>
    public CavityBuildUpLayout(CavityBuildUpParameters p)
    {
        bool touches = p.DieContact == DieContact.Metal;
        BackJoint = touches ? 0 : p.BackJointUm;
        SideGap = touches ? 0 : p.SideGapUm;
        CarrierTop = p.CarrierThicknessUm;
        ActiveFace = CarrierTop - p.CarrierStepUm;
        CavityFloor = ActiveFace - p.DieThicknessUm - BackJoint;
        double centre = p.PackageWidthUm / 2;
        Dies = PlaceDies(p, centre, CavityFloor + BackJoint);
        PadsPerDie = p.Nets / p.Dies;
        DiePads = [.. Dies.SelectMany(die => RowOfPlaces.Centred(die.Centre, PadsPerDie, p.DiePadPitchUm))];
        Ends = RowOfPlaces.Centred(centre, DiePads.Length, p.EndPointPitchUm);
        Dielectrics = NamesInOrder.Of(p.DielectricMaterial, p.DielectricLayers)
            ?? [.. Enumerable.Repeat(p.DielectricMaterial, p.DielectricLayers)];

        ViaStyle column = new(p.ColumnWidthUm, p.ColumnOuterWidthUm ?? p.ColumnWidthUm, p.ColumnMaterial, p.ColumnFill);
        bool staggers = p.ColumnArrangement == ColumnArrangement.Staggered;
        double stagger = staggers ? p.ColumnStaggerUm : 0;
        Levels = [.. Enumerable.Range(0, p.DielectricLayers).Select(i => new BuildUpLevel(
            p.DielectricUm.For(p.DielectricUm.Fits(p.DielectricLayers) ? i : 0), Dielectrics[i], column,
            i + 1 < p.DielectricLayers ? p.TraceThicknessUm : 0, p.TraceMaterial, p.LandWidthUm, p.TraceFill, p.SpacingUm))];
        Clearance = Levels[0].Clearance + stagger;
        Shortage = FanOutRouter.Route(DiePads, Ends, p.DielectricLayers - 1, Clearance, out FanOutPlan plan);
        FirstDielectric = Math.Max(ActiveFace, CarrierTop);
        BuildUp = new BuildUp(Levels, staggers ? plan.Staggered(stagger) : plan) { Foot = ActiveFace };
        OutermostDielectric = FirstDielectric + BuildUp.Thickness;
        PadTop = OutermostDielectric + p.OuterPadUm;
        EndPointBase = PadTop + p.PassivationUm;
        (double exit, double fill) = p.OuterPadUm > 0 ? (p.PassivationUm > 0 ? p.PassivationOpeningUm : p.OuterPadWidthUm, p.EndPointFill) : (Levels[^1].Via.TopWidth, p.ColumnFill);
        EndPoints = p.EndPoints == EndPointForm.None
            ? EndPointRow.BareExits(p, p.OuterPadUm > 0 ? Ends : BuildUp.Exits, exit, fill)
            : new EndPointRow(p.EndPoints, Ends, p.EndPointWidthUm, p.EndPointHeightUm, p.EndPointMaterial, p.EndPointFill);
        Foot = EndPointBase + (EndPoints.Form == EndPointForm.None ? 0 : EndPoints.Height);
    }

    /// <summary>Thickness of the joint at the back, um.</summary>
    public double BackJoint { get; }

    /// <summary>Gap at each side, um.</summary>
    public double SideGap { get; }

    /// <summary>Height of the carrier's surface, um.</summary>
    public double CarrierTop { get; }

    /// <summary>Height of the active surface, um.</summary>
    public double ActiveFace { get; }

    /// <summary>Height of the cavity's floor, um.</summary>
    public double CavityFloor { get; }

    /// <summary>The dies from the west.</summary>
    public IReadOnlyList<DieBlock> Dies { get; }

    /// <summary>Pads of each die.</summary>
    public int PadsPerDie { get; }

    /// <summary>Material of each dielectric, from the die.</summary>
    public string[] Dielectrics { get; }

    /// <summary>Centres of the die pads, um.</summary>
    public double[] DiePads { get; }

    /// <summary>Centres of the end points, um.</summary>
    public double[] Ends { get; }

    /// <summary>The build-up levels.</summary>
    public IReadOnlyList<BuildUpLevel> Levels { get; }

    /// <summary>Least distance between the centres of neighbouring nets in a level, um.</summary>
    public double Clearance { get; }

    /// <summary>What the fan-out lacks, or null.</summary>
    public FanOutShortage? Shortage { get; }

    /// <summary>Height where the dielectrics cover die and carrier alike, um.</summary>
    public double FirstDielectric { get; }

    /// <summary>The build-up.</summary>
    public BuildUp BuildUp { get; }

    /// <summary>Height of the outermost dielectric's face, um.</summary>
    public double OutermostDielectric { get; }

    /// <summary>Height of the outermost pads' face, um.</summary>
    public double PadTop { get; }

    /// <summary>Height where the end points begin, um.</summary>
    public double EndPointBase { get; }

    /// <summary>The end points.</summary>
    public EndPointRow EndPoints { get; }

    /// <summary>Height of the end points' feet, um.</summary>
    public double Foot { get; }

    private static List<DieBlock> PlaceDies(CavityBuildUpParameters p, double centre, double foot)
    {
        double WidthOf(int die) => p.DieWidthUm.For(p.DieWidthUm.Fits(p.Dies) ? die : 0);
        double x = centre - ((Enumerable.Range(0, p.Dies).Sum(WidthOf) + ((p.Dies - 1) * p.DieGapUm)) / 2);
        List<DieBlock> dies = [];
        for (int die = 0; die < p.Dies; die++)
        {
            string name = p.Dies == 1 ? "die" : FormattableString.Invariant($"die-{die + 1}");
            dies.Add(new DieBlock(
                name, x, WidthOf(die), foot, p.DieThicknessUm, p.DieMaterial, p.ActiveLayerUm, p.FrontEndUm, p.FrontEndMaterial));
            x += WidthOf(die) + p.DieGapUm;
        }

        return dies;
    }
}
