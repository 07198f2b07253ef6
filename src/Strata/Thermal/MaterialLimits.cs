using System.Globalization;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Grids;

namespace Strata.Thermal;

/// <summary>Says which regions exceed a limit of their material, and where.</summary>
internal static class MaterialLimits
{
    // Tungsten and graphite, the last solids of a package, are melted or gone below this.
    private const double MostOfAnySolid = 4000;

    /// <summary>A warning for each region and each limit of its material that its hottest cell exceeds, hottest first.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="temperatureC">Temperature of each cell, C.</param>
    public static IEnumerable<string> Warnings(SectionMesh mesh, ReadOnlySpan<double> temperatureC)
    {
        // Per region and material, the hottest cell and the order in which they appear.
        int materials = mesh.Materials.Count;
        int[] hottest = new int[mesh.Regions.Count * materials];
        List<int> found = [];
        for (int cell = 0; cell < temperatureC.Length; cell++)
        {
            foreach (ref readonly CellPart part in mesh.PartsOf(cell))
            {
                ref int known = ref hottest[(part.Region * materials) + part.Material];
                if (known == 0)
                {
                    found.Add((part.Region * materials) + part.Material);
                    known = cell + 1;
                }
                else if (temperatureC[cell] > temperatureC[known - 1])
                {
                    known = cell + 1;
                }
            }
        }

        List<string> warnings = [];
        double[] temperatures = new double[found.Count];
        for (int n = 0; n < temperatures.Length; n++)
        {
            temperatures[n] = temperatureC[hottest[found[n]] - 1];
        }

        foreach ((int place, double temperature) in found.Zip(temperatures).OrderByDescending(pair => pair.Second))
        {
            (int region, int material) = Math.DivRem(place, materials);
            int cell = hottest[place] - 1;
            if (temperature > MostOfAnySolid && mesh.Materials[material].Role != "gas")
            {
                string far = string.Create(CultureInfo.InvariantCulture, $"above {MostOfAnySolid} C, where nothing of a package is solid");
                warnings.Add(Warning(mesh, region, material, temperature, cell, far));
                continue;
            }

            foreach (MaterialDatum limit in mesh.Materials[material].Data)
            {
                if (limit.Limit is null || !(temperature > limit.Value))
                {
                    continue;
                }

                string above = string.Create(CultureInfo.InvariantCulture, $"above its {limit.Limit} of {limit.Value} C ({limit.Source})");
                warnings.Add(Warning(mesh, region, material, temperature, cell, above));
            }
        }

        return warnings;
    }

    private static string Warning(SectionMesh mesh, int region, int material, double temperature, int cell, string above)
    {
        RectilinearGrid grid = mesh.Grid;
        (int i, int k) = (cell / grid.Nz, cell % grid.Nz);
        double x = Micrometres.FromMetres(grid.X.Centres[i]);
        double z = Micrometres.FromMetres(grid.Z.Centres[k]);
        string hottest = string.Create(CultureInfo.InvariantCulture, $"reaches {temperature:0.#} C at x = {x:0.#} um, z = {z:0.#} um");
        return $"limit: region {mesh.Regions[region]} ({mesh.Materials[material].Name}) {hottest}, {above}";
    }
}
