namespace Strata.Packages.Blocks;

/// <summary>What a package stands on and what stands on it: board with lands at the end points, heat spreader at the other face.</summary>
internal static class MountingBlock
{
    /// <summary>Paints the underfill between the end points; before the end points, which cover it.</summary>
    public static void PaintUnderfill(SectionDrawing drawing, PackageParameters p, double x0, double x1, double z0, double foot, EndPointRow row)
    {
        if (p.UnderfillMaterial is string underfill)
        {
            drawing.Rectangle(x0, x1, z0, p.Board ? foot + row.SolderHeight(p) + p.BoardLandThicknessUm : foot, underfill, "underfill");
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

        double land = foot + row.SolderHeight(p);
        double face = land + p.BoardLandThicknessUm;
        foreach (double x in row.Centres)
        {
            drawing.Rectangle(x - row.FootWidth / 2, x + row.FootWidth / 2, foot, land, p.BoardSolderMaterial, "board-solder", row.Fill);
            drawing.Rectangle(x - row.LargestWidth / 2, x + row.LargestWidth / 2, land, face, p.BoardLandMaterial, "board-lands", row.Fill);
        }

        drawing.Rectangle(x0, x1, face, face + p.BoardThicknessUm, p.BoardMaterial, "board");
        for (int plane = 0; plane < p.BoardPlanes; plane++)
        {
            double z = face + PlaneDepth(p, plane);
            drawing.Rectangle(x0, x1, z, z + p.BoardPlaneThicknessUm, p.BoardPlaneMaterial, "board-planes");
        }
    }

    /// <summary>Depth of the upper side of a plane under the board's upper face, um: the first and the last as deep as asked, the others evenly between.</summary>
    public static double PlaneDepth(PackageParameters p, int plane)
    {
        double last = p.BoardThicknessUm - p.BoardPlaneDepthUm - p.BoardPlaneThicknessUm;
        int count = p.BoardPlanes ?? 0;
        return SectionDrawing.Snap(count < 2 ? p.BoardPlaneDepthUm : p.BoardPlaneDepthUm + plane * (last - p.BoardPlaneDepthUm) / (count - 1));
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
