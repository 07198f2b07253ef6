using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Strata.Tests.Architecture;
using Strata.Tests.Cli;
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
    public void A_changed_design_gives_an_answer_or_says_what_is_wrong()
    {
        string[] seeds = [SolveCommandTests.Slab, .. Inputs("*.json")];
        var codes = new SortedDictionary<int, int>();
        for (int n = First; n < First + Cases; n++)
        {
            var mutation = new TextMutation(n);
            string path = _strata.PathOf("design.json");
            File.WriteAllBytes(path, mutation.Bytes(mutation.Json(seeds[n % seeds.Length])));
            int code = _strata.Run("solve", path, "--json", "--cells", "300");
            codes[code] = codes.GetValueOrDefault(code) + 1;
            Assert.True(code is 0 or 1 or 2, $"case {n}: exit {code}: {_strata.Error}\n{File.ReadAllText(path)}");
            Assert.True(code == 0 || _strata.Error.Length > 0, $"case {n}: exit {code} and no word");
            if (code == 0)
            {
                Judge(JsonNode.Parse(_strata.Out)!, n);
            }
        }

        log.WriteLine($"{Cases} designs: {string.Join(", ", codes.Select(pair => $"exit {pair.Key}: {pair.Value}"))}");
    }

    [Fact]
    public void A_changed_table_gives_a_row_per_record_or_says_what_is_wrong()
    {
        _strata.File("tiny.json", Inputs("tiny.json")[0]);
        string[] seeds = [.. Inputs("unclosed-quote.csv"), .. Sweeps()];
        var codes = new SortedDictionary<int, int>();
        int cases = Math.Max(1, Cases / 3);
        for (int n = First; n < First + cases; n++)
        {
            var mutation = new TextMutation(n);
            string path = _strata.PathOf("designs.csv");
            File.WriteAllBytes(path, mutation.Bytes(mutation.Table(seeds[n % seeds.Length])));
            int code = _strata.Run("batch", path, "-o", _strata.PathOf("results.csv"), "--cells", "200", "--row-timeout", "5");
            codes[code] = codes.GetValueOrDefault(code) + 1;
            Assert.True(code is 0 or 1 or 2, $"case {n}: exit {code}: {_strata.Error}");
            if (code != 2)
            {
                string results = _strata.Read("results.csv");
                Assert.False(results.Contains("internal fault", StringComparison.Ordinal), $"case {n}: {results}");
                string[] lines = results.TrimEnd('\n').Split('\n');
                Assert.All(lines.Skip(1), line =>
                {
                    bool isOk = line.Contains(",ok,", StringComparison.Ordinal);
                    Assert.True(isOk || line.Contains(",failed,", StringComparison.Ordinal), $"case {n}: {line}");
                    Assert.False(isOk
                        && (line.Contains(",NaN", StringComparison.Ordinal) || line.Contains("Infinity", StringComparison.Ordinal)),
                        $"case {n}: {line}");
                });
            }
        }

        log.WriteLine($"{cases} tables: {string.Join(", ", codes.Select(pair => $"exit {pair.Key}: {pair.Value}"))}");
    }

    // What an answer must keep, whatever was asked.
    private static void Judge(JsonNode result, int n)
    {
        foreach (JsonNode? source in result["thermal"]?["sources"]?.AsArray() ?? [])
        {
            if (source?["rth_k_w"] is JsonObject rth && rth["lower"] is JsonNode lower && rth["upper"] is JsonNode upper)
            {
                (double low, double value, double high) = (lower.GetValue<double>(), rth["value"]!.GetValue<double>(),
                    upper.GetValue<double>());
                Assert.True(low <= value * (1 + 1e-8) && value <= high * (1 + 1e-8) && high - low <= value,
                    $"case {n}: {low} {value} {high}");
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

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
