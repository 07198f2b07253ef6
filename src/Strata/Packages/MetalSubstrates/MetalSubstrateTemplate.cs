using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.MetalSubstrates;

/// <summary>The template <c>metal-substrate-thin-film</c>.</summary>
internal sealed class MetalSubstrateTemplate : PackageTemplate<MetalSubstrateThinFilm>
{
    private MetalSubstrateTemplate()
    {
    }

    /// <summary>The template.</summary>
    public static MetalSubstrateTemplate Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "metal-substrate-thin-film";

    /// <inheritdoc/>
    public override string Description =>
        "Dies on a metal substrate (flat, recessed or of two layers) under a thin-film circuit layer of one or several levels; filling, passivation, bonding points, bus and passive devices (document 000)";

    private protected override void FindConflicts(MetalSubstrateThinFilm parameters, Conflicts conflicts) => MetalSubstrateConflicts.Find(parameters, conflicts);

    private protected override void Paint(MetalSubstrateThinFilm parameters, SectionDrawing drawing)
    {
        MetalSubstrateThinFilm p = parameters;
        MetalSubstrateLayout at = new(p);
        MountingBlock.PaintSpreader(drawing, p, 0, p.PackageWidthUm, 0);
        PaintSubstrate(p, at, drawing);
        for (int die = 0; die < p.Dies; die++)
        {
            DieBlock block = at.Dies[die];
            drawing.Rectangle(block.X0, block.X1, p.FloorThicknessUm, at.DieFoot, p.JointMaterial, "joint");
            block.Paint(drawing, p.PowerW?.For(die), p.PowerMap);
        }

        ThinFilmWiring.Paint(p, at, drawing);
        for (int net = 0; net < at.Nets; net++)
        {
            at.Dies[net / p.PadsPerDie].PaintPad(drawing, at.DiePads[net], p.DiePadWidthUm, p.DiePadMaterial, p.ViaFill,
                p.PadCurrentA is null ? null : NetNames.Pad(net), p.PadCurrentA?.For(net) ?? 0);
        }

        PaintOutside(p, at, drawing);
    }

    private protected override int Pads(MetalSubstrateThinFilm parameters) => parameters.Dies * parameters.PadsPerDie;

    private protected override void PaintPlan(MetalSubstrateThinFilm parameters, PlanDrawing plan, Conflicts conflicts) =>
        MetalSubstratePlan.Paint(parameters, plan, conflicts);

    private protected override IEnumerable<RowPart> RowParts(MetalSubstrateThinFilm parameters)
    {
        MetalSubstrateThinFilm p = parameters;
        if (p.ThruHole == ThruHole.Filled)
        {
            yield return new RowPart(nameof(p.ViaFill), nameof(p.ViaWidthUm), p.ViaWidthUm, IsRound: true);
        }

        yield return new RowPart(nameof(p.WiringFill), nameof(p.TraceWidthUm), p.TraceWidthUm, IsRound: false);
        yield return new RowPart(nameof(p.EndPointFill), nameof(p.EndPointWidthUm), p.EndPointWidthUm, IsRound: true);
    }

    private protected override void AddRules(MetalSubstrateThinFilm parameters, CrossSection section, RuleList rules) => MetalSubstrateRules.Add(parameters, section, rules);

    private static void PaintSubstrate(MetalSubstrateThinFilm p, MetalSubstrateLayout at, SectionDrawing drawing)
    {
        // What surrounds the dies: the filling, or else the first dielectric, which also evens out what is not level.
        (string material, string region) = p.Filling ? (p.FillingMaterial, "filling") : (p.DielectricMaterial, "dielectric-1");
        drawing.Rectangle(0, p.PackageWidthUm, p.FloorThicknessUm, at.FirstDielectric, p.DielectricMaterial, "dielectric-1");
        drawing.Rectangle(0, p.PackageWidthUm, p.FloorThicknessUm, at.ActiveFace, material, region);
        if (p.Substrate == SubstrateForm.Flat)
        {
            drawing.Rectangle(0, p.PackageWidthUm, 0, p.FloorThicknessUm, p.SubstrateMaterial, "carrier");
            return;
        }

        Cavity[] cavities = [.. at.Dies.Select(die => new Cavity(die.X0 - p.SideGapUm, die.X1 + p.SideGapUm, p.FloorThicknessUm, material, region))];
        new CarrierBlock(0, p.PackageWidthUm, 0, at.SubstrateTop, p.SubstrateMaterial, cavities)
        {
            Floor = p.Substrate == SubstrateForm.TwoLayer ? new FloorLayer(p.FloorThicknessUm, p.FloorMaterial, at.LayerJoint, p.LayerJointMaterial) : null,
        }.Paint(drawing);

        // Above the active surface a recess holds the first dielectric.
        foreach (Cavity cavity in cavities)
        {
            drawing.Rectangle(cavity.X0, cavity.X1, Math.Min(at.ActiveFace, at.FirstDielectric), at.FirstDielectric, p.DielectricMaterial, "dielectric-1");
        }
    }

    private static void PaintOutside(MetalSubstrateThinFilm p, MetalSubstrateLayout at, SectionDrawing drawing)
    {
        double width = p.PackageWidthUm;
        string[]? ends = p.PadCurrentA is null ? null : [.. at.Exits.Select(NetNames.End)];
        double[] centres = at.EndPoints.Centres;
        OpenedLayer.Paint(drawing, 0, width, at.PadTop, at.EndPointBase, p.PassivationMaterial, "passivation", centres, p.PassivationOpeningUm);
        if (at.EndPoints.Form != EndPointForm.None)
        {
            MountingBlock.PaintUnderfill(drawing, p, 0, width, at.EndPointBase, at.Foot, at.EndPoints);
            at.EndPoints.Paint(drawing, at.PadTop, at.EndPointBase, p.PassivationOpeningUm, ends);
            MountingBlock.PaintBoard(drawing, p, 0, width, at.Foot, at.EndPoints);
            return;
        }

        double half = (p.PassivationUm > 0 ? p.PassivationOpeningUm : p.BondingPadWidthUm) / 2;
        for (int i = 0; i < ends?.Length; i++)
        {
            drawing.Terminal(ends[i], new Box(centres[i] - half, centres[i] + half, at.PadTop, at.PadTop), null, 0);
        }
    }
}
