using Strata.CrossSections;
using Strata.Fields;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Grids;
using Strata.Refinement;
using Strata.Thermal;

namespace Strata.Analysis;

/// <summary>
/// A design whose conductivities follow the temperature, as one with constant conductivities: each shape has the geometric mean of what
/// its material has over the temperatures in it, widened by the band of the solution, and a proof holds for all of that range.
/// </summary>
internal static class CertifiedBand
{
    /// <summary>The design, and per material the factor from its mean to the ends of its range.</summary>
    /// <param name="section">A drawing with one source and one reference.</param>
    /// <param name="options">How.</param>
    public static (CrossSection Section, Dictionary<string, (double X, double Z)> Factors) Of(CrossSection section, AnalysisOptions options)
    {
        using var workspace = new AnalysisWorkspace();
        ThermalField field = new ThermalRun(new FieldSolver(workspace, options)).Solve(section, GridPlan.For(section.Analysis, options));
        (RectilinearGrid grid, double part) = (field.Grid, field.Band?.Part ?? 0);
        Dictionary<string, (double X, double Z)> factors = [];
        List<Material> materials = [.. section.Materials];
        string Constant(string name, Shape shape, string where)
        {
            Material material = field.Model.Mesh.Materials.FirstOrDefault(one => one.Name == name) ?? options.Library.Get(name);
            if (!material.ConductivityVaries)
            {
                return name;
            }

            (double low, double high) = (double.PositiveInfinity, double.NegativeInfinity);
            foreach (int cell in CellCover.Of(grid, shape).Cells)
            {
                double least = field.U[cell] - (part * Math.Abs(field.U[cell])), most = field.U[cell] + (part * Math.Abs(field.U[cell]));
                (low, high) = (Math.Min(low, least), Math.Max(high, most));
            }

            double reference = field.Model.Reference.TemperatureC;
            (double meanX, double ofX) = Range(material.Conductivity.XTable, reference + low, reference + high);
            (double meanZ, double ofZ) = Range(material.Conductivity.ZTable, reference + low, reference + high);
            Material own = material with { Name = $"{name} of {where}", Conductivity = ThermalConductivity.Orthotropic(meanX, meanZ) };
            materials.Add(own);
            factors[own.Name] = (ofX, ofZ);
            return own.Name;
        }

        PaintedShape[] shapes = [.. section.Shapes.Select((one, n) =>
            one with { Material = Constant(one.Material, one.Shape, $"shape {n + 1}") })];
        string? background = section.Background is string name
            ? Constant(name, new RectangleShape(section.Outline), "the background") : null;
        return (section with { Shapes = shapes, Background = background, Materials = materials }, factors);
    }

    // The extremes lie at the ends or at nodes between them.
    private static (double Mean, double Factor) Range(TemperatureTable table, double lowC, double highC)
    {
        double least = Math.Min(table.At(lowC), table.At(highC)), most = Math.Max(table.At(lowC), table.At(highC));
        for (int n = 0; n < table.Values.Length; n++)
        {
            bool between = table.TemperaturesC[n] > lowC && table.TemperaturesC[n] < highC;
            (least, most) = between ? (Math.Min(least, table.Values[n]), Math.Max(most, table.Values[n])) : (least, most);
        }

        return (Math.Sqrt(least * most), Math.Sqrt(most / least));
    }
}
