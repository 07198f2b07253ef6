using Strata.CrossSections;
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

/// <summary>Claims 1 to 12 of document 002: metal through the film, flush with its outer face.</summary>
internal static class MetalThroughFilmRules
{
    private const string Document = FilmFanOutRules.Document;

    /// <summary>Adds every rule.</summary>
    public static void Add(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules)
    {
        MetalOnFilmRules.AddChipSideRules(p, found, rules);
        double film = found.Outer("film") ?? double.NaN;
        double metal = found.Outer("film-metal") ?? double.NaN;
        (double Chip, double Outer)? h1 = found.HoleEnds("film", "film-metal");
        rules.Add("The film has holes with metal in them", $"{(h1 is null ? "none" : "metal in the holes")}", "metal in the holes", h1 is not null, Document + "claim 1");
        rules.Equal("The metal's outer face is flush with the film's outer face", metal - film, 0, FilmFanOutRules.Flush, Document + "paragraphs 137 and 139, claim 1");
        rules.Add("The metal's face towards the chip stands over the film's", $"{FilmFanOutRules.Um((found.Inner("film") ?? 0) - (found.Inner("traces-1") ?? 0))} um", "above 0 um", found.Inner("traces-1") < found.Inner("film"), Document + "paragraph 140");
        AddTaperRules(p, found, rules, h1);
        AddLayerRules(p, found, rules);
        FilmFanOutRules.Embodies(rules, p.Balls, "Metal balls on the outer side of the metal, joined to it", $"{found.Ends.Count} balls", "one for each net", found.Ends.Count == found.Pads.Count, Document + "paragraph 144, claim 3");
        MetalOnFilmRules.AddLevelRules(p, found, rules, "claim 4");
        AddAlignmentRules(p, found, rules);
        string? beside = found.BesideMetal(1, Math.Min(1e-6, Micrometres.ToMetres(p.SpacingUm) / 2));
        FilmFanOutRules.Embodies(rules, p.EncapsulantAroundMetal, "The encapsulant covers faces and sidewalls of the metal and the chip's periphery", $"beside the metal: {beside}", "encapsulant", beside == "encapsulant", Document + "paragraph 175, claim 12");
    }

    private static void AddTaperRules(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules, (double Chip, double Outer)? h1)
    {
        if (h1 is (double chip, double outer))
        {
            rules.Prefer("The film's holes are wider towards the chip", $"{FilmFanOutRules.Um(chip)} um at the chip end, {FilmFanOutRules.Um(outer)} um at the outer end",
                "wider at the chip end (claim 2); the other way where the holes are opened last (paragraph 143)", chip > outer, Document + "paragraphs 142 and 143, claim 2");
        }

        if (p.ProtectiveThicknessUm > 0 && found.HoleEnds("protective", "film-metal") is (double c, double o))
        {
            rules.Add("The protective layer's holes may taper either way", $"{FilmFanOutRules.Um(c)} um at the chip end, {FilmFanOutRules.Um(o)} um at the outer end", "either", true, Document + "paragraph 157");
        }
    }

    private static void AddLayerRules(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules)
    {
        bool h3 = found.HoleEnds("protective", "film-metal") is not null;
        FilmFanOutRules.Embodies(rules, p.ProtectiveThicknessUm > 0, "A protective layer on the chip side of the film has holes with metal in them", $"{(h3 ? "metal in the holes" : "no metal")}", "metal in the holes",
            h3 && found.Meet("protective", "film"), Document + "paragraphs 154 to 156, claim 6");
        bool h4 = found.HoleEnds("second-protective", "film-metal") is not null;
        string? outwards = p.ProtectiveThicknessUm > 0 ? "protective" : "film";
        FilmFanOutRules.Embodies(rules, p.SecondProtectiveThicknessUm > 0, "A second protective layer on the chip side of the first has holes with metal in them", $"{(h4 ? "metal in the holes" : "no metal")}", "metal in the holes",
            h4 && found.Meet("second-protective", outwards), Document + "paragraphs 159 to 161, claim 7");
        FilmFanOutRules.Embodies(rules, p.ThirdProtectiveThicknessUm > 0, "A third protective layer on the outer side of the film", $"{(found.Meet("film", "third-protective") ? "on the film" : "apart")}", "on the film",
            found.Meet("film", "third-protective"), Document + "paragraph 164, claim 8");
        if (p.ThirdProtectiveThicknessUm > 0)
        {
            rules.Prefer("The third protective layer leaves the flush exit of claim 1 free", $"{(p.ThirdProtectiveOpened ? "opened over the exits" : "it covers the exits")}",
                "opened or peeled off; the document describes no opening for figure 44, which leaves claim 8 without an exit for the current", p.ThirdProtectiveOpened, Document + "paragraphs 164 and 165, claim 8");
        }
    }

