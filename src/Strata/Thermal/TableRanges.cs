using System.Globalization;
using Strata.Materials;
using Strata.Meshing;

namespace Strata.Thermal;

/// <summary>Says where a temperature left the table of a material's conductivity.</summary>
internal static class TableRanges
{
    /// <summary>One warning per material whose table does not reach.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="temperatureC">Temperature per cell, C.</param>
    public static IEnumerable<string> Warnings(SectionMesh mesh, double[] temperatureC)
    {
        (double Low, double High)[] seen = new (double, double)[mesh.Materials.Count];
        Array.Fill(seen, (double.PositiveInfinity, double.NegativeInfinity));
        for (int c = 0; c < temperatureC.Length; c++)
        {
            foreach (ref readonly CellPart part in mesh.PartsOf(c))
            {
                (double low, double high) = seen[part.Material];
                seen[part.Material] = (Math.Min(low, temperatureC[c]), Math.Max(high, temperatureC[c]));
            }
        }

        for (int m = 0; m < seen.Length; m++)
        {
            Material material = mesh.Materials[m];
            if (material.ConductivityVaries && material.TableRange is (double min, double max) && (seen[m].Low < min || seen[m].High > max))
            {
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"table: {material.Name} is between {seen[m].Low:0.#} and {seen[m].High:0.#} C, its conductivity table between {min} and {max} C; outside it the end values are used");
            }
        }
    }
}
