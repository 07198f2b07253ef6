namespace Strata.CrossSections;

/// <summary>
/// What holds on a part of the outline. The kinds are <see cref="FilmSurface"/>, <see cref="FixedSurface"/>,
/// <see cref="FluxSurface"/>, <see cref="RadiatingSurface"/>, <see cref="AdiabaticSurface"/> and
/// <see cref="GroundedSurface"/>, and no other.
/// </summary>
public abstract record SurfaceCondition
{
    private protected SurfaceCondition()
    {
    }

    /// <summary>The temperature that the condition ties the body to, C; null where it ties it to none.</summary>
    public virtual double? LevelC => null;

    /// <summary>The kind: its name, its members in a file, their ranges.</summary>
    internal abstract SurfaceKind Kind { get; }

    /// <summary>The values of the kind's members, in their order.</summary>
    internal abstract IReadOnlyList<double> Amounts { get; }
}
