using Strata.CrossSections;
using Strata.Packages.Blocks;

namespace Strata.Packages.FilmFanOuts;

/// <summary>Draws a fan-out package on a film.</summary>
internal static class FilmFanOutDrawing
{
    // Depth in which a film absorbs the laser that lifts it off, um.
    private const double LaserDepth = 0.2;

    /// <summary>Draws everything, exits up.</summary>
    public static void Paint(FilmFanOutParameters p, FilmFanOutLayout at, SectionDrawing drawing)
    {
        bool chipFirst = p.Family == FilmFamily.ChipFirst;
        bool Has(ProcessStep step) => FilmFanOutProcess.Has(p, step);
        Stack package = new(drawing, 0, p.PackageWidthUm, 0);
        MountingBlock.PaintSpreader(package, p);
        if (chipFirst)
        {
            PaintSubstrate(p, package, drawing);
            at.FilmLayers.Paint(package, Has(ProcessStep.Film), Has(ProcessStep.Protective));
        }

        if (Has(ProcessStep.Encapsulated))
        {
            double over = chipFirst && !Has(ProcessStep.Polished) ? p.OvermouldUm : 0;
            package.UpTo(at.MetalFoot + over, p.EncapsulantMaterial, "encapsulant");
        }

        package.From(at.MetalFoot);
        if (Has(ProcessStep.Metal))
        {
            at.BuildUp.Paint(package);
        }

        if (Has(ProcessStep.Chips))
        {
            PaintChips(p, at, drawing);
        }

        if (Has(ProcessStep.Marks))
        {
            PaintMarks(p, at, drawing);
        }

        if (!chipFirst)
        {
            at.FilmLayers.Paint(package.From(at.MetalTop), Has(ProcessStep.Film), Has(ProcessStep.Protective));
            PaintSubstrate(p, package, drawing);
        }

        if (at.EndPoints.Form != EndPointForm.None)
        {
            MountingBlock.PaintUnderfill(drawing, p, 0, p.PackageWidthUm, at.PackageTop, at.Foot, at.EndPoints);
        }

        foreach (double x in at.BuildUp.Exits)
        {
            PaintHole(p, at, drawing, x);
        }

        if (p.IsFinished)
        {
            PaintExits(p, at, drawing);
        }
    }

    // Chip first under the film, metal first over it; the laser is absorbed in the film's face.
    private static void PaintSubstrate(FilmFanOutParameters p, Stack package, SectionDrawing drawing)
    {
        if (!FilmFanOutProcess.IsOnSubstrate(p))
        {
            return;
        }

        bool chipFirst = p.Family == FilmFamily.ChipFirst;
        double face = package.Z;
        if (p.LaserPowerW is double laser)
        {
            double z = chipFirst ? face : face - LaserDepth;
            drawing.Source("laser", new Box(0, p.PackageWidthUm, z, z + LaserDepth), laser);
        }

        _ = chipFirst ? package.Under(p.SubstrateThicknessUm, p.SubstrateMaterial, "substrate").From(face)
            : package.Layer(p.SubstrateThicknessUm, p.SubstrateMaterial, "substrate");
    }

    private static void PaintChips(FilmFanOutParameters p, FilmFanOutLayout at, SectionDrawing drawing)
    {
        for (int i = 0; i < at.Chips.Count; i++)
        {
            DieBlock chip = at.Chips[i];
            if (p.Family == FilmFamily.ChipFirst)
            {
                drawing.Rectangle(chip.X0, chip.X1, at.EncapsulantFoot, at.ChipBack, p.ChipAttachMaterial, "chip-attach");
            }

            chip.Paint(drawing, p.PowerW?.For(i), p.PowerMap);
        }

        for (int net = 0; net < at.Pins.Length; net++)
        {
            double x = at.Pins[net];
            drawing.Rectangle(x - p.PinWidthUm / 2, x + p.PinWidthUm / 2, at.ActiveFace, at.PinTop, p.PinMaterial, "pins", p.PinFill);
            drawing.Rectangle(x - p.PinWidthUm / 2, x + p.PinWidthUm / 2, at.PinTop, at.MetalFoot, p.JointMaterial, "joints", p.PinFill);
            string? name = p.PadCurrentA is null ? null : NetNames.Pad(net);
            at.Chips[net / p.PinsPerChip].PaintPad(drawing, x, p.PinWidthUm, p.PinMaterial, p.PinFill, name, p.PadCurrentA?.For(net) ?? 0);
        }
    }

    private static void PaintMarks(FilmFanOutParameters p, FilmFanOutLayout at, SectionDrawing drawing)
    {
        (double z0, double z1) = at.MarkHeights(p);
        int chipMarks = 2 * p.Chips;
        int mark = 0;
        foreach ((double west, double east) in at.Marks(p))
        {
            drawing.Rectangle(west, east, z0, z1, p.AlignmentMaterial, mark++ < chipMarks ? "alignment-parts" : "general-alignment-part");
        }
    }

