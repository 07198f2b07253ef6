using Strata.Numerics.Bounds;

namespace Strata.Tests.Bounds;

public class ConductanceMatrixTests
{
    // The star of three resistances as a triangle of conductances.
    private static readonly double[,] Exact = { { 3, -1, -2 }, { -1, 1.5, -0.5 }, { -2, -0.5, 2.5 } };

    private static double Power(double[] p) => Enumerable.Range(0, 3).Sum(i => Enumerable.Range(0, 3).Sum(j => p[i] * Exact[i, j] * p[j]));

    private static ConductanceMatrix Matrix(double off, double width) => ConductanceMatrix.Bound(
        new double[,] { { 3 * off, -1 * off, -2 }, { -1, 1.5, -0.5 * off }, { -2, -0.5, 2.5 } },
        p => new EnergyInterval(Power(p) * (1 - width), Power(p), Power(p) * (1 + (width / 2))));

    [Theory]
    [InlineData(1, 1e-9)]
    [InlineData(1.02, 1e-3)]
    [InlineData(0.9, 0.01)]
    public void Elements_potentials_currents_and_resistances_of_the_exact_matrix_lie_within(double off, double width)
    {
        ConductanceMatrix matrix = Matrix(off, width);
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                Assert.InRange(Exact[i, j], matrix.Element(i, j).Lower, matrix.Element(i, j).Upper);
            }
        }

        (int, int, double)[] links = [(0, 1, 4.0)];
        (EnergyInterval[] potential, EnergyInterval[] current) = matrix.Solve([null, null, 0.5], [2, -1, 0], links);

        // (3 + 4) a - 5 b - 2 c = 2 and -5 a + 5.5 b - 0.5 c = -1 with c = 0.5.
        double a = ((3 * 5.5) + (5 * -0.75)) / ((7 * 5.5) - 25), b = ((5 * 3) + (7 * -0.75)) / ((7 * 5.5) - 25);
        Assert.InRange(a, potential[0].Lower, potential[0].Upper);
        Assert.InRange(b, potential[1].Lower, potential[1].Upper);
        Assert.InRange(-1, current[2].Lower, current[2].Upper);
        Assert.InRange(5.5 / ((7 * 5.5) - 25), matrix.Resistance(0, 2, links).Lower, matrix.Resistance(0, 2, links).Upper);
    }

    [Fact]
    public void A_narrow_interval_of_every_power_gives_narrow_intervals_of_everything()
    {
        ConductanceMatrix matrix = Matrix(1, 1e-6);
        Assert.InRange(matrix.RelativeSpread, 0, 1e-5);
        Assert.InRange(matrix.Resistance(0, 1, []).RelativeWidth, 0, 1e-5);
    }

    [Fact]
    public void Parts_of_a_body_are_joined_by_links_only()
    {
        double[,] estimate = { { 2, -2, 0, 0 }, { -2, 2, 0, 0 }, { 0, 0, 5, -5 }, { 0, 0, -5, 5 } };
        ConductanceMatrix matrix = ConductanceMatrix.Bound(estimate, p =>
        {
            double power = (2 * (p[0] - p[1]) * (p[0] - p[1])) + (5 * (p[2] - p[3]) * (p[2] - p[3]));
            return new EnergyInterval(power * 0.999, power, power * 1.001);
        }, [0, 0, 1, 1]);
        EnergyInterval resistance = matrix.Resistance(0, 3, [(1, 2, 10)]);
        Assert.InRange(0.5 + 0.2 + 0.1, resistance.Lower, resistance.Upper);
        Assert.InRange(resistance.RelativeWidth, 0, 0.003);
    }
}
