using Strata.CrossSections;
using Strata.Results;
using static Strata.Tests.Analysis.Drawings;
using static Strata.Tests.Electrostatics.Conductors;

namespace Strata.Tests.Electrostatics;

/// <summary>Capacitances between more than two conductors, and metal that floats.</summary>
public class ConductorMatrixTests
{
    private static CrossSection Coupled(double accuracy, params Terminal[] terminals) => Section(
        Box.Um(-60, 60, 0, 50), "foam", accuracy,
        [Rectangle("resin", "resin", -60, 60, 0, 8), Rectangle("copper", "left", -12, -4, 8, 11), Disc("copper", "right", 6, 13, 4)],
        terminals, Grounded("box", Side.Rest));

    [Fact]
    public void The_matrix_of_two_traces_holds_what_each_alone_has()
    {
        CapacitanceMatrix three = Solve(Coupled(1, Region("left"), Region("right"))).Matrix!;
        Assert.Equal(["left", "right", "box"], three.Terminals);
        for (int row = 0; row < 3; row++)
        {
            Assert.InRange(three.Value[row].Sum(), -1e-9, 1e-9);
            for (int column = 0; column < 3; column++)
            {
                Assert.InRange(three.Value[row][column], three.Lower[row][column], three.Upper[row][column]);
                Assert.Equal(three.Value[row][column], three.Value[column][row], 9);
                Assert.True(row == column ? three.Lower[row][column] > 0 : three.Upper[row][column] <= 0);
            }
        }

        // The other one floating, the capacitance is what is left of the matrix when its charge is none.
        BoundedValue left = Solve(Coupled(0.2, Region("left"))).CapacitancePfM!;
        double expected = three.Value[0][0] - (three.Value[0][1] * three.Value[0][1] / three.Value[1][1]);
        Assert.Equal(expected, left.Value, 0.01 * expected);
        Assert.True(left.Lower <= three.Upper[0][0]);
    }

    [Fact]
    public void One_region_in_two_places_is_one_conductor()
    {
        CrossSection both = Coupled(1, Region("pair"));
        both = both with
        {
            Shapes = [.. both.Shapes.Select(shape => shape.Region is "left" or "right" ? shape with { Region = "pair" } : shape)],
        };
        CapacitanceMatrix apart = Solve(Coupled(1, Region("left"), Region("right"))).Matrix!;
        double expected = apart.Value[0][0] + apart.Value[1][1] + (2 * apart.Value[0][1]);
        Assert.Equal(expected, Solve(both).CapacitancePfM!.Value, 0.01 * expected);
    }

    // A cylinder between two planes that float: bounds of coarse and fine grids have a value in common, and so has a mirrored drawing.
    [Theory]
    [InlineData(10)]
    [InlineData(2)]
    public void Bounds_with_curved_floating_metal_hold_those_of_a_finer_grid(double accuracy)
    {
        CrossSection Drawn(double percent, int mirror) => Section(
            Box.Um(-60, 60, 0, 40), "resin", percent,
            [
                Disc("copper", "a", -30 * mirror, 20, 8), Disc("copper", "loose", 0, 22, 6),
                new PaintedShape(new PolygonShape([.. new (double X, double Z)[] { (20, 8), (44, 20), (42, 24), (18, 12) }
                    .Select(p => (p.X * mirror * 1e-6, p.Z * 1e-6))]), "copper", "b"),
            ],
            [Region("a"), Region("b")], Adiabatic());
        BoundedValue fine = Solve(Drawn(1, 1)).CapacitancePfM!;
        foreach (BoundedValue coarse in new[] { Solve(Drawn(accuracy, 1)).CapacitancePfM!, Solve(Drawn(accuracy, -1)).CapacitancePfM! })
        {
            Assert.True(coarse.Lower <= fine.Upper && fine.Lower <= coarse.Upper,
                $"[{coarse.Lower:R}, {coarse.Upper:R}] is beside [{fine.Lower:R}, {fine.Upper:R}]");
            Assert.True(coarse.GapPercent <= accuracy, $"{coarse.GapPercent} % is wider than {accuracy} %");
        }
    }

    [Fact]
    public void Two_discs_in_one_cell_of_the_grid_stay_two_conductors()
    {
        // Their gap is slanted and below a cell of the first grid.
        double step = 10.3 / Math.Sqrt(2);
        CrossSection near = Section(
            Box.Um(-60, 60, -60, 60), "foam", 20,
            [Disc("copper", "a", -step / 2, -step / 2, 5), Disc("copper", "b", step / 2, step / 2, 5)],
            [Region("a"), Region("b")], Adiabatic());
        double open = Math.PI * Eps0 * 2 / Math.Acosh(10.3 / 10);
        BoundedValue found = Solve(near).CapacitancePfM!;
        Assert.True(found.Lower <= open && found.Upper >= 0.98 * open, $"{open} is not in [{found.Lower}, {found.Upper}]");
    }
}
