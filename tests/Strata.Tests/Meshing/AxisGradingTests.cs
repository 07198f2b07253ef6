using FsCheck.Fluent;
using Strata.Numerics.Grids;
using Strata.Tests.Properties;
using Xunit;

namespace Strata.Tests.Meshing;

public sealed class AxisGradingTests
{
    /// <summary>Widths are differences of positions: a cell of 1e-6 of the axis is known to 1e-10 of itself.</summary>
    private const double RatioTolerance = 1e-7;

    private static readonly FsCheck.Gen<double[]> Intervals =
        FsCheck.Fluent.Gen.NonEmptyListOf(from digits in Gen.Choose(1, 999) from power in Gen.Choose(-7, -4) select digits * 0.01 * Math.Pow(10, power)).Select(l => l.Take(25).ToArray());

    [Fact]
    public void Neighbours_stay_within_the_ratio_across_lines_as_well() => Property.Check(Prop.ForAll(RasterTests.Arb(Intervals), widths =>
        Prop.ForAll(RasterTests.Arb(Gen.Elements(1.3, 1.5, 2.0, 3.0)), RasterTests.Arb(Gen.Choose(1, 3)), (growth, cells) =>
        {
            GridAxis axis = Grade(widths, cells, double.PositiveInfinity, growth);
            double ratio = LargestRatio(axis);
            return (ratio <= growth * (1 + RatioTolerance)).Label($"{ratio} of {growth}, {cells} cells, {string.Join(' ', widths)}");
        })));

    [Fact]
    public void Every_line_is_a_face_every_interval_has_its_cells_and_no_cell_exceeds_its_cap() => Property.Check(Prop.ForAll(RasterTests.Arb(Intervals), widths =>
        Prop.ForAll(RasterTests.Arb(Gen.Choose(1, 4)), cells =>
        {
            double cap = widths.Max() / 7;
            GridAxis axis = Grade(widths, cells, cap, 1.5);
            double[] lines = Lines(widths);
            bool good = axis.Widths.ToArray().Max() <= cap * (1 + RatioTolerance);
            for (int j = 0; j + 1 < lines.Length; j++)
            {
                int from = axis.Faces.IndexOf(lines[j]);
                int to = axis.Faces.IndexOf(lines[j + 1]);
                good &= from >= 0 && to - from >= cells;
            }

            return good.Label(string.Join(' ', widths));
        })));

    [Fact]
    public void A_mirrored_axis_has_mirrored_cells() => Property.Check(Prop.ForAll(RasterTests.Arb(Intervals), widths =>
    {
        GridAxis axis = Grade(widths, 2, double.PositiveInfinity, 1.5);
        GridAxis mirror = Grade([.. widths.Reverse()], 2, double.PositiveInfinity, 1.5);
        double worst = axis.Count == mirror.Count ? axis.Widths.ToArray().Zip(mirror.Widths.ToArray().Reverse()).Max(p => Math.Abs((p.First / p.Second) - 1)) : 1;
        return (worst < RatioTolerance).Label($"{axis.Count} {mirror.Count} {worst}");
    }));

    [Fact]
    public void A_thin_film_in_a_thick_stack_costs_cells_like_the_logarithm_of_the_ratio()
    {
        GridAxis axis = Grade([1e-3, 1e-8, 1e-3], 2, double.PositiveInfinity, 1.5);
        // ln(1e-3 / 5e-9 * 0.5) / ln 1.5 = 28 cells on either side and two in the film.
        Assert.InRange(axis.Count, 50, 62);
    }

    [Fact]
    public void A_single_interval_without_demands_is_one_cell() => Assert.Equal(1, Grade([1e-3], 1, double.PositiveInfinity, 1.5).Count);

    [Fact]
    public void Bad_arguments_are_named() =>
        Assert.Contains("growth", Assert.Throws<ArgumentException>(() => Grade([1.0], 1, 1, 1.0)).Message, StringComparison.Ordinal);

    internal static double LargestRatio(GridAxis axis)
    {
        double largest = 1;
        for (int n = 1; n < axis.Count; n++)
        {
            double ratio = axis.Widths[n] / axis.Widths[n - 1];
            largest = Math.Max(largest, Math.Max(ratio, 1 / ratio));
        }

        return largest;
    }

    private static double[] Lines(double[] widths)
    {
        double[] lines = new double[widths.Length + 1];
        for (int j = 0; j < widths.Length; j++)
        {
            lines[j + 1] = lines[j] + widths[j];
        }

        return lines;
    }

    private static GridAxis Grade(double[] widths, int cells, double cap, double growth) => AxisGrading.Grade(
        Lines(widths), [.. widths.Select(_ => cells)], [.. widths.Select(_ => cap)], [.. Lines(widths).Select(_ => double.PositiveInfinity)], growth);
}
