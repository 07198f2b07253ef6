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
        EnergyInterval? resistance = ResistanceOf(field, heatedByCurrent);
        ThermalResult result = ThermalReadout.Read(model, fluxes, field.U, field.Continuous, resistance, heatedByCurrent);
        if (resistance is null)
        {
            return result;
        }

        EnergyShares shares = Shares(field);
        return result with
        {
            Shares = shares.Shares(),
            Sensitivities = [.. shares.Sensitivities(), .. LayerStretch.Sensitivities(model.Mesh, model.Problem, field.Gap.RowStretch)]
        };
    }

    /// <summary>The one thermal resistance of a problem, K/W; null where it has none.</summary>
    internal static EnergyInterval? ResistanceOf(ThermalField field, bool heatedByCurrent)
    {
        ThermalModel model = field.Model;
        if (!IsSingle(model, heatedByCurrent) || field.Gap.Loads is not EnergyInterval energy)
        {
            return null;
        }

        return (field.Band?.Widen(energy) ?? energy).Scale(1 / (model.PowersW[0] * model.PowersW[0]));
    }

    /// <summary>Whether a problem has one thermal resistance.</summary>
    internal static bool IsSingle(ThermalModel model, bool heatedByCurrent) =>
        ThermalReadout.WhyNoResistance(model.Mesh.Section, model.Reference, heatedByCurrent) is null;

    /// <summary>Where the energy of the flux is spent: in regions, contacts, sheets and films.</summary>
    internal static EnergyShares Shares(ThermalField field)
    {
        ThermalModel model = field.Model;
        FluxEnergies energies = field.Gap.Energies;
        var shares = new EnergyShares();
        shares.AddCells(model.Mesh, energies.Cells, MaterialProperty.ThermalConductivity);
        shares.AddContacts(model.Mesh, model.Interfaces, energies);
        shares.AddSheets(model.Sheets, energies, MaterialProperty.ThermalConductivity);
        model.ForEachOutlineFace((segment, side, at) =>
        {
            double energy = (side switch
            {
                Side.Left => energies.West,
                Side.Right => energies.East,
                Side.Bottom => energies.Bottom,
                _ => energies.Top,
            })[at];
            if (energy > 0)
            {
                string name = model.Mesh.Section.Boundaries[segment].Name;
                shares.AddFilm(model.Mesh.Regions.Contains(name) ? $"{name} (film)" : name, energy);
            }
        });
        return shares;
    }
}
