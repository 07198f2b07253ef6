using System.Globalization;
using Strata.CrossSections;
using Strata.Layouts;
using Strata.Materials;

namespace Strata.Files;

/// <summary>Makes plans of the nets of a layout.</summary>
internal static class LayoutPlans
{
    /// <summary>The plan of one net: 1 A, or another current, from its last terminal to its first, which is at 0 V.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="net">The net, with at least two terminals.</param>
    /// <param name="currentA">The current, A.</param>
    /// <param name="analysis">What is asked.</param>
    /// <param name="library">Materials that the layer table names; null for the default library.</param>
    /// <returns>The plan; its terminals are electrodes.</returns>
    public static PlanView Of(Layout layout, LayoutNet net, double currentA, AnalysisRequest analysis, MaterialLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(net);
        library ??= MaterialLibrary.Default;
        int[] rows = [.. net.Metal.Select(part => part.Row).Distinct().Order()];
        int last = net.Terminals.Count - 1;
        return new PlanView
        {
            Name = net.Name,
            Layers = [.. rows.Select(row => Layer(layout.Table[row], library))],
            Figures = [.. rows.Select(row => net.Metal.Where(part => part.Row == row).Select(part => part.Figure).ToArray())],
            Vias = [.. net.Vias.Select((via, n) => Via(layout.Table[via.Row], via.Figure, n, library))],
            Terminals = [.. net.Terminals.Select((one, n) => new PlanTerminal(
                one.Name, layout.Table[one.Row].From!, new PlanPlace(null, one.Figure), n == 0 ? 0 : null, n == 0 ? null : n == last
                    ? currentA : 0, true))],
            Analysis = analysis,
        };
    }

    /// <summary>The conductor of a row.</summary>
    internal static PlanLayer Layer(LayerRow row, MaterialLibrary library)
    {
        PlanMaterial metal = Metal(row, library);
        return new(row.Name, Micrometres.ToMetres(row.ThicknessUm!.Value), metal.ResistivityOhmM, metal.Coefficient, metal.ReferenceC,
            row.Material)
        { Em = row.Em };
    }

    /// <summary>A via of a row.</summary>
    internal static PlanVia Via(LayerRow row, PlanFigure figure, int number, MaterialLibrary library, double? temperatureC = null)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{row.Name} {number + 1}");
        double? perArea = row.ResistanceOhmM2;
        if (perArea is null && row.ResistanceOhm is null)
        {
            perArea = Metal(row, library).At(temperatureC) * Micrometres.ToMetres(row.ThicknessUm!.Value);
        }

        return new(name, row.From!, row.To!, figure, row.ResistanceOhmM2 is null ? row.ResistanceOhm : null, perArea, row.Material)
        { Em = row.Em };
    }

    /// <summary>The metal of a row.</summary>
    internal static PlanMaterial Metal(LayerRow row, MaterialLibrary library)
    {
        if (row.ResistivityOhmM is double resistivity)
        {
            return new PlanMaterial(resistivity, 0, Material.DefaultResistivityReferenceC);
        }

        Material material = library.Get(row.Material!);
        return new PlanMaterial(
            material.ResistivityOhmM!.Value, material.ResistivityTemperatureCoefficient ?? 0, material.ResistivityReferenceC)
        {
            ThermalWMK = material.KxAt(Material.DefaultResistivityReferenceC),
        };
    }
}
