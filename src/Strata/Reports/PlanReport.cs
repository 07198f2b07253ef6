using System.Globalization;
using System.Text;
using Strata.Results;

namespace Strata.Reports;

/// <summary>The results of a plan as text.</summary>
internal static class PlanReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="result">A result with electrical nets, or a failed one.</param>
    /// <returns>Lines of text.</returns>
    public static string Of(DesignResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        Line(text, $"{result.Name}: plan");
        foreach (string warning in result.Warnings)
        {
            Line(text, $"warning: {warning}");
        }

        if (result.Electrical is { } electrical)
        {
            foreach (RecordTable table in ResultTables.Of(electrical).Concat(ResultTables.OfPlan(electrical)))
            {
                TextReport.Table(text, table);
            }

            foreach (NetResult net in electrical.Nets)
            {
                string of = net.SensitivitiesOf is { } place ? $"the drop of {place}" : "the resistance";
                TextReport.Shares(text, $"Shares of the heat of {net.Name}", net.Shares);
                TextReport.Sensitivities(text, $"Sensitivities of {of} of {net.Name}", net.Sensitivities, $"d ln of {of}");
            }

            TextReport.List(text, "Pieces of metal without a terminal", electrical.FloatingRegions);
        }

        text.Append('\n');
        if (result.Thermal is { } thermal)
        {
            string critical = result.Electrothermal?.CriticalCurrentA is { } ampere
                ? $"; no steady temperature from {Digits(ampere)} A on" : "";
            Line(text, $"highest temperature {Fixed(thermal.TMaxC)} C at ({Fixed(thermal.TMaxAtUm.X)}, {Fixed(thermal.TMaxAtUm.Z)}) "
                + $"um{critical}");
        }

        if (result.Grid is { } grid && result.Solver is { } solver)
        {
            Line(text, $"{grid.Cells} triangles, {grid.Refinements} refinements, bounds within {Digits(grid.AccuracyPercent ?? 0)} %, "
                + $"{Digits(solver.Seconds)} s");
        }

        return text.ToString();
    }

    private static string Fixed(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Digits(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line.TrimEnd()).Append('\n');
}
