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

    /// <summary>Whether a lined hole has its floor at the top instead of at the bottom.</summary>
    public bool FloorAtTop { get; init; }

    /// <summary>Paints one via.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="x">Its axis, um.</param>
    /// <param name="z0">Bottom, um.</param>
    /// <param name="z1">Top, um.</param>
    /// <param name="region">Region of its metal; the core's is this name with "-core".</param>
    public void Paint(SectionDrawing drawing, double x, double z0, double z1, string region)
    {
        if (!(SectionDrawing.Snap(z1) > SectionDrawing.Snap(z0)))
        {
            return;
        }

        TaperedHole hole = new([new TaperedHole.Part(z0, z1, BottomWidth, TopWidth)]);
        if (Form == ViaForm.Open)
        {
            hole.Paint(drawing, x, Core, region + "-core", Fill);
            return;
        }

        hole = Form == ViaForm.Lined && Liner > 0 ? hole.SplitFor(Liner) : hole;
        hole.Paint(drawing, x, Material, region, Fill);
        if (Form == ViaForm.Lined && Liner < z1 - z0)
        {
            // The core has the walls' slope; its floor lies one liner inside the hole's.
            TaperedHole core = hole.Between(FloorAtTop ? z0 : z0 + Liner, FloorAtTop ? z1 - Liner : z1).Inset(Liner);
            if (core.Narrowest > 0)
            {
                core.Paint(drawing, x, Core, region + "-core", Fill);
            }
        }
    }
}

/// <summary>How much of a hole its metal takes.</summary>
internal enum ViaForm
{
    /// <summary>Metal through the whole hole.</summary>
    Filled,

    /// <summary>Metal on the walls and the floor; the core holds another material.</summary>
    Lined,

    /// <summary>No metal.</summary>
    Open,
}
