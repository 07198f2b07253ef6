using System.Text;
using Strata.CrossSections;
using Strata.Files;
using Strata.Packages;
using Strata.Problems;
using Strata.Tests.Architecture;

namespace Strata.Tests.Packages;

/// <summary>The verdicts of all presets, reviewed: a change of a verdict is a change of its table in Verdicts.</summary>
public sealed class VerdictTableTests
{
    public static TheoryData<string> Templates() => [.. TemplateCatalog.All.Select(template => template.Name)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void Verdicts_are_those_of_the_table(string name)
    {
        Assert.True(TemplateCatalog.TryGet(name, out IPackageTemplate? template));
        string found = Table(template);
        string path = Repository.File("tests", "Strata.Tests", "Packages", "Verdicts", name + ".txt");
        if (Environment.GetEnvironmentVariable("STRATA_WRITE_VERDICTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, found);
        }

        Assert.True(File.Exists(path), $"{path} is missing; STRATA_WRITE_VERDICTS=1 writes it, to be reviewed.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n'), found.Split('\n'));
    }

    // A line for each verdict of each rule, with the presets that have it.
    private static string Table(IPackageTemplate template)
    {
        List<string> rules = [];
        Dictionary<(string Rule, string Verdict), List<string>> presets = [];
        foreach (Preset preset in template.Presets)
        {
            CrossSection section = template.Draw(preset.Name, preset.Values, new List<InputProblem>())!;
            foreach (RuleResult rule in template.Check(preset.Values, section))
            {
                if (!rules.Contains(rule.Rule))
                {
                    rules.Add(rule.Rule);
                }

                (string, string) key = (rule.Rule, RuleWriter.Word(rule.Verdict));
                if (!presets.TryGetValue(key, out List<string>? names))
                {
                    presets[key] = names = [];
                }

                names.Add(preset.Name);
            }
        }

        StringBuilder text = new();
        text.Append($"# {template.Name}: rule, then each verdict with its presets (all, or by name); read and found right\n");
        foreach (string rule in rules)
        {
            text.Append(rule).Append('\n');
            foreach (((string _, string verdict), List<string> names) in presets.Where(pair => pair.Key.Rule == rule).OrderBy(pair =>
                pair.Key.Verdict, StringComparer.Ordinal))
            {
                text.Append($"    {verdict}: {(names.Count == template.Presets.Count ? "all" : string.Join(' ', names))}\n");
            }
        }

        return text.ToString();
    }
}
