using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Packages;
using Strata.Packages.Blocks;
using Strata.Packages.BumpedDieFanOuts;
using Strata.Problems;
using Strata.Results;
using static Strata.Tests.Packages.BumpedDiePresetTests;

namespace Strata.Tests.Packages;

/// <summary>The on-chip wiring as one orthotropic layer, against calculations by hand and against lines and plugs that are drawn.</summary>
public sealed class OnChipWiringTests
{
    private static readonly Material Metal = Constant("metal", 400);
    private static readonly Material Plug = Constant("plug", 170);
    private static readonly Material Oxide = Constant("oxide", 1.4);

    // 0.5 um of lines on 30 %, 0.7 um of oxide with plugs on 2 %. Lines along: 0.3 x 400 + 0.7 x 1.4 = 120.98; crossing: 1 / (0.3 / 400 +
    // 0.7 / 1.4) = 1.997; mean 61.489. In plane: (0.5 x 61.489 + 0.7 x 1.4) / 1.2 = 26.437. Plugs: 0.02 x 170 + 0.98 x 1.4 = 4.772.
    // Across: 1.2 / (0.5 / 120.98 + 0.7 / 4.772) = 7.9565.
    [Fact]
    public void Lines_and_plugs_mix_as_by_hand()
    {
        ThermalConductivity mixed = new OnChipWiring(Metal, 0.3, 0.5, Plug, 0.02, Oxide, 0.7).ToMaterial().Conductivity;
        Assert.Equal(26.437, mixed.Kx, 0.001);
        Assert.Equal(7.9565, mixed.Kz, 0.0001);
    }

    [Fact]
    public void Without_metal_it_is_the_dielectric_and_of_metal_alone_the_metal()
    {
        ThermalConductivity none = new OnChipWiring(Metal, 0, 0.5, Plug, 0, Oxide, 0.7).ToMaterial().Conductivity;
        Assert.Equal((1.4, 1.4), (Math.Round(none.Kx, 12), Math.Round(none.Kz, 12)));
        Assert.Equal(400, new OnChipWiring(Metal, 1, 0.5, Metal, 1, Metal, 0.7).ToMaterial().Conductivity.Kz, 1e-9);
    }

    // A cell of the wiring, drawn: lines that run into the plane, 0.5 um high, and plugs as wide as their share on each. What is solved
    // lies between the two that hand calculations give: isothermal planes between the layers (the formula, above), and no heat across
    // columns of plug and line (below).
    [Theory]
    [InlineData(0.3, 0.02)]
    [InlineData(0.3, 0.3)]
    [InlineData(0.6, 0.1)]
    public void Drawn_lines_and_plugs_conduct_across_less_than_the_mixture_and_more_than_columns(double lines, double plugs)
    {
        const double Pitch = 1e-6;
        const double Line = 0.5e-6;
        const double Total = 1.2e-6;
        static Box Centred(double share, double z0, double z1) => new(Pitch * (1 - share) / 2, Pitch * (1 + share) / 2, z0, z1);
        CrossSection cell = new()
        {
            Name = "cell of the wiring",
            Outline = new Box(0, Pitch, 0, Total),
            Background = "oxide",
            Materials = [Metal, Plug, Oxide],
            Depth = 1e-3,
            Shapes =
            [
                new PaintedShape(new RectangleShape(Centred(lines, 0, Line)), "metal", "lines"),
                new PaintedShape(new RectangleShape(Centred(plugs, Line, Total)), "plug", "plugs"),
            ],
            Boundaries =
            [
                new BoundarySegment { Name = "bottom", Side = Side.Bottom, Condition = new FixedSurface(26) },
                new BoundarySegment { Name = "top", Side = Side.Top, Condition = new FixedSurface(25) },
                new BoundarySegment { Name = "left", Side = Side.Left, Condition = new AdiabaticSurface() },
                new BoundarySegment { Name = "right", Side = Side.Right, Condition = new AdiabaticSurface() },
            ],
            Analysis = new AnalysisRequest { AccuracyPercent = 1 },
        };
        DesignResult result = SectionAnalysis.Solve(cell).Result;
        Assert.True(result.Status == DesignStatus.Ok, result.Message);
        double heat = Math.Abs(result.Thermal!.Boundaries.Single(boundary => boundary.Name == "top").HeatW);
        double solved = heat * Total / (Pitch * 1e-3);
        double mixed = new OnChipWiring(Metal, lines, Line, Plug, plugs, Oxide, Total - Line).ToMaterial().Conductivity.Kz;
        double plugged = Math.Min(lines, plugs) / (Line / 400 + (Total - Line) / 170);
        double bare = (lines - Math.Min(lines, plugs)) / (Line / 400 + (Total - Line) / 1.4);
        double columns = Total * (plugged + bare + (1 - lines) / (Total / 1.4));
        Assert.InRange(solved, columns * 0.99, mixed * 1.01);
    }

    [Fact]
    public void The_package_holds_it_as_an_insulator_of_its_own()
    {
        CrossSection section = Draw("fig-6n");
        Material wiring = Assert.Single(section.Materials);
        Assert.False(wiring.IsConductor);
        Assert.Equal(["on-chip-wiring"], section.Shapes.Where(shape => shape.Region == "die-1-front-end").Select(shape => shape.Material));
        Assert.True(wiring.Conductivity.Kx > wiring.Conductivity.Kz);
        CrossSection bare = Draw("fig-6n", ("on_chip_metal_share", "0"), ("on_chip_plug_share", "0"));
        Assert.Empty(bare.Materials);
        Assert.Contains(bare.Shapes, shape => shape is { Region: "die-1-front-end", Material: "silicon-dioxide" });
    }

    [Theory]
    [InlineData("on_chip_metal_share", "0", "on_chip_plug_share, on_chip_metal_share")]
    [InlineData("on_chip_metal_material", "silicon-dioxide", "on_chip_metal_material")]
    [InlineData("on_chip_plug_material", "epoxy", "on_chip_plug_material")]
    public void Wiring_that_cannot_be_is_refused_by_name(string parameter, string value, string named)
    {
        List<InputProblem> problems = [];
        Assert.Null(BumpedDieTemplate.Instance.Draw("wiring", Values("fig-6n", (parameter, value)), problems));
        Assert.Equal([named], problems.Select(problem => problem.Path));
    }

    [Fact]
    public void A_material_of_the_design_that_has_its_name_is_refused()
    {
        List<InputProblem> problems = [];
        Assert.Null(BumpedDieTemplate.Instance.Draw("wiring", Values("fig-6n"), [Constant(OnChipWiring.Name, 3)], problems));
        Assert.Equal(["on_chip_metal_share"], problems.Select(problem => problem.Path));
    }

    [Theory]
    [InlineData("copper", "copper", RuleVerdict.Pass)]
    [InlineData("aluminium-copper-film", "tungsten-cvd", RuleVerdict.Pass)]
    [InlineData("copper", "tungsten", RuleVerdict.OutsidePreferred)]
    public void Plugs_go_with_their_metal(string metal, string plug, RuleVerdict verdict)
    {
        (string, string)[] changes = [("on_chip_metal_material", metal), ("on_chip_plug_material", plug)];
        IReadOnlyList<RuleResult> rules = BumpedDieTemplate.Instance.Check(Values("fig-6n", changes), Draw("fig-6n", changes));
        Assert.Equal(verdict, rules.Single(rule => rule.Rule.StartsWith("Plugs are", StringComparison.Ordinal)).Verdict);
    }

    private static Material Constant(string name, double k) => new() { Name = name, Conductivity = ThermalConductivity.Constant(k) };
}
