using Strata.CrossSections;
using Strata.Packages.Rules;

namespace Strata.Packages.FilmFanOuts;

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
