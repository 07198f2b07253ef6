using Strata.CrossSections;
using Strata.Packages.Blocks;

namespace Strata.Packages.CavityBuildUps;

/// <summary>
/// A build-up package on a metal carrier: the die sits in a cavity of the carrier, and dielectric levels with conductive
/// columns and traces lead its pads to end points (document 004).
/// </summary>
internal sealed record CavityBuildUpParameters : PackageParameters
{
    private const string OneOrTen = "own range; one or several in document 004, claims 1 and 10";
    private const double LargestLength = 1e5;

    [Parameter("Width of the package; the carrier and the dielectrics are as wide", Min = 100, Max = LargestLength, Part = "carrier")]
    public double PackageWidthUm { get; init; } = 12_000;

    [Parameter("Metal of the carrier; the claims name copper, aluminium and their alloys", IsMaterial = true, Source = "document 004, claims 6 and 14")]
    public string CarrierMaterial { get; init; } = "copper";

    [Parameter("Thickness of the carrier beside the cavity; its floor is what the cavity leaves", Min = 50, Max = 20_000)]
    public double CarrierThicknessUm { get; init; } = 820;

    [Parameter("Height of the carrier's surface above the die's active surface; 0 is coplanar, negative where the die stands proud", Min = -1000, Max = 1000, PreferredMin = 0, PreferredMax = 0, Source = "own range; coplanar in document 004, claims 2 and 11")]
    public double CarrierStepUm { get; init; }

    [Parameter("Dies side by side, each in a cavity of its own; the nets are shared out evenly", Min = 1, Max = 8, Part = "dies",
        Source = "own range; the document draws one")]
    public int Dies { get; init; } = 1;

    [Parameter("Width of every die, or one for each", Min = 50, Max = LargestLength)]
    public NumberList DieWidthUm { get; init; } = 6000;

    [Parameter("Distance between neighbouring dies, side gaps and the carrier's wall between them included", Min = 1, Max = LargestLength)]
    public double DieGapUm { get; init; } = 500;

    [Parameter("Thickness of the die, front end included", Min = 10, Max = 2000, PreferredMin = 50, PreferredMax = 775)]
    public double DieThicknessUm { get; init; } = 300;

    [Parameter("Material of the die", IsMaterial = true)]
    public string DieMaterial { get; init; } = "silicon";

    [Parameter("Thickness of the layer under the active surface that releases the heat", Min = 0.01, Max = 500)]
    public double ActiveLayerUm { get; init; } = 2;

    [Parameter("Thickness of the die's wiring levels, in which its pads lie; 0 for none", Min = 0, Max = 50)]
    public double FrontEndUm { get; init; } = 3;

    [Parameter("Material of the die's wiring levels between the pads", IsMaterial = true)]
    public string FrontEndMaterial { get; init; } = "silicon-dioxide";

    [Parameter("How the die sits in the cavity: in a joint at back and sides, on a joint at its back with another side filling, or in touch with the metal", Source = "document 004, claim 9",
        Part = "joint")]
    public DieContact DieContact { get; init; } = DieContact.Joint;

    [Parameter("Thickness of the joint at the back of the die; not used where the metal touches", Min = 0.1, Max = 500)]
    public double BackJointUm { get; init; } = 20;

    [Parameter("Gap between each side of the die and the cavity wall; not used where the metal touches", Min = 0.1, Max = 5000)]
    public double SideGapUm { get; init; } = 50;

    [Parameter("Material of the joint", IsMaterial = true)]
    public string JointMaterial { get; init; } = "die-attach-silver-epoxy";

    [Parameter("Filling of the gap at the sides where the joint is at the back alone", IsMaterial = true)]
    public string SideFillMaterial { get; init; } = "epoxy";

    [Parameter("Thermal contact resistance between die and carrier where the metal touches", Min = 0, Max = 1)]
    public double MetalContactM2KW { get; init; }

    [Parameter("Dielectric layers with columns; trace layers lie between them, one fewer", Min = 1, Max = 12, Source = OneOrTen,
        Part = "dielectric")]
    public int DielectricLayers { get; init; } = 4;

    [Parameter("Thickness of every dielectric layer between the trace layers, or one for each, from the die", Min = 0.5, Max = 500)]
    public NumberList DielectricUm { get; init; } = 12;

    [Parameter("Material of every dielectric layer, or one for each, from the die, separated by spaces; the claims name polyimide, epoxy,"
        + " BT resin, FR-4 resin, FR-5 resin, BCB and PTFE",
        IsMaterial = true, IsList = true, Source = "document 004, claims 8 and 16")]
    public string DielectricMaterial { get; init; } = "polyimide-redistribution";

