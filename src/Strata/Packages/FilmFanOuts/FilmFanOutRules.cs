using Strata.CrossSections;
using Strata.Packages.Blocks;
using Strata.Packages.Rules;

namespace Strata.Packages.FilmFanOuts;

/// <summary>The statements of document 002, checked on the drawing: those of every family, then those of the family at hand.</summary>
internal static class FilmFanOutRules
{
    /// <summary>The document.</summary>
    internal const string Document = "document 002, ";

    /// <summary>Faces that the document calls substantially flush may differ by this much, m: what polishing and lift-off hold.</summary>
    internal const double Flush = 1e-6;

    /// <summary>Adds every rule.</summary>
    public static void Add(FilmFanOutParameters p, CrossSection section, RuleList rules)
    {
        FilmFanOutMeasures found = new(p, section, new ConductorMap(section, rules.Library));
        if (!p.IsFinished)
        {
            FilmFanOutProcess.AddRules(p, found, rules);
            return;
        }

        AddNetRules(p, found, rules);
        AddLineRules(p, found, rules);
        AddMaterialRules(p, rules);
        switch (p.Family)
        {
            case FilmFamily.ChipFirst:
                ChipFirstRules.Add(p, found, rules);
                break;
            case FilmFamily.MetalOnFilm:
                MetalOnFilmRules.Add(p, found, rules);
                break;
            case FilmFamily.MetalThroughFilm:
                MetalThroughFilmRules.Add(p, found, rules);
                break;
            default:
                MetalOverHolesRules.Add(p, found, rules);
                break;
        }
    }

    /// <summary>Adds: alignment parts stand at two sides of each chip, abut or touch it, and lie on the side of the film where the metal is.</summary>
    internal static void AddMarkRules(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules, string what, string source)
    {
        rules.NotVisible("An alignment part may be a ring, or parts at opposite sides out of the section", "the plan view", Document + "paragraphs 169, 170, 212, 227");
        if (p.Alignment == AlignmentMarks.Metal)
        {
            rules.Prefer("The metal parts serve as alignment parts", $"no separate parts drawn", "metal exposed towards the chip", !found.Shapes("alignment-parts").Any(), source);
            return;
        }

        (bool both, double gap) = found.MarksBesideChips(p.Chips);
        rules.Prefer($"At least two alignment parts per chip, at different sides, {what}", $"{(both ? $"at both sides, {Um(gap)} um from the chip" : "not at both sides")}", "at both sides, 0 um", both && gap < 1e-9, source);
    }

    /// <summary>Adds: a dependent claim that only some packages embody.</summary>
    internal static void Embodies(RuleList rules, bool present, string rule, FormattableString value, string allowed, bool holds, string source)
    {
        if (present)
        {
            rules.Add(rule, value, allowed, holds, source);
        }
        else
        {
            rules.NotApplicable(rule, "not part of this package", allowed, source);
        }
    }

    /// <summary>Metres in um, for messages.</summary>
    internal static double Um(double metres) => Micrometres.FromMetres(metres);

    /// <summary>A share in percent, for messages.</summary>
    internal static double Percent(double share) => Math.Round(100 * share, 1);

    private static void AddNetRules(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules)
    {
        IReadOnlyList<IReadOnlyList<Box>> nets = [.. found.Pads.Select((pad, net) => (IReadOnlyList<Box>)(found.Ends.Count > net ? [pad, found.Ends[net]] : [pad]))];
        NetRules.Add(rules, found.Map, nets, region => region.EndsWith("alignment-part", StringComparison.Ordinal) || region == "alignment-parts", Document + "paragraphs 7, 69, 105, 108", "the alignment parts");

        FilmFanOutExit exit = new FilmFanOutLayout(p).Exit;
        rules.Prefer("Every net has an exit for its current", $"{found.Ends.Count} of {nets.Count} nets: {exit.Words}",
            "every net; the document names none for figures 28, 36, 37, 38, 44, 52, 53 and 54 until they are opened", found.Ends.Count == nets.Count, Document + "paragraphs 93, 125, 130, 135, 164, 218, 231, 234");
    }

