namespace Strata.Numerics.Discretization;

/// <summary>What holds on one boundary face.</summary>
internal enum BoundaryKind
{
    /// <summary>No flux.</summary>
    Adiabatic,

    /// <summary>The value of u is given on the face.</summary>
    Value,

    /// <summary>The flux density into the body is given.</summary>
    Flux,

    /// <summary>The flux density out of the body is h (u - u_ambient).</summary>
    Film,
}
