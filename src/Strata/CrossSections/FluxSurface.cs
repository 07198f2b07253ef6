namespace Strata.CrossSections;

/// <summary>A given heat flux.</summary>
/// <param name="Flux">Heat flux into the body, W/m2.</param>
public sealed record FluxSurface(double Flux) : SurfaceCondition
{
    internal static SurfaceKind Declared { get; } =
        new("flux", [new("flux_w_m2", "W/m2", -1e12, 1e12)], amounts => new FluxSurface(amounts[0]));

    internal override SurfaceKind Kind => Declared;

    internal override IReadOnlyList<double> Amounts => [Flux];
}
