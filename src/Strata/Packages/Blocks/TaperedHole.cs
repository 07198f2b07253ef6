namespace Strata.Packages.Blocks;

/// <summary>A hole through one or several layers: trapezoids on one axis, one upon the other, steps between them allowed.</summary>
/// <param name="Parts">The trapezoids from the bottom up; each begins where the one before ends.</param>
internal sealed record TaperedHole(IReadOnlyList<TaperedHole.Part> Parts)
{
    /// <summary>Whether there is nothing to paint.</summary>
    public bool IsEmpty => Parts.Count == 0;

    /// <summary>Height of the lower end, um.</summary>
    public double Z0 => Parts[0].Z0;

    /// <summary>Height of the upper end, um.</summary>
    public double Z1 => Parts[^1].Z1;

    /// <summary>Width at the lower end, um.</summary>
    public double BottomWidth => Parts[0].BottomWidth;

    /// <summary>Width at the upper end, um.</summary>
    public double TopWidth => Parts[^1].TopWidth;

    /// <summary>The least width, um.</summary>
    public double Narrowest => Parts.Min(part => Math.Min(part.BottomWidth, part.TopWidth));

    /// <summary>The largest width, um.</summary>
    public double Widest => Parts.Max(part => Math.Max(part.BottomWidth, part.TopWidth));

    /// <summary>By how much a hole with sloped walls is wider at its inner end than at its outer end, um.</summary>
    /// <param name="thickness">Thickness of the layer, um.</param>
    /// <param name="angleDeg">Angle of the walls, degrees, in the layer at the outer end: below 90 wider at the inner end, above 90 wider at the outer one.</param>
    /// <remarks>Two walls, each off the vertical by thickness times cot(angle) (document 002, paragraphs 143 and 180).</remarks>
    public static double Widening(double thickness, double angleDeg) =>
        angleDeg == 90 ? 0 : SectionDrawing.Snap(2 * thickness / Math.Tan(double.DegreesToRadians(angleDeg)));

    /// <summary>What lies between two heights of the hole, um.</summary>
    public TaperedHole Between(double z0, double z1) =>
        new([.. Parts.Where(part => part.Z1 > z0 && part.Z0 < z1 && z1 > z0).Select(part => part.Between(Math.Max(z0, part.Z0), Math.Min(z1, part.Z1)))]);

    /// <summary>The hole that is left when its walls are covered, um.</summary>
    /// <param name="liner">Thickness of the cover, square to the walls, um.</param>
    public TaperedHole Inset(double liner) => new([.. Parts.Select(part => part.Inset(liner))]);

    /// <summary>
    /// The same hole in parts so low that a wall covered with a liner moves by no more than a quarter of the liner within each:
    /// the parts' corners become grid lines, between which the liner has a cell of full metal, so that no grid is too coarse to
    /// let current along a slope.
    /// </summary>
    /// <param name="liner">Thickness of the cover, um, above 0.</param>
    public TaperedHole SplitFor(double liner) => new([.. Parts.SelectMany(part => part.Split(liner / 4))]);

    /// <summary>Paints the whole hole.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="x">Its axis, um.</param>
    /// <param name="material">What it holds.</param>
    /// <param name="region">Its region.</param>
    /// <param name="fill">Share of the depth that it takes.</param>
    public void Paint(SectionDrawing drawing, double x, string material, string region, double fill = 1)
    {
        foreach (Part part in Parts)
        {
            drawing.Trapezoid(x, part.BottomWidth, part.TopWidth, part.Z0, part.Z1, material, region, fill);
        }
    }

    /// <summary>One trapezoid of a hole.</summary>
    /// <param name="Z0">Bottom, um.</param>
    /// <param name="Z1">Top, um.</param>
    /// <param name="BottomWidth">Width at the bottom, um.</param>
    /// <param name="TopWidth">Width at the top, um.</param>
    internal readonly record struct Part(double Z0, double Z1, double BottomWidth, double TopWidth)
    {
        private const int MostPieces = 64;

        /// <summary>The part between two heights, um.</summary>
        public Part Between(double z0, double z1) => new(z0, z1, WidthAt(z0), WidthAt(z1));

        /// <summary>The part that is left when its walls are covered, um.</summary>
        public Part Inset(double liner)
        {
            double along = 2 * liner * Math.Sqrt(1 + (Shift * Shift / ((Z1 - Z0) * (Z1 - Z0))));
            return this with { BottomWidth = BottomWidth - along, TopWidth = TopWidth - along };
        }

        /// <summary>The part cut so that no wall moves further than a length within a piece, um.</summary>
        public IEnumerable<Part> Split(double largestShift)
        {
            int pieces = (int)Math.Clamp(Math.Ceiling(Math.Abs(Shift) / largestShift), 1, MostPieces);
            for (int i = 0; i < pieces; i++)
            {
                yield return Between(Z0 + ((Z1 - Z0) * i / pieces), Z0 + ((Z1 - Z0) * (i + 1) / pieces));
            }
        }

        /// <summary>How far a wall moves along x from bottom to top, um.</summary>
        private double Shift => (TopWidth - BottomWidth) / 2;

        private double WidthAt(double z) => BottomWidth + ((TopWidth - BottomWidth) * (z - Z0) / (Z1 - Z0));
    }
}

/// <summary>Heights of the cylinder of a given diameter that has the resistance of another conductor, whose metal it has.</summary>
internal static class EqualCylinder
{
    /// <summary>That of a hole filled with one metal: the parts in series,
    /// each 4 h / (pi d0 d1), which is exact for a cone with plane faces of one potential.</summary>
    public static double HeightOf(TaperedHole hole, double diameter) =>
        hole.Parts.Sum(part => (part.Z1 - part.Z0) * diameter * diameter / (part.BottomWidth * part.TopWidth));

    /// <summary>That of a hole lined with metal on walls and floor: a ring of the walls' area, and the floor.</summary>
    /// <param name="height">Height of the hole, um.</param>
    /// <param name="diameter">Its diameter, um.</param>
    /// <param name="liner">Thickness of the metal, um, less than height and half the diameter.</param>
    public static double HeightOfLined(double height, double diameter, double liner) =>
        liner + ((height - liner) * diameter * diameter / (4 * liner * (diameter - liner)));

    /// <summary>That of a ball of diameter D cut to a height H by two faces of diameter d:
    /// R = 2 rho atanh(H / D) / (pi D / 2), hence the height d^2 atanh(H / D) / D.</summary>
    public static double HeightOfBall(double ball, double height, double face) => face * face * Math.Atanh(height / ball) / ball;
}
