using Strata.CrossSections;
using Strata.Materials;
using Strata.Packages;
using Strata.Packages.BumpedDieFanOuts;
using Strata.Packages.Rules;
using Strata.Problems;
using static Strata.Tests.Packages.BumpedDiePresetTests;

namespace Strata.Tests.Packages;

/// <summary>The drawings show what the text of document 001 says.</summary>
public sealed class BumpedDieStructureTests
{
    /// <summary>A step off an edge, m: less than the thinnest drawn part.</summary>
    private const double Step = 2e-8;

    private static readonly BumpedDieTemplate Template = BumpedDieTemplate.Instance;

    [Theory]
    [InlineData("front-end-2b", "bumps")]
    [InlineData("front-end-2c", "mould")]
    public void The_side_wall_of_a_cap_is_covered_in_2B_and_bare_in_2C(string preset, string beside)
    {
        CrossSection section = Draw(preset, ("orientation", "end-points-up"));
        Box cap = section.Shapes.Where(shape => shape.Region == "caps").MaxBy(shape => shape.Shape.Bounds.Width)!.Shape.Bounds;
        Assert.Equal(beside, Map(section).RegionAt(cap.X0 - Step, (cap.Z0 + cap.Z1) / 2));
    }

    [Theory]
    [InlineData("front-end-3c", true)]
    [InlineData("front-end-3d", false)]
    public void The_polymer_covers_the_rim_of_the_pad_in_3C_only(string preset, bool covers)
    {
        CrossSection section = Draw(preset, ("orientation", "end-points-up"));
        Box pad = section.Shapes.First(shape => shape.Region == "die-1-pads").Shape.Bounds;
        string? overRim = Map(section).RegionAt(pad.X0 + Micrometres.ToMetres(5 + 2), pad.Z1 + Step);
        Assert.Equal(covers, overRim == "wafer-polymer-1");
    }

    [Theory]
    [InlineData("front-end-2e")]
    [InlineData("front-end-3g")]
    [InlineData("front-end-5")]
    public void A_wafer_level_trace_moves_the_bump_away_from_its_pad(string preset)
    {
        CrossSection section = Draw(preset);
        Box pad = section.Shapes.First(shape => shape.Region == "die-1-pads").Shape.Bounds;
        Box bump = section.Shapes.Where(shape => shape.Region == "bumps").MinBy(shape => shape.Shape.Bounds.X0)!.Shape.Bounds;
        Assert.Equal(120, Micrometres.FromMetres((pad.X0 + pad.X1 - bump.X0 - bump.X1) / 2), 6);
    }

    [Theory]
    [InlineData("fig-8g-a", "circuit-1")]
    [InlineData("fig-8g-b", "circuit-2")]
    public void The_route_decides_in_which_layer_a_die_and_a_passive_device_are_joined(string preset, string layer)
    {
        CrossSection section = Draw(preset);
        Box die = Map(section).Extent("die-1")!.Value;
        Box passive = Map(section).Extent("passive-1")!.Value;
        string[] across = [.. section.Shapes.Where(shape => shape.Region.StartsWith("circuit-", StringComparison.Ordinal) && shape.Shape.Bounds.X0 < die.X1 && shape.Shape.Bounds.X1 > passive.X0).Select(shape => shape.Region)];
        Assert.Equal([layer], across.Distinct());
    }

    [Fact]
    public void Films_are_sheets_and_interfaces_and_never_drawn()
    {
        foreach (string preset in (string[])["front-end-5", "bumps-cu-ni-au", "fig-6y"])
        {
            CrossSection section = Draw(preset, ("bump_barrier_thickness_um", "0.01"), ("circuit_barrier_thickness_um", "0.03"));
            Assert.All(section.Shapes, shape => Assert.True(shape.Shape.Bounds.Height >= Micrometres.ToMetres(0.3)));
            Assert.Contains(section.Sheets, sheet => sheet.Material == "titanium-tungsten");
            Assert.Contains(section.Interfaces, face => face.Name == "bumps - circuit-1" && face.ElectricalResistance > 0);
        }
    }

    [Fact]
    public void The_resistance_of_a_film_is_that_of_its_layers_in_series()
    {
        CrossSection section = Draw("fig-6n", ("circuit_barrier_thickness_um", "0.5"), ("circuit_seed_thickness_um", "1"));
        Material barrier = MaterialLibrary.Default.Get("titanium-tungsten");
        Material copper = MaterialLibrary.Default.Get("copper");
        double expected = 0.5e-6 * barrier.ResistivityAt(25) + 1e-6 * copper.ResistivityAt(25);
        Assert.Equal(expected, section.Interfaces.Single(face => face.Name == "bumps - circuit-1").ElectricalResistance!.Value, 1e-12 * expected);
    }

