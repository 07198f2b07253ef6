using System.Globalization;
using Strata.Files.Gdsii;

namespace Strata.Files;

/// <summary>
/// A made layout of a fan-out: dies in rows, each with pads along two edges whose traces fan out at 45 degrees to balls at a wider
/// pitch, on one or two layers. It stands for the size and the figures of a real one, not for any product.
/// </summary>
internal static class FanOutLayout
{
    private const int Rdl1 = 1;
    private const int Rdl2 = 2;
    private const int ViaLayer = 3;
    private const int PadLayer = 4;
    private const int BallLayer = 5;
    private const int PerGroup = 50;
    private const int Pitch = 20_000;
    private const int BallPitch = 60_000;
    private const int Width = 8_000;
    private const int Pad = 12_000;
    private const int Ball = 30_000;

    /// <summary>The layer table that belongs to it.</summary>
    public const string Layers = """
        # layer table of the made fan-out: two copper layers, the via between them, the places of the die's pads and of the balls
        gds_layer,gds_datatype,name,thickness_um,material,from,to,resistance_ohm_m2
        1,0,rdl1,4,copper,,,
        2,0,rdl2,6,copper,,,
        3,0,via,,,rdl1,rdl2,1e-13
        4,0,pads,,,rdl1,,
        5,0,balls,,,rdl2,,

        """;

    /// <summary>Draws the layout.</summary>
    /// <param name="nets">How many nets, above 0.</param>
    /// <returns>A GDSII stream, 1 nm per unit.</returns>
    public static byte[] Draw(int nets)
    {
        var gds = new GdsWriter("TOP", 1e-9);
        for (int n = 0; n < nets; n++)
        {
            (int group, int i) = (n / PerGroup, n % PerGroup);
            (int ox, int oy) = (group % 10 * ((PerGroup * BallPitch) + 400_000), group / 10 * 2_400_000);
            Net(gds, n, i, ox, oy);
        }

        return gds.End();
    }

    // From the pad up, aslant to the ball's column at 45 degrees, up to the ball; the second layer takes over at a via before the ball.
    private static void Net(GdsWriter gds, int number, int i, int ox, int oy)
    {
        int middle = PerGroup * BallPitch / 2, x0 = ox + middle + ((i - (PerGroup / 2)) * Pitch),
            x1 = ox + (i * BallPitch) + (BallPitch / 2);
        int shift = Math.Abs(x1 - x0), rise = oy + 100_000 + (Math.Abs(i - (PerGroup / 2)) * 8_000), top = rise + shift + 60_000;
        int via = top + 40_000, ball = via + 100_000;
        string name = string.Create(CultureInfo.InvariantCulture, $"N{number + 1}");
        Square(gds, Rdl1, x0, oy, Pad);
        Square(gds, PadLayer, x0, oy, Pad);
        gds.Path(Rdl1, Width, x0, oy, x0, rise, x1, rise + shift, x1, via);
        Square(gds, Rdl1, x1, via, Pad);
        Square(gds, Rdl2, x1, via, Pad + 4_000);
        Square(gds, ViaLayer, x1, via, Width);
        gds.Path(Rdl2, 2 * Width, x1, via, x1, ball);
        Octagon(gds, Rdl2, x1, ball, Ball);
        Octagon(gds, BallLayer, x1, ball, Ball - 6_000);
        gds.Text(Rdl1, name, x0, oy + (Pad / 2));
        gds.Text(PadLayer, name + ".pad", x0, oy);
        gds.Text(BallLayer, name + ".ball", x1, ball);
    }

    private static void Square(GdsWriter gds, int layer, int x, int y, int size)
    {
        int half = size / 2;
        gds.Boundary(layer, x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
    }

    private static void Octagon(GdsWriter gds, int layer, int x, int y, int size)
    {
        int half = size / 2, cut = (int)(half * 0.41421356);
        gds.Boundary(
            layer, x - half, y - cut, x - cut, y - half, x + cut, y - half, x + half, y - cut,
            x + half, y + cut, x + cut, y + half, x - cut, y + half, x - half, y + cut);
    }
}
