using System.Globalization;
using System.Text;
using Strata.Results;

namespace Strata.Files;

/// <summary>The columns of a table of results: declared members of a result, and what is made of several.</summary>
internal static class BatchColumns
{
    private static readonly PickedRecord<DesignResult> Design = new(result => result, DesignResult.Members);
    private static readonly PickedRecord<DesignResult> Solved = new(result => result.Grid is null ? null : result, DesignResult.Members);
    private static readonly PickedRecord<ThermalResult> Thermal = new(result => result.Thermal, ThermalResult.Members);
    private static readonly PickedRecord<SourceResult> Source =
        new(Hottest, SourceResult.Members, "source with the highest mean temperature: ");

    private static readonly PickedRecord<ElectricalResult> Electrical = new(result => result.Electrical, ElectricalResult.Members);
    private static readonly PickedRecord<NetResult> First =
        new(result => Nets(result) is [NetResult first, ..] ? first : null, NetResult.Members, "first net: ");

    private static readonly PickedRecord<NetResult> Most =
        new(result => Pairs(result).MaxBy(Ohm), NetResult.Members, "net with the largest resistance: ");

    private static readonly PickedRecord<NetResult> Least =
        new(result => Pairs(result).MinBy(Ohm), NetResult.Members, "net with the smallest resistance: ");

    private static readonly PickedRecord<NetResult> Drop =
        new(result => Nets(result).MaxBy(net => net.IrDropV), NetResult.Members, "net with the largest IR drop: ");

    private static readonly PickedRecord<NetResult> Dense =
        new(result => Nets(result).MaxBy(net => net.JMaxAM2), NetResult.Members, "net with the largest current density: ");

    private static readonly PickedRecord<EmResult> Em =
        new(result => WorstEm(result)?.Em[0], EmResult.Members, "smallest of all nets, empty where no material has a limit: ");

    private static readonly PickedRecord<DesignResult> Electrostatic =
        new(result => result.Electrostatic is null ? null : result, ElectrostaticResult.Members);

    private static readonly PickedRecord<LineResult> Line = new(result => result.Electrostatic?.Line, LineResult.Members);
    private static readonly PickedRecord<GridResult> Grid = new(result => result.Grid, GridResult.Members);
    private static readonly PickedRecord<SolverResult> Solver = new(result => result.Solver, SolverResult.Members);

    /// <summary>Every column in the order of the file; the same result gives the same text on every run.</summary>
    public static IReadOnlyList<BatchColumn> All { get; } =
    [
        Design.Column("name"), Design.Column("status"), Design.Column("message"),
        Thermal.Column("t_max_c"),
        Source.Column("t_mean_c"), Source.Column("rth_k_w"), Source.Column("rth_lower_k_w"), Source.Column("rth_upper_k_w"),
        Source.Column("source", "name"), Source.Column("source_t_max_c", "t_max_c"),
        Thermal.Column("t_min_c"),
        new("heat_w", "heat released by all sources, W", result => result.Thermal?.Sources.Sum(source => source.PowerW)),
        Thermal.Column("heat_balance_relative", "balance_relative"),
        First.Column("net_first", "name"), First.Column("r_first_ohm", "resistance_ohm"),
        First.Column("r_first_lower_ohm", "resistance_ohm"), First.Column("r_first_upper_ohm", "resistance_ohm"),
        Most.Column("net_r_max", "name"), Most.Column("r_max_ohm", "resistance_ohm"),
        Most.Column("r_max_lower_ohm", "resistance_ohm"), Most.Column("r_max_upper_ohm", "resistance_ohm"),
        Least.Column("net_r_min", "name"), Least.Column("r_min_ohm", "resistance_ohm"),
        new("r_mean_ohm", "mean resistance of the nets with two terminals, ohm",
            result => Pairs(result) is { Count: > 0 } pairs ? pairs.Average(Ohm) : null),
        Drop.Column("ir_drop_max_v", "ir_drop_v"), Drop.Column("net_ir_drop_max", "name"),
        Dense.Column("j_max_a_m2"), Dense.Column("net_j_max", "name"),
        Em.Column("em_margin_min", "margin"),
        new("em_margin_at", "net and region of that margin",
            result => WorstEm(result) is { } worst ? $"{worst.Name} {worst.Em[0].Region}" : null) { IsNumber = false },
        new("joule_w", "Joule heat of all nets, W", result => result.Electrical?.Nets.Sum(net => net.PowerW)),
        Electrical.Column("current_balance_relative", "balance_relative"),
        Electrostatic.Column("c_pf_m", "capacitance_pf_m"), Electrostatic.Column("c_lower_pf_m", "capacitance_pf_m"),
        Electrostatic.Column("c_upper_pf_m", "capacitance_pf_m"), Electrostatic.Column("c_pf", "capacitance_pf"),
        Line.Column("z0_ohm"), Line.Column("z0_lower_ohm"), Line.Column("z0_upper_ohm"), Line.Column("effective_permittivity"),
        Line.Column("inductance_nh_m"), Line.Column("delay_ps_mm"), Electrostatic.Column("loss_tangent"),
        new("nets", "number of solved nets", result => result.Electrical?.Nets.Count),
        Design.Column("depth_mm"), Solved.Column("per_metre_of_depth"),
        Grid.Column("accuracy_percent"), Grid.Column("cells"), Grid.Column("refinements"), Solver.Column("iterations"),
        new("warnings",
            "what the reader did not write and may have to act on, each with a code (`slope: ...`), separated by `; `; "
            + "fills and the like are notes of the report",
            result => string.Join("; ", result.Warnings)) { IsNumber = false },
    ];

