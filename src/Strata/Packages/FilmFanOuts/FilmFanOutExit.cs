using Strata.Packages.Blocks;

namespace Strata.Packages.FilmFanOuts;

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
