namespace Strata.Numerics.Discretization;

/// <summary>The condition on one boundary face.</summary>
/// <param name="Kind">Which kind of condition.</param>
/// <param name="Value">u on the face (<see cref="BoundaryKind.Value"/>), ambient u (<see cref="BoundaryKind.Film"/>), flux density into the body, W/m2 or A/m2 (<see cref="BoundaryKind.Flux"/>), else 0.</param>
/// <param name="Film">Film coefficient h, W/(m2 K), above 0 for <see cref="BoundaryKind.Film"/>, else 0.</param>
internal readonly record struct BoundaryCondition(BoundaryKind Kind, double Value, double Film)
{
    /// <summary>No flux through the face.</summary>
    public static BoundaryCondition Adiabatic => default;

    /// <summary>u = value on the face.</summary>
    public static BoundaryCondition Fixed(double value) => new(BoundaryKind.Value, value, 0);

    /// <summary>A flux density into the body, W/m2 or A/m2.</summary>
    public static BoundaryCondition Flux(double density) => new(BoundaryKind.Flux, density, 0);

    /// <summary>A film to an ambient: flux density out of the body = h (u - ambient).</summary>
    public static BoundaryCondition FilmTo(double film, double ambient) => new(BoundaryKind.Film, ambient, film);
}
