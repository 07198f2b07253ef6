using Strata.CrossSections;
using Strata.Packages.Rules;

namespace Strata.Packages.FilmFanOuts;

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
