using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Packages;

/// <summary>States of the process of document 002 on their substrate: what is there, by hand, and what is refused.</summary>
public sealed class FilmFanOutProcessTests
{
    private const double Area = 3e-3 * 6e-3;
    private const double Film = 15;
    private const double Glass = 700e-6 / 1.1;
    private const double Polyimide = 15e-6 / 0.12;
    private const double Nitride = 0.5e-6 / 1.62;

    public static TheoryData<string, string> Parts() => new()
    {
        { "fig-2", "substrate" }, { "fig-3", "film substrate" }, { "fig-4", "film protective substrate" },
        { "fig-5", "alignment-parts film protective substrate" },
        { "fig-6", "alignment-parts chip-1 film pins protective substrate" },
        { "fig-7", "alignment-parts chip-1 encapsulant film pins protective substrate" },
        { "fig-8", "alignment-parts chip-1 encapsulant film pins protective substrate" },
        { "fig-9", "alignment-parts chip-1 columns-1 columns-1-core dielectric-1 encapsulant film pins protective substrate traces-1" },
        { "fig-19", "substrate" }, { "fig-20", "film substrate" }, { "fig-21", "film protective substrate" },
        { "fig-22", "film protective substrate traces-1" }, { "fig-23", "columns-1-core dielectric-1 film protective substrate traces-1" },
        { "fig-24", "alignment-parts columns-1-core dielectric-1 film protective substrate traces-1" },
        { "fig-25", "alignment-parts chip-1 columns-1 dielectric-1 film joints pins protective substrate traces-1" },
        { "fig-26", "alignment-parts chip-1 columns-1 dielectric-1 encapsulant film joints pins protective substrate traces-1" },
        {
            "par-77-level-1", "alignment-parts chip-1 columns-1 columns-1-core dielectric-1 encapsulant film general-alignment-part pins"
                + " protective substrate traces-1"
        },
        { "par-126-level-1", "film protective substrate traces-2" },
        { "par-126-insulated-1", "columns-2-core dielectric-2 film protective substrate traces-2" },
        { "par-126-level-2", "columns-2 dielectric-2 film protective substrate traces-1 traces-2" },
        { "par-139-opened", "film film-holes substrate" }, { "par-139-metal", "film film-metal substrate traces-1" },
        { "par-147-level-1", "film film-metal protective substrate traces-2" },
        { "par-147-insulated-1", "columns-2-core dielectric-2 film film-metal protective substrate traces-2" },
        { "par-147-level-2", "columns-2 dielectric-2 film film-metal protective substrate traces-1 traces-2" },
        { "par-143-lifted", "alignment-parts chip-1 chip-2 dielectric-1 encapsulant film general-alignment-part pins substrate traces-1" },
        { "par-143-opened", "alignment-parts chip-1 chip-2 dielectric-1 encapsulant film film-holes general-alignment-part pins traces-1" },
        { "par-178-metal", "film protective substrate traces-1" },
        { "par-180-opened", "alignment-parts chip-1 dielectric-1 encapsulant film film-holes pins protective traces-1" },
        { "par-204-level-2", "columns-2 dielectric-2 film protective substrate traces-1 traces-2" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_figure_shows_what_has_been_made(string preset, string regions) => Assert.Equal(
        regions, string.Join(' ', Draw(preset).Shapes.Select(shape => shape.Region).Distinct().Order(StringComparer.Ordinal)));

    // From a plate of 225 C under the glass to air of 25 C over what lies on it.
    [Theory]
    [InlineData("fig-2", Glass)]
    [InlineData("fig-3", Glass + Polyimide)]
    [InlineData("fig-4", Glass + Polyimide + Nitride)]
    [InlineData("fig-21", Glass + Polyimide + Nitride)]
    public void Heat_passes_the_layers_in_series(string preset, double layers)
    {
        BoundaryResult bottom = Solve(preset).Boundaries.Single(boundary => boundary.Name == "bottom");
        double expected = -200 * Area / (layers + 1 / Film);
        Assert.Equal(expected, bottom.HeatW, 1e-3 * Math.Abs(expected));
    }

    // Absorbed in the film at the glass: by the glass to the chuck; by the film and what lies on it to the air, at most its film.
    [Theory]
    [InlineData("fig-10")]
    [InlineData("fig-27")]
    [InlineData("par-179-lift-off")]
    public void The_laser_heats_the_film_on_its_glass(string preset)
    {
        SourceResult laser = Solve(preset).Sources.Single(source => source.Name == "laser");
        double air = Area * Film;
        Assert.Equal(1 / (Area / Glass + air), laser.RthKW!.Value, 0.002 / (Area / Glass));
    }

    [Theory]
    [InlineData("fig-26", "process_step", "polished", "process_step")]
    [InlineData("fig-22", "power_w", "0.5", "power_w")]
    [InlineData("fig-26", "balls", "true", "balls")]
    [InlineData("fig-26", "laser_power_w", "1", "laser_power_w")]
    [InlineData("fig-26", "film_holes", "open", "film_holes")]
    [InlineData("fig-26", "analysis", "electrothermal", "analysis")]
    [InlineData("fig-39", "process_step", "chips", "process_step")]
    [InlineData("fig-26", "process_step", "opened", "process_step")]
    [InlineData("par-139-metal", "process_step", "polished", "process_step")]
    [InlineData("par-139-metal", "levels_made", "2", "levels_made")]
    [InlineData("par-139-chips", "levels_made", "1", "levels_made")]
    [InlineData("fig-39", "levels_made", "1", "levels_made")]
    [InlineData("par-180-opened", "balls", "true", "balls")]
    public void What_a_state_cannot_have_is_refused_by_name(string preset, string parameter, string value, string named)
    {
        List<InputProblem> problems = [];
        Assert.Null(Drawn(preset, problems, (parameter, value)));
        Assert.Contains(problems, problem => problem.Path.Split(", ").Contains(named));
    }

    // Two holes of 54 um on average, opened in 15 um of film on glass: a share of pi/4 50/400 of the depth is air in them, and what
    // they take from the film's conductance at most is their area without any way around.
    [Fact]
    public void Open_holes_take_from_the_film_what_their_area_is_worth()
    {
        double closed = Heat("par-139-opened", ("process_step", "film"));
        double opened = Heat("par-139-opened");
        double share = 4 * 54e-6 * (Math.PI / 4 * 50 / 400) / 4e-3;
        double series = Glass + Polyimide + 1 / Film;
        Assert.InRange(opened / closed, 1 - 2 * share * Polyimide / series * (0.12 / 0.026), 1);
    }

    // Beside metal of 5 um, on a fifteenth of the width, lie 5 um of air of 0.026 W/(m K) at least under the film of the top.
    [Fact]
    public void Metal_on_the_layers_lifts_the_top_by_its_thickness_of_air()
    {
        double layers = Glass + Polyimide + Nitride + 1 / Film;
        Assert.InRange(Heat("par-178-metal"), 200 * Area / (layers + 5e-6 / 0.026), 200 * Area / layers);
    }

    private static double Heat(string preset, params (string Name, string Value)[] more)
    {
        List<InputProblem> problems = [];
        CrossSection section = Drawn(preset, problems, more) ?? throw new InputException(problems);
        return Math.Abs(SectionAnalysis.Solve(section with { Analysis = new AnalysisRequest { AccuracyPercent = 0.01 }, Terminals = [] })
            .Result.Thermal!.Boundaries.Single(boundary => boundary.Name == "bottom").HeatW);
    }

    private static ThermalResult Solve(string preset) => SectionAnalysis.Solve(
        Draw(preset) with { Analysis = new AnalysisRequest { AccuracyPercent = 1 }, Terminals = [] }).Result.Thermal!;

    private static CrossSection Draw(string preset)
    {
        List<InputProblem> problems = [];
        return Drawn(preset, problems) ?? throw new InputException(problems);
    }

    private static CrossSection? Drawn(string presetName, List<InputProblem> problems, params (string Name, string Value)[] more)
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find("film-fan-out", presetName);
        Dictionary<string, string> values = new(preset.Values);
        foreach ((string name, string value) in more)
        {
            values[name] = value;
        }

        return template.Draw(presetName, values, problems);
    }
}
