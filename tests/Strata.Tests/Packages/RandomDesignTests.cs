using FsCheck;
using FsCheck.Fluent;
using Strata.CrossSections;
using Strata.Fields;
using Strata.Materials;
using Strata.Packages;
using Strata.Problems;

namespace Strata.Tests.Packages;

/// <summary>Random legal parameters either draw a sound section or are refused by name.</summary>
public sealed class RandomDesignTests
{
    private const int Designs = 250;

    private static readonly string[] NetRuleNames =
        ["Every bonding pad reaches its die pad through touching conductors", "Nets do not touch each other", "Nets do not touch the carrier"];

    public static TheoryData<string> Templates() => [.. TemplateCatalog.All.Select(template => template.Name)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Random_parameters_draw_sound_nets_or_are_refused_by_name(string name)
    {
        Assert.True(TemplateCatalog.TryGet(name, out IPackageTemplate? template));
        HashSet<string> known = [.. template.Parameters.Select(parameter => parameter.Name)];
        int drawn = 0;
        Properties.Property.Check(Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            Dictionary<string, string> values = RandomDesign.Create(template, seed);
            List<InputProblem> problems = [];
            CrossSection? section = template.Draw("random", values, problems);
            string text = string.Join(", ", values.Select(pair => $"{pair.Key}={pair.Value}"));
            if (section is null)
            {
                string[] unnamed = [.. problems.Where(problem => problem.Path.Length == 0 || !problem.Path.Split(", ").All(known.Contains)).Select(problem => problem.ToString())];
                return (problems.Count > 0 && unnamed.Length == 0).Label($"refused without a name: {string.Join("; ", unnamed)}; {text}");
            }

            drawn++;
            string[] failed = [.. template.Check(values, section).Where(rule => NetRuleNames.Contains(rule.Rule) && rule.Verdict is not (RuleVerdict.Pass or RuleVerdict.NotApplicable)).Select(rule => $"{rule.Rule}: {rule.Found}")];
            string[] geometry = [.. DrawingChecks.Check(section, MaterialLibrary.Default).Select(problem => problem.ToString())];
            return (problems.Count == 0 && failed.Length == 0 && geometry.Length == 0).Label($"{string.Join("; ", failed.Concat(geometry))}; {text}");
        }), Designs);
        Assert.True(drawn >= Designs / 5, $"Only {drawn} of {Designs} designs were drawn; the property would say little.");
    }
}
