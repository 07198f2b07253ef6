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

        Stack board = new(drawing, x0, x1, foot);
        foreach (double x in row.Centres)
        {
            board.About(x, row.FootWidth).Layer(row.SolderHeight(p), p.BoardSolderMaterial, "board-solder", row.Fill)
                .About(x, row.LargestWidth).Layer(p.BoardLandThicknessUm, p.BoardLandMaterial, "board-lands", row.Fill);
        }

        double face = foot + row.SolderHeight(p) + p.BoardLandThicknessUm;
        board.From(face).Layer(p.BoardThicknessUm, p.BoardMaterial, "board");
        for (int plane = 0; plane < p.BoardPlanes; plane++)
        {
            board.From(face + PlaneDepth(p, plane)).Layer(p.BoardPlaneThicknessUm, p.BoardPlaneMaterial, "board-planes");
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
    /// <param name="package">The package before its first layer, at the face away from the end points; it stays there.</param>
    /// <param name="p">The parameters.</param>
    public static void PaintSpreader(Stack package, PackageParameters p)
    {
        double face = package.Z;
        if (p.SpreaderThicknessUm > 0)
        {
            package.Under(p.SpreaderInterfaceThicknessUm, p.SpreaderInterfaceMaterial, "spreader-interface")
                .Under(p.SpreaderThicknessUm, p.SpreaderMaterial, "spreader").From(face);
        }
    }
}
