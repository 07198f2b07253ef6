using Strata.CrossSections;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>The faces of a grid on which the contact resistances of a drawing act.</summary>
internal sealed class InterfaceFaces
{
    private const double LeastShare = 1e-6;
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
                Between(mesh, first, second, n, onX, onZ);
            }
        }

        return new InterfaceFaces(mesh, onX, onZ);
    }

    /// <summary>Writes the resistances into a problem on the mesh's grid, whose conductivities are set.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="property">Thermal or electrical.</param>
    /// <remarks>
    /// Where the two regions meet on a share s of a face only (a fill), the parts of the depth are taken as strips that
    /// carry what their conductivities give them: with the share phi = s k / (s k + (1 - s) k_rest) of the flux, on the side
    /// where it is larger, the face carries r phi^2 / s, which dissipates what r does on its share. Beside an insulator that is
    /// r / s. No cell size enters: a bypass through half cells would short any contact on a fine enough grid. Along a slope
    /// r is that of the drawing times the length of the faces over the length of the slope.
    /// </remarks>
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
        for (int i = 0; i <= grid.Nx; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                int face = grid.XFace(i, k);
                if (_onX[face] >= 0)
                {
                    contactX[face] = i == 0 || i == grid.Nx
                        ? Resistance(_mesh.Section.Interfaces[_onX[face]], property) ?? 0
                        : OnFace(_onX[face], property, problem.Kx, grid.Cell(i - 1, k), grid.Cell(i, k));
                }
            }
        }

        for (int i = 0; i < grid.Nx; i++)
        {
            for (int k = 0; k <= grid.Nz; k++)
            {
                int face = grid.ZFace(i, k);
                if (_onZ[face] >= 0)
                {
                    contactZ[face] = k == 0 || k == grid.Nz
                        ? Resistance(_mesh.Section.Interfaces[_onZ[face]], property) ?? 0
                        : OnFace(_onZ[face], property, problem.Kz, grid.Cell(i, k - 1), grid.Cell(i, k));
                }
            }
        }
    }

    private static double? Resistance(SectionInterface one, MaterialProperty property) =>
        property == MaterialProperty.ThermalConductivity ? one.ThermalResistance : one.ElectricalResistance;

    private static void Between(SectionMesh mesh, string first, string second, int index, int[] onX, int[] onZ)
    {
        RectilinearGrid grid = mesh.Grid;
        int a = IndexOf(mesh.Regions, first);
        int b = IndexOf(mesh.Regions, second);
        if (a < 0 || b < 0)
        {
            return;
        }

        bool Meet(int one, int other) => RegionContact.Share(mesh, one, other, a, b) > LeastShare;
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

    private double OnFace(int index, MaterialProperty property, double[] conductivity, int before, int after)
    {
        SectionInterface one = _mesh.Section.Interfaces[index];
        double r = Resistance(one, property) ?? 0;
        if (one.Between is not (string first, string second))
        {
            return r;
        }

        int a = IndexOf(_mesh.Regions, first);
        int b = IndexOf(_mesh.Regions, second);
        double share = RegionContact.Share(_mesh, before, after, a, b);
        r *= RegionContact.StaircaseRatio(_mesh, before, after, a);
        if (share >= 1 - LeastShare)
        {
            return r;
        }

        bool alongX = before + _mesh.Grid.Nz == after;
        double Ratio(int cell) => conductivity[cell] > 0 ? ConductivityOf(cell, a, b, property, alongX) / conductivity[cell] : 0;
        double carried = Math.Min(1, share * Math.Max(Ratio(before), Ratio(after)));
        return r * carried * carried / share;
    }

    // The conductivity of the one of the two regions that a cell has more of.
    private double ConductivityOf(int cell, int a, int b, MaterialProperty property, bool alongX)
    {
        double most = 0;
        double found = 0;
        foreach (CellPart part in _mesh.PartsOf(cell))
        {
            if ((part.Region == a || part.Region == b) && part.Share > most)
            {
                Materials.Material material = _mesh.Materials[part.Material];
                most = part.Share;
                found = property == MaterialProperty.ThermalConductivity ? alongX ? material.Conductivity.Kx : material.Conductivity.Kz
                    : material.ResistivityOhmM is double resistivity ? 1 / resistivity : 0;
            }
        }

        return found;
    }
}
