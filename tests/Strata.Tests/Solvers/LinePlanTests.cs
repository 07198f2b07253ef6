using Strata.Numerics.Kernels;
using Strata.Numerics.Solvers;

namespace Strata.Tests.Solvers;

/// <summary>Which lines become coarse.</summary>
public sealed unsafe class LinePlanTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(63)]
    [InlineData(200)]
    public void Equal_lines_alternate_without_empty_ones(int lines)
    {
        LinePlan plan = Plan(Enumerable.Repeat(1.0, lines).ToArray(), 1);
        Assert.Equal((lines + 1) / 2, plan.CountC);
        Assert.Equal(lines / 2, plan.CountF);
        Assert.All(plan.LineOfF.ToArray(), line => Assert.True(line >= 0));
    }

    [Fact]
    public void A_thick_line_is_not_eliminated_into_the_pair_of_thin_lines_beside_it()
    {
        for (int start = 6; start <= 9; start++)
        {
            double[] thickness = Enumerable.Repeat(17.5, 30).ToArray();
            (thickness[start], thickness[start + 1]) = (1, 1);
            LinePlan plan = Plan(thickness, 5);
            int[] f = plan.LineOfF.ToArray();
            int[] c = plan.LineOfC.ToArray();
            for (int t = 0; t < f.Length; t++)
            {
                if (f[t] >= 0)
                {
                    int right = t + 1 < c.Length ? c[t + 1] : c[t];
                    double least = Math.Min(thickness[c[t]], thickness[right]);
                    Assert.True(thickness[f[t]] <= least, $"line {f[t]} of {thickness[f[t]]} between {c[t]} and {right}, thin ones at {start}");
                }
            }
        }
    }

    [Fact]
    public void Every_plan_takes_off_enough_lines_and_holds_each_line_once()
    {
        var random = new Random(5);
        for (int turn = 0; turn < 200; turn++)
        {
            int lines = random.Next(1, 150);
            double[] thickness = Enumerable.Range(0, lines).Select(_ => Math.Pow(10, 3 * random.NextDouble())).ToArray();
            LinePlan plan = Plan(thickness, Math.Pow(10, 3 * random.NextDouble()));
            Assert.InRange(plan.CountC, 1, Math.Max((lines + 1) / 2, 0.7 * lines));
            int[] all = [.. plan.LineOfC.ToArray(), .. plan.LineOfF.ToArray().Where(line => line >= 0)];
            Array.Sort(all);
            Assert.Equal(Enumerable.Range(0, lines), all);
            Assert.InRange(plan.CountF, plan.CountC - 1, plan.CountC);
        }
    }

    [Fact]
    public void All_register_widths_choose_alike()
    {
        var random = new Random(6);
        for (int turn = 0; turn < 50; turn++)
        {
            double[] thickness = Enumerable.Range(0, random.Next(1, 150)).Select(_ => Math.Pow(10, 2 * random.NextDouble())).ToArray();
            int[][] plans = LineKernelTable.AllBits.Select(bits => Plan(thickness, 20, bits).LineOfF.ToArray()).ToArray();
            Assert.All(plans, plan => Assert.Equal(plans[0], plan));
        }
    }

    // Lines of one material and the given thickness, cells of the given length along them.
    private static LinePlan Plan(double[] thickness, double length, int bits = 128)
    {
        float[] along = new float[thickness.Length + 32];
        float[] across = new float[thickness.Length + 32];
        for (int k = 0; k < thickness.Length; k++)
        {
            along[k] = (float)(thickness[k] / length);
            across[k] = k + 1 < thickness.Length ? (float)(2 * length / (thickness[k] + thickness[k + 1])) : 0;
        }

        var plan = new LinePlan();
        plan.Begin(thickness.Length);
        fixed (float* pAlong = along, pAcross = across)
        {
            plan.AddRow(pAlong, pAlong, pAcross, RowKernelTable.For(bits));
        }

        plan.Choose(false);
        return plan;
    }
}