    private static void AddAlignmentRules(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules)
    {
        bool marks = p.Alignment is AlignmentMarks.Chip or AlignmentMarks.ChipAndGeneral;
        bool sameSide = found.Outer("alignment-parts") <= found.Inner("film");
        FilmFanOutRules.Embodies(rules, marks || p.Alignment == AlignmentMarks.Metal, "Alignment parts lie on the side of the film where the metal is", $"{(marks ? sameSide ? "same side" : "not so" : "the metal itself")}", "same side",
            !marks || sameSide, Document + "paragraph 167, claims 9 and 11");
        FilmFanOutRules.AddMarkRules(p, found, rules, "whose projections abut", Document + "paragraphs 169 to 172, claims 10 and 11");
    }
}

/// <summary>Claims 13 to 17 of document 002: metal flush with the inner face of a film that has holes under it.</summary>
internal static class MetalOverHolesRules
{
    private const string Document = FilmFanOutRules.Document;

    /// <summary>Adds every rule.</summary>
    public static void Add(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules)
    {
        MetalOnFilmRules.AddChipSideRules(p, found, rules);
        bool connected = p.FilmHoles is FilmHoles.Filled or FilmHoles.Lined;
        string[] contents = ["film-holes", "connecting-structure", "film-metal"];
        (double Chip, double Outer)? h1 = found.HoleEnds("film", contents);
        (double Chip, double Outer)? h2 = found.HoleEnds("protective", contents);
        rules.Add("The film has holes under the metal", $"{(h1 is null ? "none" : "holes")}", "holes", h1 is not null, Document + "claim 13");
        AddFlushRules(p, found, rules);
        AddTaperRules(rules, h1, h2);
        bool protective = p.ProtectiveThicknessUm > 0;
        double overlap = h1 is (double, double) a && h2 is (double, double) b ? Math.Min(a.Chip, b.Outer) / Math.Max(a.Chip, b.Outer) : 0;
        FilmFanOutRules.Embodies(rules, protective, "A protective layer on the chip side of the film has holes that overlap the film's", $"{FilmFanOutRules.Percent(overlap)} % of the wider one, on one axis", "overlap, also complete", overlap > 0, Document + "paragraph 186, claim 14");
        AddConnectingRules(p, found, rules, connected, protective);
        bool marks = p.Alignment is AlignmentMarks.Chip or AlignmentMarks.ChipAndGeneral;
        FilmFanOutRules.Embodies(rules, marks || p.Alignment == AlignmentMarks.Metal, "Alignment parts lie on the side of the film where the metal is", $"{(marks ? "parts of their own" : "the metal itself")}", "same side",
            !marks || found.Outer("alignment-parts") <= found.Inner("film"), Document + "paragraphs 211 and 215, claim 17");
        FilmFanOutRules.AddMarkRules(p, found, rules, "whose projections abut", Document + "paragraphs 212 to 215");
        MetalOnFilmRules.AddLevelRules(p, found, rules, "paragraph 203");
        string? beside = found.BesideMetal(1, Math.Min(1e-6, Micrometres.ToMetres(p.SpacingUm) / 2));
        FilmFanOutRules.Embodies(rules, p.EncapsulantAroundMetal, "The encapsulant covers faces and sidewalls of the metal and the chip's periphery", $"beside the metal: {beside}", "encapsulant", beside == "encapsulant", Document + "paragraph 217");
    }

