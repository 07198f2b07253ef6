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
        Dictionary<(int Region, int Material), (double Temperature, int Cell)> hottest = [];
        for (int cell = 0; cell < temperatureC.Length; cell++)
        {
            foreach (CellPart part in mesh.PartsOf(cell))
            {
                (int, int) place = (part.Region, part.Material);
                if (!hottest.TryGetValue(place, out (double Temperature, int Cell) known) || temperatureC[cell] > known.Temperature)
                {
                    hottest[place] = (temperatureC[cell], cell);
                }
            }
        }

        List<string> warnings = [];
        foreach (((int region, int material), (double temperature, int cell)) in hottest.OrderByDescending(pair => pair.Value.Temperature))
        {
            if (temperature > MostOfAnySolid && mesh.Materials[material].Role != "gas")
            {
                string far = string.Create(CultureInfo.InvariantCulture, $"above {MostOfAnySolid} C, where nothing of a package is solid");
                warnings.Add(Warning(mesh, region, material, temperature, cell, far));
                continue;
            }

            foreach (MaterialDatum limit in mesh.Materials[material].Data.Where(datum => datum.Limit is not null
                && temperature > datum.Value))
            {
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
