using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.MetalSubstrates;

/// <summary>The statements of document 000, checked on the drawing.</summary>
internal static class MetalSubstrateRules
{
    private const string Document = "document 000, ";

    /// <summary>Heights that a document calls planar may differ by this much, m: what lapping and plating hold.</summary>
    private const double Planar = 1e-6;

    /// <summary>Adds every rule.</summary>
    public static void Add(MetalSubstrateParameters p, CrossSection section, RuleList rules)
    {
        MetalSubstrateLayout at = new(p);
        SectionHeights heights = new(section, new ConductorMap(section, rules.Library), p.Orientation);
        AddDieRules(p, heights, rules);
        AddSubstrateRules(p, heights, rules);
        AddThinFilmRules(p, at, heights, section, rules);
        AddSurfaceRules(p, at, heights, rules);
        AddNetRules(p, at, section, heights.Map, rules);
        rules.NotVisible("Inductor and filter in their plan, sensor; arrangement of the dies; path of a bus", "the plan view",
            Document + "claims 5, 11 and 36");
        rules.NotVisible("A recess is as deep as the die is thick", "a contradiction: with an adhesive at its bottom the active surface then stands proud by the adhesive; the default recess holds both", Document + "claims 64 and 65");
        rules.NotVisible("The surface of the substrate is the side of the second layer away from the first", "a contradiction: the die sits on the side towards the first layer, as the opening of the same claim says", Document + "claims 23, 54 and 67");
        rules.NotVisible("Units of several dies", "a contradiction: claim 101 cuts several dies and stands on claim 100, which cuts one", Document + "claims 100 and 101");
        rules.NotVisible("How holes are filled, recesses made and wiring deposited", "the process", Document + "claims 66, 69, 73, 74 and 76");
    }

    private static void AddDieRules(MetalSubstrateParameters p, SectionHeights heights, RuleList rules)
    {
        (double low, double high) joint = heights.Of("joint") ?? default;
        (double low, double high) substrate = heights.OfMany(IsSubstrate) ?? default;
        (double low, double high) die = heights.OfMany(IsDie) ?? default;
        bool glued = Math.Abs(joint.high - die.low) < 1e-12 && joint.low <= substrate.high;
        rules.Add("The back of every die is adhered to the metal substrate", $"{(glued ? "joint between back and metal" : "no joint between them")}", "in touch or through an adhesive", glued, Document + "claims 1, 30 and 61");
        rules.Add("The number of dies", $"{p.Dies}", "one (claim 1), several (claims 30, 61, 102)", p.Dies >= 1, Document + "claims 1 and 30");
        rules.PreferWhere(p.Build != BuildProcess.Direct, "built straight on the substrate", "Dies of a carrier-transfer build are thinned", $"{p.DieThicknessUm} um", "up to 200 um", p.DieThicknessUm <= 200, "own rule, after document 000, claim 102");
        rules.Prefer("External traces are wider than internal ones", $"{p.TraceWidthUm} um against {p.InternalTraceWidthUm} um", "wider", p.TraceWidthUm > p.InternalTraceWidthUm, Document + "claims 4 and 35");
        rules.Prefer("External traces are thicker than internal ones", $"{p.WiringThicknessUm} um against {p.InternalTraceThicknessUm} um", "thicker", p.WiringThicknessUm > p.InternalTraceThicknessUm, Document + "claims 4 and 35");
    }

