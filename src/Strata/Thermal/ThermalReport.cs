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
        if (!single || field.Gap.Loads is not EnergyInterval all)
        {
            return result;
        }

        var shares = new EnergyShares();
        shares.AddCells(model.Mesh, field.Gap.CellEnergy, MaterialProperty.ThermalConductivity);
        shares.AddContacts(model.Mesh, model.Problem, model.Interfaces, fluxes);
        AddFilms(shares, model, fluxes);
        string? sheets = model.Mesh.Section.Sheets.Count > 0 ? string.Join(", ", model.Mesh.Section.Sheets.Select(sheet => sheet.Name)) : null;
        return result with { Shares = shares.Shares(all.Upper, sheets), Sensitivities = [.. shares.Sensitivities(), .. LayerStretch.Sensitivities(model.Mesh, model.Problem, field.Gap.RowStretch)] };
    }

    private static void AddFilms(EnergyShares shares, ThermalModel model, FaceFluxes fluxes) => model.ForEachOutlineFace((segment, side, at) =>
    {
        BoundaryCondition condition = side switch
        {
            Side.Left => model.Problem.West[at],
            Side.Right => model.Problem.East[at],
            Side.Bottom => model.Problem.Bottom[at],
            _ => model.Problem.Top[at],
        };
        double area = ThermalReadout.FaceArea(model, side, at);
        if (condition.Kind == BoundaryKind.Film && area > 0)
        {
            double flux = ThermalModel.Outflow(model.Mesh.Grid, fluxes, side, at);
            string name = model.Mesh.Section.Boundaries[segment].Name;
            shares.AddFilm(model.Mesh.Regions.Contains(name) ? $"{name} (film)" : name, flux, condition.Film, area);
        }
    });
}
