using Strata.Packages.Blocks;

namespace Strata.Packages.FilmFanOuts;

/// <summary>The film and its protective layers.</summary>
internal sealed class FilmStack
{
    private readonly (double Thickness, string Material, string Region)[] _layers;

    /// <summary>Puts the layers that have a thickness in order, along z of a drawing with the exits up.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="chipFirst">Whether the chips lie on the stack; else the stack lies on the metal, in the opposite order.</param>
    public FilmStack(FilmFanOutParameters p, bool chipFirst)
    {
        (double, string, string)[] layers =
        [
            (p.SecondProtectiveThicknessUm, p.SecondProtectiveMaterial, "second-protective"),
            (p.ProtectiveThicknessUm, p.ProtectiveMaterial, "protective"),
            (p.FilmThicknessUm, p.FilmMaterial, "film"),
            (p.ThirdProtectiveThicknessUm, p.ThirdProtectiveMaterial, "third-protective"),
        ];
        _layers = chipFirst ? [.. layers.Reverse()] : layers;
        Thickness = layers.Sum(layer => layer.Item1);
        InnerThickness = Thickness - p.ThirdProtectiveThicknessUm;
    }

    /// <summary>Thickness of all layers, um.</summary>
    public double Thickness { get; }

    /// <summary>Thickness of all layers but the third protective one, um.</summary>
    public double InnerThickness { get; }

    /// <summary>Paints the layers, closed.</summary>
    public void Paint(SectionDrawing drawing, double x0, double x1, double z0)
    {
        double z = z0;
        foreach ((double thickness, string material, string region) in _layers)
        {
            drawing.Rectangle(x0, x1, z, z + thickness, material, region);
            z += thickness;
        }
    }

    /// <summary>A hole through all layers but the third protective one, from the metal outwards.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="z0">Height of the metal's outer face, um.</param>
    public static TaperedHole Hole(FilmFanOutParameters p, double z0)
    {
        // The width is given at the outer face; each layer's widths follow from the layer outside it.
        (double Thickness, double AngleDeg)[] inwards =
        [
            (p.FilmThicknessUm, p.FilmHoleAngleDeg), (p.ProtectiveThicknessUm, p.ProtectiveHoleAngleDeg), (p.SecondProtectiveThicknessUm, p.ProtectiveHoleAngleDeg),
        ];
        double outer = p.FilmHoleWidthUm;
        double z = z0 + inwards.Sum(layer => layer.Thickness);
        List<TaperedHole.Part> parts = [];
        foreach ((double thickness, double angle) in inwards)
        {
            if (thickness > 0)
            {
                outer += parts.Count > 0 ? 2 * p.HoleStepUm : 0;
                double inner = outer + TaperedHole.Widening(thickness, angle);
                parts.Add(new TaperedHole.Part(z - thickness, z, inner, outer));
                outer = inner;
                z -= thickness;
            }
        }

        parts.Reverse();
        return new TaperedHole(parts);
    }
}