    /// <summary>The column that `--timing` adds; it differs from run to run.</summary>
    public static BatchColumn Seconds { get; } =
        Solver.Column("seconds") with { Meaning = "wall time from drawing to result, s; only with `--timing`" };

    /// <summary>The table of columns for the README.</summary>
    /// <returns>Markdown, one row per column; it ends with a line end.</returns>
    public static string Markdown() => Rows("column", All.Append(Seconds).Select(column => (column.Name, column.Meaning)));

    /// <summary>The table of the members of results.json for docs/section-format.md.</summary>
    /// <returns>Markdown, one row per member; it ends with a line end.</returns>
    public static string MembersMarkdown() => Rows("member", Paths("", DesignResult.Members));

    /// <summary>The members of a record, each with its path from the top.</summary>
    public static IEnumerable<(string Path, string Meaning)> Paths(string from, IReadOnlyList<ResultMember> members)
    {
        foreach (ResultMember member in members)
        {
            string path = from + member.Name + (member.IsList ? "[]" : "");
            string bounded = !member.IsBounded ? "" : member.Ends is { } ends
                ? $"; bounds: `{ends.Lower}`, `{ends.Upper}`" : "; `value`, `lower`, `upper`";
            yield return (path, member.Meaning + bounded);
            foreach ((string, string) part in Paths(path + ".", member.Members))
            {
                yield return part;
            }
        }
    }

    /// <summary>The heat source with the highest mean temperature, the first of several; null without one.</summary>
    /// <param name="result">The result.</param>
    public static SourceResult? Hottest(DesignResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Thermal?.Sources.MaxBy(source => source.TMeanC);
    }

    private static string Rows(string head, IEnumerable<(string Name, string Meaning)> rows)
    {
        var text = new StringBuilder($"| {head} | meaning |\n|---|---|\n");
        foreach ((string name, string meaning) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {meaning.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return text.ToString();
    }

    private static IReadOnlyList<NetResult> Nets(DesignResult result) => result.Electrical?.Nets ?? [];

    private static List<NetResult> Pairs(DesignResult result) => [.. Nets(result).Where(net => net.ResistanceOhm is not null)];

    private static double Ohm(NetResult net) => net.ResistanceOhm!.Value;

    private static NetResult? WorstEm(DesignResult result) => Nets(result).Where(net => net.Em.Count > 0).MinBy(net => net.Em[0].Margin);
}
