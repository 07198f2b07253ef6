using System.Net;
using System.Text;
using Strata.Files;
using Strata.Reports.Page;
using Strata.Results;

namespace Strata.Reports;

/// <summary>The few numbers that a reader looks for first.</summary>
internal static class HtmlCards
{
    /// <summary>Appends them.</summary>
    public static void Append(StringBuilder html, DesignResult result)
    {
        html.Append("<div class=\"cards\">\n");
        if (BatchColumns.Hottest(result) is { } source)
        {
            string range = Range(result.Thermal!.BoundsHoldFor, source.TMeanLowerC, source.TMeanUpperC, "°C");
            Card(html, Figure.Of(source.TMeanC, 5), "°C", $"mean of {source.Name}{range}");
            if (source.RthKW is { } rth)
            {
                (string value, string lower, string upper) = Figure.Of(rth);
                Card(html, value, "K/W",
                    $"thermal resistance of {source.Name}" + (rth.Lower is null ? "" : $", {Word(rth.HoldsFor)} {lower} to {upper}"));
            }
        }

        if (result.Thermal is { } thermal)
        {
            Card(html, Figure.Of(thermal.TMaxC, 5), "°C",
                $"highest, at x {Figure.Of(thermal.TMaxAtUm.X, 5)}, {(result.View is null ? "z" : "y")} {Figure.Of(thermal.TMaxAtUm.Z, 5)} µm"
                + (thermal.TMaxEstimateK is { } error ? $"; estimated error {Figure.Of(error, 2)} K" : "; an estimate, no bound"));
        }

        if (result.Electrical is { Nets.Count: > 0 } electrical)
        {
            NetResult? worst = electrical.Nets.Where(net => net.ResistanceOhm is not null).MaxBy(net => net.ResistanceOhm!.Value);
            if (worst?.ResistanceOhm is { } resistance)
            {
                Card(html, Figure.Of(resistance.Value, 4), "Ω",
                    $"largest net resistance, {worst.Name}" + Range(resistance.HoldsFor, resistance.Lower, resistance.Upper, "Ω"));
            }

            NetResult drop = electrical.Nets.MaxBy(net => net.IrDropV)!;
            NetResult dense = electrical.Nets.MaxBy(net => net.JMaxAM2)!;
            Card(html, Figure.Of(drop.IrDropV, 4), "V", $"largest IR drop, {drop.Name}");
            Card(html, Figure.Of(dense.JMaxAM2, 4), "A/m²", $"largest current density, {dense.Name}; an estimate, no bound");
        }

        if (result.Electrostatic is { CapacitancePf: { } capacitance } electrostatic)
        {
            BoundedValue shown = electrostatic.CapacitancePfM ?? capacitance;
            string unit = electrostatic.CapacitancePfM is null ? "pF" : "pF/m";
            string between = string.Join(" and ", electrostatic.Terminals);
            Card(html, Figure.Of(shown.Value, 4), unit,
                $"capacitance between {between}{Range(BoundsBasis.Drawing, shown.Lower, shown.Upper, unit)}");
            if (electrostatic.Line is { } line)
            {
                Card(html, Figure.Of(line.Z0Ohm.Value, 4), "Ω",
                    $"impedance as a line{Range(BoundsBasis.Drawing, line.Z0Ohm.Lower, line.Z0Ohm.Upper, "Ω")}");
            }
        }

        html.Append("</div>\n");
    }

    // Proven for what was drawn, or for the temperatures and coefficients that the notes name.
    private static string Word(BoundsBasis basis) => basis switch
    {
        BoundsBasis.TemperatureBand => "bounds for a band of temperatures",
        BoundsBasis.Solution => "bounds at the computed temperatures",
        _ => "guaranteed",
    };

    private static string Range(BoundsBasis basis, double? lower, double? upper, string unit) =>
        lower is { } low && upper is { } high ? $", {Word(basis)} {Figure.Of(low, 6)} to {Figure.Of(high, 6)} {unit}" : "";

    private static void Card(StringBuilder html, string number, string unit, string text) =>
        html.Append("<div class=\"card\"><b>").Append(HtmlCell.Pretty(number))
            .Append('\u00a0').Append(WebUtility.HtmlEncode(unit)).Append("</b><span>").Append(WebUtility.HtmlEncode(text))
            .Append("</span></div>\n");
}
