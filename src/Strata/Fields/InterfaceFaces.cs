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
    private readonly MaterialProperty _property;
    private readonly SortedDictionary<(bool IsX, int Face), List<int>> _named = [];
    private readonly List<ContactPart> _parts = [];

    private InterfaceFaces(SectionMesh mesh, MaterialProperty property)
    {
        _mesh = mesh;
        _property = property;
    }

    /// <summary>What each interface puts on each face; filled by <see cref="Apply"/>.</summary>
    public IReadOnlyList<ContactPart> Parts => _parts;

    /// <summary>Finds the faces.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="property">Thermal or electrical: interfaces without a resistance of that kind are left out.</param>
    /// <returns>The faces.</returns>
    public static InterfaceFaces Of(SectionMesh mesh, MaterialProperty property)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        var found = new InterfaceFaces(mesh, property);
        for (int n = 0; n < mesh.Section.Interfaces.Count; n++)
        {
            SectionInterface one = mesh.Section.Interfaces[n];
            if (found.Resistance(one) is null)
            {
                continue;
            }

            if (one.Segment is Box segment)
            {
                foreach (int face in SegmentFaces.Of(mesh.Grid, segment, out bool vertical))
                {
                    found.Name(vertical, face, n);
                }
            }
            else if (one.Between is (string first, string second))
            {
                found.NameBetween(RegionContact.IndexOf(mesh.Regions, first), RegionContact.IndexOf(mesh.Regions, second), n);
            }
        }

        return found;
    }

    /// <summary>Writes the resistances into a problem on the mesh's grid, whose conductivities are set.</summary>
    /// <param name="problem">The problem.</param>
    /// <remarks>
    /// <para>A resistance r is that of a unit area on which it lies. Where several parts share the depth of a face (fills), each
    /// part of share s carries the part phi of the flux that its conductivity gives it, phi = s k / sum of s k, and the face gets
    /// r times the sum of phi^2 / s over the parts that it names, on the side where that is larger: what r dissipates on them. A
    /// segment names all parts, an interface between two regions those on which the two meet: beside an insulator both give
    /// r / s. No cell size enters: a bypass through half cells would short any contact on a fine enough grid.</para>
    /// <para>Several interfaces on one face act each on its own parts; on the same part the later one holds. Along a slope r
    /// is that of the drawing times the length of the faces over the length of the slope.</para>
    /// </remarks>
    public void Apply(DiffusionProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        _parts.Clear();
        RectilinearGrid grid = _mesh.Grid;
        foreach (((bool isX, int face), List<int> interfaces) in _named)
        {
            double[] contact = isX
                ? problem.ContactX ??= new double[(grid.Nx + 1) * grid.Nz]
                : problem.ContactZ ??= new double[grid.Nx * (grid.Nz + 1)];
            (int line, int along) = isX ? (face / grid.Nz, face % grid.Nz) : (face % (grid.Nz + 1), face / (grid.Nz + 1));
            int before = line == 0 ? -1 : isX ? grid.Cell(line - 1, along) : grid.Cell(along, line - 1);
            int after = line == (isX ? grid.Nx : grid.Nz) ? -1 : isX ? grid.Cell(line, along) : grid.Cell(along, line);
            contact[face] = OnFace(isX, face, interfaces, before, after, isX ? problem.Kx : problem.Kz);
        }
    }

    private double? Resistance(SectionInterface one) =>
        _property == MaterialProperty.ThermalConductivity ? one.ThermalResistance : one.ElectricalResistance;

    private void Name(bool isX, int face, int index)
    {
        if (!_named.TryGetValue((isX, face), out List<int>? interfaces))
        {
            _named[(isX, face)] = interfaces = [];
        }

        interfaces.Add(index);
    }

    private void NameBetween(int a, int b, int index)
    {
        if (a < 0 || b < 0)
        {
            return;
        }

        RectilinearGrid grid = _mesh.Grid;
        bool Meet(int one, int other) => RegionContact.Share(_mesh, one, other, a, b) > LeastShare;
        for (int i = 0; i < grid.Nx; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                int cell = grid.Cell(i, k);
                if (i > 0 && Meet(cell - grid.Nz, cell))
                {
                    Name(true, grid.XFace(i, k), index);
                }

                if (k > 0 && Meet(cell - 1, cell))
                {
                    Name(false, grid.ZFace(i, k), index);
                }
            }
        }
    }

    // From the last interface back: each takes the parts that no later one has named.
    private double OnFace(bool isX, int face, List<int> interfaces, int before, int after, double[] conductivity)
    {
        double sum = 0;
        double taken = 0;
        HashSet<(int, int)> pairs = [];
        for (int n = interfaces.Count - 1; n >= 0; n--)
        {
            SectionInterface one = _mesh.Section.Interfaces[interfaces[n]];
            double r = Resistance(one) ?? 0;
            double crowding;
            bool all = one.Between is null;
            if (one.Between is (string first, string second))
            {
                int a = RegionContact.IndexOf(_mesh.Regions, first);
                int b = RegionContact.IndexOf(_mesh.Regions, second);
                if (!pairs.Add((Math.Min(a, b), Math.Max(a, b))))
                {
                    continue;
                }

                crowding = OnPair(a, b, before, after, conductivity, isX);
                taken += crowding;
                r *= RegionContact.StaircaseRatio(_mesh, before, after, a);
            }
            else
            {
                crowding = Math.Max(0, Math.Max(OfCell(before, isX), OfCell(after, isX)) - taken);
            }

            _parts.Add(new ContactPart(interfaces[n], isX, face, r * crowding));
            sum += r * crowding;
            if (all)
            {
                break;
            }
        }

        return sum;
    }

    // phi^2 / s of the share on which two regions meet.
    private double OnPair(int a, int b, int before, int after, double[] conductivity, bool isX)
    {
        double share = RegionContact.Share(_mesh, before, after, a, b);
        if (share >= 1 - LeastShare)
        {
            return 1;
        }

        double Ratio(int cell) => conductivity[cell] > 0 ? ConductivityOf(cell, a, b, isX) / conductivity[cell] : 0;
        double carried = Math.Min(1, share * Math.Max(Ratio(before), Ratio(after)));
        return carried * carried / share;
    }

    // Sum of phi^2 / s over all parts of a cell's depth; 0 outside the grid.
    private double OfCell(int cell, bool isX)
    {
        if (cell < 0)
        {
            return 0;
        }

        ReadOnlySpan<CellPart> parts = _mesh.LargestPartsOf(cell);
        (double all, double squares) = (0, 0);
        foreach (ref readonly CellPart part in parts)
        {
            double k = Conductivity(part.Material, isX);
            all += part.Share * k;
            squares += part.Share * k * k;
        }

        return all > 0 ? squares / (all * all) : 1;
    }

    // The conductivity of the one of the two regions that a cell has more of.
    private double ConductivityOf(int cell, int a, int b, bool isX)
    {
        (double most, double found) = (0, 0);
        foreach (ref readonly CellPart part in _mesh.PartsOf(cell))
        {
            if ((part.Region == a || part.Region == b) && part.Share > most)
            {
                (most, found) = (part.Share, Conductivity(part.Material, isX));
            }
        }

        return found;
    }

    private double Conductivity(int index, bool isX)
    {
        Materials.Material material = _mesh.Materials[index];
        return _property == MaterialProperty.ThermalConductivity ? isX ? material.Conductivity.Kx : material.Conductivity.Kz
            : material.ResistivityOhmM is double resistivity ? 1 / resistivity : 0;
    }
}
