using Strata.Packages.Blocks;

namespace Strata.Packages.FilmFanOuts;

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
