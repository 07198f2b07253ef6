using Strata.Analysis;
using Strata.CrossSections;
using Strata.Packages;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Packages;

/// <summary>Three presets of each template against calculations by hand, within 10 %; heat in K/W, current in ohm at 20 C.</summary>
public sealed class HandCalculationTests
{
    private const double Silicon = 148;
    private const double Copper = 401;
    private const double SilverEpoxy = 2.5;
    private const double Mould = 0.96;
    private const double Epoxy = 0.7;
    private const double RhoCopper = 1.7241e-8;
    private const double RhoAluminium = 2.65e-8;
    private const double RhoGold = 2.214e-8;
    private const double RhoSolder = 1.32e-7;
    private const double Depth = 6e-3;

    // Die of 6 mm x 6 mm: 296 um of silicon, 20 um of silver epoxy, 500 um of copper.
    [Fact]
    public void B4_is_die_joint_and_carrier_floor() =>
        Near(Heat("cavity-build-up", "b4"), (296e-6 / Silicon + 20e-6 / SilverEpoxy + 500e-6 / Copper) / (6e-3 * Depth));

    // The same without a joint.
    [Fact]
    public void B5_is_die_and_carrier_floor() =>
        Near(Heat("cavity-build-up", "b5"), (296e-6 / Silicon + 500e-6 / Copper) / (6e-3 * Depth));

    // A post of four columns, 12 um high and 40 um wide, and three lands, 5 um high and 50 um wide, all of copper on a tenth of the
    // depth. Under it a pad of aluminium,
    // 3 um high and 60 um wide, which the current enters evenly: a sixth of it comes from 10 um beside the post at either side, and on
    // average a third of that way long.
    [Fact]
    public void A_net_of_b3_is_its_post_and_its_pad() =>
        Near(Current("cavity-build-up", "b3"),
            (RhoCopper * (4 * 12e-6 / 40e-6 + 3 * 5e-6 / 50e-6) + RhoAluminium * (3e-6 / 60e-6 + 2.0 / 36 * 10e-6 / 3 / 3e-6)) / (0.1 * Depth));

    // 296 um of silicon, 20 um of silver epoxy, 500 um of copper.
    [Fact]
    public void M1_is_die_joint_and_substrate() =>
        Near(Heat("metal-substrate-thin-film", "m1-flat"), (296e-6 / Silicon + 20e-6 / SilverEpoxy + 500e-6 / Copper) / (6e-3 * Depth));

    [Fact]
    public void M3_is_die_joint_and_floor_of_the_recess() =>
        Near(Heat("metal-substrate-thin-film", "m3-recess"), (296e-6 / Silicon + 20e-6 / SilverEpoxy + 500e-6 / Copper) / (6e-3 * Depth));

    // Outermost of four nets: its end point lies 1.5 (2400 - 1600) um = 1200 um from its pad; the bonding pad of 300 um takes 150 um of
    // that, the trace is 5 um thick on a tenth of the depth.
    [Fact]
    public void A_net_of_m1_is_its_trace() =>
        Near(Current("metal-substrate-thin-film", "m1-flat"), RhoCopper * (1200e-6 - 150e-6) / (5e-6 * 0.1 * Depth));

    // The back of the die, 3 mm x 6 mm and 422 um thick, bare on the cold plate.
    [Fact]
    public void Figure_7f_without_glue_is_its_die() =>
        Near(Heat("bumped-die-moulded-fan-out", "fig-7f-bare"), 422e-6 / Silicon / (3e-3 * Depth));

    // 402 um of silicon and 20 um of insulating epoxy.
    [Fact]
    public void Figure_7f_is_die_and_glue() =>
        Near(Heat("bumped-die-moulded-fan-out", "fig-7f"), (402e-6 / Silicon + 20e-6 / Epoxy) / (3e-3 * Depth));

    // Die, glue, and 600 um of copper into which the heat spreads at 45 degrees.
    [Fact]
    public void A_substrate_of_copper_adds_little() =>
        Near(Heat("bumped-die-moulded-fan-out", "substrate-copper"),
            (402e-6 / Silicon + 20e-6 / Epoxy) / (3e-3 * Depth) + 600e-6 / Copper / ((3e-3 + 600e-6) * Depth));

