using Strata.Reports.Page;
using Strata.Results;
using Strata.Studies;

namespace Strata.Reports;

/// <summary>The fields that the page shows.</summary>
internal static class ShownFields
{
    /// <summary>Temperature, heat flux, potential and current density, as far as they were solved.</summary>
    public static IReadOnlyList<ShownField> Of(SolutionFields fields, DesignResult result)
    {
        List<ShownField> shown = [];
        if (fields.TemperatureC is { } temperature)
        {
            shown.Add(new ShownField
            {
                Name = "temperature",
                Title = "temperature",
                Unit = "°C",
                Caption = "Temperature, linear between the centres of cells, with lines of equal temperature; the cross marks the highest.",
                Values = temperature,
                Scale = ColourScale.Heat,
                Digits = 6,
                Peak = result.Thermal is { } thermal ? (thermal.TMaxAtUm.X, thermal.TMaxAtUm.Z, thermal.TMaxC) : null,
                Ends = result.Thermal is { } ends ? (ends.TMinC, ends.TMaxC) : null,
            });
            shown.Add(new ShownField
            {
                Name = "heat-flux",
                Title = "heat flux",
                Unit = "W/m²",
                Caption = "Magnitude of the heat flux density, logarithmic; it grows without bound at re-entrant corners.",
                Values = fields.HeatFlux!,
                IsLog = true,
                Scale = ColourScale.Potential,
                Digits = 3,
            });
        }

        if (fields.PotentialV is { } potential)
        {
            shown.Add(new ShownField
            {
                Name = "potential",
                Title = "potential",
                Unit = "V",
                Caption = "Potential of the solved nets.",
                Values = potential,
                Shown = fields.InNet,
                Scale = ColourScale.Potential,
                Digits = 6,
            });
            shown.Add(new ShownField
            {
                Name = "current-density",
                Title = "current density",
                Unit = "A/m²",
                Caption =
                    "Magnitude of the current density in the conductors' own cross-section, logarithmic; it grows without bound at re-entrant corners.",
                Values = fields.CurrentDensity!,
                Shown = fields.InNet,
                IsLog = true,
                Scale = ColourScale.Heat,
                Digits = 3,
            });
        }

        return shown;
    }
}
