using Strata.CrossSections;
using Strata.Materials;
using Strata.Numerics.Grids;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;
using static Strata.Tests.Electrostatics.Conductors;

namespace Strata.Tests.Electrostatics;

/// <summary>Capacitances that are known exactly.</summary>
public class CapacitanceTests
{
    // Two dielectrics without a fringe: what the grid gives is exact but for rounding.
    private const double Rounding = 1e-9;

    private static CrossSection Plates(params PaintedShape[] between) => Section(
        Box.Um(0, 100, 0, 30), "resin", 1,
        [Rectangle("copper", "bottom", 0, 100, 0, 5), Rectangle("copper", "top", 0, 100, 25, 30), .. between],
        [Region("bottom"), Region("top")]) with
    { Depth = 2e-3 };

    [Fact]
    public void Plates_with_two_layers_between_them_are_two_capacitors_in_series()
    {
        ElectrostaticResult plates = Solve(Plates(Rectangle("foam", "foam", 0, 100, 15, 25)));
        double exact = Eps0 * 100 / ((10 / 4.0) + (10 / 2.0)), vacuum = Eps0 * 100 / 20;
        Assert.Equal(exact, plates.CapacitancePfM!.Value, Rounding * exact);
        Assert.Equal(2e-3 * exact, plates.CapacitancePf!.Value, Rounding * exact);
        Assert.Equal(vacuum, plates.VacuumCapacitance!.Value, Rounding * exact);
        Assert.Equal(1e12 / (Light * Math.Sqrt(exact * vacuum)), plates.Line!.Z0Ohm.Value, 1e-6);
        Assert.Equal(exact / vacuum, plates.Line.EffectivePermittivity.Value, 1e-8);
        Assert.Equal(Math.Sqrt(exact / vacuum) / Light * 1e9, plates.Line.DelayPsMm.Value, 1e-7);
        Assert.Equal(4e-7 * Math.PI * 20 / 100 * 1e9, plates.Line.InductanceNhM.Value, 1e-5);

        // In series the energy goes with d / eps: 2.5 in the resin, 5 in the foam.
        Assert.Equal(((2.5 * 0.02) + (5 * 0.005)) / 7.5, plates.LossTangent!.Value, 1e-10);
        Assert.Equal(100 * 5 / 7.5, plates.Shares.Single(share => share.Region == "foam").Percent, 1e-6);
        Assert.Equal(5 / 7.5, Slope(plates, "permittivity", "foam"), 1e-8);
        Assert.Equal(-5 / 7.5, Slope(plates, "thickness", "foam"), 1e-5);
    }

    // Two in series, exact at the ends of both half-widths; beside each other they would be linear.
    [Theory]
    [InlineData(5, 20)]
    [InlineData(0, 30)]
    public void The_range_of_permittivities_holds_the_capacitances_at_its_ends(double resin, double foam)
    {
        CrossSection drawn = Plates(Rectangle("foam", "foam", 0, 100, 15, 25));
        ElectrostaticResult plates = Solve(drawn with
        {
            Materials = [.. drawn.Materials.Select(one => one with
            {
                Data = [.. one.Data, new MaterialDatum("permittivity_uncertainty_percent", one.Name == "resin" ? resin : foam, "the test")],
            })],
        });
        double At(double sign) => Eps0 * 100 / ((10 / (4 * (1 + sign * resin / 100))) + (10 / (2 * (1 + sign * foam / 100))));
        Assert.InRange(plates.CapacitanceLowPfM!.Value, 0.999 * At(-1), At(-1) * (1 + Rounding));
        Assert.InRange(plates.CapacitanceHighPfM!.Value, At(1), 1.05 * At(1));
        Assert.Null(Solve(drawn).CapacitanceLowPfM);
    }

    private static double Slope(ElectrostaticResult result, string parameter, string name) =>
        result.Sensitivities.Single(one => one.Parameter == parameter && one.Name == name).Value;

    [Fact]
    public void A_plate_that_floats_between_them_takes_away_its_thickness()
    {
        ElectrostaticResult plates = Solve(Plates(Rectangle("copper", "island", 0, 100, 10, 16)));
        Holds(Eps0 * 4 * 100 / 14, plates.CapacitancePfM!, 0.01);
        Assert.Equal(["island"], plates.FloatingRegions);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    [InlineData(0.1)]
    public void A_coaxial_cable_of_discs_lies_in_its_bounds(double accuracy)
    {
        ElectrostaticResult cable = Solve(Section(
            Box.Um(-60, 60, -60, 60), "copper", accuracy, [Disc("foam", "foam", 0, 0, 50), Disc("copper", "core", 0, 0, 10)],
            [Region("core"), new Terminal { Name = "shield", Region = CrossSection.BackgroundRegion }]));
        double vacuum = 2 * Math.PI * Eps0 / Math.Log(5);
        Holds(2 * vacuum, cable.CapacitancePfM!, accuracy);
        Holds(vacuum, cable.VacuumCapacitance!, accuracy);
        Holds(1e12 / (Light * vacuum * Math.Sqrt(2)), cable.Line!.Z0Ohm, accuracy);
        Holds(2, cable.Line.EffectivePermittivity, 2 * accuracy);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    [InlineData(0.2)]
    public void A_ball_in_a_ball_lies_in_its_bounds(double accuracy)
    {
        ElectrostaticResult ball = Solve(Section(
            Box.Um(0, 60, -60, 60), "copper", accuracy, [Disc("resin", "resin", 0, 0, 50), Disc("copper", "core", 0, 0, 25)],
            [Region("core"), Segment("shield", 55, 60, 60, 60)]) with
        { Coordinates = CoordinateSystem.Axisymmetric });
        Holds(4 * Math.PI * Eps0 * 4 / ((1 / 25e-6) - (1 / 50e-6)), ball.CapacitancePf!, accuracy);
        Assert.Null(ball.Line);
        Assert.Null(ball.CapacitancePfM);
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(16, 0.1)]
    [InlineData(40, 0.1)]
    public void A_strip_without_thickness_between_planes_has_the_impedance_of_its_conformal_map(double width, double accuracy)
    {
        ElectrostaticResult strip = Solve(Section(
            Box.Um(-120, 120, -10, 10), "resin", accuracy, [], [Segment("strip", -width / 2, width / 2, 0, 0)],
            Grounded("low", Side.Bottom), Grounded("high", Side.Top), Adiabatic()));
        double k = Math.Tanh(Math.PI * width / 40), complement = Math.Sqrt(1 - (k * k)), wave = 4e-7 * Math.PI * Light;
        Holds(wave / (4 * 2) * EllipticK(complement) / EllipticK(k), strip.Line!.Z0Ohm, accuracy);
        Assert.Equal(["strip", "low+high"], strip.Terminals);
    }

    // Two strips in one plane, a half space on each side: as the walls are far beyond them the conformal map is that of open space.
    [Fact]
    public void Two_strips_in_one_plane_have_the_capacitance_of_their_conformal_map()
    {
        (double half, double far) = (5, 12);
        ElectrostaticResult strips = Solve(Section(
            Box.Um(0, 3000, -3000, 3000), "foam", 0.2, [], [Segment("right", half, far, 0, 0)],
            Grounded("symmetry", Side.Left), Adiabatic()));
        double k = half / far, open = 2 * Eps0 * EllipticK(Math.Sqrt(1 - (k * k))) / EllipticK(k);

        // Half of the pair against the plane of symmetry has twice the capacitance; the walls take (12 / 3000)^2.
        Holds(2 * open, strips.CapacitancePfM!, 0.2);
    }
}
