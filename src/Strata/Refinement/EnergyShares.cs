using Strata.Fields;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Results;

namespace Strata.Refinement;

/// <summary>
/// Where the energy of a flux is spent: in regions, films, contacts and sheets. The shares of a resistance, and at the
/// same time its logarithmic sensitivities (the problem is self-adjoint): d ln R / d ln k = - share of k.
/// </summary>
internal sealed class EnergyShares
{
    private readonly Dictionary<string, double> _places = [];
    private readonly Dictionary<(string Parameter, string Name), double> _parameters = [];

    /// <summary>Adds the energy of every cell to its regions and materials.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="cellEnergy">Energy of each cell.</param>
    /// <param name="property">Thermal or electrical.</param>
    public void AddCells(SectionMesh mesh, ReadOnlySpan<double> cellEnergy, MaterialProperty property)
    {
        double[] conductivity = [.. mesh.Materials.Select(material => Conductivity(material, property))];
        double[] byRegion = new double[mesh.Regions.Count];
        double[] byMaterial = new double[mesh.Materials.Count];
        for (int c = 0; c < cellEnergy.Length; c++)
        {
            if (cellEnergy[c] == 0)
            {
                continue;
            }

            ReadOnlySpan<CellPart> parts = mesh.PartsOf(c);
            double all = 0;
            foreach (ref readonly CellPart part in parts)
            {
                all += part.Share * conductivity[part.Material];
            }

            foreach (ref readonly CellPart part in parts)
            {
                double energy = cellEnergy[c] * part.Share * conductivity[part.Material] / all;
                byRegion[part.Region] += energy;
                byMaterial[part.Material] += energy;
            }
        }

        for (int region = 0; region < byRegion.Length; region++)
        {
            if (byRegion[region] > 0)
            {
                Add(mesh.Regions[region], byRegion[region]);
            }
        }

        string parameter = property == MaterialProperty.ThermalConductivity ? "conductivity" : "electrical conductivity";
        for (int material = 0; material < byMaterial.Length; material++)
        {
            if (byMaterial[material] > 0)
            {
                AddParameter(parameter, mesh.Materials[material].Name, -byMaterial[material]);
            }
        }
    }

    /// <summary>Adds the energy of every contact face, flux^2 r / area.</summary>
    public void AddContacts(SectionMesh mesh, DiffusionProblem problem, InterfaceFaces interfaces, FaceFluxes fluxes)
    {
        RectilinearGrid grid = mesh.Grid;
        for (int i = 0; i <= grid.Nx && !interfaces.OnX.IsEmpty; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                int face = grid.XFace(i, k);
                AddContact(mesh, interfaces.OnX[face], problem.ContactX, face, fluxes.WestOfX, fluxes.EastOfX, grid.XFaceArea(i, k));
            }
        }

        for (int i = 0; i < grid.Nx && !interfaces.OnZ.IsEmpty; i++)
        {
            for (int k = 0; k <= grid.Nz; k++)
            {
                int face = grid.ZFace(i, k);
                AddContact(mesh, interfaces.OnZ[face], problem.ContactZ, face, fluxes.BelowZ, fluxes.AboveZ, grid.ZFaceArea(i));
            }
        }
    }

    /// <summary>Adds the energy of a film face, flux^2 / (h area).</summary>
    public void AddFilm(string boundary, double flux, double film, double area)
    {
        double energy = flux * flux / (film * area);
        Add(boundary, energy);
        AddParameter("film", boundary, -energy);
    }

    /// <summary>The shares in percent, largest first; they add up to 100. What the parts do not explain is the sheets'.</summary>
    /// <param name="total">Energy of everything; 0 when there are no sheets.</param>
    /// <param name="sheets">Name for the sheets.</param>
    public IReadOnlyList<Share> Shares(double total, string? sheets)
    {
        double known = _places.Values.Sum();
        if (sheets is not null && total > known)
        {
            Add(sheets, total - known);
            known = total;
        }

        return known > 0 ? [.. _places.OrderByDescending(place => place.Value).Select(place => new Share(place.Key, 100 * place.Value / known))] : [];
    }

    /// <summary>d ln R / d ln p of every conductivity, film and contact, largest first. Call after <see cref="Shares"/>.</summary>
    public IReadOnlyList<Sensitivity> Sensitivities()
    {
        double known = _places.Values.Sum();
        return known > 0
            ? [.. _parameters.OrderByDescending(one => Math.Abs(one.Value)).Select(one => new Sensitivity(one.Key.Parameter, one.Key.Name, one.Value / known))]
            : [];
    }

    private static double Conductivity(Material material, MaterialProperty property) => property == MaterialProperty.ThermalConductivity
        ? 0.5 * (material.Conductivity.Kx + material.Conductivity.Kz)
        : material.ResistivityOhmM is double resistivity ? 1 / resistivity : 0;

    private void AddContact(SectionMesh mesh, int index, double[]? contact, int face, ReadOnlySpan<double> before, ReadOnlySpan<double> after, double area)
    {
        if (index < 0 || contact is null || contact[face] == 0 || area == 0)
        {
            return;
        }

        double flux = 0.5 * (before[face] + after[face]);
        double energy = flux * flux * contact[face] / area;
        Add(mesh.Section.Interfaces[index].Name, energy);
        AddParameter("interface resistance", mesh.Section.Interfaces[index].Name, energy);
    }

    private void Add(string place, double energy) => _places[place] = _places.GetValueOrDefault(place) + energy;

    private void AddParameter(string parameter, string name, double energy) =>
        _parameters[(parameter, name)] = _parameters.GetValueOrDefault((parameter, name)) + energy;
}
