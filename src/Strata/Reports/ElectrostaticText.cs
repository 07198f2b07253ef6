using System.Text;
using Strata.Numerics.Grids;
using Strata.Results;

namespace Strata.Reports;

/// <summary>The electrostatic answer as tables.</summary>
internal static class ElectrostaticText
{
    /// <summary>The tables with their titles, in order; those without rows are left out.</summary>
    /// <param name="result">The result.</param>
    public static IEnumerable<(string Title, TextTable Table)> Of(DesignResult result)
    {
        if (result.Electrostatic is not { } electrostatic)
        {
            yield break;
        }

        string length = result.Coordinates == CoordinateSystem.Axisymmetric ? "pF" : "pF/m";
        var table = new TextTable("quantity", "value", "lower", "upper", "unit");
        foreach ((string name, BoundedValue? value, string unit) in Quantities(electrostatic, length))
        {
            (string middle, string lower, string upper) = Figure.Of(value);
            table.Add(name, middle, lower, upper, unit);
        }

        if (electrostatic.LossTangent is { } loss)
        {
            table.Add("loss tangent (by energy)", Figure.Of(loss, 4), "-", "-", "");
        }

        yield return ($"Capacitance between {string.Join(", ", electrostatic.Terminals)}", table);
        yield return ($"Capacitances, {length} (row: charge per volt of the column, the others at 0)", Matrix(electrostatic.Matrix));
        yield return ($"The same with every dielectric taken away, {length}", Matrix(electrostatic.VacuumMatrix));
    }

    /// <summary>The bounded quantities of two conductors.</summary>
    /// <param name="electrostatic">The answer.</param>
    /// <param name="length">Unit of a capacitance per length.</param>
    public static IEnumerable<(string Name, BoundedValue? Value, string Unit)> Quantities(
        ElectrostaticResult electrostatic, string length) =>
        new (string Name, BoundedValue? Value, string Unit)[]
        {
            ("C per length", electrostatic.CapacitancePfM, "pF/m"),
            ("C", electrostatic.CapacitancePf, "pF"),
            ("C without dielectrics", electrostatic.VacuumCapacitance, length),
            ("Z0", electrostatic.Line?.Z0Ohm, "ohm"),
            ("effective permittivity", electrostatic.Line?.EffectivePermittivity, ""),
            ("delay", electrostatic.Line?.DelayPsMm, "ps/mm"),
            ("L per length", electrostatic.Line?.InductanceNhM, "nH/m"),
        }.Where(one => one.Value is not null);

    private static TextTable Matrix(CapacitanceMatrix? matrix)
    {
        var table = new TextTable(["conductor", .. matrix?.Terminals ?? []]);
        for (int row = 0; row < matrix?.Terminals.Count; row++)
        {
            table.Add([matrix.Terminals[row], .. matrix.Terminals.Select((_, column) => Cell(matrix, row, column))]);
        }

        return table;
    }

    private static string Cell(CapacitanceMatrix matrix, int row, int column)
    {
        (string value, string lower, string upper) =
            Figure.Of(new BoundedValue(matrix.Value[row][column], matrix.Lower[row][column], matrix.Upper[row][column]));
        return $"{value} [{lower}, {upper}]";
    }
}
