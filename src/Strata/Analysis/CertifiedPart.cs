using Strata.CrossSections;
using Strata.Electrical;
using Strata.Meshing;
using Strata.Problems;
using Strata.Refinement;

namespace Strata.Analysis;

/// <summary>
/// The part of a design whose one resistance is certified: a source alone, the others releasing nothing, or a net alone. The own resistance
/// of a source is that of its own heat, whatever the others do; where levels differ its mean is read, with all heat, and it comes first.
/// </summary>
internal static class CertifiedPart
{
    /// <summary>A drawing with the named source or net alone.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="name">Name of a source, or of a net: its terminals, joined by hyphens; null for the drawing as it is.</param>
    /// <param name="options">How.</param>
    /// <exception cref="InputException">It has no source or net of that name.</exception>
    public static CrossSection Of(CrossSection section, string? name, AnalysisOptions options)
    {
        if (name is null)
        {
            return section;
        }

        if (section.Analysis.Kind == AnalysisKind.Thermal)
        {
            HeatSource[] alone = [.. section.HeatSources.Where(source => source.Name == name)];
            HeatSource[] others = CertificateScope.HasLevels(section) ? [.. section.HeatSources.Where(source => source.Name != name)] : [];
            return alone.Length == 1 ? section with { HeatSources = [.. alone, .. others] }
                : throw Unknown(section, "$.heat_sources", "source", name, section.HeatSources.Select(source => source.Name));
        }

        NetList nets = NetList.Find(SectionMesher.Mesh(section, options.Library, GridPlan.OfFields), options.Library);
        return nets.Nets.FirstOrDefault(net => net.Name == name) is Net found
            ? section with { Terminals = [.. found.Terminals.Select(terminal => section.Terminals[terminal])] }
            : throw Unknown(section, "$.terminals", "net", name, nets.Nets.Select(net => net.Name));
    }

    private static InputException Unknown(CrossSection section, string path, string what, string name, IEnumerable<string> known)
    {
        string nearest = NearestName.Find(name, known) is string near ? $"; did you mean {near}?" : $"; it has {string.Join(", ", known)}";
        return new InputException(new InputProblem(section.Name, path, null, $"no {what} is named {name}{nearest}"));
    }
}
