using Strata.CrossSections;
using Strata.Materials;

namespace Strata.Packages.Blocks;

/// <summary>A conductor of several metals on each other: copper, nickel, gold.</summary>
/// <param name="Layers">The metals from the bottom, at least one.</param>
internal sealed record LayeredMetal(IReadOnlyList<MetalLayer> Layers)
{
    /// <summary>Metals thinner than this, um, are not drawn: they are films that conduct along themselves.</summary>
    public const double Thinnest = 0.3;

    /// <summary>Height of what is drawn, um.</summary>
    public double Height => Layers.Where(IsDrawn).Sum(layer => layer.Thickness);

    /// <summary>The lowest metal.</summary>
    public MetalLayer Lowest => Layers[0];

    /// <summary>The metal at the top.</summary>
    public MetalLayer Highest => Layers[^1];

    /// <summary>What is left when the top is polished away.</summary>
    /// <param name="height">Height that is left, um; above 0.</param>
    public LayeredMetal PolishedTo(double height)
    {
        List<MetalLayer> left = [];
        double z = 0;
        foreach (MetalLayer layer in Layers)
        {
            double thickness = SectionDrawing.Snap(Math.Min(layer.Thickness, height - z));
            if (thickness > 0)
            {
                left.Add(layer with { Thickness = thickness });
                z += thickness;
            }
        }

        return new LayeredMetal(left);
    }

    /// <summary>The conductor without the lower part of its lowest metal, which something else takes.</summary>
    /// <param name="height">Height of that part, um; less than the lowest metal's thickness.</param>
    public LayeredMetal WithoutFoot(double height) =>
        new([Lowest with { Thickness = SectionDrawing.Snap(Lowest.Thickness - height) }, .. Layers.Skip(1)]);

    /// <summary>Paints the metals on each other; those too thin to draw become sheets.</summary>
    /// <param name="drawing">The drawing.</param>
    /// <param name="x0">West end, um.</param>
    /// <param name="x1">East end, um.</param>
    /// <param name="z0">Foot, um.</param>
    /// <param name="region">Region of all of them.</param>
    /// <param name="fill">Share of the depth.</param>
    public void Paint(SectionDrawing drawing, double x0, double x1, double z0, string region, double fill)
    {
        Stack metals = new(drawing, x0, x1, z0);
        foreach (MetalLayer layer in Layers)
        {
            if (IsDrawn(layer))
            {
                metals.Layer(layer.Thickness, layer.Material, region, fill);
            }
            else
            {
                // A sheet has no fill of its own, so its thickness carries it.
                drawing.Sheet($"{region} {layer.Material}", new Box(x0, x1, metals.Z, metals.Z), layer.Thickness * fill, layer.Material);
            }
        }
    }

    private static bool IsDrawn(MetalLayer layer) => layer.Thickness >= Thinnest;
}

/// <summary>One metal of a bump, trace or film.</summary>
/// <param name="Material">The metal.</param>
/// <param name="Thickness">Its thickness, um.</param>
internal readonly record struct MetalLayer(string Material, double Thickness);

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
