using Strata.CrossSections;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Discretization;

namespace Strata.Fields;

/// <summary>Puts the thin conducting sheets of a drawing on the faces of its grid.</summary>
internal static class SheetFaces
{
    /// <summary>Adds the conductance of every sheet, conductivity times thickness, to a problem on the mesh's grid.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="property">Thermal or electrical; insulating sheets are left out of an electrical problem.</param>
    /// <param name="temperatureC">Temperature of the sheets, C.</param>
    /// <param name="find">The material of a name.</param>
    public static void Apply(SectionMesh mesh, DiffusionProblem problem, MaterialProperty property, double temperatureC, Func<string, Material> find)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(find);
        foreach (Sheet sheet in mesh.Section.Sheets)
        {
            Material material = find(sheet.Material);
            bool alongZ = sheet.Segment.Width == 0;
            double conductivity = property == MaterialProperty.ThermalConductivity
                ? alongZ ? material.KzAt(temperatureC) : material.KxAt(temperatureC)
                : material.IsConductor ? 1 / material.ResistivityAt(temperatureC) : 0;
            if (conductivity == 0)
            {
                continue;
            }

            int[] faces = SegmentFaces.Of(mesh.Grid, sheet.Segment, out bool vertical);
            double[] onFace = vertical
                ? problem.SheetOnX ??= new double[(mesh.Grid.Nx + 1) * mesh.Grid.Nz]
                : problem.SheetOnZ ??= new double[mesh.Grid.Nx * (mesh.Grid.Nz + 1)];
            foreach (int face in faces)
            {
                onFace[face] += conductivity * sheet.Thickness;
            }
        }
    }
}
