using System.Text.Json;
using Strata.Results;

namespace Strata.Files;

/// <content>Numbers with bounds, and what these are proven for.</content>
public static partial class ResultWriter
{
    private static void Bounded(Utf8JsonWriter json, string name, BoundedValue? value)
    {
        if (value is null)
        {
            return;
        }

        json.WriteStartObject(name);
        Number(json, "value", value.Value);
        Number(json, "lower", value.Lower);
        Number(json, "upper", value.Upper);
        if (value is { Lower: not null, HoldsFor: not BoundsBasis.Drawing })
        {
            json.WriteString("bounds_hold_for", Name(value.HoldsFor));
        }

        json.WriteEndObject();
    }

    private static string Name(BoundsBasis basis) => basis switch
    {
        BoundsBasis.TemperatureBand => "temperature_band",
        BoundsBasis.Solution => "computed_temperatures",
        _ => "drawing",
    };
}
