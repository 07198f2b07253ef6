namespace Strata.Packages.Blocks;

/// <summary>Heights of the cylinder of a given diameter that has the resistance of another conductor, whose metal it has.</summary>
internal static class EqualCylinder
{
    /// <summary>That of a hole filled with one metal: the parts in series,
    /// each 4 h / (pi d0 d1), which is exact for a cone with plane faces of one potential.</summary>
    public static double HeightOf(TaperedHole hole, double diameter) =>
        hole.Parts.Sum(part => (part.Z1 - part.Z0) * diameter * diameter / (part.BottomWidth * part.TopWidth));

    /// <summary>That of a hole lined with metal on walls and floor: a ring of the walls' area, and the floor.</summary>
    /// <param name="height">Height of the hole, um.</param>
    /// <param name="diameter">Its diameter, um.</param>
    /// <param name="liner">Thickness of the metal, um, less than height and half the diameter.</param>
    public static double HeightOfLined(double height, double diameter, double liner) =>
        liner + ((height - liner) * diameter * diameter / (4 * liner * (diameter - liner)));

    /// <summary>That of a ball of diameter D cut to a height H by two faces of diameter d:
    /// R = 2 rho atanh(H / D) / (pi D / 2), hence the height d^2 atanh(H / D) / D.</summary>
    public static double HeightOfBall(double ball, double height, double face) => face * face * Math.Atanh(height / ball) / ball;
}
