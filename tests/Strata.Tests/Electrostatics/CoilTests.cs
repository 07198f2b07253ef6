using Strata.Analysis;
using Strata.CrossSections;
using Strata.Electrostatics;
using Strata.Packages;
using Strata.Packages.MetalSubstrates;
using Strata.Problems;
using Strata.Results;

namespace Strata.Tests.Electrostatics;

/// <summary>Flat coils: closed forms against the spiral itself, integrals and what is far away; filter and sensor by hand.</summary>
public sealed class CoilTests
{
    private const double Mu0 = 4e-7 * Math.PI;

    // Greenhouse's sum over the straight pieces of the spiral itself, by a script of its own (mean distances of flat bars, 5 um thick); the
    // modified Wheeler formula, a fit, is 4 to 9 % above both where gaps are as wide as lines.
    [Theory]
    [InlineData(4, 400e-6, 160e-6, 5.7871e-9)]
    [InlineData(8, 300e-6, 150e-6, 20.877e-9)]
    [InlineData(3, 200e-6, 100e-6, 1.9068e-9)]
    [InlineData(5, 400e-6, 200e-6, 10.953e-9)]
    public void Squares_stand_for_the_turns_of_the_spiral(int turns, double outer, double inner, double spiral)
    {
        PlanarCoil coil = new("coil", turns, outer, inner, (outer - inner) / 2 / (2 * turns - 1), 5e-6);
        Assert.Equal(spiral, CoilInductance.Alone(coil), 0.01 * spiral);
        Assert.InRange(CoilInductance.ByWheeler(coil), 1.03 * spiral, 1.09 * spiral);
    }

    // With narrow gaps, as those for which the formula was fitted, it is 4 % above.
    [Fact]
    public void With_narrow_gaps_the_formula_is_nearer()
    {
        PlanarCoil coil = new("coil", 4, 300e-6, 160e-6, 16e-6, 1e-6);
        double sum = CoilInductance.Alone(coil);
        Assert.InRange(CoilInductance.ByWheeler(coil), sum, 1.045 * sum);
    }

    // Neumann's integral over the sides of both, by midpoints.
    [Fact]
    public void Two_squares_on_one_axis_have_neumanns_integral()
    {
        const double a = 3e-4, b = 2e-4, z = 1e-4;
        const int pieces = 2000;
        double sum = 0;
        for (int i = 0; i < pieces; i++)
        {
            double x = a * ((i + 0.5) / pieces - 0.5);
            for (int j = 0; j < pieces; j++)
            {
                double y = b * ((j + 0.5) / pieces - 0.5) - x;
                double near = (a - b) / 2, far = (a + b) / 2;
                sum += 1 / Math.Sqrt(y * y + near * near + z * z) - 1 / Math.Sqrt(y * y + far * far + z * z);
            }
        }

        double integral = 4 * Mu0 / (4 * Math.PI) * sum * (a / pieces) * (b / pieces);
        Assert.Equal(integral, CoilInductance.OfSquares(a, b, z), 1e-5 * integral);
    }

    // Far away two loops are dipoles: mu0 A B / (2 pi z^3).
    [Fact]
    public void Far_squares_are_dipoles()
    {
        double dipole = Mu0 * 1e-8 * 4e-8 / (2 * Math.PI * 1e-6);
        Assert.Equal(dipole, CoilInductance.OfSquares(1e-4, 2e-4, 1e-2), 2e-3 * dipole);
    }

    // 300 um of electrode under 3 um of air and 9 um of polyimide; edges of two electrodes as thick as that add a fifth and more.
    [Fact]
    public void A_sensor_is_its_gap_and_its_dielectric_in_series()
    {
        ElectrostaticResult charges = Solve("m10-mems");
        double series = 8.8541878128 * 300 / (3 + 9 / 3.2);
        Assert.InRange(charges.CapacitancePfM!.Lower!.Value, series, 1.3 * series);
        Assert.True(charges.CapacitancePfM.Upper < 1.3 * series);
    }

    // Plates of 270 um; the coil of 540 um outside and 216 um inside, 4 turns, some 340 um over the substrate, which takes off 2 %.
    [Fact]
    public void A_filter_has_the_resonance_of_its_coil_and_its_plates()
    {
        CoilResult coil = Assert.Single(Solve("m10-lc-filter").Coils);
        double wheeler = 2.34 * Mu0 * 16 * 378e-6 / (1 + 2.75 * 324 / 756) * 1e9;
        Assert.Equal(wheeler, coil.WheelerNh, 1e-6);
        Assert.InRange(coil.InductanceNh, 0.92 * wheeler, 0.98 * wheeler);
        Assert.InRange(coil.InductanceOverMetalNh!.Value, 0.96 * coil.InductanceNh, coil.InductanceNh);
        double plates = 8.8541878128 * 3.2 * 270 / 12 * 270e-6;
        Assert.InRange(coil.CapacitancePf!.Lower!.Value, plates, 1.08 * plates);
        double hand = 1e-9 / (2 * Math.PI * Math.Sqrt(coil.InductanceOverMetalNh.Value * 1e-9 * coil.CapacitancePf.Value * 1e-12));
        Assert.Equal(hand, coil.ResonanceGhz!.Value, 1e-9);
    }

    // In a recess the substrate lies 46 um under the coil: its image takes a third.
    [Fact]
    public void Metal_near_a_coil_takes_from_its_inductance()
    {
        CoilResult coil = Assert.Single(Solve("m10-inductor", ("substrate", "recess")).Coils);
        Assert.InRange(coil.InductanceOverMetalNh!.Value / coil.InductanceNh, 0.6, 0.75);
    }

    [Theory]
    [InlineData("m10-inductor", "inductor_inner_um", "500", "inductor_inner_um")]
    [InlineData("m10-capacitor", "inductor_inner_um", "100", "inductor_inner_um")]
    [InlineData("m10-mems", "mems_gap_um", "12", "mems_gap_um")]
    [InlineData("m10-mems", "passive_width_um", "90", "passive_width_um")]
    [InlineData("m10-lc-filter", "levels", "1", "levels")]
    public void What_a_device_cannot_be_is_refused_by_name(string preset, string parameter, string value, string named)
    {
        List<InputProblem> problems = [];
        Assert.Null(Draw(preset, problems, (parameter, value)));
        Assert.Contains(problems, problem => problem.Path.Split(", ").Contains(named));
    }

    private static ElectrostaticResult Solve(string preset, params (string Name, string Value)[] more)
    {
        List<InputProblem> problems = [];
        CrossSection section = Draw(preset, problems, [.. more, ("analysis", "electrostatic")]) ?? throw new InputException(problems);
        return SectionAnalysis.Solve(section).Result.Electrostatic!;
    }

    private static CrossSection? Draw(string name, List<InputProblem> problems, params (string Name, string Value)[] more)
    {
        (IPackageTemplate template, Preset preset) = Packages.TemplatePresetTests.Find("metal-substrate-thin-film", name);
        Dictionary<string, string> values = new(preset.Values);
        foreach ((string parameter, string value) in more)
        {
            values[parameter] = value;
        }

        return template.Draw(name, values, problems);
    }
}
