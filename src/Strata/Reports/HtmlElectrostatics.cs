using System.Text;
using Strata.Numerics.Grids;
using Strata.Reports.Page;
using Strata.Results;

namespace Strata.Reports;

/// <summary>The tables of the electrostatic answer in the report.</summary>
internal static class HtmlElectrostatics
{
    /// <summary>Appends them.</summary>
    public static void Append(StringBuilder html, DesignResult result)
    {
        if (result.Electrostatic is not { } electrostatic)
        {
            return;
        }

        string length = result.Coordinates == CoordinateSystem.Axisymmetric ? "pF" : "pF/m";
        html.Append("<h2 id=\"capacitance\">Capacitance</h2>\n");
        var table = new HtmlTable(
            $"Between {string.Join(", ", electrostatic.Terminals)}; the bounds are guaranteed", "quantity", "value", "lower", "upper",
            "unit");
        foreach ((string name, BoundedValue? value, string unit) in ElectrostaticText.Quantities(electrostatic, length))
        {
            table.Add([HtmlCell.Text(name), .. HtmlCell.Bounded(value), HtmlCell.Text(unit)]);
        }

        table.AppendTo(html);
        Matrix(html, $"Capacitances, {length}; row: charge per volt of the column, the others at 0", electrostatic.Matrix);
        Matrix(html, $"The same with every dielectric taken away, {length}", electrostatic.VacuumMatrix);
        HtmlResults.Shares(html, "Where the energy of the field is", electrostatic.Shares);
        HtmlResults.Sensitivities(html, "Sensitivities of the capacitance: percent per percent", electrostatic.Sensitivities);
    }

    private static void Matrix(StringBuilder html, string title, CapacitanceMatrix? matrix)
    {
        if (matrix is null)
        {
            return;
        }

        var table = new HtmlTable(title, "conductor", "with", "value", "lower", "upper");
        for (int row = 0; row < matrix.Terminals.Count; row++)
        {
            for (int column = row; column < matrix.Terminals.Count; column++)
            {
                var value = new BoundedValue(matrix.Value[row][column], matrix.Lower[row][column], matrix.Upper[row][column]);
                table.Add([HtmlCell.Text(matrix.Terminals[row]), HtmlCell.Text(matrix.Terminals[column]), .. HtmlCell.Bounded(value)]);
            }
        }

        table.AppendTo(html);
    }
}
