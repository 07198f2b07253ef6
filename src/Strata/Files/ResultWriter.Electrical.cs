using System.Text.Json;
using Strata.Results;

namespace Strata.Files;

/// <content>The electrical answer.</content>
public static partial class ResultWriter
{
    private static void Electrical(Utf8JsonWriter json, ElectricalResult electrical)
    {
        json.WriteStartObject("electrical");
        List(json, "nets", electrical.Nets, net =>
        {
            json.WriteString("name", net.Name);
            Bounded(json, "resistance_ohm", net.ResistanceOhm);
            Bounded(json, "squares", net.Squares);
            PlanResultWriter.Conductance(json, net.ConductanceS);
            Number(json, "ir_drop_v", net.IrDropV);
            Number(json, "j_max_a_m2", net.JMaxAM2);
            Point(json, "j_max_at_um", net.JMaxAtUm);
            Number(json, "j_mean_max_a_m2", net.JMeanMaxAM2);
            if (net.JMeanAtUm is { } place)
            {
                Point(json, "j_mean_at_um", place);
            }

            Number(json, "j_mean_over_um", net.JMeanOverUm);
            Number(json, "power_w", net.PowerW);
            PlanResultWriter.Parts(json, net);
            Shares(json, net.Shares);
            Sensitivities(json, net.Sensitivities);
        });
        json.WriteStartArray("floating_regions");
        foreach (string region in electrical.FloatingRegions)
        {
            json.WriteStringValue(region);
        }

        json.WriteEndArray();
        List(json, "probes", electrical.Probes, probe =>
        {
            json.WriteString("name", probe.Name);
            Number(json, "v_v", probe.VV);
            Number(json, "lower", probe.Lower);
            Number(json, "upper", probe.Upper);
            Number(json, "estimate_v", probe.Estimate);
        });
        json.WriteString("bounds_hold_for", Name(electrical.BoundsHoldFor));
        Number(json, "balance_relative", electrical.BalanceRelative);
        json.WriteEndObject();
    }
}
