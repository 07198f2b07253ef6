namespace Strata.CrossSections;

/// <summary>Grey-body radiation to an ambient.</summary>
/// <param name="Emissivity">Emissivity, above 0 and at most 1.</param>
/// <param name="AmbientC">Ambient temperature, C.</param>
public sealed record RadiatingSurface(double Emissivity, double AmbientC) : SurfaceCondition
{
    internal static SurfaceKind Declared { get; } = new(
        "radiation",
        [new("emissivity", "", 0, 1, AboveMin: true), SurfaceMember.Temperature("ambient_c")],
        amounts => new RadiatingSurface(amounts[0], amounts[1]));

    /// <inheritdoc/>
    public override double? LevelC => AmbientC;

    internal override SurfaceKind Kind => Declared;

    internal override IReadOnlyList<double> Amounts => [Emissivity, AmbientC];
}