    private static void AddSubstrateRules(MetalSubstrateParameters p, SectionHeights heights, RuleList rules)
    {
        (double low, double high) die = heights.OfMany(IsDie) ?? default;
        (double low, double high) carrier = heights.Of("carrier") ?? default;
        double thickness = die.high - die.low;
        double joint = Micrometres.ToMetres(p.JointUm);
        if (p.Substrate == SubstrateForm.Recess)
        {
            double depth = carrier.high - (die.low - joint);
            rules.Add("The die sits at the bottom of a recess of the substrate", $"{Um(depth)} um deep", "above 0 um", depth > 0, Document + "claims 22, 53 and 64");
            rules.Prefer("The recess is as deep as the die is thick, give or take the joint", $"{Um(depth)} um", FormattableString.Invariant($"{Um(thickness)} um within {p.JointUm} um"), Math.Abs(depth - thickness) <= joint + 1e-9, Document + "claim 65");
        }
        else if (p.Substrate == SubstrateForm.TwoLayer)
        {
            (double low, double high) floor = heights.Of("carrier-floor") ?? default;
            bool opened = floor.high <= die.low && carrier.low >= floor.high - 1e-12;
            rules.Add("The opening passes the whole first metal layer, and the die sits on the second", $"{(opened ? "yes" : "no")}", "yes", opened, Document + "claims 23, 54 and 67");
            double first = carrier.high - carrier.low;
            double allowed = joint + Micrometres.ToMetres(p.LayerJointUm);
            rules.Prefer("The first metal layer is about as thick as the die", $"{Um(first)} um", FormattableString.Invariant($"{Um(thickness)} um within the joints' {Um(allowed)} um"), Math.Abs(first - thickness) <= allowed + 1e-9, Document + "claims 24, 55 and 68");
        }

        if (p.Filling)
        {
            (double low, double high) filling = heights.Of("filling") ?? default;
            bool flush = Math.Abs(filling.high - die.high) <= Planar;
            rules.Add("The filling layer is planar to the active surface", $"{Um(filling.high - die.high)} um apart", "within 1 um", flush, Document + "claims 25, 56, 70 and 107");
            rules.Add("The filling layer surrounds the dies", $"{(heights.Surrounds("filling", IsDie) ? "at every side" : "not at every side")}", "at every side", heights.Surrounds("filling", IsDie), Document + "claims 25, 56, 70 and 107");
            rules.MaterialIn("The filling is epoxy or polymer", p.FillingMaterial, ["epoxy", "polyimide", "polyimide-redistribution", "bcb", "silicone-elastomer", "underfill", "parylene", "polyurethane", "pbo"], "epoxy or polymer", Document + "claims 26, 57, 71 and 108");
        }
    }

    private static void AddThinFilmRules(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionHeights heights, CrossSection section, RuleList rules)
    {
        HashSet<string> regions = [.. section.Shapes.Select(shape => shape.Region)];
        int dielectrics = regions.Count(region => region.StartsWith("dielectric-", StringComparison.Ordinal));
        int wirings = Enumerable.Range(1, p.Levels).Count(level => regions.Contains(FormattableString.Invariant($"traces-{level}")) || (regions.Contains("bus") && level == p.BusLevel));
        rules.Add("Dielectrics and patterned wiring layers alternate", $"{dielectrics} dielectrics, {wirings} wiring layers", "as many of each, at least one", dielectrics == p.Levels && wirings == p.Levels, Document + "claims 6, 14 and 83");
        rules.Add("A dielectric lies between the wiring and the metal substrate", $"{Um(heights.WiringFoot - (heights.OfMany(IsSubstrate)?.High ?? 0))} um", "above 0 um", heights.WiringFoot > (heights.OfMany(IsSubstrate)?.High ?? 0), Document + "claims 6 and 14");
        rules.MaterialIn("The dielectric is one of those named", p.DielectricMaterial, ["polyimide", "polyimide-redistribution", "bcb", "porous-dielectric", "pbo"], "polyimide, benzocyclobutene, porous dielectric, stress buffer material (polyimide, benzocyclobutene, polybenzoxazole)", Document + "claims 13, 44, 75 and 124");
        int aligned = at.BuildUp.Plan.Positions.Zip(at.BuildUp.Plan.Positions.Skip(1)).Take(p.Levels - 1).Sum(pair => pair.First.Zip(pair.Second).Count(x => Math.Abs(x.First - x.Second) < p.ViaWidthUm));
        rules.PreferWhere(p.Levels > 1, "one level", "Holes of neighbouring dielectrics correspond to each other", $"{aligned} pairs in line", "at least 1", aligned > 0, Document + "claims 84 and 121");
        double reach = heights.WidthOf(region => region.StartsWith("traces-", StringComparison.Ordinal) || region == "bus");
        double outermost = heights.WidthOf(IsDie);
        rules.Add("The external circuitry extends beyond the active surfaces", $"{Um(reach - outermost)} um wider", "above 0 um", reach > outermost, Document + "claims 1, 30, 61 and 102");
        double longest = Enumerable.Range(0, p.Levels).Max(level => Enumerable.Range(0, at.Nets).Max(net => at.BuildUp.TraceExtent(level, net).East - at.BuildUp.TraceExtent(level, net).West));
        rules.Prefer("External traces are longer than internal ones", $"{longest} um against {p.InternalTraceLengthUm} um", "longer", longest > p.InternalTraceLengthUm, Document + "claims 4 and 35");
    }

