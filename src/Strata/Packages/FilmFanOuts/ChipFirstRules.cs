using Strata.Packages.Rules;

namespace Strata.Packages.FilmFanOuts;

/// <summary>Statements on packages whose chips come first (document 002, paragraphs 6 and 53 to 92).</summary>
internal static class ChipFirstRules
{
    private const string Document = FilmFanOutRules.Document;

    /// <summary>Adds every rule.</summary>
    public static void Add(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules)
    {
        rules.Add("A protective layer covers the film and touches it", $"{(p.ProtectiveThicknessUm > 0 ? $"{p.ProtectiveThicknessUm} um" : "none")}", "in touch, over the whole width",
            found.Meet("film", "protective") && Width(found, "film") == Width(found, "protective"), Document + "paragraph 6");
        string under = p.SecondProtectiveThicknessUm > 0 ? "second-protective" : "protective";
        rules.Add("Chips and encapsulant lie on the protective layer", $"encapsulant {(found.Meet(under, "encapsulant") ? "on it" : "apart")}, chip {(Rests(p, found, under) ? "on it" : "apart")}", "on it",
            found.Meet(under, "encapsulant") && Rests(p, found, under), Document + "paragraphs 6 and 58");
        rules.Equal("The encapsulant is ground flush with the pins' ends", Outer(found, "encapsulant"), Outer(found, "pins"), FilmFanOutRules.Flush, Document + "paragraphs 60 and 68");
        rules.Add("Pins face away from the film", $"{(Outer(found, "pins") > Outer(found, "film") ? "away" : "towards it")}", "away", Outer(found, "pins") > Outer(found, "film"), Document + "paragraph 6");
        rules.Add("The metal lies on the side of the encapsulant away from the film", $"{(Outer(found, "traces-1") >= Outer(found, "encapsulant") ? "away" : "towards it")}", "away", Outer(found, "traces-1") >= Outer(found, "encapsulant"), Document + "paragraph 6");
        AddOverlap(rules, found, "The first insulating layer's holes overlap their pins", "columns-1", "pins", "paragraph 69");
        for (int level = 2; level <= p.Levels; level++)
        {
            AddOverlap(rules, found, $"Metal of level {level} overlaps metal of level {level - 1}", FormattableString.Invariant($"traces-{level}"), FormattableString.Invariant($"traces-{level - 1}"), "paragraph 77");
        }

        FilmFanOutRules.AddMarkRules(p, found, rules, "in touch with it", Document + "paragraphs 74 and 83");
        if (p.SecondProtectiveThicknessUm > 0)
        {
            rules.Prefer("The chip's back lies on plastic over the thin protective layer, a longer way for the heat", $"{p.SecondProtectiveThicknessUm} um of {p.SecondProtectiveMaterial}", "stated, not valued", true, Document + "paragraphs 87 to 90");
        }
    }

    private static void AddOverlap(RuleList rules, FilmFanOutMeasures found, string rule, string first, string second, string source)
    {
        double share = found.Overlap(first, second) ?? 0;
        rules.Add(rule, $"{FilmFanOutRules.Percent(share)} % of the narrower one", "at least partly", share > 0, Document + source);
    }

    private static bool Rests(FilmFanOutParameters p, FilmFanOutMeasures found, string under) =>
        found.Meet(under, p.ChipAttachThicknessUm > 0 ? "chip-attach" : "chip-1");

    private static double Outer(FilmFanOutMeasures found, string region) => found.Outer(region) ?? double.NegativeInfinity;

    private static double Width(FilmFanOutMeasures found, string region) => found.Map.Extent(region)?.Width ?? 0;
}
