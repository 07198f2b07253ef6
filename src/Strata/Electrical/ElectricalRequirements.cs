using Strata.CrossSections;
using Strata.Problems;

namespace Strata.Electrical;

/// <summary>What a drawing must say before its currents can be solved.</summary>
internal static class ElectricalRequirements
{
    /// <summary>Collects what is missing or contradicts itself.</summary>
    /// <param name="section">The drawing.</param>
    /// <returns>The problems, empty when currents can be solved.</returns>
    public static IEnumerable<InputProblem> Check(CrossSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (section.Terminals.Count == 0)
        {
            yield return new InputProblem(section.Name, "$.terminals", null, "there is no terminal; give each net at least one with a voltage, and one with a current or another voltage");
            yield break;
        }

        for (int n = 0; n < section.Terminals.Count; n++)
        {
            Terminal terminal = section.Terminals[n];
            string path = $"$.terminals[{n}]";
            if (terminal.Region is not null)
            {
                yield return new InputProblem(section.Name, path, null,
                    $"terminal {terminal.Name} is a region, which electrostatic analyses take; give it a place "
                    + "(x0_um, x1_um, z0_um, z1_um) with a voltage or a current");
                continue;
            }

            if ((terminal.Voltage is null) == (terminal.Current is null))
            {
                yield return new InputProblem(section.Name, path, null, $"terminal {terminal.Name} needs exactly one of a voltage and a current");
            }

            if (terminal.Place.IsPoint)
            {
                yield return new InputProblem(section.Name, path, null, $"terminal {terminal.Name} is a point; a terminal is a segment or a rectangle");
            }
        }

        if (section.Terminals.All(terminal => terminal.Voltage is null))
        {
            yield return new InputProblem(section.Name, "$.terminals", null, "no terminal has a voltage; every net needs at least one, such as 0 V where its current leaves");
        }
    }
}
