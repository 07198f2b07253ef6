using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.CavityBuildUps;

/// <summary>The statements of document 004, checked on the drawing.</summary>
internal static class CavityBuildUpRules
{
    private const string Document = "document 004, ";

    /// <summary>Heights that a document calls coplanar may differ by this much, m: what lapping and plating hold.</summary>
    private const double Coplanar = 1e-6;

    /// <summary>Adds every rule.</summary>
    public static void Add(CavityBuildUpParameters p, CrossSection section, RuleList rules)
    {
        ConductorMap map = new(section, rules.Library);
        CavityBuildUpLayout at = new(p);
        AddCarrierRules(p, at, map, rules);
        AddDielectricRules(p, map, section, rules);
        AddColumnRules(p, at, map, rules);
        AddMaterialRules(p, at, rules);
        NetRules.Add(rules, map, NetPlaces.Of(section, p.Nets), region => region.StartsWith("carrier", StringComparison.Ordinal), Document + "claims 1 and 10");
        bool ends = p.EndPoints != EndPointForm.None;
        bool onOutermost = !ends || Touches(map.Extent("end-points"), map.Extent(p.PassivationUm > 0 ? "passivation" : "outer-pads"));
        rules.PreferWhere(ends, "no end points; the outermost columns or pads are the exit", "End points stand on the outermost dielectric", $"{ParameterName.Word(p.EndPoints.ToString())}", "balls, bumps or pins", ends && onOutermost, Document + "claims 4 and 13");
        rules.NotVisible("The end points form a grid array", "the plan view", Document + "claim 5");
    }

    private static void AddCarrierRules(CavityBuildUpParameters p, CavityBuildUpLayout at, ConductorMap map, RuleList rules)
    {
        Box carrier = map.Extent("carrier") ?? default;
        Box die = map.ExtentWhere(IsDie) ?? default;
        bool up = IsUp(p);
        rules.Add("The carrier has a cavity, and the die is in it", $"die {Um(die.Height)} um thick inside a carrier {Um(carrier.Height)} um thick", "die within the carrier's width, back inside its surface",
            die.X0 > carrier.X0 && die.X1 < carrier.X1 && (up ? die.Z0 > carrier.Z0 && die.Z0 < carrier.Z1 : die.Z1 < carrier.Z1 && die.Z1 > carrier.Z0), Document + "claims 1 and 10");
        double step = up ? carrier.Z1 - die.Z1 : die.Z0 - carrier.Z0;
        rules.Prefer("The carrier's surface is coplanar with the active surface", $"{Um(step)} um apart", $"within {Um(Coplanar)} um", Math.Abs(step) <= Coplanar * (1 + 1e-9), Document + "claims 2 and 11");

        double reach = Math.Max(Micrometres.ToMetres(p.BackJointUm), Micrometres.ToMetres(p.SideGapUm)) + 1e-7;
        bool covered = at.Dies.All(one =>
        {
            string parts = one.Name + "-";
            Box of = map.ExtentWhere(region => region == one.Name || region.StartsWith(parts, StringComparison.Ordinal)) ?? default;
            double middle = (of.Z0 + of.Z1) / 2, back = up ? of.Z0 - reach : of.Z1 + reach;
            return map.RegionAt(of.X0 - reach, middle) == "carrier" && map.RegionAt(of.X1 + reach, middle) == "carrier"
                && map.RegionAt((of.X0 + of.X1) / 2, back) == "carrier";
        });
        rules.Prefer("The carrier covers the passive surface and the sides of the die, in touch or through the joint", $"{(covered ? "back and both sides" : "not all of them")}", "back and both sides", covered, Document + "claim 9");
    }

