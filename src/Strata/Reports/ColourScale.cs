namespace Strata.Reports;

/// <summary>Colours for values from low to high, even to the eye and in print.</summary>
internal sealed class ColourScale
{
    private readonly Colour[] _stops;

    private ColourScale(params int[] stops) => _stops = [.. stops.Select(Colour.Of)];

    /// <summary>For temperatures: dark violet over red to pale yellow ("inferno" of matplotlib, van der Walt and Smith 2015, sampled; its
    /// darkest end left out).</summary>
    public static ColourScale Heat { get; } =
        new(0x1b0c41, 0x390963, 0x560f6d, 0x72196e, 0x8f2469, 0xab2f5e, 0xc63d4d, 0xdd513a, 0xee6925, 0xf8850f, 0xfca50a, 0xfac62d,
        0xf2e661, 0xfcffa4);

    /// <summary>For potentials: violet over green to yellow ("viridis", the same source, sampled).</summary>
    public static ColourScale Potential { get; } =
        new(0x440154, 0x482374, 0x404387, 0x345e8d, 0x29788e, 0x20908c, 0x22a784, 0x44be70, 0x79d151, 0xbdde26, 0xfde724);

    /// <summary>The colours at even distances from low to high.</summary>
    public IReadOnlyList<Colour> Stops => _stops;

    /// <summary>The colour of a value.</summary>
    /// <param name="share">0 for the lowest value, 1 for the highest.</param>
    public Colour At(double share)
    {
        double at = Math.Clamp(share, 0, 1) * (_stops.Length - 1);
        int low = Math.Min((int)at, _stops.Length - 2);
        return _stops[low].Towards(_stops[low + 1], at - low);
    }
}
