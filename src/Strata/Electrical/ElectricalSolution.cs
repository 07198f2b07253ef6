using Strata.Meshing;

namespace Strata.Electrical;

/// <summary>
/// The potentials and currents of all nets on one mesh of the whole section. Each net is solved on a grid of its own;
/// the fields here are read from those. Cell arrays have the index c = i * Nz + k of the mesh's grid.
/// </summary>
internal sealed class ElectricalSolution
{
    internal ElectricalSolution(SectionMesh mesh)
    {
        Mesh = mesh;
        PotentialV = new double[mesh.Grid.CellCount];
        IsSolved = new bool[mesh.Grid.CellCount];
        CurrentDensityX = new double[mesh.Grid.CellCount];
        CurrentDensityZ = new double[mesh.Grid.CellCount];
    }

    /// <summary>The mesh of the whole section.</summary>
    public SectionMesh Mesh { get; }

    /// <summary>Potential of each cell, V; 0 where <see cref="IsSolved"/> is false.</summary>
    public double[] PotentialV { get; }

    /// <summary>Whether a cell belongs to a solved net; false for insulators and floating conductors.</summary>
    public bool[] IsSolved { get; }

    /// <summary>Current density along x of each cell in the conductor's own cross-section (fill accounted for), A/m2.</summary>
    public double[] CurrentDensityX { get; }

    /// <summary>Current density along z of each cell in the conductor's own cross-section, A/m2.</summary>
    public double[] CurrentDensityZ { get; }
}
