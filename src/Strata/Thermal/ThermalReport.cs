using Strata.CrossSections;
using Strata.Meshing;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Thermal;

/// <summary>The thermal results of a design, with bounds, shares and sensitivities where one resistance is defined.</summary>
internal static class ThermalReport
{
    /// <summary>Reads the results of a solved section.</summary>
    /// <param name="field">The solved problem.</param>
    /// <param name="fluxes">Fluxes of its solution.</param>
    /// <param name="heatedByCurrent">True when Joule heat adds to the sources.</param>
    public static ThermalResult Read(ThermalField field, FaceFluxes fluxes, bool heatedByCurrent)
    {
        ThermalModel model = field.Model;
        bool single = ThermalReadout.WhyNoResistance(model.Mesh.Section, model.Reference, heatedByCurrent) is null;
        EnergyInterval? resistance = single && field.Gap.Loads is EnergyInterval energy ? energy.Scale(1 / (model.PowersW[0] * model.PowersW[0])) : null;
        ThermalResult result = ThermalReadout.Read(model, fluxes, field.U, resistance, heatedByCurrent);
        if (!single || field.Gap.Loads is null)
        {
            return result;
        }

        EnergyShares shares = Shares(field);
        return result with
        {
            Shares = shares.Shares(),
            Sensitivities = [.. shares.Sensitivities(), .. LayerStretch.Sensitivities(model.Mesh, model.Problem, field.Gap.RowStretch)],
        };
    }

    /// <summary>Where the energy of a bounded field is spent.</summary>
    /// <param name="field">The field.</param>
    public static EnergyShares Shares(ThermalField field)
    {
        var shares = new EnergyShares();
        if (field.Gap.Energies is not PlacedEnergies energies)
        {
            return shares;
        }

        ThermalModel model = field.Model;
        shares.AddCells(model.Mesh, energies.Cells, MaterialProperty.ThermalConductivity);
        shares.AddContacts(model.Mesh, model.Interfaces, energies);
        model.ForEachOutlineFace((segment, side, at) =>
        {
            double energy = side switch
            {
                Side.Left => energies.West[at],
                Side.Right => energies.East[at],
                Side.Bottom => energies.Bottom[at],
                _ => energies.Top[at],
            };
            string name = model.Mesh.Section.Boundaries[segment].Name;
            if (energy > 0)
            {
                shares.AddFilm(model.Mesh.Regions.Contains(name) ? $"{name} (film)" : name, energy);
            }
        });
        shares.AddSheets(string.Join(", ", model.Mesh.Section.Sheets.Select(sheet => sheet.Name)), energies.Sheets);
        return shares;
    }
}
