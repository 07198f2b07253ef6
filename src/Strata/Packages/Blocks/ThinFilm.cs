using Strata.Materials;

namespace Strata.Packages.Blocks;

/// <summary>Films between two conductors that are too thin to draw: barrier, seed, flash. Current and heat pass them in series.</summary>
/// <param name="Layers">The films; none for no resistance.</param>
internal sealed record ThinFilm(IReadOnlyList<MetalLayer> Layers)
{
    private const double ReferenceC = 25;

    /// <summary>Adds the films' resistance between two regions: thickness / conductivity and thickness x resistivity, summed.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="first">A region.</param>
    /// <param name="second">The region on it.</param>
    public void PaintBetween(SectionDrawing drawing, string first, string second)
    {
        double thermal = 0;
        double electrical = 0;
        foreach (MetalLayer layer in Layers)
        {
            Material material = drawing.Library.Get(layer.Material);
            double thickness = CrossSections.Micrometres.ToMetres(layer.Thickness);
            thermal += thickness / material.KzAt(ReferenceC);
            electrical += thickness * material.ResistivityAt(ReferenceC);
        }

        if (thermal > 0)
        {
            drawing.Interface(first, second, thermal, electrical);
        }
    }

    /// <summary>Adds the films as sheets along a segment, um; their thickness times the share of the depth that they take.</summary>
    public void PaintAlong(SectionDrawing drawing, string name, double x0, double x1, double z, double fill)
    {
        if (SectionDrawing.Snap(x1 - x0) <= 0)
        {
            return;
        }

        foreach (MetalLayer layer in Layers)
        {
            drawing.Sheet($"{name} {layer.Material}", new CrossSections.Box(x0, x1, z, z), layer.Thickness * fill, layer.Material);
        }
    }
}
