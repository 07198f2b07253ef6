using Strata.CrossSections;
using Strata.Results;

namespace Strata.Electrostatics;

/// <summary>What the coils of a drawing are in a circuit: inductances by closed forms, capacitances as solved.</summary>
internal static class CoilReadout
{
    private const double Nano = 1e9;

    /// <summary>Reads every coil.</summary>
    public static IReadOnlyList<CoilResult> Read(CrossSection section, ElectrostaticResult solved) =>
        [.. section.Coils.Select(coil => Read(coil, solved))];

    private static CoilResult Read(PlanarCoil coil, ElectrostaticResult solved)
    {
        double alone = CoilInductance.Alone(coil);
        double? mirrored = coil.OverMetal is double height ? alone - CoilInductance.ToImage(coil, height) : null;
        BoundedValue? capacitance = coil.Capacitor is var (first, second) ? Between(solved, first, second, coil.CapacitorDepth) : null;
        double inductance = mirrored ?? alone;
        string source = mirrored is null ? CoilInductance.Words : $"{CoilInductance.Words}; {CoilInductance.MirrorWords}";
        return new CoilResult(coil.Name, alone * Nano, source)
        {
            WheelerNh = CoilInductance.ByWheeler(coil) * Nano,
            InductanceOverMetalNh = mirrored * Nano,
            CapacitancePf = capacitance,
            ResonanceGhz = capacitance is BoundedValue c ? 1 / (2 * Math.PI * Math.Sqrt(inductance * c.Value * 1e-12)) / Nano : null,
        };
    }

    private static BoundedValue? Between(ElectrostaticResult solved, string first, string second, double depth)
    {
        if (solved.CapacitancePfM is BoundedValue pair)
        {
            return BoundedValue.Of(pair.Value * depth, pair.Lower!.Value * depth, pair.Upper!.Value * depth);
        }

        int row = solved.Terminals.ToList().IndexOf(first), column = solved.Terminals.ToList().IndexOf(second);
        return solved.Matrix is { } matrix
            ? BoundedValue.Of(-matrix.Value[row][column] * depth, -matrix.Upper[row][column] * depth, -matrix.Lower[row][column] * depth)
            : null;
    }
}
