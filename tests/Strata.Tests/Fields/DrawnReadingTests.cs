using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Fields;

/// <summary>
/// Where edges of the drawing cross cells, extremes are read from the field of the bounds, so that they agree with the means.
/// </summary>
public class DrawnReadingTests
{
    // Packages on balls, cooled through them. The one conductivity that the equations give a cut cell let the highest temperature
    // come out below the bounded mean of the source.
    private static CrossSection FromBelow(string template, string name, double accuracy)
    {
        Assert.True(TemplateCatalog.TryGet(template, out IPackageTemplate? of));
        var values = new Dictionary<string, string>(of.Presets.Single(preset => preset.Name == name).Values)
        {
            ["environment"] = "as-given",
            ["top_film_w_m2k"] = "10",
            ["bottom_film_w_m2k"] = "1000",
            ["side_film_w_m2k"] = "0",
            ["ambient_c"] = "25",
        };
        List<InputProblem> problems = [];
        CrossSection section = of.Draw(name, values, problems) ?? throw new InputException(problems);
        return section with { Analysis = new AnalysisRequest { AccuracyPercent = accuracy } };
    }

    private static SourceResult Hottest(CrossSection section)
    {
        DesignResult result = SectionAnalysis.Solve(section).Result;
        Assert.True(result.Status == DesignStatus.Ok, result.Message);
        SourceResult source = Assert.Single(result.Thermal!.Sources);
        Assert.True(result.Thermal.TMaxC >= result.Thermal.TMaxLowerC, $"{result.Thermal.TMaxC} is below {result.Thermal.TMaxLowerC}");
        Assert.InRange(source.TMeanC, result.Thermal.TMinC, source.TMaxC);
        return source;
    }

    [Theory]
    [InlineData("bumped-die-moulded-fan-out", "fig-7f", 1)]
    [InlineData("metal-substrate-thin-film", "m12-one-die", 0.05)]
    public void The_hottest_place_is_hotter_than_the_mean_of_its_source(string template, string name, double accuracy)
    {
        SourceResult coarse = Hottest(FromBelow(template, name, 5)), fine = Hottest(FromBelow(template, name, accuracy));

        // What the hottest place is above the mean depends on the source's surroundings, not on how well the balls are resolved.
        double width = coarse.TMeanUpperC!.Value - coarse.TMeanLowerC!.Value;
        Assert.InRange(coarse.TMaxC - fine.TMaxC, -width, width);
    }
}
