using System.Globalization;
using Strata.Materials;
using Strata.Numerics.Grids;
using Strata.Problems;

namespace Strata.CrossSections;

/// <summary>Checks that a drawing is sound before anything is meshed: nothing degenerate, nothing outside the outline, no unknown material.</summary>
internal static class SectionGeometry
{
    /// <summary>Anything thinner than this is no layer, m: 1e-5 um, far below an atom. A thin film is a sheet or an interface.</summary>
    public const double SmallestExtent = 1e-11;

    /// <summary>A place may lie outside the outline by this share of its size: rounding.</summary>
    internal const double OutlineSlack = 1e-9;

    /// <summary>Collects everything in a drawing that cannot be meshed.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="library">Materials beside those of the section.</param>
    /// <returns>
    /// The problems, empty for a sound drawing. Each names the part (a JSON path such as <c>$.shapes[2]</c> and its region
    /// or name), what was found and what is allowed; the file is the section's name.
    /// </returns>
    /// <remarks>A disc, a trapezoid or a polygon may reach beyond the outline, which then cuts it (half a ball at a plane of symmetry); rectangles, sources and places may not.</remarks>
    public static IReadOnlyList<InputProblem> Check(CrossSection section, MaterialLibrary library)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(library);
        var problems = new GeometryProblems(section);
        CheckOutline(section, problems);
        if (problems.Found.Count > 0)
        {
            return problems.Found;
        }

        CheckMaterials(section, library, problems);
        for (int n = 0; n < section.Shapes.Count; n++)
        {
            PaintedShape shape = section.Shapes[n];
            bool inside = shape.Shape is RectangleShape;
            if (shape.Fill is > 0 and <= 1 && inside && ShapeChecks.IsSound(shape.Shape.Bounds, problems))
            {
                continue;
            }

            string who = $"region '{shape.Region}'";
            ShapeChecks.Check(shape.Shape, GeometryProblems.At("shapes", n), who, problems, mustLieInside: inside);
            if (!(shape.Fill > 0 && shape.Fill <= 1))
            {
                problems.Add(GeometryProblems.At("shapes", n) + ".fill", $"{who}: found {GeometryProblems.Text(shape.Fill)}; allowed: above 0 and at most 1, the share of the depth that the shape takes");
            }
        }

        for (int n = 0; n < section.HeatSources.Count; n++)
        {
            HeatSource source = section.HeatSources[n];
            ShapeChecks.Check(source.Shape, GeometryProblems.At("heat_sources", n), $"heat source '{source.Name}'", problems, mustLieInside: true);
            if (!double.IsFinite(source.Amount))
            {
                problems.Add(GeometryProblems.At("heat_sources", n), $"heat source '{source.Name}': found {GeometryProblems.Text(source.Amount)}; allowed: a finite amount");
            }
        }

        PlaceChecks.Check(section, problems);
        BoundaryChecks.Check(section, problems);
        return problems.Found;
    }

    private static void CheckOutline(CrossSection section, GeometryProblems problems)
    {
        Box o = section.Outline;
        ShapeChecks.CheckBox(o, "$.outline", "the outline", problems, segmentAllowed: false);
        bool axisymmetric = section.Coordinates == CoordinateSystem.Axisymmetric;
        if (axisymmetric && o.X0 < 0)
        {
            problems.Add("$.outline.x0_um", $"found {GeometryProblems.Um(o.X0)}; x is the radius of an axisymmetric section, at least 0 um");
        }

        if (section.Depth is double depth && (axisymmetric || !(depth > 0) || !double.IsFinite(depth)))
        {
            problems.Add("$.depth_mm", axisymmetric
                ? "an axisymmetric section is for the full circle and has no depth; leave depth_mm out"
                : $"found {GeometryProblems.Text(depth * 1e3)} mm; allowed: above 0 and finite");
        }
    }

    private static void CheckMaterials(CrossSection section, MaterialLibrary library, GeometryProblems problems)
    {
        HashSet<string> own = [.. section.Materials.Select(m => m.Name)];
        void Require(string? name, string path)
        {
            if (name is not null && !own.Contains(name) && !library.TryGet(name, out _))
            {
                string advice = NearestOf(name, own, library) is string nearest ? $"; did you mean '{nearest}'?" : "";
                problems.Add(path, $"unknown material '{name}'{advice}");
            }
        }

        Require(section.Background, "$.background");
        for (int n = 0; n < section.Shapes.Count; n++)
        {
            Require(section.Shapes[n].Material, GeometryProblems.At("shapes", n) + ".material");
        }

        for (int n = 0; n < section.Sheets.Count; n++)
        {
            Require(section.Sheets[n].Material, GeometryProblems.At("sheets", n) + ".material");
        }
    }

    private static string? NearestOf(string name, IEnumerable<string> own, MaterialLibrary library) =>
        NearestName.Find(name, own) ?? library.Nearest(name);
}