    [Fact]
    public void The_thickness_of_the_die_and_that_of_the_mould_decide_each_other()
    {
        CrossSection byMould = Draw("fig-6n", ("mould_thickness_um", "500"));
        Box die = Map(byMould).Extent("die-1")!.Value;
        double wiring = 4 * (0.5 + 0.7);
        double thickness = Micrometres.FromMetres(die.Height) + wiring;
        Assert.Equal(500 - 20 - 20 - 2, thickness, 6);
        CrossSection byDie = Draw("fig-6n", ("die_thickness_um", thickness.ToString("R", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(byMould.Shapes, byDie.Shapes);
    }

    [Fact]
    public void Polishing_takes_gold_before_nickel_before_copper()
    {
        static string Top(string height)
        {
            CrossSection section = Draw("bumps-cu-ni-au", ("bump_height_um", height), ("orientation", "end-points-up"));
            return section.Shapes.Where(shape => shape.Region == "bumps").MaxBy(shape => shape.Shape.Bounds.Z1)!.Material;
        }

        Assert.Equal(["gold", "nickel", "copper"], [Top("29"), Top("26"), Top("20")]);
    }

    [Fact]
    public void A_removed_substrate_leaves_no_carrier_and_a_cavity_part_stands_proud()
    {
        CrossSection section = Draw("fig-9k-a-removed", ("orientation", "end-points-up"));
        Assert.DoesNotContain(section.Shapes, shape => shape.Region == "carrier");
        Box glue = Map(section).ExtentWhere(region => region == "die-1")!.Value;
        Assert.True(Map(section).Extent("passive-1")!.Value.Z0 < glue.Z0);
        Assert.Equal(0, section.Shapes.Min(shape => shape.Shape.Bounds.Z0));
    }

    // [0216] and [0238] put glue on the bottoms of the cavities for passive devices, [0121] and [0193] on all surfaces of those for dies.
    [Theory]
    [InlineData("fig-8j", "passive-1", "mould")]
    [InlineData("fig-9i", "passive-1", "mould")]
    [InlineData("fig-9l-b-removed", "passive-2", "mould")]
    [InlineData("fig-6b-6n", "die-1", "glue")]
    [InlineData("fig-7b-7f", "die-1", "glue")]
    public void Glue_coats_the_walls_of_cavities_for_dies_only(string preset, string part, string wall)
    {
        (string, string) up = ("orientation", "end-points-up");
        CrossSection section = Draw(preset, up);
        ConductorMap map = Map(section);
        Box box = map.Extent(part)!.Value;
        double beside = box.X1 + 100e-6 - Step;
        Assert.Equal(wall, map.RegionAt(beside, box.Z0 + 65e-6));
        Assert.Equal("glue", map.RegionAt((box.X0 + box.X1) / 2, box.Z0 - Step));
        Assert.Equal(RuleVerdict.Pass, Coats(section));
        Box strip = new(beside - 1e-6, box.X1 + 100e-6, box.Z0, box.Z0 + 130e-6);
        PaintedShape coat = new(new RectangleShape(strip), "epoxy", wall == "glue" ? "mould" : "glue");
        Assert.Equal(RuleVerdict.Fail, Coats(section with { Shapes = [.. section.Shapes, coat] }));

        RuleVerdict Coats(CrossSection drawn) => Template.Check(Values(preset, up), drawn)
            .Single(rule => rule.Rule.StartsWith("Glue coats", StringComparison.Ordinal)).Verdict;
    }

    // Where substrate and glue are gone the backs of the dies, and the mould beside them, lie bare in the gas of the steps.
    [Theory]
    [InlineData("fig-7b-7f")]
    [InlineData("fig-9i-removed")]
    public void A_stepped_bottom_without_glue_breaks_no_rule(string preset)
    {
        (string, string) bare = ("substrate", "removed-with-glue");
        Assert.DoesNotContain(Template.Check(Values(preset, bare), Draw(preset, bare)), rule => rule.Verdict == RuleVerdict.Fail);
    }

    // A coat on the bottom of a cavity is as wide as the cavity, a patch as wide as the part.
    [Theory]
    [InlineData("fig-8j", 1000)]
    [InlineData("fig-9i", 1200)]
    public void Dispensed_glue_is_a_patch_and_a_coat_covers_the_bottom(string preset, double width)
    {
        CrossSection section = Draw(preset, ("orientation", "end-points-up"));
        Box floor = section.Shapes.Where(shape => shape.Region == "glue").Select(shape => shape.Shape.Bounds).MinBy(box => box.Z0);
        Assert.Equal(width, Micrometres.FromMetres(floor.Width), 6);
        Assert.Equal(20, Micrometres.FromMetres(floor.Height), 6);
    }

    [Theory]
    [InlineData("substrate, glue", "substrate", "removed")]
    [InlineData("joining_route, circuit_layers", "joining_route", "both-layers")]
    [InlineData("mount, passive_count", "mount", "passive-cavity")]
    [InlineData("bump_shift_um, front_end", "bump_shift_um", "50")]
    [InlineData("bump_height_um, bump_plated_height_um", "bump_height_um", "40")]
    [InlineData("mould_thickness_um, die_thickness_um, glue_thickness_um, bump_height_um, cavity_depth_um, on_chip_layers", "die_thickness_um", "20", "on_chip_layers", "15")]
    public void Parameters_in_conflict_are_named(string expected, string parameter, string value, string? second = null, string? secondValue = null)
    {
        Dictionary<string, string> values = Values("fig-6n", (parameter, value));
        if (second is not null)
        {
            values[second] = secondValue!;
        }

        List<InputProblem> problems = [];
        Assert.Null(Template.Draw("conflict", values, problems));
        Assert.Contains(expected, problems.Select(problem => problem.Path));
    }

    private static ConductorMap Map(CrossSection section) => new(section, MaterialLibrary.Default);
}
