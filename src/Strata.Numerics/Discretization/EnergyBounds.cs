namespace Strata.Numerics.Discretization;

/// <summary>
/// Guaranteed two-sided bounds of the energy C = f(u) of a discretised problem, from any approximate solution
/// (Prager and Synge 1947; the principles of Dirichlet and Thomson). A re-usable workspace.
/// </summary>
public sealed class EnergyBounds
{
    private readonly double[] _gapX = [], _gapZ = [], _cellEnergy = [];

    /// <summary>Bounds C = f(u), the load times the solution.</summary>
    /// <param name="problem">The problem. Either loaded: sources, face sources and flux boundaries, with every ambient and fixed value 0; or driven: fixed values and ambients, no load, and C is the power they dissipate.</param>
    /// <param name="system">Its assembled equations.</param>
    /// <param name="u">Any approximate solution, one value per cell; the closer, the tighter the bounds.</param>
    /// <param name="options">Work to spend; null for the defaults.</param>
    /// <returns>The interval of C.</returns>
    /// <exception cref="ArgumentException">Loads and driving values together, or a length that does not fit.</exception>
    public EnergyInterval Evaluate(DiffusionProblem problem, DiffusionSystem system, ReadOnlySpan<double> u, EnergyBoundsOptions? options = null) =>
        throw new NotSupportedException($"Energy bounds are not available yet ({_gapX.Length}).");

    /// <summary>Per column: the constitutive gap of the flux and the gradient along x, the part that halving the column reduces; Nx values, in the unit of C.</summary>
    public ReadOnlySpan<double> GapX => _gapX;

    /// <summary>Per row: the constitutive gap of the flux and the gradient along z, the part that halving the row reduces; Nz values, in the unit of C.</summary>
    public ReadOnlySpan<double> GapZ => _gapZ;

    /// <summary>Energy of the flux in each cell, the unit of C; sums with the face energies to the upper energy.</summary>
    public ReadOnlySpan<double> CellEnergy => _cellEnergy;
}