    private static void AddDielectricRules(CavityBuildUpParameters p, ConductorMap map, CrossSection section, RuleList rules)
    {
        int drawn = section.Shapes.Select(shape => shape.Region).Where(region => region.StartsWith("dielectric-", StringComparison.Ordinal)).Distinct().Count();
        rules.Add("Dielectric layers with columns lie over active surface and carrier surface", $"{drawn}", "at least 1 (claim 10), at least 2 (claims 1 and 12)", drawn >= 1, Document + "claims 1, 10 and 12");
        int traces = section.Shapes.Select(shape => shape.Region).Where(region => region.StartsWith("traces-", StringComparison.Ordinal)).Distinct().Count();
        rules.PreferWhere(p.DielectricLayers > 1, "one dielectric, which claim 10 allows", "A layer of conductive traces lies between dielectric layers", $"{traces}", "at least 1 (claim 1)", traces >= 1, Document + "claim 1");
        Box dielectric = map.Extent("dielectric-1") ?? default;
        Box carrier = map.Extent("carrier") ?? default;
        rules.Add("The first dielectric covers die and carrier from side to side", $"{Um(dielectric.Width)} um of {Um(carrier.Width)} um", "the whole width",
            dielectric.Width >= carrier.Width * (1 - 1e-9), Document + "claims 1 and 10");
        rules.Add("Every dielectric has at least two columns", $"{p.Nets}", "at least 2", p.Nets >= 2, Document + "claims 1 and 10");
    }

    private static void AddColumnRules(CavityBuildUpParameters p, CavityBuildUpLayout at, ConductorMap map, RuleList rules)
    {
        Box? columns = map.Extent("columns-1");
        Box? pads = map.ExtentWhere(IsDie);
        rules.Add("The first columns stand on the die pads", $"{(Touches(columns, pads) ? "in touch" : "apart")}", "in touch", Touches(columns, pads), Document + "claim 10");
        int stacked = 0;
        IReadOnlyList<double[]> positions = at.BuildUp.Plan.Positions;
        for (int level = 0; level + 1 < positions.Count; level++)
        {
            stacked += positions[level].Zip(positions[level + 1]).Count(pair => Math.Abs(pair.First - pair.Second) < at.Levels[level].Via.Width);
        }

        rules.PreferWhere(p.DielectricLayers > 1, "one dielectric", "At least one column stands straight on the column of the neighbouring dielectric", $"{stacked} pairs", "at least 1", stacked >= 1, Document + "claim 3");
        Box? ends = map.ExtentWhere(region => region is "outer-pads" || region == FormattableString.Invariant($"columns-{p.DielectricLayers}"));
        Box die = map.ExtentWhere(IsDie) ?? default;
        rules.Prefer("The wiring fans out beyond the die's sides", $"{Um((ends?.Width ?? 0) - die.Width)} um wider than the die", "above 0 um", ends?.Width > die.Width, "own rule, after document 000, claim 1");
    }

    private static void AddMaterialRules(CavityBuildUpParameters p, CavityBuildUpLayout at, RuleList rules)
    {
        rules.MaterialIn("The carrier is copper, aluminium or an alloy of theirs", p.CarrierMaterial, ["copper", "aluminium", "brass", "phosphor-bronze"], "copper, aluminium or their alloys", Document + "claims 6 and 14");
        rules.MaterialIn("The columns are copper, aluminium or an alloy of theirs", p.ColumnMaterial, ["copper", "aluminium", "brass", "phosphor-bronze"], "copper, aluminium or their alloys", Document + "claims 7 and 15");
        rules.MaterialsIn(
            "The dielectric is one of those named", at.Dielectrics,
            ["polyimide", "polyimide-redistribution", "epoxy", "bt-resin", "fr-4", "fr-5", "bcb", "ptfe"],
            "polyimide, epoxy, BT resin, FR-4 resin, FR-5 resin, BCB, PTFE", Document + "claims 8 and 16");
    }

    private static bool IsUp(CavityBuildUpParameters p) => p.Orientation == Orientation.EndPointsUp;

    private static bool IsDie(string region) => region == "die" || region.StartsWith("die-", StringComparison.Ordinal);

    private static double Um(double metres) => Micrometres.FromMetres(metres);

    // Boxes that overlap or share an edge.
    private static bool Touches(Box? first, Box? second) =>
        first is Box a && second is Box b && a.X0 <= b.X1 && b.X0 <= a.X1 && a.Z0 <= b.Z1 + 1e-12 && b.Z0 <= a.Z1 + 1e-12;
}
