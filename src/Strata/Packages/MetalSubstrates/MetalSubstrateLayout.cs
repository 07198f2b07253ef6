using Strata.Packages.Blocks;

namespace Strata.Packages.MetalSubstrates;

/// <summary>Where the parts of a metal-substrate package stand, um; end points up, the substrate's lower face at z = 0.</summary>
internal sealed class MetalSubstrateLayout
{
    /// <summary>Derives the places from the parameters.</summary>
    public MetalSubstrateLayout(MetalSubstrateParameters p)
    {
        bool isFlat = p.Substrate == SubstrateForm.Flat;
        bool isTwoLayer = p.Substrate == SubstrateForm.TwoLayer;
        RecessDepth = isFlat ? 0 : p.RecessDepthUm ?? p.DieThicknessUm + p.JointUm;

        // Dies stand on the closed layer itself: the joint of the layers is opened with the upper one.
        LayerJoint = isTwoLayer ? p.LayerJointUm : 0;
        SubstrateTop = p.FloorThicknessUm + LayerJoint + (isTwoLayer ? Math.Max(0, RecessDepth - LayerJoint) : RecessDepth);
        DieFoot = p.FloorThicknessUm + p.JointUm;
        ActiveFace = DieFoot + p.DieThicknessUm;
        FirstDielectric = Math.Max(ActiveFace, SubstrateTop);
        Dies = PlaceDies(p, DieFoot);
        Nets = p.Dies * p.PadsPerDie;
        DiePads = [.. Dies.SelectMany(die => RowOfPlaces.Centred(die.Centre, p.PadsPerDie, p.DiePadPitchUm))];
        Ends = RowOfPlaces.Centred(p.PackageWidthUm / 2, Nets, p.EndPointPitchUm);

        double top = p.ViaOuterWidthUm ?? p.ViaWidthUm;
        ViaStyle via = p.ThruHole == ThruHole.Lined
            ? new ViaStyle(
                p.ViaWidthUm, top, p.ViaMaterial ?? p.WiringMaterial, p.ViaFill, ViaForm.Lined, p.ViaLinerUm,
                p.ViaCoreMaterial ?? p.DielectricMaterial)
            : new ViaStyle(p.ViaWidthUm, top, p.ViaMaterial ?? p.WiringMaterial, p.ViaFill);
        BuildUpLevel level = new(p.DielectricUm, p.DielectricMaterial, via, p.WiringThicknessUm, p.WiringMaterial, p.LandWidthUm, p.WiringFill, p.SpacingUm);
        Clearance = level.Clearance;
        LastClearance = (Math.Max(p.BondingPadWidthUm, p.LandWidthUm) + Math.Max(p.LandWidthUm, via.Width)) / 2 + p.SpacingUm;
        Shortage = FanOutRouter.Route(DiePads, Ends, p.Levels, Clearance, out FanOutPlan plan, LastClearance);
        BuildUp = new BuildUp([.. Enumerable.Repeat(level, p.Levels)], plan) { Foot = ActiveFace, EndWidth = p.BondingPadWidthUm };
        PadTop = FirstDielectric + BuildUp.Thickness;
        EndPointBase = PadTop + p.PassivationUm;
        Exits = [.. Enumerable.Range(0, Nets).Where(net => HasExit(p, net))];
        double[] exits = [.. Exits.Select(net => Ends[net])];
        EndPoints = p.EndPoints == EndPointForm.None
            ? EndPointRow.BareExits(p, exits, p.PassivationUm > 0 ? p.PassivationOpeningUm : p.BondingPadWidthUm, p.WiringFill)
            : new EndPointRow(p.EndPoints, exits, p.EndPointWidthUm, p.EndPointHeightUm, p.EndPointMaterial, p.EndPointFill);
        Foot = EndPointBase + (EndPoints.Form == EndPointForm.None ? 0 : EndPoints.Height);
    }

    /// <summary>Depth of the recesses, or of the openings, um; 0 for a flat substrate.</summary>
    public double RecessDepth { get; }

    /// <summary>Joint between the layers of the substrate, um.</summary>
    public double LayerJoint { get; }

    /// <summary>Height of the substrate's surface, um.</summary>
    public double SubstrateTop { get; }

