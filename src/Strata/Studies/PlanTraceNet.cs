using System.Text.Json;
using Strata.Problems;

namespace Strata.Studies;

/// <summary>A net of two terminals in the results of a plan.</summary>
/// <param name="Terminals">Their names.</param>
/// <param name="ResistanceOhm">Its resistance, ohm.</param>
/// <param name="ShareOf">The share of each layer and via in its heat, percent.</param>
internal sealed record PlanTraceNet(IReadOnlySet<string> Terminals, double ResistanceOhm, IReadOnlyDictionary<string, double> ShareOf)
{
    /// <summary>Reads the nets of two terminals.</summary>
    /// <param name="utf8">A plan's <c>results.json</c>.</param>
    /// <param name="file">Its name for messages.</param>
    /// <exception cref="InputException">It is none.</exception>
    public static IReadOnlyList<PlanTraceNet> Read(byte[] utf8, string file)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8);
            JsonElement root = document.RootElement.ValueKind == JsonValueKind.Array && document.RootElement.GetArrayLength() > 0
                ? document.RootElement[0] : document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("view", out JsonElement view)
                || view.ValueEquals("plan") != true
                || !root.TryGetProperty("electrical", out JsonElement electrical))
            {
                throw Refuse(file, "these are not the results of a plan; strata solve PLAN.json -o DIR writes them");
            }

            return [.. electrical.GetProperty("nets").EnumerateArray().Where(net =>
                net.TryGetProperty("resistance_ohm", out _)).Select(Net)];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Refuse(file, "cannot be read as results of a plan: " + fault.Message);
        }
    }

    private static PlanTraceNet Net(JsonElement net)
    {
        Dictionary<string, double> shares = new(StringComparer.Ordinal);
        foreach (JsonElement share in net.GetProperty("shares").EnumerateArray())
        {
            shares[share.GetProperty("region").GetString() ?? ""] = share.GetProperty("percent").GetDouble();
        }

        return new PlanTraceNet(
            net.GetProperty("terminals").EnumerateArray().Select(terminal => terminal.GetProperty("name").GetString() ?? "").ToHashSet(),
            net.GetProperty("resistance_ohm").GetProperty("value").GetDouble(), shares);
    }

    private static InputException Refuse(string file, string message) => new(new InputProblem(file, "--traces", null, message));
}
