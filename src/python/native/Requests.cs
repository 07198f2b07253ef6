using System.Text;
using System.Text.Json;
using Strata.Files;
using Strata.Results;
using Strata.Studies;

namespace Strata.Native;

/// <summary>Reads a request and does it: {"do": "solve" | "sweep" | "batch", ...}.</summary>
internal static class Requests
{
    /// <summary>The answer to a request.</summary>
    public static Answer Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        JsonElement request = document.RootElement;
        string what = request.GetProperty("do").GetString() ?? "";
        return what switch
        {
            "solve" => Solve(request),
            "sweep" => Table(Study.Sweep(Text(request, "design"), Text(request, "member"), Texts(request, "values"))),
            "batch" => Batch(Text(request, "table"), Texts(request, "sets")),
            _ => throw new ArgumentException($"There is no request '{what}'.", nameof(json)),
        };
    }

    private static Answer Solve(JsonElement request)
    {
        string[] sets = [.. Texts(request, "sets")];
        Design design = request.TryGetProperty("text", out JsonElement text)
            ? DesignReader.Read(Encoding.UTF8.GetBytes(text.GetString() ?? ""), "design", sets)
            : request.TryGetProperty("template", out JsonElement template)
                ? DesignReader.FromTemplate(template.GetString() ?? "", null, sets)
                : DesignReader.Read(Text(request, "design"), sets);
        SolvedDesign solved = Study.Solve(design);
        using var result = new MemoryStream();
        ResultWriter.Write(result, solved.Result);
        return new Answer(Encoding.UTF8.GetString(result.ToArray()), Arrays(solved.Fields), solved);
    }

    private static Dictionary<string, (Array Values, int Rows, int Columns)> Arrays(SolutionFields? fields)
    {
        Dictionary<string, (Array, int, int)> arrays = [];
        foreach ((string name, FieldTable? table) in (IEnumerable<(string, FieldTable?)>)
        [
            ("temperature_c", fields?.Temperature), ("heat_flux_w_m2", fields?.HeatFluxTable), ("potential_v", fields?.Potential),
                ("current_density_a_m2", fields?.CurrentDensityTable),
        ])
        {
            if (table is not null)
            {
                arrays[name] = (table.Values, table.XUm.Length, table.ZUm.Length);
                string axes = name is "potential_v" or "current_density_a_m2" ? "net_" : "";
                arrays[axes + "x_um"] = (table.XUm, 1, table.XUm.Length);
                arrays[axes + "z_um"] = (table.ZUm, 1, table.ZUm.Length);
            }
        }

        return arrays;
    }

    private static Answer Batch(string path, IReadOnlyList<string> sets)
    {
        using BatchTable table = BatchTable.ReadFile(path);
        Design[] designs = [.. table.Rows.Select(row => row.ToDesign(null, sets))];
        IReadOnlyList<DesignResult> results = Study.Solve([.. designs.Select(design => design.Section)]);
        return Table(ResultTable.Of([.. results.Select((result, n) => result with { Name = designs[n].Name })]));
    }

    private static Answer Table(ResultTable table)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            foreach (string column in table.Columns)
            {
                json.WriteStartArray(column);
                foreach (string cell in table.Texts(column))
                {
                    json.WriteStringValue(cell);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return new Answer(Encoding.UTF8.GetString(text.ToArray()), [], null);
    }

    private static string Text(JsonElement request, string member) => request.GetProperty(member).GetString() ?? "";

    private static IReadOnlyList<string> Texts(JsonElement request, string member) =>
        request.TryGetProperty(member, out JsonElement values) ? [.. values.EnumerateArray().Select(value => value.GetString() ?? "")] : [];
}
