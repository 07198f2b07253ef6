using Strata.CrossSections;
using Strata.Packages.Blocks;

namespace Strata.Packages.CavityBuildUps;

/// <summary>Draws a build-up package on a metal carrier.</summary>
internal static class CavityBuildUpDrawing
{
    /// <summary>Draws everything, end points up.</summary>
    public static void Paint(CavityBuildUpParameters p, SectionDrawing drawing)
    {
        CavityBuildUpLayout at = new(p);
        double width = p.PackageWidthUm;
        Stack package = new(drawing, 0, width, 0);
        MountingBlock.PaintSpreader(package, p);
        PaintCarrier(p, at, drawing);
        for (int die = 0; die < at.Dies.Count; die++)
        {
            at.Dies[die].Paint(drawing, p.PowerW?.For(die), p.PowerMap);
        }

        at.BuildUp.Paint(package.From(at.FirstDielectric));
        for (int net = 0; net < p.Nets; net++)
        {
            string? pad = p.PadCurrentA is null ? null : NetNames.Pad(net);
            at.Dies[net / at.PadsPerDie].PaintPad(
                drawing, at.DiePads[net], p.DiePadWidthUm, p.DiePadMaterial, p.ColumnFill, pad, p.PadCurrentA?.For(net) ?? 0);
        }

        MountingBlock.PaintUnderfill(drawing, p, 0, width, at.EndPointBase, at.Foot, at.EndPoints);
        PaintOutside(p, at, package);
        foreach (DieBlock die in p.DieContact == DieContact.Metal && p.MetalContactM2KW > 0 ? at.Dies : [])
        {
            drawing.Interface(die.Name, "carrier", p.MetalContactM2KW, null);
        }
    }

    private static void PaintCarrier(CavityBuildUpParameters p, CavityBuildUpLayout at, SectionDrawing drawing)
    {
        (string material, string region) = p.DieContact == DieContact.BackJoint ? (p.SideFillMaterial, "side-fill") : (p.JointMaterial, "joint");
        Cavity[] cavities =
            [.. at.Dies.Select(die => new Cavity(die.X0 - at.SideGap, die.X1 + at.SideGap, at.CavityFloor, material, region))];
        new CarrierBlock(0, p.PackageWidthUm, 0, at.CarrierTop, p.CarrierMaterial, cavities).Paint(drawing);
        foreach (DieBlock die in p.DieContact == DieContact.BackJoint ? at.Dies : [])
        {
            drawing.Rectangle(die.X0, die.X1, at.CavityFloor, die.Z0, p.JointMaterial, "joint");
        }

        // Where the surfaces are not coplanar the first dielectric evens them out.
        double low = Math.Min(at.ActiveFace, at.CarrierTop);
        foreach (Cavity filled in at.CarrierTop > at.ActiveFace ? cavities : [new Cavity(0, p.PackageWidthUm, low, "", "")])
        {
            drawing.Rectangle(filled.X0, filled.X1, low, at.FirstDielectric, at.Dielectrics[0], "dielectric-1");
        }
    }

    private static void PaintOutside(CavityBuildUpParameters p, CavityBuildUpLayout at, Stack package)
    {
        SectionDrawing drawing = package.Drawing;
        bool hasEndPoints = at.EndPoints.Form != EndPointForm.None;
        if (p.PassivationUm > 0)
        {
            package.Layer(p.OuterPadUm, p.PassivationMaterial, "passivation")
                .Opened(p.PassivationUm, p.PassivationMaterial, "passivation", at.Ends, p.PassivationOpeningUm);
        }

        foreach (double x in at.Ends)
        {
            drawing.Rectangle(x - p.OuterPadWidthUm / 2, x + p.OuterPadWidthUm / 2, at.OutermostDielectric, at.PadTop, p.TraceMaterial, "outer-pads", p.EndPointFill);
        }

        string[]? ends = p.PadCurrentA is null ? null : [.. Enumerable.Range(0, p.Nets).Select(NetNames.End)];
        if (hasEndPoints)
        {
            at.EndPoints.Paint(drawing, at.PadTop, at.EndPointBase, p.PassivationOpeningUm, ends);
            MountingBlock.PaintBoard(drawing, p, 0, p.PackageWidthUm, at.Foot, at.EndPoints);
            return;
        }

        for (int net = 0; net < p.Nets && ends is not null; net++)
        {
            double half = p.OuterPadUm > 0 ? p.OuterPadWidthUm / 2 : at.Levels[^1].Via.TopWidth / 2;
            double x = p.OuterPadUm > 0 ? at.Ends[net] : at.BuildUp.Exits[net];
            drawing.Terminal(ends[net], new Box(x - half, x + half, at.PadTop, at.PadTop), null, 0);
        }
    }
}
