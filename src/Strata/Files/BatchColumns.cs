using System.Globalization;
using System.Text;
using Strata.Problems;
using Strata.Results;

namespace Strata.Files;

/// <summary>The columns of a table of results: the one place that names them.</summary>
internal static class BatchColumns
{
    /// <summary>The word of the column `status` for a design that failed.</summary>
    internal const string Failed = "failed";

    /// <summary>Every column in the order of the file; the same result gives the same text on every run.</summary>
    public static IReadOnlyList<BatchColumn> All { get; } =
    [
        new("name", "the design's name", result => OneLine(result.Name)),
        new("status", "`ok` or `failed`", result => result.Status == DesignStatus.Ok ? "ok" : Failed),
        new("message", "why the design failed; empty when it did not", result => OneLine(result.Message)),
        new("t_max_c", "highest temperature anywhere, C", result => Number(result.Thermal?.TMaxC)),
        new("t_mean_c", "mean temperature of the hottest source (the one named in `source`), C", result => Number(Hottest(result)?.TMeanC)),
        new("rth_k_w", "thermal resistance of that source: (its mean temperature - reference) / its power, K/W; empty where no single number is defined", result => Number(Hottest(result)?.RthKW?.Value)),
        new("rth_lower_k_w",
            "lower bound of `rth_k_w`, K/W: "
            + "guaranteed; where conductivities or surfaces follow the temperature, for the band of temperatures that the notes name",
            result => Number(Hottest(result)?.RthKW?.Lower)),
        new("rth_upper_k_w", "upper bound of it, likewise", result => Number(Hottest(result)?.RthKW?.Upper)),
        new("source", "name of the heat source with the highest mean temperature", result => OneLine(Hottest(result)?.Name ?? "")),
        new("source_t_max_c", "highest temperature in that source, C", result => Number(Hottest(result)?.TMaxC)),
        new("t_min_c", "lowest temperature anywhere, C", result => Number(result.Thermal?.TMinC)),
        new("heat_w", "heat released by all sources, W", result => Number(result.Thermal?.Sources.Sum(source => source.PowerW))),
        new("heat_balance_relative", "|heat in - heat out| / heat in", result => Number(result.Thermal?.BalanceRelative)),
        new("net_first", "name of the first net", result => OneLine(First(result)?.Name ?? "")),
        new("r_first_ohm", "resistance of the first net between its two terminals, ohm; empty for nets that have not exactly two", result => Number(First(result)?.ResistanceOhm?.Value)),
        new("r_first_lower_ohm",
            "lower bound of `r_first_ohm`, ohm: "
            + "guaranteed; of a net that its current heats, for the band of temperatures that the notes name",
            result => Number(First(result)?.ResistanceOhm?.Lower)),
        new("r_first_upper_ohm", "upper bound of it, likewise", result => Number(First(result)?.ResistanceOhm?.Upper)),
        new("net_r_max", "name of the net with the largest resistance", result => OneLine(Worst(result)?.Name ?? "")),
        new("r_max_ohm", "largest net resistance, ohm", result => Number(Worst(result)?.ResistanceOhm?.Value)),
        new("r_max_lower_ohm", "lower bound of `r_max_ohm`, ohm, as that of `r_first_ohm`",
            result => Number(Worst(result)?.ResistanceOhm?.Lower)),
        new("r_max_upper_ohm", "upper bound of it, likewise", result => Number(Worst(result)?.ResistanceOhm?.Upper)),
        new("net_r_min", "name of the net with the smallest resistance", result => OneLine(Pairs(result).MinBy(Ohm)?.Name ?? "")),
        new("r_min_ohm", "smallest net resistance, ohm", result => Number(Pairs(result).MinBy(Ohm)?.ResistanceOhm?.Value)),
        new("r_mean_ohm", "mean resistance of the nets with two terminals, ohm",
            result => Number(Pairs(result) is { Count: > 0 } pairs ? pairs.Average(Ohm) : null)),
        new("ir_drop_max_v", "largest IR drop of a net, V", result => Number(Largest(result, net => net.IrDropV)?.IrDropV)),
        new("net_ir_drop_max", "name of the net with the largest IR drop", result =>
            OneLine(Largest(result, net => net.IrDropV)?.Name ?? "")),
        new("j_max_a_m2", "largest current density of all nets, A/m2", result => Number(Largest(result, net => net.JMaxAM2)?.JMaxAM2)),
        new("net_j_max", "name of the net with the largest current density", result =>
            OneLine(Largest(result, net => net.JMaxAM2)?.Name ?? "")),
        new("em_margin_min", "smallest margin of electromigration of all nets, limit over density; empty where no material has a limit",
            result => Number(WorstEm(result)?.Em.Margin)),
        new("em_margin_at", "net and region of that margin",
            result => WorstEm(result) is { } worst ? OneLine($"{worst.Net} {worst.Em.Region}") : ""),
        new("joule_w", "Joule heat of all nets, W", result => Number(result.Electrical?.Nets.Sum(net => net.PowerW))),
        new("current_balance_relative", "largest |sum of a net's terminal currents| / sum of their magnitudes", result => Number(result.Electrical?.BalanceRelative)),
        new("c_pf_m", "capacitance between two conductors, pF/m; empty where axisymmetric, or of more than two",
            result => Number(result.Electrostatic?.CapacitancePfM?.Value)),
        new("c_lower_pf_m", "guaranteed lower bound of it", result => Number(result.Electrostatic?.CapacitancePfM?.Lower)),
        new("c_upper_pf_m", "guaranteed upper bound of it", result => Number(result.Electrostatic?.CapacitancePfM?.Upper)),
        new("c_pf", "the same for the depth or the full circle, pF", result => Number(result.Electrostatic?.CapacitancePf?.Value)),
        new("z0_ohm", "impedance of the two conductors as a line, ohm", result => Number(result.Electrostatic?.Line?.Z0Ohm.Value)),
        new("z0_lower_ohm", "guaranteed lower bound of it", result => Number(result.Electrostatic?.Line?.Z0Ohm.Lower)),
        new("z0_upper_ohm", "guaranteed upper bound of it", result => Number(result.Electrostatic?.Line?.Z0Ohm.Upper)),
        new("effective_permittivity", "relative permittivity that the line sees",
            result => Number(result.Electrostatic?.Line?.EffectivePermittivity.Value)),
        new("inductance_nh_m", "inductance per length of the line, nH/m",
            result => Number(result.Electrostatic?.Line?.InductanceNhM.Value)),
        new("delay_ps_mm", "delay of the line, ps/mm", result => Number(result.Electrostatic?.Line?.DelayPsMm.Value)),
        new("loss_tangent", "loss tangent of the capacitance, by the dielectrics' shares of its energy",
            result => Number(result.Electrostatic?.LossTangent)),
        new("nets", "number of solved nets", result => result.Electrical?.Nets.Count.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("depth_mm", "depth that the numbers are for, mm; empty when axisymmetric", result => Number(result.DepthMm)),
        new("per_metre_of_depth", "`true` when the design states no depth and the numbers are for 1 m", result => result.Grid is null ? "" : result.PerMetreOfDepth ? "true" : "false"),
        new("accuracy_percent", "widest (upper - lower) / value of the resistances, percent", result => Number(result.Grid?.AccuracyPercent)),
        new("cells", "cells of the last grid", result => result.Grid?.Cells.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("refinements", "adaptive refinements that led to it", result => result.Grid?.Refinements.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("iterations", "iterations of the last linear solve, the most over several nets", result => result.Solver?.Iterations.ToString(CultureInfo.InvariantCulture) ?? ""),
        new("warnings", "what the reader did not write and may have to act on, each with a code (`slope: ...`), separated by `; `; fills and the like are notes of the report", result => OneLine(string.Join("; ", result.Warnings))),
    ];

    /// <summary>The column that `--timing` adds; it differs from run to run.</summary>
    public static BatchColumn Seconds { get; } = new("seconds", "wall time from drawing to result, s; only with `--timing`", result => Number(result.Solver?.Seconds));

    /// <summary>The table of columns for the README.</summary>
    /// <returns>Markdown, one row per column; it ends with a line end.</returns>
    public static string Markdown()
    {
        var text = new StringBuilder("| column | meaning |\n|---|---|\n");
        foreach (BatchColumn column in All.Append(Seconds))
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | {column.Meaning.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return text.ToString();
    }

    /// <summary>The heat source with the highest mean temperature, the first of several; null without one.</summary>
    /// <param name="result">The result.</param>
    public static SourceResult? Hottest(DesignResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Thermal is { Sources.Count: > 0 } thermal ? thermal.Sources.MaxBy(source => source.TMeanC) : null;
    }

    private static NetResult? First(DesignResult result) => result.Electrical is { Nets.Count: > 0 } electrical ? electrical.Nets[0] : null;

    private static NetResult? Worst(DesignResult result) => result.Electrical?.Nets.Where(net => net.ResistanceOhm is not null).MaxBy(net => net.ResistanceOhm!.Value);

    private static List<NetResult> Pairs(DesignResult result) =>
        [.. result.Electrical?.Nets.Where(net => net.ResistanceOhm is not null) ?? []];

    private static double Ohm(NetResult net) => net.ResistanceOhm!.Value;

    private static (string Net, EmResult Em)? WorstEm(DesignResult result)
    {
        NetResult? worst = result.Electrical?.Nets.Where(net => net.Em.Count > 0).MinBy(net => net.Em[0].Margin);
        return worst is null ? null : (worst.Name, worst.Em[0]);
    }

    private static NetResult? Largest(DesignResult result, Func<NetResult, double> of) => result.Electrical?.Nets.MaxBy(of);

    private static string Number(double? value) => value is { } number ? NumberText.Exact(number) : "";

    private static string OneLine(string text) => PlainText.Line(text);
}
