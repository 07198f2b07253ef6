namespace Strata.Packages.BumpedDieFanOuts;

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
