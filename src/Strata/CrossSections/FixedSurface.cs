namespace Strata.CrossSections;

/// <summary>A given temperature.</summary>
/// <param name="TemperatureC">Surface temperature, C.</param>
public sealed record FixedSurface(double TemperatureC) : SurfaceCondition
{
    internal static SurfaceKind Declared { get; } =
        new("temperature", [SurfaceMember.Temperature("temperature_c")], amounts => new FixedSurface(amounts[0]));

    /// <inheritdoc/>
    public override double? LevelC => TemperatureC;

    internal override SurfaceKind Kind => Declared;

    internal override IReadOnlyList<double> Amounts => [TemperatureC];
}
