using Strata.CrossSections;

namespace Strata.Packages.MetalSubstrates;

/// <summary>
/// Dies glued by their backs to a metal substrate, under a thin-film circuit layer that fans out beyond their active
/// surfaces (document 000).
/// </summary>
internal sealed partial record MetalSubstrateThinFilm : PackageParameters
{
    private const double LargestLength = 1e5;

    /// <summary>Width of package and substrate, um.</summary>
    [Parameter("Width of the package, as cut; substrate and thin film are as wide", Min = 100, Max = LargestLength, Source = "own range; singulated in document 000, claims 80 to 82",
        Part = "substrate")]
    public double PackageWidthUm { get; init; } = 12_000;

    /// <summary>Substrate form.</summary>
    [Parameter("Metal substrate: flat, with machined recesses, or of two layers of which the upper is opened", Source = "document 000, claims 1, 22, 23, 64 to 69")]
    public SubstrateForm Substrate { get; init; } = SubstrateForm.Flat;

    /// <summary>Substrate material.</summary>
    [Parameter("Metal of the substrate; of its opened layer where there are two", IsMaterial = true, Source = "document 000, claim 1")]
    public string SubstrateMaterial { get; init; } = "copper";

    /// <summary>Metal below the dies, um.</summary>
    [Parameter("Thickness of the metal below the dies: the flat substrate, the floor of a recess, or the closed layer", Min = 10, Max = 20_000)]
    public double FloorThicknessUm { get; init; } = 500;

    /// <summary>Recess depth, um.</summary>
    [Parameter("Depth of a recess, or thickness of the opened layer; without it die and joint together, so that the surfaces are level", Min = 1, Max = 5000, Source = "own range; the die's thickness in document 000, claims 24, 55, 65 and 68")]
    public double? RecessDepthUm { get; init; }

    /// <summary>Floor layer material.</summary>
    [Parameter("Metal of the closed layer of a two-layer substrate", IsMaterial = true, Source = "document 000, claim 23")]
    public string FloorMaterial { get; init; } = "copper";

    /// <summary>Joint between the two layers, um.</summary>
    [Parameter("Thickness of the joint between the layers of a two-layer substrate; 0 for none", Min = 0, Max = 500)]
    public double LayerJointUm { get; init; } = 10;

    /// <summary>Joint material between the two layers.</summary>
    [Parameter("Material of the joint between the layers of a two-layer substrate", IsMaterial = true)]
    public string LayerJointMaterial { get; init; } = "die-attach-silver-epoxy";

    /// <summary>How the dies came onto the substrate.</summary>
    [Parameter("Glued directly, or thinned on a temporary carrier and transferred to a flat substrate", Source = "document 000, claims 61 and 102",
        Part = "dies")]
    public BuildProcess Build { get; init; } = BuildProcess.Direct;

    /// <summary>Number of dies.</summary>
    [Parameter("Dies side by side", Min = 1, Max = 8, Source = "own range; several in document 000, claims 30, 61 and 102")]
    public int Dies { get; init; } = 1;

    /// <summary>Die widths, um.</summary>
    [Parameter("Width of the dies: one value for all alike, or one for each from the west", Min = 50, Max = LargestLength)]
    public NumberList DieWidthUm { get; init; } = 6000;

    /// <summary>Gap between dies, um.</summary>
    [Parameter("Gap between neighbouring dies", Min = 10, Max = 50_000)]
    public double DieGapUm { get; init; } = 500;

    /// <summary>Die thickness, um.</summary>
    [Parameter("Thickness of the dies, front end included; one for all, since the thin film lies flat on them", Min = 10, Max = 2000, PreferredMin = 20, PreferredMax = 775)]
    public double DieThicknessUm { get; init; } = 300;

    /// <summary>Die material.</summary>
    [Parameter("Material of the dies", IsMaterial = true)]
    public string DieMaterial { get; init; } = "silicon";

    /// <summary>Thickness of the heated layer, um.</summary>
    [Parameter("Thickness of the layer under the active surface that releases the heat", Min = 0.01, Max = 500)]
    public double ActiveLayerUm { get; init; } = 2;

    /// <summary>Thickness of the internal circuitry, um.</summary>
    [Parameter("Thickness of the dies' internal circuitry, which forms the metal pads; 0 for none", Min = 0, Max = 50, Source = "own range; document 000, claims 2 and 33")]
    public double FrontEndUm { get; init; } = 3;

    /// <summary>Material of the internal circuitry.</summary>
    [Parameter("Material of the internal circuitry between the pads", IsMaterial = true)]
    public string FrontEndMaterial { get; init; } = "silicon-dioxide";

    /// <summary>Joint under the dies, um.</summary>
    [Parameter("Thickness of the adhesive at the backs of the dies", Min = 0.1, Max = 500, Source = "own range; adhered in document 000, claim 1",
        Part = "joint and filling")]
    public double JointUm { get; init; } = 20;

    /// <summary>Joint material.</summary>
    [Parameter("Adhesive at the backs of the dies", IsMaterial = true)]
    public string JointMaterial { get; init; } = "die-attach-silver-epoxy";

    /// <summary>Gap between die and recess wall, um.</summary>
    [Parameter("Gap between a die and the wall of its recess or opening", Min = 0.1, Max = 5000)]
    public double SideGapUm { get; init; } = 50;

    /// <summary>Whether a filling layer surrounds the dies.</summary>
    [Parameter("Whether a filling layer surrounds the dies, its top level with the active surfaces; otherwise the first dielectric does", Source = "document 000, claims 25, 56, 70 and 107")]
    public bool Filling { get; init; }

    /// <summary>Filling material.</summary>
    [Parameter("Material of the filling layer; the claims name epoxy and polymer", IsMaterial = true, Source = "document 000, claims 26, 57, 71 and 108")]
    public string FillingMaterial { get; init; } = "epoxy";

    /// <inheritdoc/>
    public override CrossSection ToSection(string name) => MetalSubstrateTemplate.Instance.Draw(name, this);
}
