namespace Strata.CrossSections;

/// <summary>A film coefficient to an ambient.</summary>
/// <param name="Film">Film coefficient, W/(m2 K), above 0.</param>
/// <param name="AmbientC">Ambient temperature, C.</param>
public sealed record FilmSurface(double Film, double AmbientC) : SurfaceCondition
{
    internal static SurfaceKind Declared { get; } = new(
        "film",
        [new("film_w_m2k", "W/(m2 K)", 0, 1e12, AboveMin: true), SurfaceMember.Temperature("ambient_c")],
        amounts => new FilmSurface(amounts[0], amounts[1]));

    /// <inheritdoc/>
    public override double? LevelC => AmbientC;

    internal override SurfaceKind Kind => Declared;

    internal override IReadOnlyList<double> Amounts => [Film, AmbientC];
}