    /// <summary>Height of the dies' backs, um.</summary>
    public double DieFoot { get; }

    /// <summary>Height of the active surfaces, um.</summary>
    public double ActiveFace { get; }

    /// <summary>Height where the dielectrics cover dies and substrate alike, um.</summary>
    public double FirstDielectric { get; }

    /// <summary>The dies from the west.</summary>
    public IReadOnlyList<DieBlock> Dies { get; }

    /// <summary>Nets of all dies.</summary>
    public int Nets { get; }

    /// <summary>Centres of the metal pads, um.</summary>
    public double[] DiePads { get; }

    /// <summary>Centres of the bonding pads, um, those that a bus leaves out included.</summary>
    public double[] Ends { get; }

    /// <summary>Least distance between the centres of neighbouring nets in a level, um.</summary>
    public double Clearance { get; }

    /// <summary>Least distance between a bonding pad and the start of its neighbour's trace, um.</summary>
    public double LastClearance { get; }

    /// <summary>What the fan-out lacks, or null.</summary>
    public FanOutShortage? Shortage { get; }

    /// <summary>The thin film.</summary>
    public BuildUp BuildUp { get; }

    /// <summary>Height of the bonding pads' face, um.</summary>
    public double PadTop { get; }

    /// <summary>Height where the bonding points begin, um.</summary>
    public double EndPointBase { get; }

    /// <summary>Nets that have a bonding pad of their own, from 0.</summary>
    public int[] Exits { get; }

    /// <summary>The bonding points.</summary>
    public EndPointRow EndPoints { get; }

    /// <summary>Height of the bonding points' feet, um.</summary>
    public double Foot { get; }

    /// <summary>The first net of the bus, from 0.</summary>
    public static int FirstBusNet(MetalSubstrateParameters p) => (p.Dies * p.PadsPerDie - p.BusPads) / 2;

    /// <summary>Whether a net is one of those that the bus joins.</summary>
    public static bool IsOnBus(MetalSubstrateParameters p, int net) => p.BusPads > 0 && net >= FirstBusNet(p) && net < FirstBusNet(p) + p.BusPads;

    /// <summary>Whether a net has a bonding pad: all but those that a bus leads to its ends.</summary>
    public static bool HasExit(MetalSubstrateParameters p, int net) =>
        !IsOnBus(p, net) || p.BusExits == BusExits.All
        || (p.BusExits == BusExits.Ends && (net == FirstBusNet(p) || net == LastBusNet(p)));

    /// <summary>The last net of the bus, from 0.</summary>
    public static int LastBusNet(MetalSubstrateParameters p) => FirstBusNet(p) + p.BusPads - 1;

    /// <summary>Whether the current of the bus leaves by a net's metal pad: that of the last where no bonding pad takes it.</summary>
    public static bool ReturnsBy(MetalSubstrateParameters p, int net) =>
        p.BusPads > 0 && p.BusExits == BusExits.None && net == LastBusNet(p);

    /// <summary>Bottom of the wiring of a level, um.</summary>
    public double WiringFoot(int level) => FirstDielectric + BuildUp.Levels.Take(level).Sum(one => one.Thickness) + BuildUp.Levels[level].DielectricThickness;

    private static List<DieBlock> PlaceDies(MetalSubstrateParameters p, double foot)
    {
        double span = Enumerable.Range(0, p.Dies).Sum(WidthOf) + (p.Dies - 1) * p.DieGapUm;
        double x = (p.PackageWidthUm - span) / 2;
        List<DieBlock> dies = [];
        for (int die = 0; die < p.Dies; die++)
        {
            string name = p.Dies == 1 ? "die" : FormattableString.Invariant($"die-{die + 1}");
            dies.Add(new DieBlock(name, x, WidthOf(die), foot, p.DieThicknessUm, p.DieMaterial, p.ActiveLayerUm, p.FrontEndUm, p.FrontEndMaterial));
            x += WidthOf(die) + p.DieGapUm;
        }

        return dies;

        // A list of the wrong length is refused elsewhere; until then any width will do.
        double WidthOf(int die) => p.DieWidthUm.Fits(p.Dies) ? p.DieWidthUm.For(die) : p.DieWidthUm[0];
    }
}
