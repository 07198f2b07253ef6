using System.Globalization;
using Strata.CrossSections;
using Strata.Problems;

namespace Strata.Thermal;

/// <summary>What a drawing must say before its temperatures can be solved.</summary>
internal static class ThermalRequirements
{
    /// <summary>Collects what is missing.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="heatedByCurrent">True when Joule heat counts as a source.</param>
    /// <returns>The problems, empty when temperatures can be solved.</returns>
    public static IEnumerable<InputProblem> Check(CrossSection section, bool heatedByCurrent)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (section.Boundaries.Count == 0)
        {
            yield return Problem(section, "$.boundaries", "there is no thermal boundary; name every side: a film with its ambient, a temperature, a flux, radiation or adiabatic");
            yield break;
        }

        foreach (BoundarySegment grounded in section.Boundaries.Where(one => one.Condition is GroundedSurface))
        {
            yield return Problem(section, "$.boundaries",
                $"boundary {grounded.Name} is grounded, which is a condition of electrostatics, not of heat");
        }

        foreach (LumpedLink link in section.Links.Where(link => link.ThermalResistance is not null))
        {
            yield return Problem(section, "$.links", $"link {link.Name} has a thermal resistance; links carry current only: leave it out, or draw the link as a shape");
        }

        foreach (InputProblem uncovered in Uncovered(section))
        {
            yield return uncovered;
        }

        double[] levels = [.. section.Boundaries.Select(segment => segment.Condition.LevelC).OfType<double>().Distinct()];
        if (levels.Length == 0)
        {
            yield return Problem(section, "$.boundaries", "nothing fixes the temperature level; give at least one boundary a film with an ambient, a temperature or radiation");
        }

        bool driven = heatedByCurrent || section.HeatSources.Count > 0 || levels.Length > 1
            || section.Boundaries.Any(segment => segment.Condition is FluxSurface);
        if (!driven)
        {
            yield return Problem(section, "$.heat_sources", "nothing drives heat: there is no heat source, no flux and only one boundary temperature; add a heat source");
        }
    }

    private static IEnumerable<InputProblem> Uncovered(CrossSection section)
    {
        if (section.Boundaries.Any(segment => segment.Side == Side.Rest))
        {
            yield break;
        }

        Box outline = section.Outline;
        foreach (Side side in (Side[])[Side.Left, Side.Right, Side.Bottom, Side.Top])
        {
            if (side == Side.Left && ThermalReference.LeftIsAxis(section))
            {
                continue;
            }

            bool vertical = side is Side.Left or Side.Right;
            double start = vertical ? outline.Z0 : outline.X0;
            double end = vertical ? outline.Z1 : outline.X1;
            double slack = 1e-9 * (end - start);
            double reached = start;
            foreach (BoundarySegment segment in section.Boundaries.Where(s => s.Side == side).OrderBy(s => s.From ?? start))
            {
                if ((segment.From ?? start) > reached + slack)
                {
                    break;
                }

                reached = Math.Max(reached, segment.To ?? end);
            }

            if (reached < end - slack)
            {
                yield return Problem(section, "$.boundaries", string.Create(CultureInfo.InvariantCulture,
                    $"the {side.ToString().ToLowerInvariant()} side has no boundary from {Micrometres.FromMetres(reached)} um on; name it, or add a boundary with \"side\": \"rest\""));
            }
        }
    }

    private static InputProblem Problem(CrossSection section, string path, string message) => new(section.Name, path, null, message);
}
