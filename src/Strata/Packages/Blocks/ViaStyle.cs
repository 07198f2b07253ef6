namespace Strata.Packages.Blocks;

/// <summary>A conductor through a dielectric level: column, via or stud.</summary>
/// <param name="BottomWidth">Width at the bottom, the side of the die, um.</param>
/// <param name="TopWidth">Width at the top, um; wider or narrower than the bottom, or the same.</param>
/// <param name="Material">Its metal.</param>
/// <param name="Fill">Share of the depth that it takes.</param>
/// <param name="Form">Filled, lined or open.</param>
/// <param name="Liner">Thickness of the metal on walls and floor, um; lined only.</param>
/// <param name="Core">Material of the core; lined and open only.</param>
internal sealed record ViaStyle(double BottomWidth, double TopWidth, string Material, double Fill = 1, ViaForm Form = ViaForm.Filled, double Liner = 0, string Core = "air")
{
    /// <summary>The larger of the two widths, um.</summary>
    public double Width => Math.Max(BottomWidth, TopWidth);

    /// <summary>Paints one via.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="x">Its axis, um.</param>
    /// <param name="z0">Bottom, um.</param>
    /// <param name="z1">Top, um.</param>
    /// <param name="region">Region of its metal; the core's is this name with "-core".</param>
    /// <param name="floorAtTop">Whether a lined hole has its floor at the top instead of at the bottom.</param>
    public void Paint(SectionDrawing drawing, double x, double z0, double z1, string region, bool floorAtTop = false)
    {
        if (Form == ViaForm.Open)
        {
            drawing.Trapezoid(x, BottomWidth, TopWidth, z0, z1, Core, region + "-core", Fill);
            return;
        }

        drawing.Trapezoid(x, BottomWidth, TopWidth, z0, z1, Material, region, Fill);
        if (Form == ViaForm.Lined && Liner < z1 - z0)
        {
            // The core has the walls' slope; its floor lies one liner above the hole's.
            double slope = (TopWidth - BottomWidth) / (z1 - z0);
            double low = floorAtTop ? z0 : z0 + Liner;
            double high = floorAtTop ? z1 - Liner : z1;
            double bottom = BottomWidth + slope * (low - z0) - 2 * Liner;
            double top = BottomWidth + slope * (high - z0) - 2 * Liner;
            if (bottom > 0 && top > 0)
            {
                drawing.Trapezoid(x, bottom, top, low, high, Core, region + "-core", Fill);
            }
        }
    }
}
