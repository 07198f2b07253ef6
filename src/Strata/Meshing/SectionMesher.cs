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
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(library);
        var grid = new RectilinearGrid(x, z, section.Coordinates, section.DepthOrOneMetre);
        List<string> regions = [];
        List<Material> materials = [];
        int Index<T>(List<T> list, T item)
        {
            int at = list.IndexOf(item);
            if (at < 0)
            {
                at = list.Count;
                list.Add(item);
            }

            return at;
        }

        Material Find(string name) => section.Materials.FirstOrDefault(m => m.Name == name) ?? library.Get(name);
        var parts = new List<CellPart>[grid.CellCount];
        for (int i = 0; i < grid.Nx; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                List<CellPart> here = [];
                if (section.Background is string background)
                {
                    here.Add(new CellPart(Index(materials, Find(background)), Index(regions, CrossSection.BackgroundRegion), 1));
                }

                foreach (PaintedShape shape in section.Shapes)
                {
                    if (shape.Shape.Contains(x.Centres[i], z.Centres[k]))
                    {
                        here = [.. here.Select(p => p with { Share = p.Share * (1 - shape.Fill) }).Where(p => p.Share > 0), new CellPart(Index(materials, Find(shape.Material)), Index(regions, shape.Region), shape.Fill)];
                    }
                }

                parts[grid.Cell(i, k)] = here;
            }
        }

        return new SectionMesh(section, grid, materials, regions, parts, []);
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
