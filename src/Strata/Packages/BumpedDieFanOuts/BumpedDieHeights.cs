using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The heights of the package, um, the lower face of the substrate at 0; derived by rules G1 and G2: bumps, contacts and mould are flush.</summary>
internal sealed class BumpedDieHeights
{
    private const double DefaultMould = 450;

    /// <summary>Derives the heights from the parameters.</summary>
    public BumpedDieHeights(BumpedDieParameters p)
    {
        FrontEnd = new FrontEndHeights(p);
        SubstrateTop = p.SubstrateThicknessUm;
        MouldFoot = SubstrateTop + (p.Glue == GlueForm.Blanket ? p.GlueThicknessUm : 0);
        DieFoot = p.IsFinished ? SubstrateTop + p.GlueThicknessUm - (p.Mount == DieMount.DieCavity ? p.CavityDepthUm : 0) : 0;
        PassiveFoot = SubstrateTop + p.GlueThicknessUm - (p.Mount == DieMount.PassiveCavity ? p.CavityDepthUm : 0);
        double overDie = FrontEnd.BumpFoot + FrontEnd.Bump.Height;
        MouldTop = SectionDrawing.Snap(p.DieThicknessUm is double die ? DieFoot + die + overDie : MouldFoot + (p.MouldThicknessUm ?? DefaultMould));
        DieThickness = SectionDrawing.Snap(MouldTop - overDie - DieFoot);
        OnChipWiring = p.OnChipLayers * (p.OnChipMetalThicknessUm + p.OnChipDielectricThicknessUm);
        ContactFoot = MouldTop - p.PassiveContactThicknessUm;
    }

    /// <summary>The front end.</summary>
    public FrontEndHeights FrontEnd { get; }

    /// <summary>Top of the substrate.</summary>
    public double SubstrateTop { get; }

    /// <summary>Where the mould stands beside the parts.</summary>
    public double MouldFoot { get; }

    /// <summary>Top of mould, bumps and contacts.</summary>
    public double MouldTop { get; }

    /// <summary>Back of the dies.</summary>
    public double DieFoot { get; }

    /// <summary>Thickness of the dies with their on-chip wiring.</summary>
    public double DieThickness { get; }

    /// <summary>Thickness of the on-chip wiring.</summary>
    public double OnChipWiring { get; }

    /// <summary>Bottom of the passive devices.</summary>
    public double PassiveFoot { get; }

    /// <summary>Foot of the contacts of the passive devices.</summary>
    public double ContactFoot { get; }

    /// <summary>Thickness of the mould, as the document measures it.</summary>
    public double MouldThickness => SectionDrawing.Snap(MouldTop - MouldFoot);
}

/// <summary>The heights of a front end over the face of the die's on-chip wiring, um, and its metals.</summary>
/// <remarks>Every polymer counts from the top of what it covers: passivation or trace.</remarks>
internal sealed class FrontEndHeights
{
    /// <summary>Derives the heights.</summary>
    public FrontEndHeights(BumpedDieParameters p)
    {
        Recipe = FrontEndRecipe.Of(p);
        Bump = BumpedDieMetals.Bump(p);
        Cap = BumpedDieMetals.Cap(p);
        Trace = BumpedDieMetals.WaferTrace(p);
        PadTop = p.PadThicknessUm;
        PassivationTop = SectionDrawing.Snap(PadTop + p.PassivationThicknessUm);
        CapTop = Recipe.HasCap ? SectionDrawing.Snap(PassivationTop + Cap.Height) : PadTop;
        Passivation = Layers(PassivationMethods.Of(p));
        double face = PassivationTop;
        double landing = Recipe.HasCap ? CapTop : PadTop;
        List<double> feet = [];
        List<(double, double)> polymers = [];
        for (int trace = 0; trace < Recipe.Traces; trace++)
        {
            if (trace > 0 || Recipe.HasLowerPolymer)
            {
                double top = SectionDrawing.Snap((trace == 0 ? face : landing) + p.WaferPolymerThicknessUm);
                polymers.Add((face, top));
                face = top;
            }

            feet.Add(face);
            landing = SectionDrawing.Snap(face + Trace.Height);
        }

        BumpFoot = landing;
        if (Recipe.IsBumpThroughPolymer)
        {
            BumpFoot = SectionDrawing.Snap((Recipe.Traces == 0 ? face : landing) + p.WaferPolymerThicknessUm);
            polymers.Add((face, BumpFoot));
        }
        else if (Recipe.Traces == 0)
        {
            BumpFoot = Recipe.HasCap ? CapTop : PassivationTop;
        }
        else if (p.CoverPolymerThicknessUm > 0)
        {
            polymers.Add((face, SectionDrawing.Snap(landing + p.CoverPolymerThicknessUm)));
        }

        TraceFeet = feet;
        Polymers = polymers;
    }

