using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The heights of the package, um, the lower face of the substrate at 0; derived by rules G1 and G2: bumps, contacts and mould are flush.</summary>
internal sealed class BumpedDieHeights
{
    private const double DefaultMould = 450;

    /// <summary>Derives the heights from the parameters.</summary>
    public BumpedDieHeights(BumpedDiePackage p)
    {
        FrontEnd = new FrontEndStack(p);
        SubstrateTop = p.SubstrateThicknessUm;
        MouldFoot = SubstrateTop + (p.Glue == GlueForm.Blanket ? p.GlueThicknessUm : 0);
        DieFoot = SubstrateTop + p.GlueThicknessUm - (p.Mount == DieMount.DieCavity ? p.CavityDepthUm : 0);
        PassiveFoot = SubstrateTop + p.GlueThicknessUm - (p.Mount == DieMount.PassiveCavity ? p.CavityDepthUm : 0);
        double overDie = FrontEnd.BumpFoot + FrontEnd.Bump.Height;
        MouldTop = SectionDrawing.Snap(p.DieThicknessUm is double die ? DieFoot + die + overDie : MouldFoot + (p.MouldThicknessUm ?? DefaultMould));
        DieThickness = SectionDrawing.Snap(MouldTop - overDie - DieFoot);
        OnChipWiring = p.OnChipLayers * (p.OnChipMetalThicknessUm + p.OnChipDielectricThicknessUm);
        ContactFoot = MouldTop - p.PassiveContactThicknessUm;
    }

    /// <summary>The front end.</summary>
    public FrontEndStack FrontEnd { get; }

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
