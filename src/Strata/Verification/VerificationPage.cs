using Strata.Reports;

namespace Strata.Verification;

/// <summary>The published and exact cases as a page of Markdown, without running them.</summary>
internal static class VerificationPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="text">Receives it.</param>
    public static void Write(IReadOnlyList<ReferenceCase> cases, TextWriter text)
    {
        int values = cases.Sum(one => one.Expected.Count), exact = cases.Sum(one => one.Expected.Count(value => value.IsExact));
        text.Write("# Verification\n\nWritten by `strata verify --list`; ");
        text.Write("`strata verify` runs the cases and prints what it gets beside what must come out.\n");
        text.Write($"{cases.Count} cases, {values} values; {exact} of them are exact, so that the guaranteed bounds must hold them too.\n");
        text.Write("They verify the solver; nothing here was validated by a measurement. Each drawing is in `data/references`.\n");
        foreach (ReferenceCase one in cases)
        {
            text.Write($"\n## {one.Name}\n{one.Source}.\n\n| value | must be | within | why |\n|---|---|---|---|\n");
            foreach (ReferenceValue value in one.Expected)
            {
                string exactly = value.IsExact ? " (exact)" : "";
                text.Write($"| `{value.Result}` | {Figure.Of(value.Value, 8)}{exactly} | {Figure.Of(value.Tolerance, 2)} "
                    + $"| {value.Why.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
            }
        }
    }
}
