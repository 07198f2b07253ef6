using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Packages;

/// <summary>Widths out of the plane do something: at a pitch of the rows they decide shares of the depth, and so resistances.</summary>
public sealed class WidthTests
{
    // template, preset, pitch, width, its values, share that contradicts it
    public static TheoryData<string, string, string, string, string, string, string> Widths() => new()
    {
        { "cavity-build-up", "b6-balls", "row_pitch_um=400", "trace_width_um", "20", "40", "trace_fill" },
        { "metal-substrate-thin-film", "m1-flat", "row_pitch_um=400", "trace_width_um", "20", "40", "wiring_fill" },
        { "bumped-die-moulded-fan-out", "fig-6n", "row_pitch_um=400", "trace_width_um", "20", "40", "trace_fill" },
        { "film-fan-out", "fig-14", "line_pitch_um=200", "line_width_um", "20", "40", "" },
        { "recessed-film", "f3", "row_pitch_um=400", "electrode_width_um", "80", "100", "leg_fill" },
    };

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_wider_line_resists_less_and_a_wider_pitch_more(
        string template, string preset, string pitch, string width, string narrow, string wide, string share)
    {
        string[] at = pitch.Split('=');
        double thin = Largest(template, preset, (at[0], at[1]), (width, narrow));
        double thick = Largest(template, preset, (at[0], at[1]), (width, wide));
        double apart = Largest(template, preset, (at[0], FormattableString.Invariant($"{2 * double.Parse(at[1])}")), (width, narrow));
        Assert.True(
            thick < 0.999 * thin && apart > 1.001 * thin,
            FormattableString.Invariant($"{width}: {thin}, wide {thick}, apart {apart} ohm"));
        if (share.Length > 0)
        {
            List<InputProblem> problems = [];
            Assert.Null(Draw(template, preset, problems, (at[0], at[1]), (width, narrow), (share, "0.77")));
            Assert.Contains(problems, problem => problem.Path.Split(", ").Contains(share));
        }
    }

    private static double Largest(string template, string preset, params (string Name, string Value)[] more)
    {
        List<InputProblem> problems = [];
        CrossSection section = Draw(template, preset, problems, [.. more, ("analysis", "electrical"), ("cells", "4000")])
            ?? throw new InputException(problems);
        DesignResult result = SectionAnalysis.Solve(section).Result;
        return result.Electrical!.Nets.Max(net => net.ResistanceOhm!.Value);
    }

    private static CrossSection? Draw(
        string templateName, string presetName, List<InputProblem> problems, params (string Name, string Value)[] more)
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find(templateName, presetName);
        Dictionary<string, string> values = new(preset.Values);
        foreach ((string name, string value) in more)
        {
            values[name] = value;
        }

        return template.Draw(presetName, values, problems);
    }
}
