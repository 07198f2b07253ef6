using System.Globalization;
using System.Text.Json.Nodes;
using Strata.Tests.Architecture;
using Strata.Tests.Cli;
using Strata.Tests.Plans;
using Xunit.Abstractions;

namespace Strata.Tests.Reliability;

/// <summary>
/// Designs and tables that are changed at random, the same ones on every run. STRATA_FUZZ_CASES sets their number, STRATA_FUZZ_FIRST
/// the first of them: a long run is one command, and a case that fails is repeated by its number.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper log) : IDisposable
{
    private const int ShortRun = 60;
    private readonly CommandRun _strata = new();

    internal static int Cases => Setting("STRATA_FUZZ_CASES", ShortRun);

    internal static int First => Setting("STRATA_FUZZ_FIRST", 0);

    /// <inheritdoc/>
    public void Dispose() => _strata.Dispose();

    [Fact]
    public void A_changed_section_gives_an_answer_or_says_what_is_wrong() =>
        Designs("section", [SolveCommandTests.Slab, .. Inputs("*.json")], Cases);

    [Fact]
    public void A_changed_plan_gives_an_answer_or_says_what_is_wrong() => Designs("plan", Plans(), Math.Max(1, Cases / 3));

    [Fact]
    public void A_changed_template_gives_an_answer_or_says_what_is_wrong() =>
        Designs("template", [.. Templates()], Math.Max(1, Cases / 10));

    [Fact]
    public void A_changed_table_gives_a_row_per_record_or_says_what_is_wrong()
    {
        _strata.File("tiny.json", Inputs("tiny.json")[0]);
        string[] seeds = [.. Inputs("unclosed-quote.csv"), .. Sweeps()];
        var findings = new FuzzFindings("table");
        foreach (int n in findings.Cases(Math.Max(1, Cases / 3)))
        {
            var mutation = new TextMutation(n);
            byte[] bytes = mutation.Bytes(mutation.Table(seeds[n % seeds.Length]));
            findings.Judge(n, bytes, () => findings.Ended(Table(bytes)));
        }

        log.WriteLine(findings.Finish());
    }

    private void Designs(string kind, string[] seeds, int cases)
    {
        var findings = new FuzzFindings(kind);
        foreach (int n in findings.Cases(cases))
        {
            var mutation = new TextMutation(n);
            byte[] bytes = mutation.Bytes(mutation.Json(seeds[n % seeds.Length]));
            findings.Judge(n, bytes, () => findings.Ended(Design(bytes, n)));
        }

        log.WriteLine(findings.Finish());
    }

    // Most on a fixed grid, some refined to what they ask for.
    private string Design(byte[] bytes, int n)
    {
        string path = _strata.PathOf("design.json");
        File.WriteAllBytes(path, bytes);
        string[] grid = n % 4 == 3 ? ["--row-cells", "4000"] : ["--cells", "300"];
        int code = _strata.Run(["solve", path, "--json", .. grid]);
        Assert.True(code is 0 or 1 or 2, $"exit {code}: {_strata.Error}");
        Assert.True(code == 0 || _strata.Error.Length > 0, $"exit {code} and no word");
        if (code == 0)
        {
            Judge(JsonNode.Parse(_strata.Out)!);
        }

        return $"exit {code}";
    }

    private string Table(byte[] bytes)
    {
        string path = _strata.PathOf("designs.csv");
        File.WriteAllBytes(path, bytes);
        int code = _strata.Run("batch", path, "-o", _strata.PathOf("results.csv"), "--cells", "200", "--row-timeout", "30");
        Assert.True(code is 0 or 1 or 2, $"exit {code}: {_strata.Error}");
        if (code != 2)
        {
            string results = _strata.Read("results.csv");
            Assert.False(results.Contains("internal fault", StringComparison.Ordinal), results);
            string[] lines = results.TrimEnd('\n').Split('\n');
            Assert.All(lines.Skip(1), line =>
            {
                bool isOk = line.Contains(",ok,", StringComparison.Ordinal);
                Assert.True(isOk || line.Contains(",failed,", StringComparison.Ordinal), line);
                Assert.False(isOk
                    && (line.Contains(",NaN", StringComparison.Ordinal) || line.Contains("Infinity", StringComparison.Ordinal)), line);
            });
        }

        return $"exit {code}";
    }

    // What an answer must keep, whatever was asked.
    private static void Judge(JsonNode result)
    {
        Assert.DoesNotContain("NaN", result.ToJsonString(), StringComparison.Ordinal);

        foreach (JsonNode? source in result["thermal"]?["sources"]?.AsArray() ?? [])
        {
            if (source?["rth_k_w"] is JsonObject rth && rth["lower"] is JsonNode lower && rth["upper"] is JsonNode upper)
            {
                (double low, double value, double high) = (lower.GetValue<double>(), rth["value"]!.GetValue<double>(),
                    upper.GetValue<double>());
                Assert.True(low <= value * (1 + 1e-8) && value <= high * (1 + 1e-8) && high - low <= value,
                    $"{low} {value} {high}");
            }
        }
    }

    private static string[] Inputs(string pattern) =>
        [.. Directory.GetFiles(Repository.File("tests", "Strata.Tests", "Reliability", "Inputs"),
            pattern).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    // The first rows of the shipped tables.
    private static IEnumerable<string> Sweeps() =>
        Directory.GetFiles(Repository.File("data", "sweeps"), "*.csv").Order(StringComparer.Ordinal)
        .Select(path => string.Join('\n', File.ReadLines(path).Where(line => !line.StartsWith('#')).Take(4)) + "\n");

    private static string[] Plans() =>
    [
        PlanText.Of($"""
            "shapes": [ {PlanText.Polygon((0, 0), (40, 0), (40, 10), (10, 10), (10, 30), (0, 30))} ],
            "terminals": [ {PlanText.Line("in", "\"current_a\": 1", (40, 0), (40, 10))},
                           {PlanText.Line("out", "\"voltage_v\": 0", (0, 30), (10, 30))} ],
            "probes": [ {"{"} "name": "p", "layer": "m1", "x_um": 1, "y_um": 2 {"}"} ]
            """, 5),
        PlanText.Of($"""
            "shapes": [ {PlanText.Polygon((0, 0), (20, 0), (20, 5), (0, 5))}, {PlanText.Polygon("m2", (15, 0), (40, 0), (40, 5), (15, 5))},
                        {"{"} "layer": "m2", "shape": "disc", "x_um": 40, "y_um": 2, "radius_um": 4 {"}"} ],
            "vias": [ {"{"} "name": "v", "from": "m1", "to": "m2", "x0_um": 16, "x1_um": 19, "y0_um": 1, "y1_um": 4,
                        "resistance_ohm": 0.1 {"}"} ],
            "terminals": [ {PlanText.Line("in", "\"current_a\": 1", (0, 0), (0, 5))},
                           {"{"} "name": "out", "layer": "m2", "x0_um": 38, "x1_um": 42, "y0_um": 0, "y1_um": 4, "voltage_v": 0 {"}"} ]
            """, 5),
    ];

    private static IEnumerable<string> Templates() =>
        Directory.GetFiles(Repository.File("data", "designs"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)
        .Where(text => text.Contains("\"template\"", StringComparison.Ordinal));

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
