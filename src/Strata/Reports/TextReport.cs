using System.Globalization;
using System.Text;
using Strata.Files;
using Strata.Numerics.Grids;
using Strata.Packages;
using Strata.Results;

namespace Strata.Reports;

/// <summary>The report of one design in plain text.</summary>
/// <example><code>
/// Design design = DesignReader.Read(file, ["carrier_material=molybdenum", "accuracy_percent=5"]);
/// DesignResult result = SectionAnalysis.Solve(design.Section).Result;
/// string report = TextReport.Of(design, result);
/// </code></example>
public static class TextReport
{
    private const int LineWidth = 110;
    private const int TableWidth = 180;
    private const int ShownShares = 12;
    private const int ShownRows = 24;

    /// <summary>Writes the report.</summary>
    /// <param name="design">The design.</param>
    /// <param name="result">Its result.</param>
    /// <returns>Lines, each with its end.</returns>
    public static string Of(Design design, DesignResult result)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder();
        string from = design.Template is { } template ? $"template {template.Name}" : design.File;
        text.Append(result.Name).Append("  (").Append(from).Append(", ").Append(Basis(result)).Append(")\n");
        text.Append(design.Section.Comment is { Length: > 0 } comment ? $"{comment}\n" : "");
        text.Append("status: ").Append(result.StatusWord);
        text.Append(result.Message.Length > 0 ? $" ({result.Message})\n" : "\n");
        Thermal(text, result);
        Electrical(text, result);
        Electrostatic(text, result);
        Footer(text, result);
        Defaults(text, design);
        List(text, "Assumptions", result.Assumptions);
        List(text, "Notes", result.Notes);
        List(text, "Warnings", result.Warnings);
        return text.ToString();
    }

    /// <summary>What the numbers are for: a depth, a metre of depth, the full circle.</summary>
    public static string Basis(DesignResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Coordinates == CoordinateSystem.Axisymmetric ? "axisymmetric, full circle"
            : result.PerMetreOfDepth ? "planar, no depth stated: all numbers are for 1 m of depth"
            : $"planar, depth {Figure.Of(result.DepthMm)} mm";
    }

    private static void Thermal(StringBuilder text, DesignResult result)
    {
        if (result.Thermal is not { } thermal)
        {
            return;
        }

        string estimate = thermal.TMaxEstimateK is { } error ? $" (two-grid estimate of its error: {Figure.Of(error, 2)} K)" : "";
        Head(text, "Temperature");
        text.Append(CultureInfo.InvariantCulture,
            $"  highest {Figure.Of(thermal.TMaxC, 6)} C at x = {Figure.Of(thermal.TMaxAtUm.X, 6)} um, "
            + $"z = {Figure.Of(thermal.TMaxAtUm.Z, 6)} um{estimate}; lowest {Figure.Of(thermal.TMinC, 6)} C\n");
        foreach (RecordTable table in ResultTables.Of(thermal))
        {
            Table(text, table);
        }
        Shares(text, "Shares of the thermal resistance", thermal.Shares);
        Sensitivities(text, "Sensitivities of the thermal resistance (d ln R / d ln p)", thermal.Sensitivities);
    }

    private static void Electrical(StringBuilder text, DesignResult result)
    {
        if (result.Electrical is not { } electrical)
        {
            return;
        }

        foreach (RecordTable table in ResultTables.Of(electrical))
        {
            Table(text, table);
        }

        NetResult? worst = electrical.Nets.Where(net => net.ResistanceOhm is not null).MaxBy(net => net.ResistanceOhm!.Value);
        if (worst is not null)
        {
            Shares(text, $"Shares of the resistance of {worst.Name}", worst.Shares);
            Sensitivities(text, $"Sensitivities of the resistance of {worst.Name}", worst.Sensitivities);
        }

        List(text, "Conductors that no terminal touches (left out)", electrical.FloatingRegions);
    }

    private static void Electrostatic(StringBuilder text, DesignResult result)
    {
        foreach (RecordTable table in ResultTables.Electrostatic(result))
        {
            Table(text, table);
        }

        Shares(text, "Where the energy of the field is", result.Electrostatic?.Shares ?? []);
        Sensitivities(text, "Sensitivities of the capacitance", result.Electrostatic?.Sensitivities ?? [], "d ln C / d ln p");
    }

    private static void Footer(StringBuilder text, DesignResult result)
    {
        if (result.Grid is not { } grid)
        {
            return;
        }

        Head(text, "Numbers behind this");
        string bounds = grid.AccuracyPercent is { } accuracy ? $", bounds within {Figure.Of(accuracy, 2)} %" : "";
        text.Append(CultureInfo.InvariantCulture,
            $"  grid {grid.Nx} x {grid.Nz} = {grid.Cells} cells, {grid.Refinements} refinements{bounds}\n");
        if (result.Thermal is { } thermal)
        {
            text.Append("  heat balance ").Append(Figure.Of(thermal.BalanceRelative, 2)).Append('\n');
        }

        if (result.Electrical is { } electrical)
        {
            text.Append("  current balance ").Append(Figure.Of(electrical.BalanceRelative, 2)).Append('\n');
        }

        if (result.Electrostatic is { } electrostatic)
        {
            text.Append("  charge balance ").Append(Figure.Of(electrostatic.BalanceRelative, 2)).Append('\n');
        }

        if (result.Electrothermal is { } coupling)
        {
            text.Append(CultureInfo.InvariantCulture, $"  heat and current: {coupling.Status} after {coupling.Iterations} rounds\n");
        }

        if (result.Solver is { } solver)
        {
            string method = solver.Method.Length > 0 ? $" ({solver.Method})" : "";
            text.Append(CultureInfo.InvariantCulture,
                $"  solver {solver.Iterations} iterations, relative residual {Figure.Of(solver.RelativeResidual, 2)}, "
                + $"{Figure.Of(solver.Seconds, 3)} s{method}\n");
        }
    }

    private static void Defaults(StringBuilder text, Design design)
    {
        IReadOnlyList<TemplateParameter> used = design.DefaultsUsed;
        if (used.Count == 0)
        {
            return;
        }

        Head(text, $"Defaults used by template {design.Template!.Name}");
        string line = " ";
        foreach (TemplateParameter parameter in used)
        {
            string item = $" {parameter.Name}={parameter.Default}";
            if (line.Length + item.Length > LineWidth)
            {
                text.Append(line).Append('\n');
                line = " ";
            }

            line += item;
        }

        text.Append(line).Append('\n');
    }

    /// <summary>Appends the largest shares.</summary>
    internal static void Shares(StringBuilder text, string title, IReadOnlyList<Share> shares)
    {
        Share[] ordered = [.. shares.OrderByDescending(share => share.Percent)];
        var table = new TextTable("region, film or interface", "percent");
        foreach (Share share in ordered.Take(ShownShares))
        {
            table.Add(share.Region, Figure.Of(Math.Round(share.Percent, 3), 5));
        }

        if (ordered.Length > ShownShares)
        {
            table.Add($"{ordered.Length - ShownShares} others", Figure.Of(ordered.Skip(ShownShares).Sum(share => share.Percent), 4));
        }

        Table(text, title, table);
    }

    /// <summary>Appends the largest sensitivities.</summary>
    internal static void Sensitivities(StringBuilder text, string title, IReadOnlyList<Sensitivity> sensitivities,
        string slope = "d ln R / d ln p")
    {
        var table = new TextTable("parameter", "of", slope);
        foreach (Sensitivity sensitivity in sensitivities.OrderByDescending(item => Math.Abs(item.Value)).Take(ShownShares))
        {
            string place = sensitivity.LowUm is { } low ? $" (z {Figure.Of(low, 5)} to {Figure.Of(sensitivity.HighUm, 5)} um)" : "";
            table.Add(sensitivity.Parameter, sensitivity.Name + place, Figure.Of(sensitivity.Value, 3));
        }

        Table(text, title, table);
    }

    /// <summary>Appends a table with its title and what its bounds are proven for; nothing without rows.</summary>
    internal static void Table(StringBuilder text, RecordTable table)
    {
        Table(text, table.Title, table.ToText(TableWidth, ShownRows));
        if (table.Count > ShownRows)
        {
            text.Append(CultureInfo.InvariantCulture, $"  and {table.Count - ShownRows} more (results.json has them all)\n");
        }

        foreach (string line in table.BoundsHoldFor)
        {
            text.Append("  ").Append(line).Append('\n');
        }
    }

    private static void Table(StringBuilder text, string title, TextTable table)
    {
        if (table.Count > 0)
        {
            Head(text, title);
            text.Append(table.ToText());
        }
    }

    /// <summary>Appends lines under a title; nothing without lines.</summary>
    internal static void List(StringBuilder text, string title, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            Head(text, title);
            foreach (string line in lines)
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }
    }

    private static void Head(StringBuilder text, string title) => text.Append('\n').Append(title).Append('\n');
}