    // A chip of 2 mm x 6 mm, 150 um high, under 100 um of mould. Per unit of depth the shape factor from die to plate is W/t under it, 2
    // ln 2 / pi for each of two edges
    // (a half-plane over a plane), and (2/pi) ln(1 + h/t) for each side (quarter arcs); then 145 um of silicon.
    [Fact]
    public void Figure_28_is_its_chip_through_the_mould() =>
        Near(Heat("film-fan-out", "fig-28"), ShapeResistance(Mould, 2e-3, 150e-6, 100e-6) + 145e-6 / Silicon / (2e-3 * Depth));

    // Round parts at rows 400 um apart: pin of 40 um, 25 um long with the chip's pad, metal of 100 um and 5 um thick, hole of 54 um on
    // average through 15 um of film; all copper.
    [Fact]
    public void A_net_of_figure_39_is_pin_metal_and_hole() =>
        Near(Current("film-fan-out", "fig-39"), RhoCopper * (20e-6 / RoundArea(40e-6, 400e-6) + 5e-6 / RoundArea(100e-6, 400e-6)
            + 15e-6 / (54e-6 * (Math.PI / 4 * 50e-6 / 400e-6) * Depth)));

    // Open holes: pin and metal alone.
    [Fact]
    public void A_net_of_figure_46_is_pin_and_metal() =>
        Near(Current("film-fan-out", "fig-46"), RhoCopper * (20e-6 / RoundArea(40e-6, 400e-6) + 5e-6 / RoundArea(100e-6, 400e-6)));

    // Ten gold wires of 25 um and 800 um length side by side.
    [Fact]
    public void A_net_of_f1_is_its_wires() =>
        Near(Current("recessed-film", "f1"), RhoGold * 800e-6 / (10 * Math.PI / 4 * 25e-6 * 25e-6));

    // Bump of 90 um and 28 um high of solder, pad of 150 um x 15 um, electrode of 100 um through 20 um of film and 20 um beyond; all on
    // pi/4 100/400 of the depth.
    [Fact]
    public void A_net_of_f3_is_bump_pad_and_electrode() =>
        Near(Current("recessed-film", "f3"),
            (RhoSolder * 28e-6 / 90e-6 + RhoCopper * (15e-6 / 150e-6 + 40e-6 / 100e-6)) / (Math.PI / 4 * 100 / 400 * Depth));

    // Plate of 20 um on the back of a die of 100 um: both 1.5 mm wide, under 150 um of mould; then 95 um of silicon.
    [Fact]
    public void F4_with_its_plate_at_the_die_is_the_mould_over_it() =>
        Near(Heat("recessed-film", "f4-die-back"), ShapeResistance(Mould, 1.5e-3, 120e-6, 150e-6) + 95e-6 / Silicon / (1.5e-3 * Depth));

    private static double RoundArea(double diameter, double pitch) => diameter * (Math.PI / 4 * diameter / pitch) * Depth;

    private static double ShapeResistance(double conductivity, double width, double height, double gap) =>
        1 / (conductivity * Depth * (width / gap + 4 * Math.Log(2) / Math.PI + 4 / Math.PI * Math.Log(1 + height / gap)));

    private static double Heat(string template, string preset) => Solve(template, preset, "thermal").Thermal!.Sources[0].RthKW!.Value;

    private static double Current(string template, string preset) => Solve(template, preset, "electrical")
        .Electrical!.Nets[0].ResistanceOhm!.Value;

    private static DesignResult Solve(string templateName, string presetName, string analysis)
    {
        (IPackageTemplate template, Preset preset) = TemplatePresetTests.Find(templateName, presetName);
        Dictionary<string, string> values = new(preset.Values) { ["analysis"] = analysis, ["accuracy_percent"] = "2" };
        CrossSection section = template.Draw(presetName, values, new List<InputProblem>())!;
        return SectionAnalysis.Solve(section).Result;
    }

    private static void Near(double found, double hand) =>
        Assert.True(Math.Abs(found / hand - 1) <= 0.10,
            FormattableString.Invariant($"found {found}, by hand {hand}: {100 * (found / hand - 1):0.0} %"));
}
