using Strata.Layouts;

namespace Strata.Tests.Layouts;

/// <summary>A path as one ring is the union of the pieces that cover it.</summary>
public class PathRingTests
{
    [Fact]
    public void A_ring_has_the_area_of_the_union_of_the_pieces()
    {
        var random = new Random(7);
        int rings = 0;
        for (int trial = 0; trial < 300; trial++)
        {
            List<(double X, double Y)> line = [];
            for (int n = random.Next(2, 6); n > 0; n--)
            {
                (double, double) at = (random.Next(41), random.Next(41));
                if (line.Count == 0 || line[^1] != at)
                {
                    line.Add(at);
                }
            }

            double half = random.Next(1, 7) / 2.0;
            PathEnds ends = (PathEnds)random.Next(3);
            if (line.Count < 2 || PathRing.Of(line, half, ends, 0, 0) is not { } ring)
            {
                continue;
            }

            rings++;
            List<PlanFigure> pieces = PathOutline.Pieces(line, half, ends, 0, 0);
            double area = Metal.Union(pieces).Sum(Metal.AreaUm2);
            Assert.Equal(area, Metal.AreaUm2(ring), 1e-4);
            Assert.Equal(area, Metal.Union([ring, .. pieces]).Sum(Metal.AreaUm2), 1e-4);
        }

        Assert.True(rings > 40, $"{rings} rings");
    }

    [Fact]
    public void A_path_that_meets_itself_or_turns_too_soon_is_no_ring()
    {
        Assert.Null(PathRing.Of([(0, 0), (40, 0), (40, 10), (20, 10), (20, -10)], 1, PathEnds.Flush, 0, 0));
        Assert.Null(PathRing.Of([(0, 0), (40, 0), (41, 1), (80, 1), (80, 3), (40, 3)], 2, PathEnds.Flush, 0, 0));
        Assert.Null(PathRing.Of([(0, 0), (40, 0), (0, 1)], 2, PathEnds.Flush, 0, 0));
        Assert.NotNull(PathRing.Of([(0, 0), (40, 0), (40, 40)], 2, PathEnds.Square, 0, 0));
    }

    [Fact]
    public void A_ring_is_simple_only_without_touching()
    {
        LatticePoint[] square = [new(0, 0), new(10, 0), new(10, 10), new(0, 10)];
        Assert.True(SimpleRing.Is(square));
        Assert.False(SimpleRing.Is([new(0, 0), new(10, 0), new(0, 10), new(10, 10)]));
        Assert.False(SimpleRing.Is([new(0, 0), new(10, 0), new(10, 10), new(5, 0), new(0, 10)]));
        Assert.False(SimpleRing.Is([new(0, 0), new(10, 0), new(5, 0), new(5, 10)]));
        Assert.True(SimpleRing.Is([new(0, 0), new(5, 0), new(10, 0), new(10, 10)]));
    }
}
