using FsCheck;
using FsCheck.Fluent;
using Strata.Packages.Blocks;

namespace Strata.Tests.Packages;

/// <summary>Nets are led to their end points without touching.</summary>
public sealed class FanOutRouterTests
{
    /// <summary>Rounding of sums of a few lengths of up to 1e4 um.</summary>
    private const double Rounding = 1e-6;

    [Fact]
    public void The_outermost_net_arrives_in_the_first_level_and_the_others_after_it()
    {
        Assert.Null(FanOutRouter.Route(Row(100, 200, 300), [100, 400, 700], 2, 60, out FanOutPlan plan));
        Assert.Equal([100, 240, 700], plan.Positions[1]);
        Assert.Equal([100, 400, 700], plan.Positions[2]);
    }

    [Fact]
    public void Too_few_levels_are_reported_with_the_number_that_would_do()
    {
        FanOutShortage? shortage = FanOutRouter.Route(Row(100, 200, 300), [100, 400, 700], 1, 60, out _);
        Assert.Equal(new FanOutShortage(FanOutPlace.TraceLevels, 1, 160), shortage);
        Assert.Equal(2, FanOutRouter.LevelsNeeded(FanOutStart.Points([100, 200, 300]), [100, 400, 700], 60));
    }

    [Fact]
    public void Pads_closer_than_the_clearance_are_reported() =>
        Assert.Equal(new FanOutShortage(FanOutPlace.DiePads, 2, 50), FanOutRouter.Route(Row(0, 100, 150), [0, 100, 200], 3, 60, out _));

    [Fact]
    public void Traces_of_neighbours_keep_their_clearance_in_every_level() =>
        Properties.Property.Check(Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            Random random = new(seed);
            int nets = random.Next(1, 12);
            double clearance = 20 + random.Next(60);
            double[] starts = Row(random, nets, clearance);
            double[] ends = Row(random, nets, clearance);
            FanOutShortage? shortage = FanOutRouter.Route(starts, ends, random.Next(0, 10), clearance, out FanOutPlan plan);
            for (int level = 0; level < plan.TraceLevels; level++)
            {
                for (int net = 1; net < nets; net++)
                {
                    double east = Math.Max(plan.Positions[level][net - 1], plan.Positions[level + 1][net - 1]);
                    double west = Math.Min(plan.Positions[level][net], plan.Positions[level + 1][net]);
                    if (west - east < clearance - Rounding)
                    {
                        return false.Label($"nets {net - 1} and {net} of level {level}: {west - east} um, clearance {clearance} um");
                    }
                }
            }

            return (shortage is not null || plan.Positions[^1].Zip(ends).All(pair => Math.Abs(pair.First - pair.Second) < Rounding)).Label("a net does not arrive");
        }));

    private static double[] Row(params double[] places) => places;

    private static double[] Row(Random random, int count, double clearance)
    {
        double[] row = new double[count];
        double x = random.Next(2000);
        for (int i = 0; i < count; i++)
        {
            row[i] = x;
            x += clearance + random.Next(300);
        }

        return row;
    }
}
