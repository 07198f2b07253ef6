namespace Strata.CrossSections;

/// <summary>A perfect conductor at potential 0, for electrostatics: the wall of a grounded box.</summary>
public sealed record GroundedSurface : SurfaceCondition
{
    internal static SurfaceKind Declared { get; } = new("grounded", [], _ => new GroundedSurface());

    internal override SurfaceKind Kind => Declared;

    internal override IReadOnlyList<double> Amounts => [];
}
