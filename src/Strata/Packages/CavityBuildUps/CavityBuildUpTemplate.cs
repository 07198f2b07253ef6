using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.CavityBuildUps;

/// <summary>The template <c>cavity-build-up</c>.</summary>
internal sealed class CavityBuildUpTemplate : PackageTemplate<CavityBuildUp>
{
    private CavityBuildUpTemplate()
    {
    }

    /// <summary>The template.</summary>
    public static CavityBuildUpTemplate Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "cavity-build-up";

    /// <inheritdoc/>
    public override string Description =>
        "Die in the cavity of a metal carrier; dielectric layers with conductive columns and traces between them; balls, bumps or pins (document 004)";

    private protected override void FindConflicts(CavityBuildUp parameters, Conflicts conflicts) => CavityBuildUpConflicts.Find(parameters, conflicts);

    private protected override void Paint(CavityBuildUp parameters, SectionDrawing drawing)
    {
        CavityBuildUp p = parameters;
        CavityBuildUpLayout at = new(p);
        double width = p.PackageWidthUm;
        MountingBlock.PaintSpreader(drawing, p, 0, width, 0);
        PaintCarrier(p, at, drawing);
        for (int die = 0; die < at.Dies.Count; die++)
        {
            at.Dies[die].Paint(drawing, p.PowerW?.For(die), p.PowerMap);
        }

        at.BuildUp.Paint(drawing, 0, width, at.FirstDielectric);
        for (int net = 0; net < p.Nets; net++)
        {
            string? pad = p.PadCurrentA is null ? null : NetNames.Pad(net);
            at.Dies[net / at.PadsPerDie].PaintPad(
                drawing, at.DiePads[net], p.DiePadWidthUm, p.DiePadMaterial, p.ColumnFill, pad, p.PadCurrentA?.For(net) ?? 0);
        }

        MountingBlock.PaintUnderfill(drawing, p, 0, width, at.EndPointBase, at.Foot, at.EndPoints);
        PaintOutside(p, at, drawing);
        foreach (DieBlock die in p.DieContact == DieContact.Metal && p.MetalContactM2KW > 0 ? at.Dies : [])
        {
            drawing.Interface(die.Name, "carrier", p.MetalContactM2KW, null);
        }
    }

    private protected override int Pads(CavityBuildUp parameters) => parameters.Nets;

    private protected override void PaintPlan(CavityBuildUp parameters, PlanDrawing plan, Conflicts conflicts) =>
        CavityBuildUpPlan.Paint(parameters, plan);

    private protected override IEnumerable<RowPart> RowParts(CavityBuildUp parameters)
    {
        CavityBuildUp p = parameters;
        yield return new RowPart(nameof(p.ColumnFill), nameof(p.ColumnWidthUm), p.ColumnWidthUm, IsRound: true);
        yield return new RowPart(nameof(p.TraceFill), nameof(p.TraceWidthUm), p.TraceWidthUm, IsRound: false);
        yield return new RowPart(nameof(p.EndPointFill), nameof(p.EndPointWidthUm), p.EndPointWidthUm, IsRound: true);
    }

    private protected override void AddRules(CavityBuildUp parameters, CrossSection section, RuleList rules) => CavityBuildUpRules.Add(parameters, section, rules);

    private static void PaintCarrier(CavityBuildUp p, CavityBuildUpLayout at, SectionDrawing drawing)
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

    private static void PaintOutside(CavityBuildUp p, CavityBuildUpLayout at, SectionDrawing drawing)
    {
        double width = p.PackageWidthUm;
        bool hasEndPoints = at.EndPoints.Form != EndPointForm.None;
        if (p.PassivationUm > 0)
        {
            drawing.Rectangle(0, width, at.OutermostDielectric, at.PadTop, p.PassivationMaterial, "passivation");
            OpenedLayer.Paint(drawing, 0, width, at.PadTop, at.EndPointBase, p.PassivationMaterial, "passivation", at.Ends, p.PassivationOpeningUm);
        }

        foreach (double x in at.Ends)
        {
            drawing.Rectangle(x - p.OuterPadWidthUm / 2, x + p.OuterPadWidthUm / 2, at.OutermostDielectric, at.PadTop, p.TraceMaterial, "outer-pads", p.EndPointFill);
        }

        string[]? ends = p.PadCurrentA is null ? null : [.. Enumerable.Range(0, p.Nets).Select(NetNames.End)];
        if (hasEndPoints)
        {
            at.EndPoints.Paint(drawing, at.PadTop, at.EndPointBase, p.PassivationOpeningUm, ends);
            MountingBlock.PaintBoard(drawing, p, 0, width, at.Foot, at.EndPoints);
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
