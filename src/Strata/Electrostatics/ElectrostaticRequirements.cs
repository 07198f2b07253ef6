using Strata.CrossSections;
using Strata.Materials;
using Strata.Problems;

namespace Strata.Electrostatics;

/// <summary>What a drawing must say before its capacitances can be solved.</summary>
internal static class ElectrostaticRequirements
{
    /// <summary>Collects what is missing or has no meaning.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="library">Materials beside those of the section.</param>
    /// <returns>The problems, empty when capacitances can be solved.</returns>
    public static IEnumerable<InputProblem> Check(CrossSection section, MaterialLibrary library) =>
        Electrodes(section).Concat(Coils(section)).Concat(WithoutMeaning(section)).Concat(Permittivities(section, library));

    private static IEnumerable<InputProblem> Electrodes(CrossSection section)
    {
        bool grounded = section.Boundaries.Any(one => one.Condition is GroundedSurface);
        int count = section.Terminals.Count + (grounded ? 1 : 0);
        if (count < 2)
        {
            string found = (section.Terminals.Count, grounded) switch
            {
                (0, false) => "there is no terminal",
                (0, true) => "there is no terminal beside the grounded boundary",
                _ => $"{section.Terminals[0].Name} is the only terminal",
            };
            yield return Problem(section, "$.terminals",
                $"{found}; a capacitance is that between two conductors: name two as terminals, or one and a boundary of kind grounded");
        }

        for (int n = 0; n < section.Terminals.Count; n++)
        {
            if (section.Terminals[n] is { Region: null, Place.IsPoint: true } point)
            {
                yield return Problem(section, $"$.terminals[{n}]",
                    $"terminal {point.Name} is a point; a terminal is a region, a segment or a rectangle");
            }
        }
    }

    private static IEnumerable<InputProblem> Coils(CrossSection section)
    {
        string[] known = [.. section.Terminals.Select(terminal => terminal.Name)];
        for (int n = 0; n < section.Coils.Count; n++)
        {
            if (section.Coils[n].Capacitor is var (first, second))
            {
                foreach (string name in new[] { first, second }.Except(known))
                {
                    yield return Problem(section, $"$.coils[{n}].capacitor",
                        $"coil {section.Coils[n].Name}: no terminal is called {name}; there are {string.Join(", ", known)}");
                }
            }
        }
    }

    private static IEnumerable<InputProblem> WithoutMeaning(CrossSection section)
    {
        (string Path, int Count, string What)[] lists =
        [
            ("$.heat_sources", section.HeatSources.Count, "heat sources"),
            ("$.interfaces", section.Interfaces.Count, "contact resistances"),
            ("$.sheets", section.Sheets.Count, "sheets (draw them as shapes, or as a terminal on a segment, which has no thickness)"),
            ("$.links", section.Links.Count, "links"), ("$.probes", section.Probes.Count, "probes"),
        ];
        foreach ((string path, int count, string what) in lists)
        {
            if (count > 0)
            {
                yield return Problem(section, path, $"an electrostatic analysis has no {what}; leave the member out");
            }
        }

        for (int n = 0; n < section.Boundaries.Count; n++)
        {
            BoundarySegment one = section.Boundaries[n];
            if (one.Condition is not (GroundedSurface or AdiabaticSurface))
            {
                yield return Problem(section, $"$.boundaries[{n}].kind",
                    $"boundary {one.Name}: found {one.Condition.Kind.Name}, which is a condition of heat; allowed in an electrostatic "
                    + "analysis: grounded, or adiabatic (no field crosses it, as in a plane of symmetry)");
            }
        }
    }

    private static IEnumerable<InputProblem> Permittivities(CrossSection section, MaterialLibrary library)
    {
        bool insulates = false;
        IEnumerable<string> names = section.Shapes.Select(shape => shape.Material);
        foreach (string name in (section.Background is string back ? names.Append(back) : names).Distinct())
        {
            Material material = section.Materials.FirstOrDefault(one => one.Name == name) ?? library.Get(name);
            insulates |= !material.IsConductor;
            if (!material.IsConductor && material.Datum(MaterialDatum.Permittivity) is null)
            {
                yield return Problem(section, "$.materials",
                    $"material {name} has neither a permittivity nor a resistivity; give the design a material of its own "
                    + "with \"permittivity\"");
            }
        }

        if (!insulates)
        {
            yield return Problem(section, "$.shapes", "everything drawn is metal; capacitance needs a dielectric between the conductors");
        }
    }

    private static InputProblem Problem(CrossSection section, string path, string message) => new(section.Name, path, null, message);
}
