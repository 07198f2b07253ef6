using Strata.CrossSections;

namespace Strata.Packages.Blocks;

/// <summary>A die: its body, the front end with the pads on its active face, and the heat of its active layer.</summary>
/// <param name="Name">Region of the body; the front end's is this name with "-front-end", the pads' with "-pads".</param>
/// <param name="X0">West side, um.</param>
/// <param name="Width">Width, um.</param>
/// <param name="Z0">Lower face, um.</param>
/// <param name="Thickness">Thickness, front end included, um.</param>
/// <param name="Material">Material of the body.</param>
/// <param name="ActiveThickness">Thickness of the layer that releases heat, in the body under the front end, um.</param>
/// <param name="FrontEndThickness">Thickness of the front end, um; 0 for none.</param>
/// <param name="FrontEndMaterial">Material of the front end between the pads.</param>
/// <param name="FaceUp">Whether the active face is the upper one.</param>
internal sealed record DieBlock(
    string Name, double X0, double Width, double Z0, double Thickness, string Material, double ActiveThickness, double FrontEndThickness, string FrontEndMaterial, bool FaceUp = true)
{
    /// <summary>East side, um.</summary>
    public double X1 => X0 + Width;

    /// <summary>Centre, um.</summary>
    public double Centre => X0 + Width / 2;

    /// <summary>Upper face, um.</summary>
    public double Z1 => Z0 + Thickness;

    /// <summary>Height of the active face, um.</summary>
    public double ActiveFace => FaceUp ? Z1 : Z0;

    /// <summary>Height where the front end meets the body, um.</summary>
    public double FrontEndFoot => FaceUp ? Z1 - FrontEndThickness : Z0 + FrontEndThickness;

    /// <summary>The layer that releases heat, um.</summary>
    public Box ActiveLayer => FaceUp
        ? new Box(X0, X1, FrontEndFoot - ActiveThickness, FrontEndFoot)
        : new Box(X0, X1, FrontEndFoot, FrontEndFoot + ActiveThickness);

    /// <summary>Paints body and front end, and adds the heat source if the power is given; with a map, one for each block that releases heat.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="power">W over the depth, or null.</param>
    /// <param name="map">Relative powers of equal blocks from the west, or null for an even power.</param>
    public void Paint(SectionDrawing drawing, double? power, NumberList? map)
    {
        drawing.Rectangle(X0, X1, Z0, Z1, Material, Name);
        drawing.Rectangle(X0, X1, Math.Min(FrontEndFoot, ActiveFace), Math.Max(FrontEndFoot, ActiveFace), FrontEndMaterial, Name + "-front-end");
        if (power is double watt)
        {
            PaintSources(drawing, watt, map ?? 1);
        }
    }

    private void PaintSources(SectionDrawing drawing, double power, NumberList map)
    {
        double block = Width / map.Count;
        double sum = map.Sum();
        for (int i = 0; i < map.Count; i++)
        {
            string name = map.Count == 1 ? Name : FormattableString.Invariant($"{Name}-block-{i + 1}");
            if (map[i] > 0)
            {
                drawing.Source(name, ActiveLayer with { X0 = X0 + i * block, X1 = i + 1 == map.Count ? X1 : X0 + (i + 1) * block }, power * map[i] / sum);
            }
        }
    }

    /// <summary>Paints a pad through the front end, flush with the active face, and adds the terminal of its net.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="x">Its centre, um.</param>
    /// <param name="width">Its width, um.</param>
    /// <param name="material">Its metal.</param>
    /// <param name="fill">Share of the depth that it takes.</param>
    /// <param name="net">Name of the terminal, or null for none.</param>
    /// <param name="current">Current into the net, A; null where the net is held at 0 V.</param>
    public void PaintPad(SectionDrawing drawing, double x, double width, string material, double fill, string? net, double? current)
    {
        drawing.Rectangle(x - width / 2, x + width / 2, Math.Min(FrontEndFoot, ActiveFace), Math.Max(FrontEndFoot, ActiveFace), material, Name + "-pads", fill);
        if (net is not null)
        {
            drawing.Terminal(net, new Box(x - width / 2, x + width / 2, FrontEndFoot, FrontEndFoot), current, current is null ? 0 : null);
        }
    }
}