    /// <summary>Its parts.</summary>
    public FrontEndRecipe Recipe { get; }

    /// <summary>Metals of a bump after polish.</summary>
    public LayeredMetal Bump { get; }

    /// <summary>Metals of a cap.</summary>
    public LayeredMetal Cap { get; }

    /// <summary>Metals of a trace.</summary>
    public LayeredMetal Trace { get; }

    /// <summary>Top of the pads.</summary>
    public double PadTop { get; }

    /// <summary>Top of the passivation.</summary>
    public double PassivationTop { get; }

    /// <summary>The layers of the passivation from the bottom; the lowest fills up beside the pads.</summary>
    public IReadOnlyList<(string Material, double Bottom, double Top)> Passivation { get; }

    /// <summary>Top of the caps; of the pads where there is none.</summary>
    public double CapTop { get; }

    /// <summary>Feet of the traces.</summary>
    public IReadOnlyList<double> TraceFeet { get; }

    /// <summary>Bottom and top of the polymers.</summary>
    public IReadOnlyList<(double Bottom, double Top)> Polymers { get; }

    /// <summary>Foot of the bumps: the height of the front end.</summary>
    public double BumpFoot { get; }

    private List<(string, double, double)> Layers(IReadOnlyList<(string Material, double Thickness)> passivation)
    {
        List<(string, double, double)> layers = [];
        double z = PadTop;
        for (int i = 0; i < passivation.Count; i++)
        {
            double top = i + 1 == passivation.Count ? PassivationTop : SectionDrawing.Snap(z + passivation[i].Thickness);
            layers.Add((passivation[i].Material, i == 0 ? 0 : z, top));
            z = top;
        }

        return layers;
    }
}

/// <summary>Which parts a front end has.</summary>
/// <param name="HasCap">Whether a metal cap lies on the pad.</param>
/// <param name="HasLowerPolymer">Whether a polymer lies on the passivation.</param>
/// <param name="Traces">Wafer-level traces between pad and bump.</param>
/// <param name="HasUpperPolymer">Whether the bump stands on a polymer over the last trace, and reaches the trace through its opening.</param>
internal readonly record struct FrontEndRecipe(bool HasCap, bool HasLowerPolymer, int Traces, bool HasUpperPolymer)
{
    /// <summary>Whether the bump stands straight on a trace.</summary>
    public bool IsStraightOnTrace => Traces > 0 && !HasUpperPolymer;

    /// <summary>Whether the bump reaches down through the opening of a polymer.</summary>
    public bool IsBumpThroughPolymer => HasUpperPolymer || (Traces == 0 && HasLowerPolymer);

    /// <summary>Whether any polymer has openings.</summary>
    public bool HasOpenings => HasLowerPolymer || HasUpperPolymer;

    /// <summary>The parts of a design's front end that have been made.</summary>
    /// <param name="p">The parameters.</param>
    public static FrontEndRecipe Of(BumpedDieParameters p) => WaferProcess.Made(Of(p.FrontEnd), p.ProcessStep);

    /// <summary>The parts of a front end, after table 2.1 of the forms of document 001.</summary>
    /// <param name="form">The form.</param>
    public static FrontEndRecipe Of(FrontEndForm form) => form switch
    {
        FrontEndForm.Fig2a => new(false, false, 0, false),
        FrontEndForm.Fig2b or FrontEndForm.Fig2c => new(true, false, 0, false),
        FrontEndForm.Fig2e => new(false, false, 1, false),
        FrontEndForm.Fig2f => new(false, false, 1, true),
        FrontEndForm.Fig2h => new(true, false, 1, false),
        FrontEndForm.Fig2i => new(true, false, 1, true),
        FrontEndForm.Fig3c or FrontEndForm.Fig3d => new(false, true, 0, false),
        FrontEndForm.Fig3f => new(false, true, 1, false),
        FrontEndForm.Fig3g => new(false, true, 1, true),
        FrontEndForm.Fig4b => new(true, true, 0, false),
        FrontEndForm.Fig4d => new(true, true, 1, false),
        FrontEndForm.Fig4e => new(true, true, 1, true),
        FrontEndForm.Fig5 => new(true, true, 2, true),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Not a front end of document 001."),
    };
}
