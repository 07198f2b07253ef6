using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Bounds;

namespace Strata.Thermal;

/// <summary>
/// How far the conductivities of a problem moved between two temperature fields. The energy C = f(u) of given loads falls where a
/// conductivity grows, and is divided by a factor where all of them and all films are multiplied with it: with k0 / Less at most k1 at most
/// k0 More everywhere, films the same and both factors at least 1, C1 lies between C0 / More and C0 Less.
/// </summary>
/// <param name="Less">The most that a conductivity fell: k0 over k1, at least 1.</param>
/// <param name="More">The most that one grew: k1 over k0, at least 1.</param>
internal readonly record struct CoefficientChange(double Less, double More)
{
    // Ratios, a product and the means of parts, each rounded.
    private const double Rounding = 1e-14;

    /// <summary>The change of a model, by its materials: mixtures and pieces of cells are weighed means of these.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="beforeC">Per cell, the temperatures of the first conductivities, C.</param>
    /// <param name="afterC">Per cell, those of the second, C.</param>
    public static CoefficientChange Of(SectionMesh mesh, ReadOnlySpan<double> beforeC, ReadOnlySpan<double> afterC)
    {
        var change = new CoefficientChange(1, 1);
        for (int c = 0; c < beforeC.Length; c++)
        {
            foreach (ref readonly CellPart part in mesh.PartsOf(c))
            {
                Material material = mesh.Materials[part.Material];
                if (material.ConductivityVaries && beforeC[c] != afterC[c])
                {
                    ThermalConductivity k = material.Conductivity;
                    change = change.With(k.XTable, beforeC[c], afterC[c]);
                    change = ReferenceEquals(k.XTable, k.ZTable) ? change : change.With(k.ZTable, beforeC[c], afterC[c]);
                }
            }
        }

        return new CoefficientChange(change.Less * (1 + Rounding), change.More * (1 + Rounding));
    }

    /// <summary>The interval of an energy with the second conductivities, from that with the first.</summary>
    public EnergyInterval Widen(EnergyInterval energy) => energy with { Lower = energy.Lower / More, Upper = energy.Upper * Less };

    private CoefficientChange With(TemperatureTable table, double before, double after)
    {
        double ratio = table.At(after) / table.At(before);
        return new CoefficientChange(Math.Max(Less, 1 / ratio), Math.Max(More, ratio));
    }
}
