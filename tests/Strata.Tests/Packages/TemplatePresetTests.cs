using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;

namespace Strata.Tests.Packages;

/// <summary>What must hold for every preset of every template.</summary>
public sealed class TemplatePresetTests
{
    private static readonly string[] Orientations = ["end-points-up", "end-points-down"];

    public static TheoryData<string, string> Presets()
    {
        TheoryData<string, string> presets = [];
        foreach (IPackageTemplate template in TemplateCatalog.All)
        {
            foreach (Preset preset in template.Presets)
            {
                presets.Add(template.Name, preset.Name);
            }
        }

        return presets;
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Every_preset_draws_and_none_of_its_rules_fails(string templateName, string presetName)
    {
        (IPackageTemplate template, Preset preset) = Find(templateName, presetName);
        List<InputProblem> problems = [];
        CrossSection? section = template.Draw(presetName, preset.Values, problems);
        Assert.Empty(problems);
        Assert.NotNull(section);
        IReadOnlyList<RuleResult> rules = template.Check(preset.Values, section);
        Assert.NotEmpty(rules);
        Assert.DoesNotContain(rules, rule => rule.Verdict == RuleVerdict.Fail);
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void Turning_a_preset_upside_down_changes_no_verdict(string templateName, string presetName)
    {
        (IPackageTemplate template, Preset preset) = Find(templateName, presetName);
        string[] verdicts = [.. Orientations.Select(orientation =>
        {
            Dictionary<string, string> values = new(preset.Values) { ["orientation"] = orientation };
            List<InputProblem> problems = [];
            CrossSection section = template.Draw(presetName, values, problems) ?? throw new InputException(problems);
            return string.Join('\n', template.Check(values, section).Select(rule => $"{rule.Rule}: {rule.Verdict}"));
        })];
        Assert.Equal(verdicts[0], verdicts[1]);
    }

    [Fact]
    public void A_preset_says_by_what_it_is_driven()
    {
        (_, Preset alike) = Find("cavity-build-up", "b1");
        Assert.EndsWith("; 2 W per die, 0.1 A per net; environment ring-cold-plate, 25 C", alike.Description, StringComparison.Ordinal);
        (_, Preset own) = Find("metal-substrate-thin-film", "m8-different-dies");
        Assert.Contains("; 1.2, 0.2, 0.4 W, 0.1 A per net; environment board-natural", own.Description, StringComparison.Ordinal);
        (_, Preset closed) = Find("film-fan-out", "fig-28");
        Assert.EndsWith("; 0.5 W per die; environment cold-plate-top, 25 C", closed.Description, StringComparison.Ordinal);
    }

    internal static (IPackageTemplate Template, Preset Preset) Find(string templateName, string presetName)
    {
        Assert.True(TemplateCatalog.TryGet(templateName, out IPackageTemplate? template));
        return (template, template.Presets.Single(preset => preset.Name == presetName));
    }
}
