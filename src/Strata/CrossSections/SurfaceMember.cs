using System.Globalization;

namespace Strata.CrossSections;

/// <summary>A number that a condition on the outline needs.</summary>
/// <param name="Name">Its name in files, unit included.</param>
/// <param name="Unit">Its unit; empty for none.</param>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
/// <param name="AboveMin">True when <paramref name="Min"/> itself is not allowed.</param>
internal sealed record SurfaceMember(string Name, string Unit, double Min, double Max, bool AboveMin = false)
{
    /// <summary>The range in words.</summary>
    public string Allowed =>
        string.Create(CultureInfo.InvariantCulture, $"{(AboveMin ? "above " : "")}{Min:R}{(AboveMin ? ", at most " : " to ")}{Max:R}");

    /// <summary>A temperature, C.</summary>
    /// <param name="name">Its name in files.</param>
    public static SurfaceMember Temperature(string name) => new(name, "C", Materials.Material.AbsoluteZeroC, 5000);

    /// <summary>Whether a value is allowed.</summary>
    public bool Holds(double value) => (AboveMin ? value > Min : value >= Min) && value <= Max;
}
