using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Strata.Analysis;
using Strata.Files;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Verification;

/// <summary>The published and exact reference cases that come with Strata (data/references, embedded in this assembly).</summary>
/// <example><code>
/// foreach (VerificationCheck check in VerificationSuite.Run().Take(3))
/// {
///     Console.WriteLine($"{check.Case}: {check.Quantity} = {check.Got}, expected {check.Expected}");
/// }
/// </code></example>
internal static class VerificationSuite
{
    private const string Prefix = "Strata.references.";

    // An exact value that is itself given to 12 digits, or a bound evaluated in floating point, may differ by rounding.
    private const double Rounding = 1e-9;

    /// <summary>All cases, in the order of the files' names.</summary>
    internal static IEnumerable<ReferenceCase> Cases()
    {
        Assembly assembly = typeof(VerificationSuite).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} cannot be read.");
            using var reader = new StreamReader(stream);
            yield return ReferenceCase.Read(reader.ReadToEnd(), name[Prefix.Length..]);
        }
    }

    /// <summary>Runs every case.</summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The checks, case by case in the order of the files' names.</returns>
    public static IEnumerable<VerificationCheck> Run(AnalysisOptions? options = null)
    {
        using var workspace = new AnalysisWorkspace();
        foreach (ReferenceCase one in Cases())
        {
            foreach (VerificationCheck check in Run(one, options, workspace))
            {
                yield return check;
            }
        }
    }

    /// <summary>Runs one case.</summary>
    /// <param name="one">The case.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="workspace">Arrays to use again; null for new ones.</param>
    /// <returns>One check per expected number; a design that fails fails them all.</returns>
    internal static IReadOnlyList<VerificationCheck> Run(ReferenceCase one, AnalysisOptions? options = null, AnalysisWorkspace? workspace = null)
    {
        ArgumentNullException.ThrowIfNull(one);
        DesignResult result = SectionAnalysis.Solve(one.Section, (options ?? AnalysisOptions.Default) with { KeepFields = false }, workspace).Result;
        using var stream = new MemoryStream();
        ResultWriter.Write(stream, result);
        using var document = JsonDocument.Parse(stream.ToArray());
        return [.. one.Expected.Select(expected => Compare(one, expected, Find(document.RootElement, expected.Result)))];
    }

    private static VerificationCheck Compare(ReferenceCase one, ReferenceValue expected, JsonElement? found)
    {
        double got = double.PositiveInfinity;
        double? lower = null;
        double? upper = null;
        if (found is { ValueKind: JsonValueKind.Number } number)
        {
            got = number.GetDouble();
        }
        else if (found is { ValueKind: JsonValueKind.Object } bounded && bounded.TryGetProperty("value", out JsonElement value))
        {
            got = value.GetDouble();
            lower = bounded.TryGetProperty("lower", out JsonElement low) && low.ValueKind == JsonValueKind.Number ? low.GetDouble() : null;
            upper = bounded.TryGetProperty("upper", out JsonElement high) && high.ValueKind == JsonValueKind.Number ? high.GetDouble() : null;
        }

        double slack = Rounding * Math.Abs(expected.Value);
        bool inside = !expected.IsExact || !(expected.Value < lower - slack || expected.Value > upper + slack);
        bool passes = Math.Abs(got - expected.Value) <= expected.Tolerance && inside;
        return new VerificationCheck(one.Name, expected.Result, expected.Value, got, lower, upper, expected.Tolerance, one.Source, passes);
    }

    private static JsonElement? Find(JsonElement from, string path)
    {
        JsonElement at = from;
        foreach (string step in path.Split('.'))
        {
            JsonElement? next = at.ValueKind switch
            {
                JsonValueKind.Object when at.TryGetProperty(step, out JsonElement member) => member,
                JsonValueKind.Array => Element(at, step),
                _ => null,
            };
            if (next is not JsonElement found)
            {
                return null;
            }

            at = found;
        }

        return at;
    }

    private static JsonElement? Element(JsonElement list, string step)
    {
        if (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            return index < list.GetArrayLength() ? list[index] : null;
        }

        foreach (JsonElement one in list.EnumerateArray())
        {
            if (one.ValueKind == JsonValueKind.Object && (one.TryGetProperty("name", out JsonElement name) || one.TryGetProperty("region", out name)) && name.GetString() == step)
            {
                return one;
            }
        }

        return null;
    }
}
