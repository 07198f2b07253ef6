using Strata.CrossSections;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Results;

namespace Strata.Refinement;

/// <summary>
/// d ln R / d ln t of every layer. A layer is a run of rows that the same regions take part in: a full plate is one, and so
/// is the height of a die together with what stands beside it, since both grow when the rows are stretched.
/// </summary>
internal static class LayerStretch
{
    private const int MostNames = 3;

    /// <summary>The sensitivities, from the top layer down.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="problem">The problem on it; regions that do not conduct are no part of a layer.</param>
    /// <param name="rowStretch">d ln R / d ln(dz) per row.</param>
    /// <returns>One per layer, named by its regions, the largest first, with its lower and upper end.</returns>
    public static IEnumerable<Sensitivity> Sensitivities(SectionMesh mesh, DiffusionProblem problem, ReadOnlySpan<double> rowStretch)
    {
        GridAxis z = mesh.Grid.Z;
        List<Sensitivity> layers = [];
        double[] sizes = new double[mesh.Regions.Count];
        double[] row = new double[mesh.Regions.Count];
        int first = 0;
        double sum = 0;
        for (int k = 0; k <= mesh.Grid.Nz; k++)
        {
            if (k < mesh.Grid.Nz)
            {
                AddRow(mesh, problem, k, row);
            }

            if (k > first && (k == mesh.Grid.Nz || !SameRegions(row, sizes)))
            {
                Close(mesh, sizes, sum, (z.Faces[first], z.Faces[k]), layers);
                (first, sum) = (k, 0);
                Array.Clear(sizes);
            }

            for (int region = 0; region < sizes.Length; region++)
            {
                sizes[region] += row[region];
            }

            sum += k < rowStretch.Length ? rowStretch[k] : 0;
        }

        layers.Reverse();
        return layers;
    }

    private static void Close(SectionMesh mesh, double[] sizes, double sum, (double Low, double High) z, List<Sensitivity> layers)
    {
        int[] present = [.. Enumerable.Range(0, sizes.Length).Where(region => sizes[region] > 0).OrderByDescending(region => sizes[region])];
        if (present.Length == 0)
        {
            return;
        }

        string names = string.Join(", ", present.Take(MostNames).Select(region => mesh.Regions[region]));
        string name = present.Length > MostNames ? $"{names} and {present.Length - MostNames} more" : names;
        layers.Add(new Sensitivity("thickness", name, sum, Micrometres.FromMetres(z.Low), Micrometres.FromMetres(z.High)));
    }

    private static void AddRow(SectionMesh mesh, DiffusionProblem problem, int k, double[] row)
    {
        Array.Clear(row);
        for (int i = 0; i < mesh.Grid.Nx; i++)
        {
            int c = mesh.Grid.Cell(i, k);
            if (problem.Kx[c] == 0 && problem.Kz[c] == 0)
            {
                continue;
            }

            foreach (ref readonly CellPart part in mesh.PartsOf(c))
            {
                row[part.Region] += part.Share * mesh.Grid.CellVolume(i, k);
            }
        }
    }

    private static bool SameRegions(double[] one, double[] other)
    {
        for (int region = 0; region < one.Length; region++)
        {
            if ((one[region] > 0) != (other[region] > 0))
            {
                return false;
            }
        }

        return true;
    }
}
