namespace Strata.Packages.Blocks;

/// <summary>What a package stands on and what stands on it: board with lands at the end points, heat spreader at the other face.</summary>
internal static class MountingBlock
{
    /// <summary>Paints the underfill between the end points; before the end points, which cover it.</summary>
    public static void PaintUnderfill(SectionDrawing drawing, PackageParameters p, double x0, double x1, double z0, double z1)
    {
        if (p.UnderfillMaterial is string underfill)
        {
            drawing.Rectangle(x0, x1, z0, p.Board ? z1 + p.BoardLandThicknessUm : z1, underfill, "underfill");
        }
    }

    /// <summary>Paints the board and the lands under the end points.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="p">The parameters.</param>
    /// <param name="x0">West end, um.</param>
    /// <param name="x1">East end, um.</param>
    /// <param name="foot">Height of the end points' feet, um.</param>
    /// <param name="row">The end points.</param>
    public static void PaintBoard(SectionDrawing drawing, PackageParameters p, double x0, double x1, double foot, EndPointRow row)
    {
        if (!p.Board)
        {
            return;
        }

        double face = foot + p.BoardLandThicknessUm;
        foreach (double x in row.Centres)
        {
            drawing.Rectangle(x - row.LargestWidth / 2, x + row.LargestWidth / 2, foot, face, p.BoardLandMaterial, "board-lands", row.Fill);
        }

        drawing.Rectangle(x0, x1, face, face + p.BoardThicknessUm, p.BoardMaterial, "board");
    }

    /// <summary>Paints the heat spreader and its interface material under the package.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="p">The parameters.</param>
    /// <param name="x0">West end, um.</param>
    /// <param name="x1">East end, um.</param>
    /// <param name="face">Height of the package's face away from the end points, um.</param>
    public static void PaintSpreader(SectionDrawing drawing, PackageParameters p, double x0, double x1, double face)
    {
        if (p.SpreaderThicknessUm > 0)
        {
            double top = face - p.SpreaderInterfaceThicknessUm;
            drawing.Rectangle(x0, x1, top, face, p.SpreaderInterfaceMaterial, "spreader-interface");
            drawing.Rectangle(x0, x1, top - p.SpreaderThicknessUm, top, p.SpreaderMaterial, "spreader");
        }
    }
}
