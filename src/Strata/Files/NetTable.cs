using System.Globalization;
using Strata.CrossSections;
using Strata.Layouts;
using Strata.Plans;
using Strata.Problems;
using Strata.Results;

namespace Strata.Files;

/// <summary>Solves the nets of a layout and writes one row of CSV per net.</summary>
internal static class NetTable
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "name", "status", "message", "layers", "area_um2", "terminals", "vias", "from", "to", "resistance_ohm", "resistance_lower_ohm",
        "resistance_upper_ohm", "squares", "ir_drop_v", "j_max_a_m2", "via_j_max_a_m2", "power_w", "triangles",
        "em_region", "em_j_a_m2", "em_limit_a_m2", "em_margin",
    ];

    /// <summary>Solves and writes.</summary>
    /// <param name="to">Receives the table.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="nets">Its nets; one with fewer than two terminals gets a row that says so.</param>
    /// <param name="currentA">Current between the terminals of each net, A.</param>
    /// <param name="analysis">What is asked.</param>
    /// <param name="threads">Nets that are solved at once; the rows do not depend on it.</param>
    /// <param name="cancellation">Stops between nets.</param>
    /// <param name="classes">Receives a line for each class of nets: those whose names differ in digits only.</param>
    /// <returns>How many nets failed.</returns>
    public static int Write(
        TextWriter to, Layout layout, IReadOnlyList<LayoutNet> nets, double currentA, AnalysisRequest analysis, int threads,
            CancellationToken cancellation, ICollection<string>? classes = null)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(nets);
        string[][] rows = new string[nets.Count][];
        int failed = 0;
        Parallel.For(0, nets.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, n =>
        {
            rows[n] = Row(layout, nets[n], currentA, analysis, cancellation, out bool ok);
            if (!ok)
            {
                Interlocked.Increment(ref failed);
            }
        });
        to.Write(CsvLine.Join(Columns) + "\n");
        foreach (string[] row in rows)
        {
            to.Write(CsvLine.Join(row) + "\n");
        }

        foreach (IGrouping<string, string[]> one in rows.Where(row => row[1] == "ok").GroupBy(row => ClassOf(row[0])))
        {
            classes?.Add(Summary(one.Key, [.. one]));
        }

        return failed;
    }

    /// <summary>The class of a net: its name without digits and what joins them.</summary>
    internal static string ClassOf(string name)
    {
        string letters = string.Concat(name.Where(c => !char.IsAsciiDigit(c))).Trim('_', '-', '.', '[', ']', '<', '>');
        return letters.Length > 0 ? letters : "nets";
    }

    private static string Summary(string name, IReadOnlyList<string[]> rows)
    {
        double[] ohm = [.. Of("resistance_ohm")];
        string margin = Of("em_margin").Order().ToArray() is [double least, ..]
            ? string.Create(CultureInfo.InvariantCulture, $", worst margin {least:G4}") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"class {name}: {rows.Count} nets, resistance {ohm.Min():G4} to {ohm.Max():G4} ohm, mean {ohm.Average():G4} ohm, "
                + $"worst drop {Of("ir_drop_v").Max():G4} V") + margin;

        IEnumerable<double> Of(string column)
        {
            int at = Columns.ToList().IndexOf(column);
            return rows.Where(row => row[at].Length > 0).Select(row => double.Parse(row[at], CultureInfo.InvariantCulture));
        }
    }

    private static string[] Row(
        Layout layout, LayoutNet net, double currentA, AnalysisRequest analysis, CancellationToken cancellation, out bool ok)
    {
        string layers = string.Join(' ', net.Metal.Select(part => part.Row).Distinct().Order().Select(row => layout.Table[row].Name));
        string[] head = [layers, Number(net.AreaUm2), Number(net.Terminals.Count), Number(net.Vias.Count)];
        string[] none = [.. Enumerable.Repeat("", Columns.Count - head.Length - 3)];
        ok = true;
        if (net.Terminals.Count < 2)
        {
            return [net.Name, "skipped", "fewer than two terminals", .. head, .. none];
        }

        try
        {
            DesignResult result = PlanAnalysis.Solve(LayoutPlans.Of(layout, net, currentA, analysis), cancellation);
            if (result.Status == DesignStatus.Ok && result.Electrical is { Nets: [NetResult solved] })
            {
                return [net.Name, "ok", string.Join("; ", result.Warnings), .. head, .. Values(solved, currentA, result.Grid?.Cells ?? 0)];
            }

            ok = false;
            return [net.Name, DesignResult.FailedWord, result.Message, .. head, .. none];
        }
        catch (InputException fault)
        {
            ok = false;
            return [net.Name, DesignResult.FailedWord, fault.Problems[0].Message, .. head, .. none];
        }
    }

    private static string[] Values(NetResult net, double currentA, int triangles)
    {
        PairResult worst = net.Pairs.MaxBy(pair => pair.Ohm.Value)
            ?? new PairResult(net.Terminals[0].Name, net.Terminals[^1].Name, net.ResistanceOhm!);
        double? via = net.Vias.Count > 0 ? net.Vias.Max(one => one.JMeanAM2) : null;
        return
        [
            worst.From, worst.To, Number(worst.Ohm.Value), Number(worst.Ohm.Lower), Number(worst.Ohm.Upper), Number(net.Squares?.Value),
            Number(worst.Ohm.Value * Math.Abs(currentA)), Number(net.JMaxAM2), Number(via), Number(net.PowerW), Number(triangles),
            net.Em.Count > 0 ? net.Em[0].Region : "", Number(net.Em.Count > 0 ? net.Em[0].JAM2 : null),
            Number(net.Em.Count > 0 ? net.Em[0].LimitAM2 : null), Number(net.Em.Count > 0 ? net.Em[0].Margin : null),
        ];
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
