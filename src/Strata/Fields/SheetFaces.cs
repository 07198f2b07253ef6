using Strata.CrossSections;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>The thin conducting sheets of a drawing on the faces of its grid.</summary>
internal sealed class SheetFaces
{
    private readonly RectilinearGrid _grid;
    private readonly MaterialProperty _property;
    private readonly Sheet[] _sheets;
    private readonly Material[] _materials;
    private readonly FaceRange?[] _ranges;

    private SheetFaces(SectionMesh mesh, MaterialProperty property, Func<string, Material> find)
    {
        _grid = mesh.Grid;
        _property = property;
        _sheets = [.. mesh.Section.Sheets];
        _materials = [.. _sheets.Select(sheet => find(sheet.Material))];
        _ranges = [.. _sheets.Select((sheet, n) => Carries(_materials[n]) ? SegmentFaces.RangeOf(_grid, sheet.Segment) : null)];
    }

    /// <summary>Whether a sheet's conductivity depends on its temperature.</summary>
    public bool Vary => _materials.Where(Carries).Any(material => IsThermal ? material.ConductivityVaries : material.ResistivityVaries);

    /// <summary>The conductivities of sheets that depend on temperature.</summary>
    public IEnumerable<ThermalConductivity> Varying => _materials.Where(material => material.ConductivityVaries)
        .Select(material => material.Conductivity).Distinct();

    /// <summary>The materials of the sheets that conduct current.</summary>
    public IEnumerable<Material> Conductors => _materials.Where(material => material.IsConductor);

    private bool IsThermal => _property == MaterialProperty.ThermalConductivity;

    /// <summary>Finds the faces of all sheets of a drawing.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="property">Thermal or electrical; insulating sheets are left out of an electrical problem.</param>
    /// <param name="find">The material of a name.</param>
    /// <returns>The faces.</returns>
    public static SheetFaces Of(SectionMesh mesh, MaterialProperty property, Func<string, Material> find)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(find);
        return new SheetFaces(mesh, property, find);
    }

    /// <summary>Writes the conductance of every sheet, conductivity times thickness, into a problem on the mesh's grid.</summary>
    /// <param name="problem">The problem; its sheets are written anew.</param>
    /// <param name="temperatureC">Per cell, C; a sheet has the mean temperature of the cells of the domain beside it. Empty for 25
    /// C.</param>
    /// <exception cref="ArgumentOutOfRangeException">A resistivity would not be positive there.</exception>
    public void Apply(DiffusionProblem problem, ReadOnlySpan<double> temperatureC)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (_ranges.All(range => range is null))
        {
            return;
        }

        (problem.SheetOnX, problem.SheetOnZ) = (Cleared(problem.SheetOnX), Cleared(problem.SheetOnZ));
        for (int n = 0; n < _sheets.Length; n++)
        {
            if (_ranges[n] is not FaceRange range)
            {
                continue;
            }

            double[] onFace = range.IsVertical
                ? problem.SheetOnX ??= new double[(_grid.Nx + 1) * _grid.Nz]
                : problem.SheetOnZ ??= new double[_grid.Nx * (_grid.Nz + 1)];
            for (int at = range.From; at < range.To; at++)
            {
                onFace[range.Face(_grid, at)] += Conductance(n, range.IsVertical, TemperatureOf(problem, range, at, temperatureC));
            }
        }
    }

    /// <summary>
    /// Visits every face of every sheet, with the part of the sheet conductance on the face that is this sheet's at one temperature for
    /// all.
    /// </summary>
    /// <param name="visit">Receives the sheet's name and material, whether the face is an x-face, its index, and the part, 0 to 1.</param>
    public void ForEachFace(Action<Sheet, bool, int, double> visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        Dictionary<(bool, int), double> all = [];
        void Each(Action<int, bool, int> face)
        {
            for (int n = 0; n < _sheets.Length; n++)
            {
                for (int at = _ranges[n]?.From ?? 0; _ranges[n] is FaceRange range && at < range.To; at++)
                {
                    face(n, range.IsVertical, range.Face(_grid, at));
                }
            }
        }

        double[] own = [.. _sheets.Select((sheet, n) => _ranges[n] is FaceRange range
            ? Conductance(n, range.IsVertical, ThermalConductivity.ReferenceC) : 0)];
        Each((n, vertical, face) => all[(vertical, face)] = all.GetValueOrDefault((vertical, face)) + own[n]);
        Each((n, vertical, face) => visit(_sheets[n], vertical, face, own[n] / all[(vertical, face)]));
    }

    private bool Carries(Material material) => IsThermal || material.IsConductor;

    private double Conductance(int n, bool alongZ, double temperatureC)
    {
        double conductivity = IsThermal
            ? alongZ ? _materials[n].KzAt(temperatureC) : _materials[n].KxAt(temperatureC)
            : 1 / _materials[n].ResistivityAt(temperatureC);
        return conductivity * _sheets[n].Thickness;
    }

    private double TemperatureOf(DiffusionProblem problem, FaceRange range, int at, ReadOnlySpan<double> temperatureC)
    {
        if (temperatureC.IsEmpty)
        {
            return ThermalConductivity.ReferenceC;
        }

        (int before, int after) = (range.CellBefore(_grid, at), range.CellAfter(_grid, at));
        bool low = before >= 0 && IsInside(problem, before);
        bool high = after >= 0 && IsInside(problem, after);
        return (low, high) switch
        {
            (true, false) => temperatureC[before],
            (false, true) => temperatureC[after],
            _ when before < 0 => temperatureC[after],
            _ when after < 0 => temperatureC[before],
            _ => 0.5 * (temperatureC[before] + temperatureC[after]),
        };
    }

    private static bool IsInside(DiffusionProblem problem, int cell) => problem.Kx[cell] > 0 || problem.Kz[cell] > 0;

    private static double[]? Cleared(double[]? values)
    {
        Array.Clear(values ?? []);
        return values;
    }
}
