using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;
using Strata.Problems;

namespace Strata.Analysis;

/// <summary>What a certificate does not cover, each with its place in the drawing.</summary>
internal static class CertificateScope
{
    /// <summary>All that stops a drawing from being certified.</summary>
    public static IEnumerable<InputProblem> Check(CrossSection section, MaterialLibrary library)
    {
        InputProblem Problem(string path, string found) => new(section.Name, path, null, $"a certificate does not cover {found}");
        if (section.Coordinates == CoordinateSystem.Axisymmetric)
        {
            yield return Problem("$.coordinates", "axisymmetric sections; planar ones only");
        }

        if (section.Interfaces.Count + section.Sheets.Count + section.Links.Count > 0)
        {
            yield return Problem("$.interfaces", "interfaces, sheets and links");
        }

        if (section.Analysis.Kind == AnalysisKind.Electrothermal)
        {
            yield return Problem("$.analysis.kind", "an electrothermal analysis; ask for thermal or electrical");
        }
        else if (section.Analysis.Kind == AnalysisKind.Thermal)
        {
            foreach (InputProblem problem in Thermal(section, library, Problem))
            {
                yield return problem;
            }
        }
        else if (section.Terminals.Count != 2 || section.Terminals.Any(one => one is { Current: not null, Equipotential: false }))
        {
            yield return Problem("$.terminals", "other than two terminals, each with a voltage or \"equipotential\": true; "
                + "name one of several nets with --of");
        }
    }

    private static IEnumerable<InputProblem> Thermal(CrossSection section, MaterialLibrary library, Func<string, string,
        InputProblem> problem)
    {
        if (section.HeatSources.Count != 1 || section.HeatSources[0].Shape is not RectangleShape)
        {
            yield return problem("$.heat_sources", "other than one heat source, a rectangle; name one of several with --of");
        }

        if (section.Boundaries.Any(one => one.Condition is not (FilmSurface or FixedSurface or AdiabaticSurface)))
        {
            yield return problem("$.boundaries", "given fluxes and radiation");
        }

        IEnumerable<double> levels = section.Boundaries.Select(one => one.Condition).OfType<FilmSurface>().Select(film => film.AmbientC)
            .Concat(section.Boundaries.Select(one => one.Condition).OfType<FixedSurface>().Select(held => held.TemperatureC));
        if (levels.Distinct().Count() > 1)
        {
            yield return problem("$.boundaries", "two reference temperatures");
        }

        IEnumerable<string> names = section.Shapes.Select(one => one.Material).Append(section.Background ?? "").Where(name =>
            name.Length > 0);
        if (names.Distinct().Any(name =>
            (section.Materials.FirstOrDefault(one => one.Name == name) ?? library.Get(name)).ConductivityVaries))
        {
            yield return problem("$.materials", "conductivities that depend on temperature");
        }
    }
}
