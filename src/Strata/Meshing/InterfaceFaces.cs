using Strata.CrossSections;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Meshing;

/// <summary>The faces of a grid on which the contact resistances of a drawing act.</summary>
public sealed class InterfaceFaces
{
    private readonly SectionMesh _mesh;
    private readonly int[]? _onX;
    private readonly int[]? _onZ;

    private InterfaceFaces(SectionMesh mesh, int[]? onX, int[]? onZ)
    {
        _mesh = mesh;
        _onX = onX;
        _onZ = onZ;
    }

    /// <summary>Per x-face: index of the interface that acts on it, or -1; empty when there is none.</summary>
    public ReadOnlySpan<int> OnX => _onX;

    /// <summary>Per z-face: index of the interface that acts on it, or -1; empty when there is none.</summary>
    public ReadOnlySpan<int> OnZ => _onZ;

    /// <summary>Finds the faces. Where two interfaces name the same face the later one holds.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="property">Thermal or electrical: interfaces without a resistance of that kind are left out.</param>
    /// <returns>The faces.</returns>
    public static InterfaceFaces Of(SectionMesh mesh, MaterialProperty property)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        IReadOnlyList<SectionInterface> interfaces = mesh.Section.Interfaces;
        if (interfaces.Count == 0 || interfaces.All(one => Resistance(one, property) is null))
        {
            return new InterfaceFaces(mesh, null, null);
        }

        RectilinearGrid grid = mesh.Grid;
        int[] onX = new int[(grid.Nx + 1) * grid.Nz];
        int[] onZ = new int[grid.Nx * (grid.Nz + 1)];
        Array.Fill(onX, -1);
        Array.Fill(onZ, -1);
        int[] regionOf = DrawnRegions(mesh);
        for (int n = 0; n < interfaces.Count; n++)
        {
            if (Resistance(interfaces[n], property) is null)
            {
                continue;
            }

            if (interfaces[n].Segment is Box segment)
            {
                foreach (int face in SegmentFaces.Of(grid, segment, out bool vertical))
                {
                    (vertical ? onX : onZ)[face] = n;
                }
            }
            else if (interfaces[n].Between is (string first, string second))
            {
                Between(mesh, regionOf, first, second, n, onX, onZ);
            }
        }

        return new InterfaceFaces(mesh, onX, onZ);
    }

    /// <summary>Writes the resistances into a problem on the mesh's grid.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="property">Thermal or electrical.</param>
    /// <remarks>Where one side takes only a fill f of the depth, its contact has only f of the area, so the face carries r / f.</remarks>
    public void Apply(DiffusionProblem problem, MaterialProperty property)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (_onX is null || _onZ is null)
        {
            return;
        }

        RectilinearGrid grid = _mesh.Grid;
        double[] contactX = problem.ContactX ??= new double[_onX.Length];
        double[] contactZ = problem.ContactZ ??= new double[_onZ.Length];
        for (int i = 0; i < grid.Nx; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                int x = grid.XFace(i, k);
                int z = grid.ZFace(i, k);
                int cell = grid.Cell(i, k);
                if (_onX[x] >= 0)
                {
                    contactX[x] = Value(_onX[x], property, i > 0 ? cell - grid.Nz : cell, cell);
                }

                if (_onZ[z] >= 0)
                {
                    contactZ[z] = Value(_onZ[z], property, k > 0 ? cell - 1 : cell, cell);
                }
            }
        }
    }

    private static double? Resistance(SectionInterface one, MaterialProperty property) =>
        property == MaterialProperty.ThermalConductivity ? one.ThermalResistance : one.ElectricalResistance;

    private static void Between(SectionMesh mesh, int[] regionOf, string first, string second, int index, int[] onX, int[] onZ)
    {
        RectilinearGrid grid = mesh.Grid;
        int a = IndexOf(mesh.Regions, first);
        int b = IndexOf(mesh.Regions, second);
        if (a < 0 || b < 0)
        {
            return;
        }

        bool Meet(int one, int other) => (regionOf[one] == a && regionOf[other] == b) || (regionOf[one] == b && regionOf[other] == a);
        for (int i = 0; i < grid.Nx; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                int cell = grid.Cell(i, k);
                if (i > 0 && Meet(cell - grid.Nz, cell))
                {
                    onX[grid.XFace(i, k)] = index;
                }

                if (k > 0 && Meet(cell - 1, cell))
                {
                    onZ[grid.ZFace(i, k)] = index;
                }
            }
        }
    }

    // A column of fill 0.3 is drawn where it takes 0.3 of the cell, although what it displaces takes more of it.
    private static int[] DrawnRegions(SectionMesh mesh)
    {
        double[] fill = new double[mesh.Regions.Count];
        foreach (PaintedShape shape in mesh.Section.Shapes)
        {
            int region = IndexOf(mesh.Regions, shape.Region);
            if (region >= 0)
            {
                fill[region] = Math.Max(fill[region], shape.Fill);
            }
        }

        int[] regionOf = mesh.RegionOf.ToArray();
        for (int cell = 0; cell < regionOf.Length; cell++)
        {
            foreach (CellPart part in mesh.PartsOf(cell))
            {
                if (fill[part.Region] < 1 && part.Share >= 0.5 * fill[part.Region] && fill[part.Region] > 0)
                {
                    regionOf[cell] = part.Region;
                }
            }
        }

        return regionOf;
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (int n = 0; n < names.Count; n++)
        {
            if (names[n] == name)
            {
                return n;
            }
        }

        return -1;
    }

    private double Value(int index, MaterialProperty property, int before, int after)
    {
        SectionInterface one = _mesh.Section.Interfaces[index];
        double resistance = Resistance(one, property) ?? 0;
        if (one.Between is not (string first, string second))
        {
            return resistance;
        }

        double share = Math.Min(Share(before, first, second), Share(after, first, second));
        return share > 0 && share < 1 ? resistance / share : resistance;
    }

    private double Share(int cell, string first, string second)
    {
        double share = 0;
        foreach (CellPart part in _mesh.PartsOf(cell))
        {
            string name = _mesh.Regions[part.Region];
            share += name == first || name == second ? part.Share : 0;
        }

        return share;
    }
}
