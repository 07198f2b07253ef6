using System.Text.Json;
using Strata.Packages;
using Strata.Problems;

namespace Strata.Files;

/// <summary>Writes the verdicts of a check as JSON.</summary>
internal static class RuleWriter
{
    /// <summary>The word of a verdict: pass, outside-preferred, fail, not-applicable or not-visible.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Word(RuleVerdict verdict) => verdict switch
    {
        RuleVerdict.Pass => "pass",
        RuleVerdict.OutsidePreferred => "outside-preferred",
        RuleVerdict.Fail => "fail",
        RuleVerdict.NotApplicable => "not-applicable",
        _ => "not-visible",
    };

    /// <summary>Writes the verdicts of one design.</summary>
    /// <param name="stream">Receives UTF-8 text that ends with a line end; it stays open.</param>
    /// <param name="name">The design's name.</param>
    /// <param name="geometry">What is wrong with the geometry.</param>
    /// <param name="rules">The rules.</param>
    public static void Write(Stream stream, string name, IReadOnlyList<InputProblem> geometry, IReadOnlyList<RuleResult> rules)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(geometry);
        ArgumentNullException.ThrowIfNull(rules);
        using (var json = new Utf8JsonWriter(stream, JsonForm.Indented))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteBoolean("passes", geometry.Count == 0 && rules.All(rule => rule.Verdict != RuleVerdict.Fail));
            json.WriteStartArray("geometry");
            foreach (InputProblem problem in geometry)
            {
                json.WriteStringValue(problem.ToString());
            }

            json.WriteEndArray();
            json.WriteStartArray("rules");
            foreach (RuleResult rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("rule", rule.Rule);
                json.WriteString("found", rule.Found);
                json.WriteString("allowed", rule.Allowed);
                json.WriteString("verdict", Word(rule.Verdict));
                json.WriteString("source", rule.Source);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
