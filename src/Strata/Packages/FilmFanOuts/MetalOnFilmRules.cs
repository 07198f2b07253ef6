using Strata.Packages.Rules;

namespace Strata.Packages.FilmFanOuts;

/// <summary>Statements on packages whose metal lies on a closed, opened or removed film (document 002, paragraphs 8, 93 to 136, 218 to 240, claims 18 to 20).</summary>
internal static class MetalOnFilmRules
{
    private const string Document = FilmFanOutRules.Document;

    /// <summary>Adds every rule.</summary>
    public static void Add(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules)
    {
        bool film = p.FilmThicknessUm > 0;
        bool protective = p.ProtectiveThicknessUm > 0;
        FilmFanOutRules.Embodies(rules, film, "A protective layer covers the film and touches it", $"{(found.Meet("protective", "film") ? "in touch" : "apart")}", "in touch", found.Meet("protective", "film"), Document + "paragraph 8, claim 18");
        string under = p.SecondProtectiveThicknessUm > 0 ? "second-protective" : "protective";
        string last = FormattableString.Invariant($"traces-{p.Levels}");
        FilmFanOutRules.Embodies(rules, protective, "The metal lies on the side of the protective layer away from the film", $"{(found.Meet(last, under) ? "in touch" : "apart")}", "in touch", found.Meet(last, under), Document + "paragraph 8, claim 18");
        AddChipSideRules(p, found, rules);
        AddOpeningRules(p, found, rules);
        FilmFanOutRules.AddMarkRules(p, found, rules, "whose projections abut", Document + "paragraphs 133 and 227, claim 19");
        AddLevelRules(p, found, rules);
    }

    /// <summary>Adds what holds for every package whose metal comes first: chip, pins and encapsulant on the chip side of the metal.</summary>
    internal static void AddChipSideRules(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules)
    {
        double metal = found.Inner("traces-1") ?? double.NegativeInfinity;
        double pins = found.Outer("pins") ?? double.PositiveInfinity;
        double chip = found.Outer("chip-1") ?? double.PositiveInfinity;
        rules.Add("The chip lies on the side of the metal away from the film, with its pins towards the film", $"{(pins <= metal + 1e-12 && chip < pins ? "pins towards the film" : "not so")}",
            "towards the film; paragraph 130 says away from it for figure 37, against paragraph 8 and the connection that the figure needs", pins <= metal + 1e-12 && chip < pins, Document + "paragraph 8, claims 1, 13 and 18");
        double encapsulant = found.Inner("encapsulant") ?? double.PositiveInfinity;
        rules.Add("The encapsulant lies on the side of the metal away from the film", $"{(encapsulant < metal ? "chip side" : "not so")}", "chip side", encapsulant < metal, Document + "paragraph 8, claims 1, 13 and 18");
        double cover = (found.Inner("chip-1") ?? 0) - encapsulant;
        rules.Prefer("The encapsulant covers back and sides of the chips", $"{FilmFanOutRules.Um(cover)} um over the backs", "above 0 um", cover > 0, Document + "paragraphs 138, 177, 219");
        rules.NotVisible("The encapsulant is ground flush with the pins' ends", "a contradiction: paragraphs 139, 178 and 220 repeat it for pins that face the film, where no grinding reaches", Document + "paragraphs 68, 139, 178, 220");
        // At the joint the metal is what fills the first insulating layer's hole, or the trace itself where there is none.
        double width = p.FirstInsulationThicknessUm > 0
            ? found.HoleEnds("dielectric-1", "columns-1")?.Chip ?? 0
            : found.Shapes("traces-1").Select(shape => shape.Bounds.Width).DefaultIfEmpty(0).Min();
        double pin = found.Shapes("pins").Select(shape => shape.Bounds.Width).DefaultIfEmpty(0).Max();
        rules.Prefer("The metal at the joint is wider than the pin", $"{FilmFanOutRules.Um(width)} um and {FilmFanOutRules.Um(pin)} um", "wider", width > pin, Document + "paragraphs 106 and 108");
        if (p.FirstInsulationThicknessUm > 0)
        {
            double share = found.Overlap("columns-1", "pins") ?? 0;
            rules.Add("The first insulating layer's holes overlap their pins", $"{FilmFanOutRules.Percent(share)} % of the narrower one", "at least partly", share > 0, Document + "paragraphs 7 and 108");
        }
    }

    /// <summary>Adds: several levels with insulation between them, joined through its holes.</summary>
    internal static void AddLevelRules(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules, string claim = "claim 20")
    {
        (double chip, double outer)? hole = p.Levels > 1 ? found.HoleEnds("dielectric-2", "columns-2") : null;
        FilmFanOutRules.Embodies(rules, p.Levels > 1, "Two or more levels of metal with insulation between them, joined through its holes", $"{p.Levels} levels", "at least 2", hole is not null, Document + claim);
        if (hole is (double c, double o))
        {
            rules.Prefer("The insulating layers' holes are wider towards the chip", $"{FilmFanOutRules.Um(c)} um at the chip end, {FilmFanOutRules.Um(o)} um at the outer end", "wider at the chip end", c > o, Document + "paragraphs 147, 204, 236, claim 4");
        }
    }

    private static void AddOpeningRules(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules)
    {
        if (p.FilmHoles == FilmHoles.None)
        {
            return;
        }

        string content = p.FilmHoles == FilmHoles.Open ? "film-holes" : "film-metal";
        double share = found.Overlap(content, FormattableString.Invariant($"traces-{p.Levels}")) ?? 0;
        rules.Add("The openings overlap the metal", $"{FilmFanOutRules.Percent(share)} % of the narrower one", "at least partly", share > 0, Document + "paragraphs 114 and 119");
        (double Chip, double Outer)? protective = found.HoleEnds("protective", content);
        (double Chip, double Outer)? film = found.HoleEnds("film", content);
        if (protective is (double, double) k4 && film is (double, double) k3)
        {
            double overlap = Math.Min(k4.Outer, k3.Chip) / Math.Max(k4.Outer, k3.Chip);
            rules.Add("The protective layer's openings overlap the film's", $"{FilmFanOutRules.Percent(overlap)} % of the wider one, on one axis", "overlap", overlap > 0, Document + "paragraph 114");
        }
    }
}