    [Parameter("Nets in the section: die pads, each with its columns, traces and end point", Min = 1, Max = 400,
        Part = "die pads and nets")]
    public int Nets { get; init; } = 13;

    [Parameter("Pitch of the die pads", Min = 1, Max = 50_000)]
    public double DiePadPitchUm { get; init; } = 480;

    [Parameter("Width of a die pad; at least that of a column", Min = 0.5, Max = 5000)]
    public double DiePadWidthUm { get; init; } = 60;

    [Parameter("Metal of the die pads", IsMaterial = true)]
    public string DiePadMaterial { get; init; } = "aluminium";

    [Parameter("Columns of neighbouring dielectrics: stacked wherever the fan-out allows, or staggered", Source = "document 004, claim 3",
        Part = "columns")]
    public ColumnArrangement ColumnArrangement { get; init; } = ColumnArrangement.Stacked;

    [Parameter("Shift of the columns of every second dielectric; staggered only", Min = 0, Max = 5000)]
    public double ColumnStaggerUm { get; init; } = 45;

    [Parameter("Width of a column at its end towards the die", Min = 0.5, Max = 2000)]
    public double ColumnWidthUm { get; init; } = 40;

    [Parameter("Width of a column at its other end; without it the column is straight", Min = 0.5, Max = 2000)]
    public double? ColumnOuterWidthUm { get; init; }

    [Parameter("Metal of the columns; the claims name copper, aluminium and their alloys", IsMaterial = true, Source = "document 004, claims 7 and 15")]
    public string ColumnMaterial { get; init; } = "copper";

    [Parameter("Share of the depth that a column takes: area over width times pitch for round columns in a row", Min = 1e-4, Max = 1)]
    public double ColumnFill { get; init; } = 0.1;

    [Parameter("Thickness of the trace layers between the dielectrics", Min = 0.1, Max = 200, Part = "traces")]
    public double TraceThicknessUm { get; init; } = 5;

    [Parameter("Width of a trace's ends under and over columns, along the section", Min = 0.5, Max = 5000)]
    public double LandWidthUm { get; init; } = 50;

    [Parameter("Least gap between conductors of different nets", Min = 0.1, Max = 5000)]
    public double SpacingUm { get; init; } = 10;

    [Parameter("Metal of the traces and of the outermost pads", IsMaterial = true)]
    public string TraceMaterial { get; init; } = "copper";

    [Parameter("Width of a trace out of the plane, which with row_pitch_um gives its share of the depth", Min = 0.1, Max = 5000)]
    public double TraceWidthUm { get; init; } = 20;

    [Parameter("Share of the depth that a trace takes: its width over the pitch of traces out of the plane", Min = 1e-4, Max = 1)]
    public double TraceFill { get; init; } = 0.1;

    [Parameter("Thickness of the pads on the outermost dielectric; 0 leaves the column tops bare", Min = 0, Max = 200,
        Part = "outer pads and passivation")]
    public double OuterPadUm { get; init; } = 5;

    [Parameter("Width of the pads on the outermost dielectric", Min = 0.5, Max = 5000)]
    public double OuterPadWidthUm { get; init; } = 300;

    [Parameter("Thickness of a passivation over the outermost pads, opened over each; 0 for none", Min = 0, Max = 500)]
    public double PassivationUm { get; init; }

    [Parameter("Material of the passivation", IsMaterial = true)]
    public string PassivationMaterial { get; init; } = "solder-mask";

    [Parameter("Width of the openings of the passivation", Min = 0.5, Max = 5000)]
    public double PassivationOpeningUm { get; init; } = 200;

    [Parameter("End points on the outermost dielectric", Source = "document 004, claims 4 and 13", Part = "end points")]
    public EndPointForm EndPoints { get; init; } = EndPointForm.Balls;

    [Parameter("Pitch of the end points, or of the outermost columns where there are none", Min = 1, Max = 50_000, Source = "own range; grid array in document 004, claim 5")]
    public double EndPointPitchUm { get; init; } = 800;

    [Parameter("Largest width of an end point: the diameter of a ball", Min = 1, Max = 5000)]
    public double EndPointWidthUm { get; init; } = 300;

    [Parameter("Height of an end point; of a ball less than its diameter, since pads cut it flat", Min = 1, Max = 10_000)]
    public double EndPointHeightUm { get; init; } = 250;

    [Parameter("Material of the end points", IsMaterial = true)]
    public string EndPointMaterial { get; init; } = "sac305";

    [Parameter("Share of the depth that an end point takes: area over width times pitch for balls in a row", Min = 1e-4, Max = 1)]
    public double EndPointFill { get; init; } = 0.3;

    /// <inheritdoc/>
    public override CrossSection ToSection(string name) => CavityBuildUpTemplate.Instance.Draw(name, this);
}
