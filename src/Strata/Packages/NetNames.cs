using System.Globalization;

namespace Strata.Packages;

/// <summary>The names of a net's terminals, counted from the west.</summary>
internal static class NetNames
{
    /// <summary>The terminal at the die pad.</summary>
    /// <param name="net">The net, from 0.</param>
    public static string Pad(int net) => string.Create(CultureInfo.InvariantCulture, $"pad-{net + 1}");

    /// <summary>The terminal at the end point.</summary>
    /// <param name="net">The net, from 0.</param>
    public static string End(int net) => string.Create(CultureInfo.InvariantCulture, $"end-{net + 1}");
}
