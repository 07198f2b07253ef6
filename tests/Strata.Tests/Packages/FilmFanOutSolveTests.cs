using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Packages.FilmFanOuts;
using Strata.Packages.RecessedFilms;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Packages;

/// <summary>Every structure of documents 002 and 003 solves, for heat and for every net that has an exit.</summary>
public sealed class FilmFanOutSolveTests
{
    /// <summary>What the project promises of heat and current balances.</summary>
    private const double Balance = 1e-9;

    /// <summary>Cells of the test grids: enough for every layer, few enough for many solves.</summary>
    private const string Cells = "3000";

    public static TheoryData<string, string> Presets()
    {
        TheoryData<string, string> presets = [];
        foreach (IPackageTemplate template in (ReadOnlySpan<IPackageTemplate>)[FilmFanOutTemplate.Instance, RecessedFilmTemplate.Instance])
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
    public void Every_preset_solves_with_closed_balances(string templateName, string presetName)
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find(templateName, presetName);
        List<InputProblem> problems = [];
        CrossSection section = template.Draw(presetName, new Dictionary<string, string>(preset.Values) { ["cells"] = Cells }, problems) ?? throw new InputException(problems);
        DesignResult result = SectionAnalysis.Solve(section).Result;
        Assert.Equal((DesignStatus.Ok, ""), (result.Status, result.Message));
        Assert.InRange(Math.Abs(result.Thermal!.BalanceRelative), 0, Balance);
        Assert.True(result.Thermal.TMaxC > 25);
        int exits = section.Terminals.Count(terminal => terminal.Voltage is not null);
        if (exits > 0)
        {
            Assert.Equal(exits, result.Electrical!.Nets.Count);
            Assert.All(result.Electrical.Nets, net => Assert.True(net.ResistanceOhm!.Value > 0));
            Assert.InRange(Math.Abs(result.Electrical.BalanceRelative), 0, Balance);
            Assert.All(result.Electrical.FloatingRegions, region => Assert.True(region.Contains("alignment", StringComparison.Ordinal) || region is "plate" or "board-planes" or "board-lands" or "board-solder", region));
        }
    }

    [Fact]
    public void A_flush_exit_carries_current_and_a_lined_hole_resists_more_than_a_filled_one()
    {
        double filled = Resistance("fig-39", ("film_holes", "filled"));
        double lined = Resistance("fig-39", ("film_holes", "lined"));
        Assert.True(lined > filled, FormattableString.Invariant($"{lined} and {filled} ohm"));
    }

    [Fact]
    public void Wider_outer_metal_lowers_the_resistance_of_figure_14()
    {
        // Paragraphs 78 and 79: a larger contact area for the outer metal.
        double narrow = Resistance("fig-14", ("metal_width_um", "100 120"));
        double wide = Resistance("fig-14", ("metal_width_um", "100 300"));
        Assert.True(wide < narrow, FormattableString.Invariant($"{wide} and {narrow} ohm"));
    }

    [Fact]
    public void A_straight_filled_hole_resists_as_its_length_over_its_section()
    {
        // Pin, metal and hole of one width and one axis are a round column at rows 100 um apart; only the copper's resistivity enters.
        double resistance = Resistance("fig-39", ("alignment", "none"), ("film_hole_angle_deg", "90"), ("film_hole_width_um", "40"), ("metal_width_um", "40"), ("pin_width_um", "40"), ("row_pitch_um", "100"));
        double length = 20e-6 + 5e-6 + 15e-6;
        double resistivity = resistance * 40e-6 * (Math.PI / 4 * 40 / 100) * 6e-3 / length;
        double copper = Strata.Materials.MaterialLibrary.Default.Get("copper").ResistivityAt(25);

        // An electrical analysis takes the conductors at its own stated temperature, within the drift of copper over 5 K.
        Assert.InRange(resistivity / copper, 0.98, 1.02);
    }

    private static double Resistance(string preset, params (string Name, string Value)[] changes)
    {
        Dictionary<string, string> values = new(FilmFanOutTemplate.Instance.Presets.Single(one => one.Name == preset).Values) { ["analysis"] = "electrical", ["cells"] = "6000" };
        foreach ((string name, string value) in changes)
        {
            values[name] = value;
        }

        List<InputProblem> problems = [];
        CrossSection section = FilmFanOutTemplate.Instance.Draw(preset, values, problems) ?? throw new InputException(problems);
        return SectionAnalysis.Solve(section).Result.Electrical!.Nets[0].ResistanceOhm!.Value;
    }
}
