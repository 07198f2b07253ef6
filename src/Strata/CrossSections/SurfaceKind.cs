namespace Strata.CrossSections;

/// <summary>A kind of condition on the outline, as files and checks see it.</summary>
/// <param name="Name">What <c>kind</c> holds in a file.</param>
/// <param name="Members">The members that the kind needs, in the order of a file.</param>
/// <param name="Create">Makes the condition from their values.</param>
internal sealed record SurfaceKind(string Name, IReadOnlyList<SurfaceMember> Members, Func<IReadOnlyList<double>, SurfaceCondition> Create)
{
    /// <summary>Every kind, in the order in which messages list them.</summary>
    public static IReadOnlyList<SurfaceKind> All { get; } =
    [
        FilmSurface.Declared, FixedSurface.Declared, FluxSurface.Declared, RadiatingSurface.Declared, AdiabaticSurface.Declared,
        GroundedSurface.Declared,
    ];
}
