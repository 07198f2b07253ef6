namespace Strata.CrossSections;

/// <summary>No heat passes.</summary>
public sealed record AdiabaticSurface : SurfaceCondition
{
    internal static SurfaceKind Declared { get; } = new("adiabatic", [], _ => new AdiabaticSurface());

    internal override SurfaceKind Kind => Declared;

    internal override IReadOnlyList<double> Amounts => [];
}
