using FsCheck.Fluent;
using Strata.Numerics.Grids;
using Strata.Tests.Properties;
using Xunit;
using static Strata.Tests.Meshing.Sections;

namespace Strata.Tests.Meshing;

public sealed class RefinementTests
{
    /// <summary>A field of constant flux is carried over exactly but for rounding.</summary>
    private const double Rounding = 1e-12;

    [Fact]
    public void Splitting_keeps_every_face_halves_what_is_marked_and_names_the_parents() => Property.Check(Prop.ForAll(RasterTests.Arb(AnyAxes), RasterTests.Arb(Gen.Choose(0, int.MaxValue)), (axes, seed) =>
    {
        bool[] marks = Marks(axes.X, seed);
        (GridAxis fine, int[] parent) = AxisRefinement.Split(axes.X, marks, 2);
        bool good = fine.Count == parent.Length;
        foreach (double face in axes.X.Faces)
        {
            good &= fine.Faces.Contains(face);
        }

        for (int c = 0; c < axes.X.Count; c++)
        {
            int children = parent.Count(p => p == c);
            good &= children is 1 or 2 && (children == 2 || !marks[c]);
        }

        for (int n = 0; n < fine.Count; n++)
        {
            good &= axes.X.CellAt(fine.Centres[n]) == parent[n];
        }

        return good;
    }));

    [Fact]
    public void A_split_leaves_no_neighbour_wider_than_the_bound() => Property.Check(Prop.ForAll(RasterTests.Arb(AnyAxes), RasterTests.Arb(Gen.Choose(0, int.MaxValue)), (axes, seed) =>
    {
        bool[] marks = Marks(axes.X, seed);
        double before = Math.Max(2, AxisGradingTests.LargestRatio(axes.X));
        (GridAxis fine, _) = AxisRefinement.Split(axes.X, marks, before);
        return (AxisGradingTests.LargestRatio(fine) <= before * (1 + 1e-6)).Label($"{AxisGradingTests.LargestRatio(fine)} {before}");
    }));

    [Fact]
    public void Nothing_marked_changes_nothing()
    {
        GridAxis axis = RasterTests.Uniform(10, 5);
        (GridAxis same, int[] parent) = AxisRefinement.Split(axis, new bool[5], 1.5);
        Assert.Equal(axis.Faces.ToArray(), same.Faces.ToArray());
        Assert.Equal([0, 1, 2, 3, 4], parent);
        Assert.Throws<ArgumentException>(() => AxisRefinement.Split(axis, new bool[4], 1.5));
    }

    [Fact]
    public void A_layered_field_is_carried_over_exactly()
    {
        // Unit flux through layers of conductivity 1 and 100: u falls by dz / k.
        GridAxis x = RasterTests.Uniform(4, 2);
        GridAxis coarse = new([0, 1, 2, 4, 5]);
        double[] k = [1, 100, 100, 2];
        double[] column = Centres(coarse, z => k[coarse.CellAt(z)]);
        var from = new RectilinearGrid(x, coarse);
        double[] u = [.. column, .. column];
        double[] kz = [.. k, .. k];
        (GridAxis fine, _) = AxisRefinement.Split(coarse, [true, true, true, true], 2);
        var to = new RectilinearGrid(RasterTests.Uniform(4, 3), fine);
        double[] result = new double[to.CellCount];
        FieldTransfer.Interpolate(from, kz, kz, u, to, result);
        double[] expected = Centres(fine, z => k[coarse.CellAt(z)]);
        for (int c = 0; c < to.CellCount; c++)
        {
            Assert.Equal(expected[c % to.Nz], result[c], Rounding);
        }
    }

    [Fact]
    public void A_linear_field_is_carried_over_exactly_on_any_axes() => Property.Check(Prop.ForAll(RasterTests.Arb(AnyAxes), RasterTests.Arb(AnyAxes), (a, b) =>
    {
        if (a.X.Count == 1 || a.Z.Count == 1)
        {
            return true.Label("one cell has no slope");
        }

        var from = new RectilinearGrid(a.X, a.Z);
        var to = new RectilinearGrid(b.X, b.Z);
        double Field(double x, double z) => 3 + (x / Um(1000)) - (2 * z / Um(500));
        double[] u = new double[from.CellCount];
        for (int c = 0; c < u.Length; c++)
        {
            u[c] = Field(a.X.Centres[c / from.Nz], a.Z.Centres[c % from.Nz]);
        }

        double[] result = new double[to.CellCount];
        FieldTransfer.Interpolate(from, [], [], u, to, result);
        double worst = 0;
        for (int c = 0; c < result.Length; c++)
        {
            worst = Math.Max(worst, Math.Abs(result[c] - Field(b.X.Centres[c / to.Nz], b.Z.Centres[c % to.Nz])));
        }

        return (worst <= Rounding).Label($"{worst}");
    }));

    /// <summary>u at the centres for unit flux, u = 0 at the start.</summary>
    private static double[] Centres(GridAxis axis, Func<double, double> k)
    {
        double[] u = new double[axis.Count];
        double at = 0;
        for (int n = 0; n < u.Length; n++)
        {
            double drop = axis.Widths[n] / k(axis.Centres[n]);
            u[n] = at - (0.5 * drop);
            at -= drop;
        }

        return u;
    }

    private static bool[] Marks(GridAxis axis, int seed)
    {
        var marks = new bool[axis.Count];
        for (int c = 0; c < marks.Length; c++)
        {
            marks[c] = ((seed >> (c % 31)) & 1) == 1;
        }

        return marks;
    }
}
