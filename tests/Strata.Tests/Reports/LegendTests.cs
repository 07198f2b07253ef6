using Strata.CrossSections;
using Strata.Materials;
using Strata.Reports;

namespace Strata.Tests.Reports;

/// <summary>What a picture names is what it shows.</summary>
public sealed class LegendTests
{
    // Glue lies under a die that leaves a rim of it, and a cover hides the glue's east end.
    private static readonly CrossSection Drawing = new()
    {
        Name = "legend",
        Outline = new Box(0, 10, 0, 10),
        Background = "air",
        Shapes =
        [
            Of(0, 10, 0, 2, "copper"), Of(0, 10, 2, 10, "epoxy"), Of(1, 9, 2, 6, "silicon"), Of(9, 10, 0, 10, "fr-4"),
        ],
    };

    [Theory]
    [InlineData(0, 10, 0, 10, "copper epoxy silicon fr-4")]
    [InlineData(2, 8, 2.5, 5.5, "silicon")]
    [InlineData(2, 8, 2.5, 6.5, "epoxy silicon")]
    [InlineData(9.2, 9.8, 1, 9, "fr-4")]
    [InlineData(0.2, 0.8, 3, 5, "epoxy")]
    public void A_part_counts_as_seen_where_nothing_covers_it(double x0, double x1, double z0, double z1, string materials)
    {
        SeenParts seen = new(Drawing, new Box(x0, x1, z0, z1));
        Assert.Equal(materials, string.Join(' ', Enumerable.Range(0, 4).Where(seen.IsSeen).Select(n => Drawing.Shapes[n].Material)));
        Assert.False(seen.IsBackgroundSeen());
    }

    [Fact]
    public void The_background_is_seen_between_discs()
    {
        CrossSection balls = Drawing with
        {
            Shapes = [new PaintedShape(new DiscShape(5, 5, 5, null, null), "sac305", "ball", 1)],
        };
        Assert.True(new SeenParts(balls, balls.Outline).IsBackgroundSeen());
        Assert.False(new SeenParts(balls, new Box(4, 6, 4, 6)).IsBackgroundSeen());
        Assert.True(new SeenParts(balls, balls.Outline).IsSeen(0));
    }

    private static PaintedShape Of(double x0, double x1, double z0, double z1, string material) =>
        new(new RectangleShape(new Box(x0, x1, z0, z1)), material, material, 1);
}
