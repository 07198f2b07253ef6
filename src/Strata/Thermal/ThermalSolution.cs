using Strata.Meshing;
using Strata.Numerics.Discretization;

namespace Strata.Thermal;

/// <summary>A temperature field on its mesh. Cell arrays have the index c = i * Nz + k of the mesh's grid.</summary>
internal sealed class ThermalSolution
{
    internal ThermalSolution(SectionMesh mesh, DiffusionProblem problem, double referenceC, double[] temperatureC, double[] heatFluxX,
        double[] heatFluxZ, ContinuousField rise, double[] solution)
    {
        Mesh = mesh;
        Problem = problem;
        ReferenceC = referenceC;
        TemperatureC = temperatureC;
        HeatFluxX = heatFluxX;
        HeatFluxZ = heatFluxZ;
        Rise = rise;
        Solution = solution;
    }

    /// <summary>The mesh.</summary>
    public SectionMesh Mesh { get; }

    /// <summary>The problem that was solved, for u = T - <see cref="ReferenceC"/>, with the conductivities at the solution.</summary>
    public DiffusionProblem Problem { get; }

    /// <summary>The temperature that counts as u = 0, C.</summary>
    public double ReferenceC { get; }

    /// <summary>The solution of the equations, T - <see cref="ReferenceC"/> per cell, whose fluxes balance.</summary>
    internal double[] Solution { get; }

    /// <summary>Temperature at the centre of each cell, C.</summary>
    public double[] TemperatureC { get; }

    /// <summary>The continuous field of the bounds, T - <see cref="ReferenceC"/>.</summary>
    public ContinuousField Rise { get; }

    /// <summary>Heat flux density along x of each cell, W/m2.</summary>
    public double[] HeatFluxX { get; }

    /// <summary>Heat flux density along z of each cell, W/m2.</summary>
    public double[] HeatFluxZ { get; }
}
