using System.Globalization;
using System.Text;
using Strata.Results;

namespace Strata.Reports;

/// <content>Nets and capacitances.</content>
public static partial class TextReport
{
    private static void Electrical(StringBuilder text, DesignResult result)
    {
        if (result.Electrical is not { } electrical)
        {
            return;
        }

        var nets = new TextTable("net", "R ohm", "lower", "upper", "IR drop V", "J max A/m2", "heat W", "terminals");
        foreach (NetResult net in electrical.Nets.Take(ShownNets))
        {
            (string value, string lower, string upper) = Figure.Of(net.ResistanceOhm);
            string terminals = string.Join(", ", net.Terminals.Select(terminal =>
                $"{terminal.Name} {Figure.Of(terminal.CurrentA, 4)} A at {Figure.Of(terminal.VMeanV, 5)} V"));
            nets.Add(net.Name, value, lower, upper, Figure.Of(net.IrDropV), Figure.Of(net.JMaxAM2, 4), Figure.Of(net.PowerW, 4), terminals);
        }

        Table(text, "Nets", nets);
        BoundsLine.Append(text, "R", electrical.Nets.Select(net => net.ResistanceOhm));
        if (electrical.Nets.Count > ShownNets)
        {
            text.Append(CultureInfo.InvariantCulture, $"  and {electrical.Nets.Count - ShownNets} more (results.json has them all)\n");
        }

        NetResult? worst = electrical.Nets.Where(net => net.ResistanceOhm is not null).MaxBy(net => net.ResistanceOhm!.Value);
        if (worst is not null)
        {
            Shares(text, $"Shares of the resistance of {worst.Name}", worst.Shares);
            Sensitivities(text, $"Sensitivities of the resistance of {worst.Name}", worst.Sensitivities);
        }

        var probes = new TextTable("probe", "V", "lower", "upper", "estimated error V");
        foreach (ElectricalProbeResult probe in electrical.Probes)
        {
            probes.Add(
                probe.Name, Figure.Of(probe.VV, 6), Figure.Of(probe.Lower, 6), Figure.Of(probe.Upper, 6), Figure.Of(probe.Estimate, 2));
        }

        Table(text, "Potential probes", probes);
        List(text, "Conductors that no terminal touches (left out)", electrical.FloatingRegions);
    }

    private static void Electrostatic(StringBuilder text, DesignResult result)
    {
        foreach ((string title, TextTable table) in ElectrostaticText.Of(result))
        {
            Table(text, title, table);
        }

        Shares(text, "Where the energy of the field is", result.Electrostatic?.Shares ?? []);
        Sensitivities(text, "Sensitivities of the capacitance", result.Electrostatic?.Sensitivities ?? [], "d ln C / d ln p");
    }
}
