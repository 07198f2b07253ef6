using Strata.CrossSections;
using Strata.Packages.Blocks;

namespace Strata.Packages.RecessedFilms;

/// <summary>Draws a package on a recessed film.</summary>
internal static class RecessedFilmDrawing
{
    /// <summary>Draws everything, electrodes up.</summary>
    public static void Paint(RecessedFilmParameters p, RecessedFilmLayout at, SectionDrawing drawing)
    {
        double width = p.PackageWidthUm;
        Stack package = new(drawing, 0, width, 0);
        MountingBlock.PaintSpreader(package, p);
        package.UpTo(at.FilmFace, p.MouldMaterial, "mould");
        drawing.Rectangle(at.Die.X0, at.Die.X1, at.GlueFoot, at.FilmFace, p.GlueMaterial, "glue");
        package.Layer(p.FilmThicknessUm, p.FilmMaterial, "film");
        at.Die.Paint(drawing, p.PowerW?[0], p.PowerMap);
        if (p.ElectrodeProtrusionUm > 0)
        {
            MountingBlock.PaintUnderfill(drawing, p, 0, width, at.FilmBack, at.Foot, at.Electrodes);
        }

        if (at.Plate is Box plate)
        {
            drawing.Rectangle(plate.X0, plate.X1, plate.Z0, plate.Z1, p.PlateMaterial, "plate");
        }

        for (int leg = 0; leg < at.Legs.Length; leg++)
        {
            PaintLeg(p, at, drawing, leg);
        }

        PaintElectrodes(p, at, drawing);
    }

    private static void PaintLeg(RecessedFilmParameters p, RecessedFilmLayout at, SectionDrawing drawing, int leg)
    {
        double x = at.Legs[leg];
        at.Recess.Paint(drawing, x, p.RecessFill, "recess-fill");
        Bar(x, p.ElectrodeWidthUm, at.RecessFloor, at.FilmBack, p.PadMaterial, "electrodes");
        Bar(x, p.PadWidthUm, at.PadFace, at.RecessFloor, p.PadMaterial, "leg-pads");

        (double z0, double z1) = at.DiePadHeights(p);
        Bar(at.DiePads[leg], p.DiePadWidthUm, z0, z1, p.DiePadMaterial, "die-pads");
        string? net = p.PadCurrentA is null ? null : NetNames.Pad(leg);
        at.Die.PaintPad(drawing, at.DiePads[leg], p.DiePadWidthUm, p.DiePadMaterial, p.LegFill, net, p.PadCurrentA?.For(leg) ?? 0);
        if (p.Bond == BondMode.Bump)
        {
            Bar(x, p.BumpWidthUm, z1, at.PadFace, p.BumpMaterial, "bumps");
            return;
        }

        BondWire wire = at.Wire(p, leg);
        wire.Paint(drawing, p.WireMaterial, wire.Fill(p.WireLengthUm, p.WiresPerLeg, p.DepthMm));

        void Bar(double axis, double width, double low, double high, string material, string region) =>
            drawing.Rectangle(axis - width / 2, axis + width / 2, low, high, material, region, p.LegFill);
    }

    // The plate at the film's back is soldered to a land of its own, so that it carries heat to the board.
    private static void PaintThermalLand(RecessedFilmParameters p, RecessedFilmLayout at, SectionDrawing drawing)
    {
        if (p.Board && p.ThermalLand && p.Plate == PlatePlace.FilmBack && at.Plate is Box plate)
        {
            new Stack(drawing, plate.X0, plate.X1, plate.Z1).UpTo(at.Foot + at.Electrodes.SolderHeight(p), p.BoardSolderMaterial, "board-solder")
                .Layer(p.BoardLandThicknessUm, p.BoardLandMaterial, "board-lands");
        }
    }

    private static void PaintElectrodes(RecessedFilmParameters p, RecessedFilmLayout at, SectionDrawing drawing)
    {
        string[]? ends = p.PadCurrentA is null ? null : [.. Enumerable.Range(0, at.Legs.Length).Select(NetNames.End)];
        at.Electrodes.Paint(drawing, at.FilmBack, at.FilmBack, 0, p.ElectrodeProtrusionUm > 0 ? ends : null);
        if (p.ElectrodeProtrusionUm > 0)
        {
            MountingBlock.PaintBoard(drawing, p, 0, p.PackageWidthUm, at.Foot, at.Electrodes);
            PaintThermalLand(p, at, drawing);
            return;
        }

        for (int leg = 0; leg < at.Legs.Length && ends is not null; leg++)
        {
            double half = p.ElectrodeWidthUm / 2;
            drawing.Terminal(ends[leg], new Box(at.Legs[leg] - half, at.Legs[leg] + half, at.FilmBack, at.FilmBack), null, 0);
        }
    }
}
