using Strata.Packages.Blocks;

namespace Strata.Packages.FilmFanOuts;

/// <summary>The film and its protective layers.</summary>
internal sealed class FilmLayers
{
    private readonly (double Thickness, string Material, string Region)[] _layers;

    /// <summary>Puts the layers that have a thickness in order, along z of a drawing with the exits up.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="chipFirst">Whether the chips lie on the stack; else the stack lies on the metal, in the opposite order.</param>
    public FilmLayers(FilmFanOutParameters p, bool chipFirst)
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

    /// <summary>
    /// Lays the layers on a stack, closed; those that are not made yet leave their place open. What lies outside the film is made first.
    /// </summary>
    public void Paint(Stack stack, bool film = true, bool protective = true)
    {
        foreach ((double thickness, string material, string region) in _layers)
        {
            if (region is "film" or "third-protective" ? film : protective)
            {
                stack.Layer(thickness, material, region);
            }
            else
            {
                stack.From(stack.Z + thickness);
            }
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

/// <summary>The holes of the insulating layers, and what share of the depth the lines take.</summary>
internal static class FilmFanOutVia
{
    /// <summary>The hole of an insulating layer; the metal was laid on the face away from the chip, chip first, else on the face towards it.</summary>
    public static ViaStyle Style(FilmFanOutParameters p, double thickness)
    {
        double widening = TaperedHole.Widening(thickness, p.ViaAngleDeg);
        return new ViaStyle(p.ViaWidthUm + Math.Max(0, widening), p.ViaWidthUm + Math.Max(0, -widening), p.MetalMaterial, p.ViaFill, p.ViaForm, p.LinerThicknessUm, p.CoreMaterial)
        {
            FloorAtTop = p.Family != FilmFamily.ChipFirst,
        };
    }

    /// <summary>The share of the depth that the lines of a level take.</summary>
    public static double LineFill(FilmFanOutParameters p, int level) =>
        p.LinePitchUm is NumberList pitch ? Math.Min(1, p.LineWidthUm.For(level) / pitch.For(level))
        : p.RowPitchUm is double row ? RowPart.Fill(p.LineWidthUm.For(level), row, round: false)
        : 1;
}

/// <summary>Where current leaves the package, before any ball.</summary>
/// <param name="Height">Height of the exit face, um; null where layers cover the metal.</param>
/// <param name="Width">Width of the exit face, um.</param>
/// <param name="Words">What the exit is.</param>
internal readonly record struct FilmFanOutExit(double? Height, double Width, string Words)
{
    /// <summary>The exit that the parameters make.</summary>
    public static FilmFanOutExit Of(FilmFanOutParameters p, FilmFanOutLayout at)
    {
        double metal = p.MetalWidthUm.For(p.Levels - 1);
        TaperedHole hole = at.Hole;
        if (p.Family == FilmFamily.ChipFirst || hole.IsEmpty)
        {
            return new FilmFanOutExit(at.MetalTop, metal, "outer face of the metal");
        }

        bool covered = p.ThirdProtectiveThicknessUm > 0 && !p.ThirdProtectiveOpened;
        return (p.Family, p.FilmHoles) switch
        {
            _ when covered => new FilmFanOutExit(null, 0, "none: the third protective layer covers the metal"),
            (_, FilmHoles.None) => new FilmFanOutExit(null, 0, "none: film or protective layer covers the metal"),
            (FilmFamily.MetalOverHoles, FilmHoles.Open) when p.MetalIntoHoleUm > 0 =>
                new FilmFanOutExit(at.MetalTop + p.MetalIntoHoleUm, hole.Between(at.MetalTop, at.MetalTop + p.MetalIntoHoleUm).TopWidth, "metal in the holes"),
            (_, FilmHoles.Open) => new FilmFanOutExit(at.MetalTop, Math.Min(metal, hole.BottomWidth), "metal at the bottom of the holes"),
            (FilmFamily.MetalOverHoles, _) => new FilmFanOutExit(at.FilmTop + p.ConnectingProtrusionUm, hole.TopWidth + 2 * p.ConnectingFootUm, "connecting structure"),
            _ => new FilmFanOutExit(at.FilmTop + p.FlushStepUm, hole.TopWidth, "metal at the film's outer face"),
        };
    }
}