    private static void PaintHole(FilmFanOutParameters p, FilmFanOutLayout at, SectionDrawing drawing, double x)
    {
        TaperedHole hole = at.Hole;
        FilmHoles holes = FilmFanOutProcess.Holes(p);
        if (hole.IsEmpty)
        {
            return;
        }

        hole = holes == FilmHoles.Lined ? hole.SplitFor(p.LinerThicknessUm) : hole;
        if (p.Family == FilmFamily.MetalOverHoles && FilmFanOutProcess.Has(p, ProcessStep.Metal))
        {
            double metal = at.MetalTop + p.MetalIntoHoleUm;
            hole.Between(at.MetalTop, metal).Paint(drawing, x, p.MetalMaterial, "film-metal", p.FilmHoleFill);
            hole = hole.Between(metal, at.FilmTop);
        }

        if (holes == FilmHoles.None)
        {
            return;
        }

        if (holes == FilmHoles.Open)
        {
            hole.Paint(drawing, x, p.GasMaterial, "film-holes", p.FilmHoleFill);
        }
        else if (p.Family == FilmFamily.MetalOverHoles)
        {
            PaintConnectingStructure(p, drawing, hole, x);
        }
        else
        {
            hole.Paint(drawing, x, p.MetalMaterial, "film-metal", p.FilmHoleFill);
            double step = p.IsFinished ? p.FlushStepUm : 0;
            double half = hole.TopWidth / 2;
            drawing.Rectangle(x - half, x + half, hole.Z1, hole.Z1 + step, p.MetalMaterial, "film-metal", p.FilmHoleFill);
            if (holes == FilmHoles.Lined)
            {
                hole.Between(hole.Z0, hole.Z1 - p.LinerThicknessUm).Inset(p.LinerThicknessUm).Paint(drawing, x, p.CoreMaterial, "film-metal-core");
            }
        }

        if (p.ThirdProtectiveThicknessUm > 0 && p.ThirdProtectiveOpened && p.IsFinished)
        {
            drawing.Rectangle(x - hole.TopWidth / 2, x + hole.TopWidth / 2, at.FilmTop, at.PackageTop, p.GasMaterial, "film-holes", p.FilmHoleFill);
        }
    }

    private static void PaintConnectingStructure(FilmFanOutParameters p, SectionDrawing drawing, TaperedHole hole, double x)
    {
        double half = hole.TopWidth / 2 + p.ConnectingFootUm;
        double end = hole.Z1 + p.ConnectingProtrusionUm;
        hole.Paint(drawing, x, p.ConnectingMaterial, "connecting-structure", p.FilmHoleFill);
        drawing.Rectangle(x - half, x + half, hole.Z1, end, p.ConnectingMaterial, "connecting-foot", p.FilmHoleFill);
        if (p.FilmHoles == FilmHoles.Lined)
        {
            // Open outwards: what lies outside fills the core.
            (string material, string region) = p.Balls ? (p.BallMaterial, "end-points") : (p.GasMaterial, "film-holes");
            TaperedHole core = hole.Between(hole.Z0 + p.LinerThicknessUm, hole.Z1).Inset(p.LinerThicknessUm);
            core.Paint(drawing, x, material, region);
            drawing.Rectangle(x - core.TopWidth / 2, x + core.TopWidth / 2, hole.Z1, end, material, region);
        }
    }

    private static void PaintExits(FilmFanOutParameters p, FilmFanOutLayout at, SectionDrawing drawing)
    {
        if (at.Exit.Height is not double exit)
        {
            return;
        }

        int nets = at.Pins.Length;
        string[]? ends = p.PadCurrentA is null ? null : [.. Enumerable.Range(0, nets).Select(NetNames.End)];
        if (at.EndPoints.Form != EndPointForm.None)
        {
            at.EndPoints.Paint(drawing, exit, at.EndPointBase, at.Exit.Width, ends);
            MountingBlock.PaintBoard(drawing, p, 0, p.PackageWidthUm, at.Foot, at.EndPoints);
            return;
        }

        for (int net = 0; net < nets && ends is not null; net++)
        {
            double x = at.BuildUp.Exits[net];
            double west = x - at.Exit.Width / 2;
            bool ring = p.Family == FilmFamily.MetalOverHoles && p.FilmHoles == FilmHoles.Lined;

            // The foot of a lined connecting structure is open in the middle: current leaves by its west half.
            double east = ring ? west + p.ConnectingFootUm + p.LinerThicknessUm : x + at.Exit.Width / 2;
            drawing.Terminal(ends[net], new Box(west, east, exit, exit), null, 0);
        }
    }
}
