namespace Strata.Refinement;

/// <summary>What a worker spends its time on.</summary>
internal enum SolvePhase
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>Axes, painted cells, nets, contacts and places on the grid.</summary>
    Meshing,

    /// <summary>Conductivities, conductances and sources.</summary>
    Assembly,

    /// <summary>Set-up of the multigrid.</summary>
    SetUp,

    /// <summary>Linear solves.</summary>
    Solving,

    /// <summary>Bounds.</summary>
    Bounding,

    /// <summary>The numbers of the result.</summary>
    ReadingOut,
}