    private static void AddLineRules(FilmFanOutParameters p, FilmFanOutMeasures found, RuleList rules)
    {
        if (p.Levels > 1)
        {
            double near = p.LineWidthUm.For(0);
            double far = Enumerable.Range(1, p.Levels - 1).Min(level => p.LineWidthUm.For(level));
            rules.Prefer("Least line width of the level next to the chip is less than that of every level further out", $"{near} um and {far} um", "less", near < far, Document + "paragraphs 149 to 151, 206, 237, claim 5");
        }

        Box? pins = found.Shapes("pins").Select(shape => (Box?)shape.Bounds).FirstOrDefault();
        double[] widths = [.. Enumerable.Range(1, p.Levels).Select(level => found.Shapes(FormattableString.Invariant($"traces-{level}")).Select(shape => shape.Bounds.Width).DefaultIfEmpty(0).Min())];
        bool grows = pins is Box pin && pin.Width < widths[0] && widths.Zip(widths.Skip(1)).All(pair => pair.First < pair.Second);
        rules.Prefer("Widths along the section grow from the pin outwards, level by level", $"pin {Um(pins?.Width ?? 0)} um, metal {string.Join(", ", widths.Select(width => Um(width).ToString(System.Globalization.CultureInfo.InvariantCulture)))} um",
            "each wider than the one before", grows, Document + "paragraphs 78, 108, 127");
        rules.NotVisible("Area of the metal at the joint exceeds the pin's", "the plan view; the widths are compared instead", Document + "paragraph 106");
        for (int level = 2; level <= p.Levels; level++)
        {
            string name = FormattableString.Invariant($"columns-{level}");
            double? next = level < p.Levels ? found.Overlap(name, FormattableString.Invariant($"columns-{level + 1}")) : found.Overlap(name, p.Family == FilmFamily.MetalOverHoles && p.FilmHoles is FilmHoles.Filled or FilmHoles.Lined ? "connecting-structure" : "film-metal");
            if (next is double share)
            {
                rules.Prefer($"The holes of insulating layer {level} and the next holes outwards overlap partly or not at all", $"{Percent(share)} % of the narrower one", "less than 100 %", share < 1 - 1e-9, Document + "paragraphs 148, 205, 234, claim 20");
            }
        }
    }

    private static void AddMaterialRules(FilmFanOutParameters p, RuleList rules)
    {
        rules.MaterialIn(
            "The film is polyimide", p.FilmMaterial, ["polyimide", "polyimide-redistribution"], "polyimide", Document + "paragraphs 64, 138");
        rules.MaterialIn("The encapsulant is an epoxy moulding compound", p.EncapsulantMaterial, ["epoxy-moulding-compound"], "epoxy moulding compound", Document + "paragraphs 81, 89, 138");
        if (p.ProtectiveThicknessUm > 0)
        {
            rules.MaterialIn("The protective layer is a silicon compound", p.ProtectiveMaterial, ["silicon-dioxide", "silicon-nitride", "silicon-oxynitride"], "silicon oxide, silicon nitride or a mixture", Document + "paragraphs 86, 155, 185");
        }

        if (p.SecondProtectiveThicknessUm > 0)
        {
            rules.MaterialIn("The second protective layer is a plastic, also the encapsulant's", p.SecondProtectiveMaterial, ["epoxy-moulding-compound", "epoxy", "polyimide", "polyimide-redistribution", "pbo", "bcb"], "plastic", Document + "paragraphs 87, 160, 196");
        }

        if (p.Balls)
        {
            rules.MaterialIn(
                "The balls are tin, lead, copper, silver, gold or an alloy of theirs", p.BallMaterial,
                ["tin", "lead", "copper", "silver", "gold", "sac305", "snag", "snpb", "pbsn", "ausn"],
                "tin, lead, copper, silver, gold or their alloys", Document + "paragraphs 145, 202");
        }
    }
}

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
