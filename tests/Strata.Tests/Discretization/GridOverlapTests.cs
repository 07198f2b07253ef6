using Strata.Numerics.Grids;
using Xunit;

namespace Strata.Tests.Discretization;

/// <summary>Amounts and means carried between two grids of one section.</summary>
public sealed class GridOverlapTests
{
    private const double Rounding = 1e-13;

    [Theory]
    [InlineData(CoordinateSystem.Planar, 1)]
    [InlineData(CoordinateSystem.Planar, 2)]
    [InlineData(CoordinateSystem.Axisymmetric, 3)]
    [InlineData(CoordinateSystem.Axisymmetric, 4)]
    public void What_is_given_is_taken_and_means_weigh_volumes(CoordinateSystem coordinates, int seed)
    {
        var random = new Random(seed);
        var whole = new RectilinearGrid(Axis(random, 0, 1, 13), Axis(random, 0, 2, 9), coordinates);
        var part = new RectilinearGrid(Axis(random, 0.2, 0.7, 17), Axis(random, 0.4, 2, 5), coordinates);
        var overlap = new GridOverlap(part, whole);
        double[] amounts = [.. Enumerable.Range(0, part.CellCount).Select(_ => random.NextDouble())], taken = new double[whole.CellCount];
        overlap.Spread(amounts, 3, taken);
        Assert.Equal(3 * amounts.Sum(), taken.Sum(), Rounding * 3 * amounts.Sum());

        // The mean of a field over the part, weighted by the part's volumes, is what volumes spread over the whole give.
        double[] field = [.. Enumerable.Range(0, whole.CellCount).Select(_ => random.NextDouble())], mean = new double[part.CellCount];
        overlap.Mean(field, mean);
        double[] volumes = [.. Enumerable.Range(0, part.CellCount).Select(c => part.CellVolume(c / part.Nz, c % part.Nz))];
        double[] covered = new double[whole.CellCount];
        overlap.Spread(volumes, 1, covered);
        Assert.Equal(covered.Zip(field, (v, u) => v * u).Sum(), volumes.Zip(mean, (v, u) => v * u).Sum(), Rounding);
    }

    [Fact]
    public void A_cell_gives_each_cell_the_share_of_its_area_that_lies_there()
    {
        var whole = new RectilinearGrid(new GridAxis([0, 1, 2, 4]), new GridAxis([0, 1, 2]));
        var part = new RectilinearGrid(new GridAxis([0.5, 3]), new GridAxis([0.75, 1.75]));
        double[] taken = new double[6];
        new GridOverlap(part, whole).Spread([10], 1, taken);
        double[] exact = [0.5, 1.5, 1, 3, 1, 3];
        Assert.All(Enumerable.Range(0, 6), c => Assert.Equal(exact[c], taken[c], 1e-14));
    }

    private static GridAxis Axis(Random random, double from, double to, int cells) => new(
        [from, .. Enumerable.Range(0, cells - 1).Select(_ => from + ((to - from) * random.NextDouble())).Order(), to]);
}
