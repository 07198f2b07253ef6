using Strata.CrossSections;
using Strata.Packages.Rules;

namespace Strata.Packages.BumpedDieFanOuts;

/// <summary>The statements of document 001, checked on the drawing where it can show them.</summary>
internal static class BumpedDieRules
{
    /// <summary>Adds every rule.</summary>
    public static void Add(BumpedDiePackage p, CrossSection section, RuleList rules)
    {
        ConductorMap map = new(section, rules.Library);
        BumpedDieLayout layout = new(p);
        NetRules.Add(rules, map, NetPlaces.Of(section, layout.Nets.Count), region => region.StartsWith("carrier", StringComparison.Ordinal), "document 001, 0149-0157");
    }
}
