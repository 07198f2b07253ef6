using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Where the parts of the package stand along x, um; the west side of the package at 0.</summary>
internal sealed class BumpedDieLayout
{
    /// <summary>Derives the places from the parameters.</summary>
    public BumpedDieLayout(BumpedDiePackage p)
    {
        Plan(p, 0);
        double parts = PartReach(p);
        double lands = Math.Max(p.BallLandWidthUm, p.Balls ? p.BallDiameterUm : p.BallOpeningUm) / 2;
        double west = Math.Min(PartsWest - parts, Balls[0] - lands);
        double east = Math.Max(PartsEast + parts, Balls[^1] + lands);
        NeededWidth = SectionDrawing.Snap(east - west + 2 * p.EdgeMarginUm);
        Width = p.PackageWidthUm ?? NeededWidth;
        Plan(p, SectionDrawing.Snap(p.EdgeMarginUm - west + (Width - NeededWidth) / 2));
    }

    /// <summary>Width of the package.</summary>
    public double Width { get; }

    /// <summary>Least width that holds parts, lands, balls and margins.</summary>
    public double NeededWidth { get; }

    /// <summary>West and east side of every die.</summary>
    public IReadOnlyList<(double X0, double X1)> Dies { get; private set; } = [];

    /// <summary>West and east side of every passive device.</summary>
    public IReadOnlyList<(double X0, double X1)> Passives { get; private set; } = [];

    /// <summary>The nets from west to east.</summary>
    public IReadOnlyList<MouldNet> Nets { get; private set; } = [];

    /// <summary>Places of the balls, one for each net.</summary>
    public double[] Balls { get; private set; } = [];

    private double PartsWest => Math.Min(Dies[0].X0, Passives.Count > 0 ? Passives.Min(part => part.X0) : double.PositiveInfinity);

    private double PartsEast => Math.Max(Dies[^1].X1, Passives.Count > 0 ? Passives.Max(part => part.X1) : double.NegativeInfinity);

    // Length by which glue or cavity reach past the outermost part.
    private static double PartReach(BumpedDiePackage p) => Math.Max(p.Mount == DieMount.Flat ? 0 : p.CavityClearanceUm, p.Glue == GlueForm.Local ? p.GlueOverhangUm : 0);

    private void Plan(BumpedDiePackage p, double origin)
    {
        double x = origin;
        List<(double, double)> passives = [];
        if (p.PassiveCount == 2)
        {
            passives.Add((x, SectionDrawing.Snap(x + p.PassiveWidthUm)));
            x += p.PassiveWidthUm + p.PassiveGapUm;
        }

        List<(double, double)> dies = [];
        for (int die = 0; die < p.DieCount; die++)
        {
            double width = p.DieWidthUm.For(die);
            dies.Add((SectionDrawing.Snap(x), SectionDrawing.Snap(x + width)));
            x += width + p.DieGapUm;
        }

        x += p.PassiveGapUm - p.DieGapUm;
        if (p.PassiveCount > 0)
        {
            passives.Add((SectionDrawing.Snap(x), SectionDrawing.Snap(x + p.PassiveWidthUm)));
        }

        Dies = dies;
        Passives = passives;
        Nets = MouldNet.Of(Taps(p));
        Balls = BallRow.Place([.. Nets.Select(net => net.Middle)], p.BallPitchUm, Dies[0].X0 - p.BallOverhangUm, Dies[^1].X1 + p.BallOverhangUm);
    }

    private List<NetTap> Taps(BumpedDiePackage p)
    {
        List<NetTap> taps = [];
        bool two = p.PassiveCount == 2;
        if (two)
        {
            AddPassive(p, 0, isWest: true, taps);
        }

        for (int die = 0; die < p.DieCount; die++)
        {
            double centre = (Dies[die].X0 + Dies[die].X1) / 2;
            double[] pads = RowOfPlaces.Centred(centre, p.PadCount, p.PadPitchUm);
            double shift = FrontEndRecipe.Of(p.FrontEnd).Traces > 0 ? p.BumpShiftUm : 0;
            for (int pad = 0; pad < pads.Length; pad++)
            {
                bool joins = pad + 1 == pads.Length && (die + 1 < p.DieCount || p.PassiveCount > 0);
                double bump = SectionDrawing.Snap(pads[pad] + shift * Math.Sign(SectionDrawing.Snap(pads[pad] - centre)));
                taps.Add(new NetTap(bump, p.BumpWidthUm, die, pads[pad], -1, joins));
            }
        }

        if (p.PassiveCount > 0)
        {
            AddPassive(p, Passives.Count - 1, isWest: false, taps);
        }

        return taps;
    }

    // The contact that joins the die is the inner one; a second contact stands at the outer end.
    private void AddPassive(BumpedDiePackage p, int passive, bool isWest, List<NetTap> taps)
    {
        double half = p.PassiveContactWidthUm / 2;
        double west = SectionDrawing.Snap(Passives[passive].X0 + half);
        double east = SectionDrawing.Snap(Passives[passive].X1 - half);
        double inner = isWest ? east : west;
        double outer = isWest ? west : east;
        NetTap first = new(inner, p.PassiveContactWidthUm, -1, inner, passive, isWest);
        NetTap second = new(outer, p.PassiveContactWidthUm, -1, outer, passive, false);
        bool hasSecond = p.PassiveSecondContact == SecondContact.Ball;
        taps.AddRange((isWest, hasSecond) switch
        {
            (true, true) => [second, first],
            (false, true) => [first, second],
            _ => [first],
        });
    }
}
