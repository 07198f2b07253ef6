namespace Strata.Numerics.Bounds;

/// <summary>
/// Both fields of <see cref="EnergyBounds"/> on triangles that meet in whole edges: a continuous potential, linear on each,
/// and a balanced flux of the lowest order of Raviart and Thomas. Enough for anyone to compute both bounds anew.
/// </summary>
internal sealed class TriangleFields
{
    internal TriangleFields()
    {
    }

    /// <summary>x of each node, m.</summary>
    public IReadOnlyList<double> X { get; internal init; } = [];

    /// <summary>x of each node for the flux, m: another one where an edge of the drawing is curved.</summary>
    public IReadOnlyList<double> StreamX { get; internal init; } = [];

    /// <summary>z of each node, m.</summary>
    public IReadOnlyList<double> Z { get; internal init; } = [];

    /// <summary>The potential at each node, K or V.</summary>
    public IReadOnlyList<double> Potential { get; internal init; } = [];

    /// <summary>Three nodes per triangle, anticlockwise.</summary>
    public IReadOnlyList<int> Triangles { get; internal init; } = [];

    /// <summary>The outflow through the edges from node 0 to 1, 1 to 2 and 2 to 0 of each triangle, W or A; 0 in insulators.</summary>
    public IReadOnlyList<double> Outflow { get; internal init; } = [];

    /// <summary>Per triangle the largest conductivities along x and z, W/(m K) or S/m; 0 where it is held at a value.</summary>
    public IReadOnlyList<(double X, double Z)> Largest { get; internal init; } = [];

    /// <summary>Per triangle the smallest conductivities along x and z, W/(m K) or S/m.</summary>
    public IReadOnlyList<(double X, double Z)> Smallest { get; internal init; } = [];

    /// <summary>Per triangle the source, W or A per m3.</summary>
    public IReadOnlyList<double> Source { get; internal init; } = [];
}
