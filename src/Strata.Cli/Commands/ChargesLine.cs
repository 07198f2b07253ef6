using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Reports;
using Strata.Results;

namespace Strata.Cli.Commands;

/// <summary>One sentence on the charges of a preset's device, and on its coil; nothing where no conductors have potentials.</summary>
internal static class ChargesLine
{
    private const double AccuracyPercent = 2;

    /// <summary>The sentence, with a space before it.</summary>
    public static string Of(IPackageTemplate template, Preset preset)
    {
        Dictionary<string, string> values = new(preset.Values) { ["analysis"] = "electrostatic" };
        if (template.Draw(preset.Name, values, new List<InputProblem>()) is not CrossSection section)
        {
            return "";
        }

        DesignResult result = SectionAnalysis.Solve(
            section with { Analysis = section.Analysis with { AccuracyPercent = AccuracyPercent } }).Result;
        return result.Electrostatic is ElectrostaticResult charges
            ? $" Its charges (analysis=electrostatic): {string.Join("; ", Capacitances(charges).Concat(Coils(charges)))}."
            : $" Its charges are not solved: {result.Message}";
    }

    private static IEnumerable<string> Capacitances(ElectrostaticResult charges)
    {
        if (charges.CapacitancePfM is BoundedValue pair)
        {
            string line = charges.Line is { } z ? $", Z0 {Figure.Of(z.Z0Ohm.Value, 4)} ohm" : "";
            yield return $"{charges.Terminals[0]} and {charges.Terminals[1]} {Bounded(pair)} pF/m{line}";
        }

        for (int row = 0; row < charges.Matrix?.Terminals.Count; row++)
        {
            for (int column = row + 1; column < charges.Matrix.Terminals.Count; column++)
            {
                CapacitanceMatrix matrix = charges.Matrix;
                BoundedValue mutual = new(-matrix.Value[row][column], -matrix.Upper[row][column], -matrix.Lower[row][column]);
                yield return $"{matrix.Terminals[row]} and {matrix.Terminals[column]} {Bounded(mutual)} pF/m";
            }
        }
    }

    private static IEnumerable<string> Coils(ElectrostaticResult charges)
    {
        foreach (CoilResult coil in charges.Coils)
        {
            string metal = coil.InductanceOverMetalNh is double over ? $", {Figure.Of(over, 4)} nH over the metal" : "";
            string filter = coil.ResonanceGhz is double f ? $", resonance {Figure.Of(f, 4)} GHz" : "";
            yield return $"{coil.Name} {Figure.Of(coil.InductanceNh, 4)} nH{metal}{filter} (closed form)";
        }
    }

    private static string Bounded(BoundedValue value) =>
        $"{Figure.Of(value.Value, 4)} [{Figure.Of(value.Lower!.Value, 4)}, {Figure.Of(value.Upper!.Value, 4)}]";
}