    private static void AddSurfaceRules(MetalSubstrateParameters p, MetalSubstrateLayout at, SectionHeights heights, RuleList rules)
    {
        (double low, double high) wiring = heights.OfMany(region => region.StartsWith("traces-", StringComparison.Ordinal)) ?? default;
        rules.Add("The outermost wiring layer forms the bonding pads", $"{Um(wiring.high)} um high", "the surface of the thin film", wiring.high > wiring.low, Document + "claims 1, 6 and 14");
        if (p.PassivationUm > 0)
        {
            (double low, double high) passivation = heights.Of("passivation") ?? default;
            rules.Add("A passivation over the thin film exposes the bonding pads", $"openings of {p.PassivationOpeningUm} um over pads of {p.BondingPadWidthUm} um", "openings within the pads",
                passivation.high > wiring.high && p.PassivationOpeningUm <= p.BondingPadWidthUm, Document + "claims 27, 58, 77 and 96");
        }

        if (p.EndPoints != EndPointForm.None)
        {
            rules.Add("A bonding point stands on each bonding pad", $"{at.EndPoints.Centres.Length} on {at.Exits.Length}", "one each", at.EndPoints.Centres.Length == at.Exits.Length, Document + "claims 28, 29, 59 and 60");
        }

        if (p.Passive != PassiveForm.None)
        {
            string region = ParameterName.Word(p.Passive.ToString());
            rules.Add("The passive device is formed by a part of the wiring", $"{region}", "drawn in the wiring levels", heights.Of(region) is (double low, double high) && low >= heights.WiringFoot - 1e-12 && high <= wiring.high + 1e-12, Document + "claims 12, 20, 43 and 51");
        }
    }

    private static void AddNetRules(MetalSubstrateParameters p, MetalSubstrateLayout at, CrossSection section, ConductorMap map, RuleList rules)
    {
        Dictionary<string, Box> terminals = section.Terminals.ToDictionary(terminal => terminal.Name, terminal => terminal.Place);
        List<IReadOnlyList<Box>> nets = [];
        for (int net = 0; net < at.Nets; net++)
        {
            if (!MetalSubstrateLayout.IsOnBus(p, net))
            {
                nets.Add([terminals[NetNames.Pad(net)], terminals[NetNames.End(net)]]);
            }
        }

        if (p.BusPads > 0)
        {
            int[] joined = [.. Enumerable.Range(MetalSubstrateLayout.FirstBusNet(p), p.BusPads)];
            nets.Add([.. joined.Select(net => terminals[NetNames.Pad(net)]), .. joined.Where(net => MetalSubstrateLayout.HasExit(p, net)).Select(net => terminals[NetNames.End(net)])]);
            int exits = joined.Count(net => MetalSubstrateLayout.HasExit(p, net));
            AddReturn(p.BusExits == BusExits.None, joined.Length, exits, rules);
            rules.Add("The bus joins several pads to one net", $"{joined.Length} pads", "at least 2", joined.Length >= 2, Document + "claims 5 and 36");
        }

        if (p.BusPads == 0)
        {
            AddReturn(false, 0, 0, rules);
        }

        NetRules.Add(rules, map, nets, IsSubstrate, Document + "claims 1 and 30");
    }

    private static void AddReturn(bool returns, int pads, int exits, RuleList rules)
    {
        const string rule = "A signal may return from the external circuitry to a device of the die";
        if (returns)
        {
            rules.Add(rule, $"{pads} die pads and {exits} bonding pads on its net", "die pads alone, at least 2",
                pads >= 2 && exits == 0, Document + "claims 3 and 34");
            return;
        }

        rules.NotApplicable(rule, "no trace returns", "a net of die pads alone", Document + "claims 3 and 34");
    }

    private static bool IsSubstrate(string region) => region is "carrier" or "carrier-floor" or "carrier-joint";

    private static bool IsDie(string region) => region == "die" || region.StartsWith("die-", StringComparison.Ordinal);

    private static double Um(double metres) => Micrometres.FromMetres(metres);
}
