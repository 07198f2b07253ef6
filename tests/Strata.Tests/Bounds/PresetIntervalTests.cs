using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Refinement;
using Strata.Results;

namespace Strata.Tests.Bounds;

/// <summary>
/// One number of one design has one value: its intervals at several accuracies have a value in common. A sample of the presets;
/// <c>bench -- presets</c> runs all.
/// </summary>
public class PresetIntervalTests
{
    private static readonly AnalysisOptions Options = new() { KeepFields = false };

    private static CrossSection Draw(string template, string name, params (string Name, string Value)[] set)
    {
        Assert.True(TemplateCatalog.TryGet(template, out IPackageTemplate? of));
        var values = new Dictionary<string, string>(of.Presets.Single(preset => preset.Name == name).Values);
        foreach ((string parameter, string value) in set)
        {
            values[parameter] = value;
        }

        List<InputProblem> problems = [];
        return of.Draw(name, values, problems) ?? throw new InputException(problems);
    }

    private static void HaveAValueInCommon(CrossSection section, params double[] accuracies)
    {
        var common = new Dictionary<string, (double Lower, double Upper)>();
        foreach (double accuracy in accuracies)
        {
            AnalysisRequest request = section.Analysis with { AccuracyPercent = accuracy, Cells = null };
            DesignResult result = SectionAnalysis.Solve(section with { Analysis = request }, Options).Result;
            Assert.True(result.Status == DesignStatus.Ok, result.Message);
            foreach ((string of, BoundedValue? found) in Bounded(result))
            {
                (double lower, double upper) = common.GetValueOrDefault(of, (double.NegativeInfinity, double.PositiveInfinity));
                common[of] = (Math.Max(lower, found?.Lower ?? lower), Math.Min(upper, found?.Upper ?? upper));
                Assert.True(common[of].Lower <= common[of].Upper, $"{of} at {accuracy} %: {found} lies beside what was found before");
            }
        }

        Assert.NotEmpty(common);
    }

    private static IEnumerable<(string Of, BoundedValue? Found)> Bounded(DesignResult result) =>
    [
        .. (result.Thermal?.Sources ?? []).Select(source => ($"rth of {source.Name}", source.RthKW)),
        .. (result.Thermal?.TransferResistances ?? []).Select(pair => ($"rth from {pair.From} to {pair.To}", (BoundedValue?)pair.RthKW)),
        .. (result.Electrical?.Nets ?? []).Select(net => ($"resistance of {net.Name}", net.ResistanceOhm)),
    ];

    [Theory]
    [InlineData("film-fan-out", "par-198", "10", "1000")]
    [InlineData("film-fan-out", "par-198", "5000", "10")]
    [InlineData("recessed-film", "f1-etched", "10", "1000")]
    [InlineData("recessed-film", "f1-etched", "5000", "10")]
    [InlineData("bumped-die-moulded-fan-out", "front-end-2b", "10", "1000")]
    [InlineData("bumped-die-moulded-fan-out", "front-end-2b", "5000", "10")]
    public void Thermal_resistances_of_a_preset_have_one_value(string template, string preset, string above, string below)
    {
        CrossSection section = Draw(template, preset, ("environment", "as-given"), ("top_film_w_m2k", above), ("bottom_film_w_m2k", below),
            ("side_film_w_m2k", "0"), ("ambient_c", "25"));
        HaveAValueInCommon(section with { Analysis = section.Analysis with { Kind = AnalysisKind.Thermal } }, 5, 1, 0.2);
    }

    [Fact]
    public void A_preset_on_a_board_in_still_air_has_one_value()
    {
        CrossSection section = Draw("cavity-build-up", "b1", ("environment", "jedec-2s2p"));
        HaveAValueInCommon(section with { Analysis = section.Analysis with { Kind = AnalysisKind.Thermal } }, 5, 1, 0.2);
    }

    [Theory]
    [InlineData("film-fan-out", "par-198")]
    [InlineData("metal-substrate-thin-film", "m10-inductor")]
    public void Resistances_of_a_preset_in_its_own_surroundings_have_one_value(string template, string preset) =>
        HaveAValueInCommon(Draw(template, preset), 5, 1);
}