    private static void AddFlushRules(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules)
    {
        string metalRegion = p.MetalIntoHoleUm > 0 ? "film-metal" : FormattableString.Invariant($"traces-{p.Levels}");
        double metal = found.Outer(metalRegion) ?? double.NaN;
        double film = found.Inner("film") ?? double.NaN;
        bool layered = p.ProtectiveThicknessUm + p.SecondProtectiveThicknessUm > 0;
        if (!layered)
        {
            rules.Equal("The metal's outer face is flush with the film's face towards the chip", metal - film, 0, FilmFanOutRules.Flush, Document + "paragraph 178, claim 13");
            return;
        }

        string innermost = p.SecondProtectiveThicknessUm > 0 ? "second-protective" : "protective";
        double face = found.Inner(innermost) ?? double.NaN;
        bool inside = metal >= face - FilmFanOutRules.Flush && metal <= film + FilmFanOutRules.Flush;
        rules.Add("The metal's outer face is flush with the protective layer's face towards the chip, or reaches into its holes", $"{FilmFanOutRules.Um(metal - face)} um into the holes", "0 um, or within the protective layers", inside, Document + "paragraphs 187 and 198");
        rules.Prefer("The metal's outer face is flush with the film's face towards the chip", $"{FilmFanOutRules.Um(film - metal)} um apart",
            "within 1 um; claims 13 and 14 contradict each other where a protective layer thicker than that lies between metal and film, and paragraph 187 measures to the protective layer", Math.Abs(film - metal) <= FilmFanOutRules.Flush, Document + "claims 13 and 14");
    }

    private static void AddTaperRules(RuleList rules, (double Chip, double Outer)? h1, (double Chip, double Outer)? h2)
    {
        if (h1 is not (double, double) film)
        {
            return;
        }

        rules.Prefer("The film's holes are narrower towards the chip", $"{FilmFanOutRules.Um(film.Chip)} um at the chip end, {FilmFanOutRules.Um(film.Outer)} um at the outer end", "narrower at the chip end", film.Chip < film.Outer, Document + "paragraph 180, claim 16");
        if (h2 is (double, double) protective)
        {
            rules.Prefer("The protective layer's holes are narrower towards the chip", $"{FilmFanOutRules.Um(protective.Chip)} um at the chip end, {FilmFanOutRules.Um(protective.Outer)} um at the outer end",
                "narrower than the same holes' outer end (paragraph 195)", protective.Chip < protective.Outer, Document + "paragraph 195");
            rules.Prefer("The protective layer's holes at the chip end are narrower than the film's at the outer end", $"{FilmFanOutRules.Um(protective.Chip)} um and {FilmFanOutRules.Um(film.Outer)} um",
                "narrower, as claim 16 words it; paragraph 195 compares the protective layer's holes with themselves", protective.Chip < film.Outer, Document + "claim 16");
        }
    }

    private static void AddConnectingRules(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules, bool connected, bool protective)
    {
        bool through = connected && found.Meet(p.MetalIntoHoleUm > 0 ? "film-metal" : FormattableString.Invariant($"traces-{p.Levels}"), "connecting-structure") && found.Meet("connecting-structure", "connecting-foot");
        FilmFanOutRules.Embodies(rules, connected, protective ? "A connecting structure lies in the holes of both layers and is joined to the metal" : "A connecting structure lies in the film's holes and is joined to the metal",
            $"{(through ? "through the holes, on the metal" : "not so")}", "through the holes, on the metal", through, Document + "paragraphs 182 and 190, claim 15");
        if (connected && p.MetalIntoHoleUm == 0)
        {
            string face = p.SecondProtectiveThicknessUm > 0 ? "second-protective" : protective ? "protective" : "film";
            double apart = (found.Inner("connecting-structure") ?? double.NaN) - (found.Inner(face) ?? double.NaN);
            rules.Equal("The connecting structure's inner face is flush with the inner face of the innermost layer", apart, 0, FilmFanOutRules.Flush, Document + "paragraphs 183 and 191");
        }

        if (p.FilmHoles == FilmHoles.Lined && !p.Balls)
        {
            rules.NotVisible("Current leaves by the whole foot of a lined connecting structure", "the plan view; in the section the foot is open in the middle, and the exit is drawn on its west half, a longer way for the current", "own rule");
        }

        double protrusion = (found.Outer("connecting-foot") ?? 0) - (found.Outer("film") ?? 0);
        FilmFanOutRules.Embodies(rules, connected, "The connecting structure's outer face protrudes beyond the film", $"{FilmFanOutRules.Um(protrusion)} um", "above 0 um", protrusion > 0, Document + "paragraphs 183 and 191");
        FilmFanOutRules.Embodies(rules, p.Balls, "Metal balls on the connecting structure", $"{found.Ends.Count} balls", "one for each net", found.Ends.Count == found.Pads.Count, Document + "paragraph 201");
    }
}
