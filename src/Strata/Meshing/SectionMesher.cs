using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>Meshes drawings: grid lines on every axis-parallel edge, graded between them, and the parts of every cell.</summary>
public static class SectionMesher
{
    /// <summary>Meshes a drawing.</summary>
    /// <param name="section">A drawing without problems (see <see cref="SectionGeometry.Check"/>).</param>
    /// <param name="library">Materials beside those of the section.</param>
    /// <param name="options">How fine.</param>
    /// <returns>The mesh.</returns>
    /// <exception cref="Problems.InputException">A material is unknown, or a place is covered by nothing.</exception>
    public static SectionMesh Mesh(CrossSection section, MaterialLibrary library, MeshOptions options)
    {
        (GridAxis x, GridAxis z) = Axes(section, options);
        return OnGrid(section, library, x, z);
    }

    /// <summary>Meshes a drawing on given axes: an adaptive loop, the crop of a net, a fixed grid.</summary>
    /// <param name="section">A drawing without problems.</param>
    /// <param name="library">Materials beside those of the section.</param>
    /// <param name="x">Axis along the layers, m, inside the outline.</param>
    /// <param name="z">Axis across the layers, m, inside the outline.</param>
    /// <returns>The mesh.</returns>
    /// <exception cref="Problems.InputException">A material is unknown, or a place is covered by nothing.</exception>
    public static SectionMesh OnGrid(CrossSection section, MaterialLibrary library, GridAxis x, GridAxis z)
    {
        return SectionPainting.OnGrid(section, library, x, z, []);
    }

    /// <summary>The axes of a drawing.</summary>
    /// <param name="section">A drawing without problems.</param>
    /// <param name="options">How fine.</param>
    /// <returns>The axes along and across the layers, m.</returns>
    public static (GridAxis X, GridAxis Z) Axes(CrossSection section, MeshOptions options)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(options);
        SortedSet<double> x = [section.Outline.X0, section.Outline.X1];
        SortedSet<double> z = [section.Outline.Z0, section.Outline.Z1];
        foreach (Box box in section.Shapes.Select(s => s.Shape.Bounds).Concat(section.HeatSources.Select(s => s.Shape.Bounds)).Concat(section.Terminals.Select(t => t.Place)))
        {
            x.UnionWith([box.X0, box.X1]);
            z.UnionWith([box.Z0, box.Z1]);
        }

        return (Uniform(x, options), Uniform(z, options));
    }

    private static GridAxis Uniform(SortedSet<double> lines, MeshOptions options)
    {
        double[] at = [.. lines];
        int cells = Math.Max(options.CellsPerLayer, (int)Math.Sqrt(options.TargetCells ?? 1) / at.Length);
        List<double> faces = [at[0]];
        for (int j = 1; j < at.Length; j++)
        {
            for (int n = 1; n <= cells; n++)
            {
                faces.Add(n == cells ? at[j] : at[j - 1] + ((at[j] - at[j - 1]) * n / cells));
            }
        }

        return new GridAxis([.. faces]);
    }
}
