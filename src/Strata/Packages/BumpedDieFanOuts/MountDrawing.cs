using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Paints what lies under and around the parts: substrate with its cavities, glue and mould.</summary>
/// <param name="p">The parameters.</param>
/// <param name="layout">Places along x.</param>
/// <param name="heights">Heights.</param>
/// <param name="drawing">The drawing.</param>
internal sealed class MountDrawing(BumpedDieParameters p, BumpedDieLayout layout, BumpedDieHeights heights, SectionDrawing drawing)
{
    private const string Glue = "glue";
    private const string Mould = "mould";

    /// <summary>Parts that stand in cavities.</summary>
    private IReadOnlyList<(double X0, double X1)> Sunk => p.Mount switch
    {
        DieMount.DieCavity => layout.Dies,
        DieMount.PassiveCavity => layout.Passives,
        _ => [],
    };

    /// <summary>Parts that stand on the top of the substrate.</summary>
    private IEnumerable<(double X0, double X1)> Raised => layout.Dies.Concat(layout.Passives).Except(Sunk);

    private double Floor => heights.SubstrateTop - p.CavityDepthUm;

    // On the bottom of a cavity for a passive device (document 001, 0216 and 0238), on all surfaces of one for a die (0121 and 0193).
    private bool CoatsWalls => p.Mount == DieMount.DieCavity;

    /// <summary>Paints substrate, glue and mould; the parts come after them.</summary>
    public void Paint()
    {
        bool hasGlue = p.Substrate != SubstrateState.RemovedWithGlue;
        if (p.Substrate == SubstrateState.Kept)
        {
            string fill = CoatsWalls ? p.GlueMaterial : p.MouldMaterial;
            string region = CoatsWalls ? Glue : Mould;
            Cavity[] cavities = [.. Sunk.Select(part => new Cavity(West(part), East(part), Floor, fill, region))];
            new CarrierBlock(0, layout.Width, 0, heights.SubstrateTop, p.SubstrateMaterial, cavities).Paint(drawing);
        }
        else
        {
            PaintStepFill();
        }

        if (p.Substrate == SubstrateState.Removed && CoatsWalls)
        {
            foreach ((double X0, double X1) part in Sunk)
            {
                drawing.Rectangle(West(part), East(part), Floor, heights.SubstrateTop, p.GlueMaterial, Glue);
            }
        }

        if (hasGlue && p.Glue == GlueForm.Blanket)
        {
            drawing.Rectangle(0, layout.Width, heights.SubstrateTop, heights.MouldFoot, p.GlueMaterial, Glue);
        }

        drawing.Rectangle(0, layout.Width, heights.MouldFoot, heights.MouldTop, p.MouldMaterial, Mould);
        PaintInsides();
        if (p.Glue == GlueForm.Local)
        {
            foreach ((double x0, double x1) in Raised)
            {
                drawing.Rectangle(x0 - p.GlueOverhangUm, x1 + p.GlueOverhangUm, heights.SubstrateTop, heights.SubstrateTop + p.GlueThicknessUm, p.GlueMaterial, Glue);
            }
        }
    }

    // The outline is as high as the parts that stand proud of the bottom face; beside them is gas, or what the design fills in.
    private void PaintStepFill()
    {
        if (p.StepFillMaterial is string fill && Sunk.Count > 0)
        {
            double bottom = Floor + (p.Substrate == SubstrateState.Removed ? 0 : p.GlueThicknessUm);
            drawing.Rectangle(0, layout.Width, bottom, heights.MouldFoot, fill, "step-fill");
        }
    }

    // What the coat of glue leaves of a cavity belongs to the mould.
    private void PaintInsides()
    {
        double coat = CoatsWalls ? Math.Min(p.GlueThicknessUm, p.CavityClearanceUm) : 0;
        foreach ((double X0, double X1) part in Sunk)
        {
            drawing.Rectangle(West(part) + coat, East(part) - coat, Floor + p.GlueThicknessUm, heights.MouldFoot, p.MouldMaterial, Mould);
            if (!CoatsWalls && p.Substrate != SubstrateState.RemovedWithGlue)
            {
                (double x0, double x1) = p.Glue == GlueForm.Blanket ? (West(part), East(part)) : part;
                drawing.Rectangle(x0, x1, Floor, Floor + p.GlueThicknessUm, p.GlueMaterial, Glue);
            }
        }
    }

    private double West((double X0, double X1) part) => part.X0 - p.CavityClearanceUm;

    private double East((double X0, double X1) part) => part.X1 + p.CavityClearanceUm;
}
