using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Problems;

namespace Strata.Analysis;

/// <summary>What a certificate does not cover, each with its place in the drawing.</summary>
internal static class CertificateScope
{
    /// <summary>All that stops a drawing from being certified.</summary>
    public static IEnumerable<InputProblem> Check(CrossSection section, MaterialLibrary library)
    {
        if (section.Coordinates == CoordinateSystem.Axisymmetric)
        {
            yield return Problem(section, "$.coordinates", "axisymmetric sections: the flux of a triangle with a corner on the "
                + "axis has no finite energy; planar ones only");
        }

        if (section.Sheets.Count > 0)
        {
            yield return Problem(section, "$.sheets", "sheets, whose flux is no part of the triangles; draw them as thin layers");
        }

        if (section.Links.Count > 0)
        {
            yield return Problem(section, "$.links", "links");
        }

        if (section.Analysis.Kind == AnalysisKind.Electrothermal)
        {
            yield return Problem(section, "$.analysis.kind", "an electrothermal analysis; ask for thermal or electrical");
        }
        else if (section.Analysis.Kind == AnalysisKind.Electrostatic)
        {
            yield return Problem(section, "$.analysis.kind", "capacitances; ask for thermal or electrical");
        }
        else if (section.Analysis.Kind == AnalysisKind.Thermal)
        {
            foreach (InputProblem problem in Thermal(section, library))
            {
                yield return problem;
            }
        }
        else if (section.Terminals.Count != 2 || section.Terminals.Any(one => one is { Current: not null, Equipotential: false }))
        {
            yield return Problem(section, "$.terminals", "other than two terminals, each with a voltage or \"equipotential\": true; "
                + "name one of several nets with --of");
        }
    }

    private static IEnumerable<InputProblem> Thermal(CrossSection section, MaterialLibrary library)
    {
        if (section.HeatSources.Any(source => source.Shape is not RectangleShape))
        {
            yield return Problem(section, "$.heat_sources", "heat sources that are not rectangles");
        }

        if (section.HeatSources.Count == 0 || (section.HeatSources.Count > 1 && !HasLevels(section)))
        {
            yield return Problem(section, "$.heat_sources", "other than one heat source; name one of several with --of");
        }

        if (section.Boundaries.Any(one => one.Condition is not (FilmSurface or FixedSurface or AdiabaticSurface)))
        {
            yield return Problem(section, "$.boundaries", "given fluxes and radiation");
        }

        if (Varies(section, library) && HasLevels(section))
        {
            yield return Problem(section, "$.materials", "conductivities that depend on temperature where levels differ");
        }
    }

    /// <summary>Whether a conductivity depends on the temperature.</summary>
    public static bool Varies(CrossSection section, MaterialLibrary library) => section.Shapes.Select(one => one.Material)
        .Append(section.Background ?? "").Where(name => name.Length > 0).Distinct()
        .Any(name => (section.Materials.FirstOrDefault(one => one.Name == name) ?? library.Get(name)).ConductivityVaries);

    /// <summary>Says what a certificate does not cover.</summary>
    public static InputProblem Problem(CrossSection section, string path, string found) =>
        new(section.Name, path, null, $"a certificate does not cover {found}");

    /// <summary>Whether films and given temperatures differ, so that there is no resistance to one of them.</summary>
    public static bool HasLevels(CrossSection section) =>
        section.Boundaries.Select(one => one.Condition.LevelC).Where(level => level is not null).Distinct().Count() > 1;

    /// <summary>Whether a contact runs along an electrode or a given temperature.</summary>
    public static bool OnHeld(IEnumerable<(Box Segment, double Resistance)> contacts, IReadOnlyList<(Box Place, double Value)> held)
    {
        static double Shared(double low, double high, double from, double to) => Math.Min(high, to) - Math.Max(low, from);
        return contacts.Select(one => one.Segment).Any(one => held.Select(place => place.Place).Any(place =>
            Shared(one.X0, one.X1, place.X0, place.X1) is >= 0 and double along
            && Shared(one.Z0, one.Z1, place.Z0, place.Z1) is >= 0 and double up && along + up > 0));
    }

    /// <summary>Whether a contact lies on the outline, in series with what is beyond.</summary>
    public static bool OnOutline(DiffusionProblem problem)
    {
        (RectilinearGrid grid, double[]? onX, double[]? onZ) = (problem.Grid, problem.ContactX, problem.ContactZ);
        bool Upright(int k) => onX![grid.XFace(0, k)] > 0 || onX[grid.XFace(grid.Nx, k)] > 0;
        bool Flat(int i) => onZ![grid.ZFace(i, 0)] > 0 || onZ[grid.ZFace(i, grid.Nz)] > 0;
        return (onX is not null && Enumerable.Range(0, grid.Nz).Any(Upright))
            || (onZ is not null && Enumerable.Range(0, grid.Nx).Any(Flat));
    }
}
