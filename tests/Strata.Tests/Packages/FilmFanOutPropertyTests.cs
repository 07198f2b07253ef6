using FsCheck.Fluent;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Packages.FilmFanOuts;
using Strata.Packages.RecessedFilms;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;
using Strata.Tests.Properties;

namespace Strata.Tests.Packages;

/// <summary>Random parameters of the templates on films either solve with closed balances or are refused.</summary>
public sealed class FilmFanOutPropertyTests
{
    /// <summary>What the project promises of heat and current balances.</summary>
    private const double Balance = 1e-9;

    /// <summary>Designs per template; about a third of them draws. Drawing alone is tested on more of them.</summary>
    private const int Designs = 60;

    /// <summary>A drive that no geometry turns into a runaway, in surroundings where every material's law holds.</summary>
    private static readonly (string Name, string? Value)[] Drive =
    [
        ("power_w", "0.1"), ("pad_current_a", "0.001"), ("ambient_c", "25"), ("top_ambient_c", null), ("bottom_ambient_c", null), ("side_ambient_c", null),
        ("top_film_w_m2k", "1000"), ("bottom_film_w_m2k", "1000"), ("side_film_w_m2k", "0"), ("top_temperature_c", null), ("bottom_temperature_c", null), ("accuracy_percent", null), ("cells", "1000"),
    ];

    [Fact]
    public void A_random_fan_out_package_on_a_film_solves_or_is_refused() => Check(FilmFanOutTemplate.Instance);

    [Fact]
    public void A_random_package_on_a_recessed_film_solves_or_is_refused() => Check(RecessedFilmTemplate.Instance);

    private static bool IsNetRule(string rule) => rule.StartsWith("Nets do not touch", StringComparison.Ordinal) || rule.StartsWith("Every bonding pad", StringComparison.Ordinal);

    private static void Check(IPackageTemplate template)
    {
        AnalysisWorkspace workspace = new();
        int solved = 0;
        Property.Check(Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            Dictionary<string, string> values = RandomDesign.Create(template, seed);
            foreach ((string name, string? value) in Drive)
            {
                values.Remove(name);
                if (value is not null)
                {
                    values[name] = value;
                }
            }

            List<InputProblem> problems = [];
            if (template.Draw("random", values, problems) is not CrossSection section)
            {
                return (problems.Count > 0).ToProperty();
            }

            string text = string.Join(", ", values.Select(pair => $"{pair.Key}={pair.Value}"));
            string[] failed = [.. template.Check(values, section).Where(rule => rule.Verdict == RuleVerdict.Fail && IsNetRule(rule.Rule)).Select(rule => rule.Rule)];
            try
            {
                DesignResult result = SectionAnalysis.Solve(section, null, workspace).Result;
                solved++;
                double balance = Math.Max(Math.Abs(result.Thermal?.BalanceRelative ?? 0), Math.Abs(result.Electrical?.BalanceRelative ?? 0));
                return (result.Status == DesignStatus.Ok && balance < Balance && failed.Length == 0).Label($"{result.Status} {result.Message} balance {balance} {string.Join("; ", failed)}; {text}");
            }
            catch (InputException refused)
            {
                return false.Label($"drawn, then refused: {refused.Message}; {text}");
            }
        }), Designs);
        Assert.True(solved >= Designs / 10, $"Only {solved} of {Designs} designs were solved; the property would say little.");
    }
}
