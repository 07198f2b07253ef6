using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>Meshes drawings: grid lines on every axis-parallel edge, graded between them, and the parts of every cell.</summary>
internal static class SectionMesher
{
    /// <summary>Meshes a drawing.</summary>
    /// <param name="section">A drawing without problems (see <see cref="SectionGeometry.Check"/>).</param>
    /// <param name="library">Materials beside those of the section.</param>
    /// <param name="options">How fine.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The mesh.</returns>
    /// <exception cref="Problems.InputException">A material is unknown, or a place is covered by nothing.</exception>
    public static SectionMesh Mesh(
        CrossSection section, MaterialLibrary library, MeshOptions options, CancellationToken cancellation = default)
    {
        AxisPlan plan = AxisPlan.Of(section, options, cancellation);
        return SectionPainting.OnGrid(section, library, plan.X, plan.Z, plan.Warnings, cancellation);
    }

    /// <summary>Meshes a drawing on given axes: an adaptive loop, the crop of a net, a fixed grid.</summary>
    /// <param name="section">A drawing without problems.</param>
    /// <param name="library">Materials beside those of the section.</param>
    /// <param name="x">Axis along the layers, m, inside the outline.</param>
    /// <param name="z">Axis across the layers, m, inside the outline.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The mesh.</returns>
    /// <exception cref="Problems.InputException">A material is unknown, or a place is covered by nothing.</exception>
    public static SectionMesh OnGrid(
        CrossSection section, MaterialLibrary library, GridAxis x, GridAxis z, CancellationToken cancellation = default)
    {
        return SectionPainting.OnGrid(section, library, x, z, [], cancellation);
    }

    /// <summary>The axes of a drawing.</summary>
    /// <param name="section">A drawing without problems.</param>
    /// <param name="options">How fine.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The axes along and across the layers, m.</returns>
    public static (GridAxis X, GridAxis Z) Axes(
        CrossSection section, MeshOptions options, CancellationToken cancellation = default)
    {
        AxisPlan plan = AxisPlan.Of(section, options, cancellation);
        return (plan.X, plan.Z);
    }
}
