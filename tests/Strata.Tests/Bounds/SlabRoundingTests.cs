using System.Numerics;
using Strata.Analysis;
using Strata.CrossSections;
using Strata.Materials;
using Strata.Results;

namespace Strata.Tests.Bounds;

/// <summary>A slab whose upper half is heated evenly: 1 / (h A) + 50 um / (k A) + 50 um / (3 k A), in whole numbers of millimetres
/// squared, so that the exact resistance is a fraction and both ends are compared with it without rounding.</summary>
public class SlabRoundingTests
{
    [Theory]
    [InlineData(100, 1000, 200_000)]
    [InlineData(7, 10, 200_000)]
    [InlineData(1, 33_333, 60_000)]
    [InlineData(100, 33_333, 1000)]
    [InlineData(3, 1000, 10)]
    public void The_bounds_of_a_slab_hold_its_exact_value_at_any_number_of_cells(int k, int h, int cells)
    {
        var slab = new CrossSection
        {
            Name = "slab",
            Depth = 1e-3,
            Outline = Box.Um(0, 1000, 0, 100),
            Background = "m",
            Materials = [new Material { Name = "m", Conductivity = ThermalConductivity.Constant(k) }],
            HeatSources = [new HeatSource("q", new RectangleShape(Box.Um(0, 1000, 50, 100)), HeatAmountKind.Power, 1)],
            Boundaries =
            [
                new BoundarySegment { Name = "f", Side = Side.Bottom, Condition = new FilmSurface(h, 25) },
                new BoundarySegment { Name = "rest", Side = Side.Rest, Condition = new AdiabaticSurface() },
            ],
            Analysis = new AnalysisRequest { Cells = cells },
        };
        BoundedValue rth = SectionAnalysis.Solve(slab).Result.Thermal!.Sources[0].RthKW!;
        BigInteger above = (3_000_000 * new BigInteger(k)) + (200 * new BigInteger(h)), below = 3 * new BigInteger(h) * k;
        Assert.True(Compare(rth.Lower!.Value, above, below) <= 0, $"lower {rth.Lower:R} above {(double)above / (double)below:R}");
        Assert.True(Compare(rth.Upper!.Value, above, below) >= 0, $"upper {rth.Upper:R} below {(double)above / (double)below:R}");
        Assert.InRange(rth.Upper!.Value - rth.Lower!.Value, 0, 1e-9 * rth.Value);
    }

    // The sign of value - above / below, exactly: a double is a whole number times a power of two.
    private static int Compare(double value, BigInteger above, BigInteger below)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int power = (int)((bits >> 52) & 0x7FF) - 1075;
        BigInteger whole = (bits & ((1L << 52) - 1)) | (1L << 52);
        BigInteger left = whole * below, right = above;
        return power >= 0 ? (left << power).CompareTo(right) : left.CompareTo(right << -power);
    }
}
