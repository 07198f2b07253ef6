namespace Strata.Results;

/// <summary>
/// Maxwell's capacitances between conductors: row i holds the charges when conductor i is at 1 V and the others at 0. Symmetric, rows
/// add up to 0; a capacitance between two conductors is minus the element off the diagonal.
/// </summary>
/// <param name="Terminals">Names of the conductors, in the order of rows and columns.</param>
/// <param name="Value">Best estimates, pF/m; pF of an axisymmetric section.</param>
/// <param name="Lower">Lower bounds.</param>
/// <param name="Upper">Upper bounds.</param>
public sealed record CapacitanceMatrix(
    IReadOnlyList<string> Terminals, IReadOnlyList<IReadOnlyList<double>> Value, IReadOnlyList<IReadOnlyList<double>> Lower,
    IReadOnlyList<IReadOnlyList<double>> Upper)
{
    /// <summary>Its members in files, tables and reports.</summary>
    internal static ResultMembers<CapacitanceMatrix> Members { get; } = new()
    {
        { "value", "row i holds the charges with 1 V on conductor i and the others at 0", one => one.Value },
        { "lower", "lower bounds", one => one.Lower },
        { "upper", "upper bounds", one => one.Upper },
    };
}
