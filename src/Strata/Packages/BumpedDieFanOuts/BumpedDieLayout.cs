using Strata.Packages.Blocks;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>Where the parts of the package stand along x, um; the west side of the package at 0.</summary>
internal sealed class BumpedDieLayout
{
    /// <summary>Derives the places from the parameters.</summary>
    public BumpedDieLayout(BumpedDieParameters p)
    {
        Plan(p, 0);
        if (!p.IsFinished)
        {
            (NeededWidth, Width) = (Dies[^1].X1, Dies[^1].X1);
            return;
        }

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
    private static double PartReach(BumpedDieParameters p) => Math.Max(p.Mount == DieMount.Flat ? 0 : p.CavityClearanceUm, p.Glue == GlueForm.Local ? p.GlueOverhangUm : 0);

    private void Plan(BumpedDieParameters p, double origin)
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

    private List<NetTap> Taps(BumpedDieParameters p)
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
            double shift = FrontEndRecipe.Of(p).Traces > 0 ? p.BumpShiftUm : 0;
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
    private void AddPassive(BumpedDieParameters p, int passive, bool isWest, List<NetTap> taps)
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

/// <summary>Chooses the places of the balls.</summary>
internal static class BallRow
{
    /// <summary>Places balls as close to the middles of their nets as a pitch allows, moved outwards from the middle of the row where it does not.</summary>
    /// <param name="middles">Middles of the nets, um, increasing.</param>
    /// <param name="pitch">Least distance between neighbouring balls, um.</param>
    /// <param name="west">The westernmost ball stands at most here, um.</param>
    /// <param name="east">The easternmost ball stands at least here, um.</param>
    /// <returns>Places, um, increasing.</returns>
    public static double[] Place(ReadOnlySpan<double> middles, double pitch, double west, double east)
    {
        double[] places = middles.ToArray();
        int last = places.Length - 1;
        if (last > 0)
        {
            places[0] = Math.Min(places[0], west);
            places[last] = Math.Max(places[last], east);
        }
        else
        {
            // A single ball stands on the nearer side of the die.
            places[0] = places[0] - west < east - places[0] ? Math.Min(places[0], west) : Math.Max(places[0], east);
        }

        int middle = (places.Length - 1) / 2;
        if (places.Length % 2 == 0)
        {
            double lack = Math.Max(0, pitch - (places[middle + 1] - places[middle])) / 2;
            places[middle] -= lack;
            places[middle + 1] += lack;
        }

        int first = places.Length % 2 == 0 ? middle + 2 : middle + 1;
        for (int i = first; i < places.Length; i++)
        {
            places[i] = Math.Max(places[i], places[i - 1] + pitch);
        }

        for (int i = middle - 1; i >= 0; i--)
        {
            places[i] = Math.Min(places[i], places[i + 1] - pitch);
        }

        return [.. places.Select(SectionDrawing.Snap)];
    }
}

/// <summary>A place flush with the mould where a net begins: a bump of a die or a contact of a passive device.</summary>
/// <param name="X">Its centre, um.</param>
/// <param name="Width">Its width, um.</param>
/// <param name="Die">The die, from 0; -1 for a passive device.</param>
/// <param name="Pad">Centre of the pad under the bump, um; of the contact itself for a passive device.</param>
/// <param name="Passive">The passive device, from 0; -1 for a die.</param>
/// <param name="JoinsNext">Whether a trace joins it to the next tap to the east.</param>
internal readonly record struct NetTap(double X, double Width, int Die, double Pad, int Passive, bool JoinsNext);

/// <summary>A net: what it joins, from west to east, and where its ball stands.</summary>
/// <param name="Taps">Bumps and contacts, at least one.</param>
internal sealed record MouldNet(IReadOnlyList<NetTap> Taps)
{
    /// <summary>Whether a trace joins several parts.</summary>
    public bool IsJoined => Taps.Count > 1;

    /// <summary>Whether a die drives it.</summary>
    public bool HasPad => Taps.Any(tap => tap.Die >= 0);

    /// <summary>Where its ball would stand if nothing else stood in its way, um.</summary>
    public double Middle => (Taps[0].X + Taps[^1].X) / 2;

    /// <summary>The nets of taps, in order of x.</summary>
    /// <param name="taps">The taps from west to east.</param>
    public static IReadOnlyList<MouldNet> Of(IReadOnlyList<NetTap> taps)
    {
        List<MouldNet> nets = [];
        List<NetTap> open = [];
        for (int i = 0; i < taps.Count; i++)
        {
            open.Add(taps[i]);
            if (!taps[i].JoinsNext || i + 1 == taps.Count)
            {
                nets.Add(new MouldNet([.. open]));
                open.Clear();
            }
        }

        return nets;
    }
}
