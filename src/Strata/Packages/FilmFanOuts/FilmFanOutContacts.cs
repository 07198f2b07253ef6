using Strata.Packages.Blocks;

namespace Strata.Packages.FilmFanOuts;

/// <summary>How much of two parts' widths meet where one stands on the other.</summary>
internal static class FilmFanOutContacts
{
    /// <summary>Width along which a pin meets the metal of its hole, or the metal itself where there is no first insulation, um; 0 or less for none.</summary>
    public static double PinContact(FilmFanOutParameters p, FilmFanOutLayout at)
    {
        BuildUpLevel level = at.BuildUp.Levels[0];
        double metal = level.DielectricThickness > 0 ? level.Via.BottomWidth : level.LandWidth;
        double contact = Overlap(0, p.PinWidthUm, p.FirstHoleShiftUm, metal);
        bool open = level.DielectricThickness > 0 && p.ViaForm == ViaForm.Lined && level.Via.FloorAtTop;
        double core = open ? new TaperedHole.Part(0, level.DielectricThickness, level.Via.BottomWidth, level.Via.TopWidth).Inset(p.LinerThicknessUm).BottomWidth : 0;
        return open ? contact - Math.Max(0, Overlap(0, p.PinWidthUm, p.FirstHoleShiftUm, core)) : contact;
    }

    /// <summary>Width that two intervals share, um; below 0 the gap between them.</summary>
    public static double Overlap(double firstCentre, double firstWidth, double secondCentre, double secondWidth) =>
        Math.Min(firstCentre + firstWidth / 2, secondCentre + secondWidth / 2) - Math.Max(firstCentre - firstWidth / 2, secondCentre - secondWidth / 2);
}
