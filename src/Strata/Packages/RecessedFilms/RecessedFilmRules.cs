using Strata.CrossSections;
using Strata.Packages.Rules;

namespace Strata.Packages.RecessedFilms;

/// <summary>The statements of document 003, checked on the drawing.</summary>
internal static class RecessedFilmRules
{
    private const string Document = "document 003, ";

    /// <summary>Adds every rule.</summary>
    public static void Add(RecessedFilmParameters p, CrossSection section, RuleList rules)
    {
        ConductorMap map = new(section, rules.Library);
        bool up = p.Orientation == Orientation.EndPointsUp;
        AddFilmRules(p, map, rules, up);
        AddNetRules(p, section, map, rules);
        AddBondRules(p, map, rules);
        AddPlateRules(p, map, rules, up);
        rules.NotVisible("Legs lie in rows, each recessed", "the plan view", Document + "claim 1");
        rules.NotVisible("A sheet of packages is cut into single ones", "the sheet; the section shows one package with cut sides", Document + "claim 1");
    }

    private static void AddFilmRules(RecessedFilmParameters p, ConductorMap map, RuleList rules, bool up)
    {
        rules.MaterialIn("The carrier is a polymer film or polyimide", p.FilmMaterial, ["polyimide", "bcb", "pbo", "parylene-c", "parylene-n", "ptfe", "epoxy"], "polymer film or polyimide", Document + "claim 1");
        Box film = map.Extent("film") ?? default;
        Box pads = map.Extent("leg-pads") ?? default;
        Box electrodes = map.ExtentWhere(region => region is "electrodes" or "end-points") ?? default;
        double below = up ? pads.Z0 - film.Z0 : film.Z1 - pads.Z1;
        double floor = up ? pads.Z1 - film.Z0 : film.Z1 - pads.Z0;
        rules.Add("Every leg position is recessed", $"pad's back {Um(floor)} um below the film's face", "above 0 um", floor > 1e-12, Document + "claim 1");
        rules.Add("The pads lie within their recesses", $"pad's face {Um(below)} um below the film's face", "0 um or more", below >= -1e-12, Document + "claim 1");
        double protrusion = up ? electrodes.Z1 - film.Z1 : film.Z0 - electrodes.Z0;
        rules.Add("The electrodes protrude from the film's back", $"{Um(protrusion)} um", "above 0 um", protrusion > 1e-12, Document + "claim 1");
        rules.PreferWhere(
            p.Bond == BondMode.Bump && p.RecessDepthUm > 0, "wires lead to recesses that lie open to the package material",
            "Recesses under a bumped die hold what can get there", $"{p.RecessFill}", "gas, or what fills the gap under the die",
            p.RecessFill == p.GasMaterial || p.RecessFill == p.GlueMaterial, "own rule, after claims 1 and 3 of document 003");
        rules.Prefer("Recesses lower the thickness of the bonded package", $"by {p.RecessDepthUm} um against a pad on the film's face", "above 0 um", p.RecessDepthUm > 0, Document + "claim 1");

        Box die = map.Extent("die") ?? default;
        Box? glue = map.Extent("glue");
        Box? plate = map.Extent("plate");
        bool onPlate = p.Plate == PlatePlace.DieBack && p.Bond == BondMode.Wire;
        bool glued = glue is Box g && Touch(g, film) && (Touch(g, die) || (onPlate && plate is Box b && Touch(g, b)));
        rules.Prefer("The die is glued to the film", $"{(glued ? "glue from die to film" : "no glue between them")}", "glue from die to film", glued, Document + "claim 1");
        Box mould = map.Extent("mould") ?? default;
        rules.Add("Package material covers film and die", $"{Um(up ? die.Z0 - mould.Z0 : mould.Z1 - die.Z1)} um over the die", "the whole width, 0 um or more over the die",
            mould.Width >= film.Width * (1 - 1e-9) && (up ? mould.Z0 <= die.Z0 : mould.Z1 >= die.Z1), Document + "claim 1");
    }

    private static void AddNetRules(RecessedFilmParameters p, CrossSection section, ConductorMap map, RuleList rules)
    {
        NetRules.Add(rules, map, NetPlaces.Of(section, p.Legs), region => region == "plate", Document + "claims 1 and 3", "the metal plate");
    }

    private static void AddBondRules(RecessedFilmParameters p, ConductorMap map, RuleList rules)
    {
        const string wires = "Wires join the pads of the die to the pads in the recesses";
        if (p.Bond == BondMode.Wire)
        {
            rules.Add(wires, $"{(Joined(map, "wires") ? "in touch with both" : "apart")}", "in touch with both", Joined(map, "wires"), Document + "claim 1");
            double distance = new RecessedFilmLayout(p).Wire(p, p.Legs - 1).Distance;
            rules.Add("A wire is at least as long as the distance between its ends", $"{p.WireLengthUm} um over {Math.Round(distance, 3)} um", "at least the distance", p.WireLengthUm >= distance * (1 - 1e-9), "own rule");
            rules.NotVisible("Wires have loops of their own shape", "the loop; it is drawn as three straight runs that resist as the stated length and diameter do", "own rule");
            rules.NotApplicable("Bumps join the die to the pads in the recesses", "wires instead", "bumps", Document + "claim 3");
            return;
        }

        rules.NotApplicable(wires, "bumps take the wires' place", "wires; claim 3 depends on claim 1 and so inherits its wires, which its bumps replace in sense", Document + "claims 1 and 3");
        rules.Add("Bumps of the die stand on the pads in the recesses", $"{(Joined(map, "bumps") ? "in touch" : "apart")}", "in touch", Joined(map, "bumps"), Document + "claim 3");
    }

    private static bool Joined(ConductorMap map, string bond) =>
        map.Extent(bond) is Box bonds && map.Extent("leg-pads") is Box pads && map.Extent("die-pads") is Box diePads && Touch(bonds, pads) && Touch(bonds, diePads);

    private static void AddPlateRules(RecessedFilmParameters p, ConductorMap map, RuleList rules, bool up)
    {
        string claim = p.Bond == BondMode.Wire ? "claim 2" : "claim 4";
        if (map.Extent("plate") is not Box plate)
        {
            rules.NotApplicable("A metal plate at the back of the die's place", "not part of this package", "a plate", Document + claim);
            return;
        }

        Box die = map.Extent("die") ?? default;
        Box film = map.Extent("film") ?? default;
        bool overDie = plate.X0 < die.X1 && plate.X1 > die.X0;
        bool atFilm = p.Plate == PlatePlace.FilmBack;
        bool touches = atFilm ? (up ? plate.Z1 >= film.Z1 && plate.Z0 <= film.Z1 : plate.Z0 <= film.Z0 && plate.Z1 >= film.Z0) : Touch(plate, die);
        rules.Add("A metal plate at the back of the die's place", $"{(atFilm ? "at the film's back" : "at the die's back")}, {(overDie && touches ? "in touch over the die's width" : "not so")}",
            "the claim's back face can be read as the film's or the die's; both can be drawn", overDie && touches, Document + claim);
    }

    private static bool Touch(Box a, Box b) => a.X0 <= b.X1 && b.X0 <= a.X1 && a.Z0 <= b.Z1 + 1e-12 && b.Z0 <= a.Z1 + 1e-12;

    private static double Um(double metres) => Micrometres.FromMetres(metres);
}
