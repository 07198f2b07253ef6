using Strata.CrossSections;
using Strata.Packages.Blocks;

namespace Strata.Packages.MetalSubstrates;

/// <summary>Draws a package on a metal substrate.</summary>
internal static class MetalSubstrateDrawing
{
    // What a wall at this distance does to a capacitance falls with its square.
    private const double RoomPerWidth = 4;

    /// <summary>Draws everything, end points up.</summary>
    public static void Paint(MetalSubstrateParameters p, SectionDrawing drawing)
    {
        MetalSubstrateLayout at = new(p);
        MountingBlock.PaintSpreader(new Stack(drawing, 0, p.PackageWidthUm, 0), p);
        PaintSubstrate(p, at, drawing);
        for (int die = 0; die < p.Dies; die++)
        {
            DieBlock block = at.Dies[die];
            drawing.Rectangle(block.X0, block.X1, p.FloorThicknessUm, at.DieFoot, p.JointMaterial, "joint");
            block.Paint(drawing, p.PowerW?.For(die), p.PowerMap);
        }

        MetalSubstrateWiring.Paint(p, at, drawing);

        // Of charges the device alone is drawn, in the thin film on its substrate.
        for (int net = 0; net < at.Nets && !p.SolvesCharges; net++)
        {
            at.Dies[net / p.PadsPerDie].PaintPad(drawing, at.DiePads[net], p.DiePadWidthUm, p.DiePadMaterial, p.ViaFill,
                p.PadCurrentA is null ? null : NetNames.Pad(net),
                MetalSubstrateLayout.ReturnsBy(p, net) ? null : p.PadCurrentA?.For(net) ?? 0);
        }

        PaintOutside(p, at, drawing);
    }

    private static void PaintSubstrate(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionDrawing drawing)
    {
        // What surrounds the dies: the filling, or else the first dielectric, which also evens out what is not level.
        (string material, string region) = p.Filling ? (p.FillingMaterial, "filling") : (p.DielectricMaterial, "dielectric-1");
        double foot = p.JointBlanket ? at.DieFoot : p.FloorThicknessUm;
        drawing.Rectangle(0, p.PackageWidthUm, p.FloorThicknessUm, foot, p.JointMaterial, "joint");
        drawing.Rectangle(0, p.PackageWidthUm, foot, at.FirstDielectric, p.DielectricMaterial, "dielectric-1");
        drawing.Rectangle(0, p.PackageWidthUm, foot, at.ActiveFace, material, region);
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

    private static void PaintOutside(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionDrawing drawing)
    {
        double width = p.PackageWidthUm;
        if (p.SolvesCharges)
        {
            new Stack(drawing, 0, width, at.PadTop)
                .Opened(p.PassivationUm, p.PassivationMaterial, "passivation", [], p.PassivationOpeningUm)
                .Opened(RoomPerWidth * p.PassiveWidthUm, p.GasMaterial, "open space", [], p.PassivationOpeningUm);
            return;
        }

        string[]? ends = p.PadCurrentA is null ? null : [.. at.Exits.Select(NetNames.End)];
        double[] centres = at.EndPoints.Centres;
        new Stack(drawing, 0, width, at.PadTop).Opened(p.PassivationUm, p.PassivationMaterial, "passivation", centres, p.PassivationOpeningUm);
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
