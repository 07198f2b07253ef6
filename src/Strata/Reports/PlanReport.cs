using System.Globalization;
using System.Text;
using Strata.Results;

namespace Strata.Reports;

/// <summary>The results of a plan as text.</summary>
public static class PlanReport
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

        foreach (NetResult net in result.Electrical?.Nets ?? [])
        {
            Net(text, net);
        }

        if (result.Thermal is { } thermal)
        {
            string critical = result.Electrothermal?.CriticalCurrentA is { } ampere
                ? $"; no steady temperature from {Digits(ampere)} A on" : "";
            Line(text, $"highest temperature {Fixed(thermal.TMaxC)} C at ({Fixed(thermal.TMaxAtUm.X)}, {Fixed(thermal.TMaxAtUm.Z)}) "
                + $"um{critical}");
        }

        foreach (ElectricalProbeResult probe in result.Electrical?.Probes ?? [])
        {
            Line(text, $"probe {probe.Name}: {(probe.VV is { } v ? $"{Digits(v)} V (estimate)" : "on no solved net")}");
        }

        if (result.Electrical is { FloatingRegions.Count: > 0 } electrical)
        {
            Line(text, $"pieces of metal without a terminal: {string.Join(", ", electrical.FloatingRegions)}");
        }

        if (result.Grid is { } grid && result.Solver is { } solver)
        {
            Line(text, $"{grid.Cells} triangles, {grid.Refinements} refinements, bounds within {Digits(grid.AccuracyPercent ?? 0)} %, "
                + $"{Digits(solver.Seconds)} s");
        }

        return text.ToString();
    }

    private static void Net(StringBuilder text, NetResult net)
    {
        text.Append('\n');
        Line(text, $"net {net.Name}");
        Bounded(text, "resistance", net.ResistanceOhm, "ohm");
        Bounded(text, "squares", net.Squares, "");
        Line(text, $"  power {Digits(net.PowerW)} W; largest current density in a triangle {Digits(net.JMaxAM2)} A/m2 at "
            + $"({Fixed(net.JMaxAtUm.X)}, {Fixed(net.JMaxAtUm.Z)}) um");
        foreach (PairResult pair in net.Pairs.Take(12))
        {
            Bounded(text, $"{pair.From} to {pair.To}", pair.Ohm, "ohm");
        }

        foreach (TerminalResult terminal in net.Terminals)
        {
            Line(text, $"  terminal {terminal.Name}: {Digits(terminal.CurrentA)} A, {Digits(terminal.VMeanV)} "
                + $"V{Ends(terminal.Lower, terminal.Upper)}, drop {Digits(terminal.IrDropV?.Value ?? 0)} V");
        }

        foreach (DrawResult draw in net.Draws)
        {
            Line(text, $"  draw {draw.Name}: {Digits(draw.CurrentA)} A, mean drop {Digits(draw.MeanDropV.Value)} "
                + $"V{Ends(draw.MeanDropV.Lower, draw.MeanDropV.Upper)}, worst {Digits(draw.WorstDropV)} V (estimate) at "
                + $"({Fixed(draw.WorstAtUm.X)}, {Fixed(draw.WorstAtUm.Y)}) um");
        }

        foreach (ViaResult via in net.Vias.OrderByDescending(one => one.JMeanAM2).Take(10))
        {
            Line(text, $"  via {via.Name}: {Digits(via.CurrentA)} A, {Digits(via.JMeanAM2)} A/m2");
        }

        foreach (EmResult em in net.Em.Take(5))
        {
            string life = em.LifeH is { } hours ? $", life {Digits(hours)} h" : "";
            Line(text, $"  electromigration, {em.Region}: {Digits(em.JAM2)} of {Digits(em.LimitAM2)} A/m2, margin "
                + $"{Digits(em.Margin)}{life}");
        }

        foreach (Share share in net.Shares.Take(10))
        {
            Line(text, $"  {Fixed(share.Percent)} % of the heat in {share.Region}");
        }

        string of = net.SensitivitiesOf is { } place ? $"drop of {place}" : "resistance";
        foreach (Sensitivity one in net.Sensitivities.Take(6))
        {
            string value = one.Value.ToString("0.0000", CultureInfo.InvariantCulture);
            Line(text, $"  d ln ({of}) / d ln ({one.Parameter} of {one.Name}) = {value}");
        }
    }

    private static void Bounded(StringBuilder text, string name, BoundedValue? value, string unit)
    {
        if (value is not null)
        {
            Line(text, $"  {name} {Digits(value.Value)} {unit}{Ends(value.Lower, value.Upper)}");
        }
    }

    private static string Ends(double? lower, double? upper) => lower is { } low && upper is { } high && low != high
        ? $" [{Digits(low)}, {Digits(high)}]" : "";

    private static string Fixed(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Digits(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line.TrimEnd()).Append('\n');
}
