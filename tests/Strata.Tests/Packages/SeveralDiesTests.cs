using Strata.CrossSections;
using Strata.Files;
using Strata.Problems;
using Strata.Results;
using Strata.Studies;

namespace Strata.Tests.Packages;

public sealed class SeveralDiesTests
{
    private static readonly string[] Cooled =
        ["top_temperature_c=25", "bottom_film_w_m2k=0", "side_film_w_m2k=0", "analysis=thermal", "accuracy_percent=0.2"];

    [Fact]
    public void Each_die_has_its_cavity_its_pads_and_its_power()
    {
        CrossSection section = Draw("power_w=1.5 0.5", "dies=2", "die_width_um=3000 1500", "die_gap_um=700", "nets=4").Section;
        Assert.Equal([("die-1", 1.5), ("die-2", 0.5)], section.HeatSources.Select(source => (source.Name, source.Amount)));

        // Centred: 3000 + 700 + 1500 in 12000.
        Assert.Equal([(3400, 6400), (7100, 8600)], Extents(section, "die-1", "die-2"));
        Assert.Equal(2, section.Shapes.Count(shape => shape.Region == "joint"));
        Assert.Equal(2, section.Shapes.Count(shape => shape.Region == "die-1-pads"));
        Assert.Equal(2, section.Shapes.Count(shape => shape.Region == "die-2-pads"));
    }

    [Fact]
    public void A_die_alone_in_half_of_the_package_is_as_warm_as_two_equal_ones_that_mirror_it()
    {
        // The middle of two equal dies is a plane of symmetry: half of the package is one die between adiabatic sides.
        string[] alike = ["power_w=1", "die_width_um=2000", "end_point_pitch_um=4000"];
        DesignResult pair = Study.Solve(Draw([.. alike, "dies=2", "die_gap_um=2000", "package_width_um=8000", "nets=2"])).Result;
        DesignResult one = Study.Solve(Draw([.. alike, "package_width_um=4000", "nets=1"])).Result;
        double rise = one.Thermal!.Sources[0].TMeanC - 25;
        Assert.Equal(1, (pair.Thermal!.Sources[0].TMeanC - 25) / rise, 2e-3);
        Assert.Equal(1, (pair.Thermal!.Sources[1].TMeanC - 25) / rise, 2e-3);
    }

    [Fact]
    public void Each_dielectric_layer_has_its_own_material_and_thickness()
    {
        CrossSection section = Draw(
            "power_w=1", "nets=3", "dielectric_layers=3", "dielectric_um=20 12 8", "dielectric_material=polyimide bcb ptfe").Section;
        string[] regions = ["dielectric-1", "dielectric-2", "dielectric-3"];
        Assert.Equal(
            ["polyimide", "bcb", "ptfe"], regions.Select(region => section.Shapes.First(shape => shape.Region == region).Material));
        double[] heights = [.. regions.Select(region => section.Shapes.Where(shape => shape.Region == region)
            .Max(shape => shape.Shape.Bounds.Height))];
        Assert.Equal([20, 12, 8], heights.Select(height => Math.Round(height * 1e6, 6)));
    }

    [Theory]
    [InlineData("dies", "nets=5", "dies=2")]
    [InlineData("dielectric_um", "dielectric_um=12 12", "dielectric_layers=3")]
    [InlineData("dielectric_material", "dielectric_material=polyimide bcb", "dielectric_layers=3")]
    [InlineData("dielectric_material", "dielectric_material=polyimide bbc", "dielectric_layers=2")]
    [InlineData("power_w", "power_w=1 2 3", "dies=2", "nets=4", "die_width_um=2000")]
    [InlineData("die_gap_um", "dies=2", "nets=4", "die_width_um=2000", "die_gap_um=100")]
    public void What_does_not_fit_its_group_is_refused_by_name(string named, params string[] sets)
    {
        InputException refused = Assert.Throws<InputException>(() => Draw(sets));
        Assert.Contains(refused.Problems, problem => problem.Path.Contains(named, StringComparison.Ordinal));
    }

    private static Design Draw(params string[] sets) => DesignReader.FromTemplate("cavity-build-up", null, [.. Cooled, .. sets]);

    private static (int X0, int X1)[] Extents(CrossSection section, params string[] regions) => [.. regions
        .Select(region => section.Shapes.First(shape => shape.Region == region).Shape.Bounds)
        .Select(box => ((int)Math.Round(box.X0 * 1e6), (int)Math.Round(box.X1 * 1e6)))];
}
