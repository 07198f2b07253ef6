using Strata.Fields;
using Strata.Materials;
using Strata.Meshing;
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

            if (all == 0)
            {
                // The field of a metal that floats is spent nowhere.
                continue;
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

        for (int material = 0; material < byMaterial.Length; material++)
        {
            if (byMaterial[material] > 0)
            {
                AddParameter(NameOf(property), mesh.Materials[material].Name, -byMaterial[material]);
            }
        }
    }

    /// <summary>Adds the energy of every contact face; of several interfaces on one face each takes the part of its resistance.</summary>
    public void AddContacts(SectionMesh mesh, InterfaceFaces interfaces, FluxEnergies energies)
    {
        Dictionary<(bool, int), double> resistance = [];
        foreach (ContactPart part in interfaces.Parts)
        {
            resistance[(part.IsX, part.Face)] = resistance.GetValueOrDefault((part.IsX, part.Face)) + part.Resistance;
        }

        foreach (ContactPart part in interfaces.Parts.Where(part => part.Resistance > 0))
        {
            double[] faces = part.IsX ? energies.ContactsX : energies.ContactsZ;
            double energy = faces.Length > part.Face ? faces[part.Face] * part.Resistance / resistance[(part.IsX, part.Face)] : 0;
            if (energy > 0)
            {
                Add(mesh.Section.Interfaces[part.Interface].Name, energy);
                AddParameter("interface resistance", mesh.Section.Interfaces[part.Interface].Name, energy);
            }
        }
    }

    /// <summary>Adds the energy of every sheet. It counts for the conductivity of its material like that of a region.</summary>
    public void AddSheets(SheetFaces sheets, FluxEnergies energies, MaterialProperty property) =>
        sheets.ForEachFace((sheet, isX, face, part) =>
    {
        double[] faces = isX ? energies.SheetsX : energies.SheetsZ;
        double energy = faces.Length > face ? faces[face] * part : 0;
        if (energy > 0)
        {
            Add(sheet.Name, energy);
            AddParameter(NameOf(property), sheet.Material, -energy);
            AddParameter("sheet thickness", sheet.Name, -energy);
        }
    });

    /// <summary>Adds the energy of a film face.</summary>
    public void AddFilm(string boundary, double energy)
    {
        Add(boundary, energy);
        AddParameter("film", boundary, -energy);
    }

    /// <summary>Adds the energy of a link between two places.</summary>
    public void AddLink(string link, double energy)
    {
        Add(link, energy);
        AddParameter("link resistance", link, energy);
    }

    /// <summary>All energy added.</summary>
    public double Known => _places.Values.Sum();

    /// <summary>The shares in percent, largest first; they add up to 100.</summary>
    public IReadOnlyList<Share> Shares()
    {
        double known = Known;
        return known > 0 ? [.. _places.OrderByDescending(place => place.Value).Select(place => new Share(place.Key, 100 * place.Value / known))] : [];
    }

    /// <summary>d ln R / d ln p of every conductivity, film and contact, largest first.</summary>
    public IReadOnlyList<Sensitivity> Sensitivities()
    {
        double known = Known;
        return known > 0
            ? [.. _parameters.OrderByDescending(one => Math.Abs(one.Value)).Select(one => new Sensitivity(one.Key.Parameter, one.Key.Name, one.Value / known))]
            : [];
    }

    private static string NameOf(MaterialProperty property) => property switch
    {
        MaterialProperty.ThermalConductivity => "conductivity",
        MaterialProperty.ElectricalConductivity => "electrical conductivity",
        _ => MaterialDatum.Permittivity,
    };

    // Of a cell with metal in it the field is that of the dielectric.
    private static double Conductivity(Material material, MaterialProperty property) => property switch
    {
        MaterialProperty.ThermalConductivity => 0.5 * (material.Conductivity.Kx + material.Conductivity.Kz),
        MaterialProperty.ElectricalConductivity => material.ResistivityOhmM is double resistivity ? 1 / resistivity : 0,
        _ => material.IsConductor ? 0 : material.Datum(MaterialDatum.Permittivity) ?? 0,
    };

    private void Add(string place, double energy) => _places[place] = _places.GetValueOrDefault(place) + energy;

    private void AddParameter(string parameter, string name, double energy) =>
        _parameters[(parameter, name)] = _parameters.GetValueOrDefault((parameter, name)) + energy;
}
