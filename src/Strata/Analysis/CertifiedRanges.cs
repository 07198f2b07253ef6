using Strata.Numerics.Bounds;

namespace Strata.Analysis;

/// <summary>The extreme conductivities of the triangles of a proof that holds for ranges.</summary>
/// <param name="proof">The proof.</param>
internal sealed class CertifiedRanges(Certificate proof)
{
    private readonly double _factor = proof.Shapes.Select(one => one.K).Append(proof.Background)
        .Max(one => Math.Max(Root(one.Low.X, one.High.X), Root(one.Low.Z, one.High.Z)));

    /// <summary>The largest that v may meet in a triangle and the smallest that s may meet.</summary>
    public ((double X, double Z) Most, (double X, double Z) Least) Of(TriangleFields f, int t)
    {
        ((double X, double Z) most, (double X, double Z) least) = (f.Largest[t], f.Smallest[t]);
        if (most == (0, 0) || least == (0, 0))
        {
            return (most, least);
        }

        // Where a curved edge runs through a triangle both are of different shapes: the widest range of all holds.
        return most != least
            ? ((most.X * _factor, most.Z * _factor), (least.X / _factor, least.Z / _factor))
            : (At(f.X, f, t).High, At(f.StreamX, f, t).Low);
    }

    private ConductivityRange At(IReadOnlyList<double> x, TriangleFields f, int t)
    {
        (int a, int b, int c) = (f.Triangles[3 * t], f.Triangles[(3 * t) + 1], f.Triangles[(3 * t) + 2]);
        (double px, double pz) = ((x[a] + x[b] + x[c]) / 3, (f.Z[a] + f.Z[b] + f.Z[c]) / 3);
        return proof.Shapes.Where(one => one.Shape.Contains(px, pz))
            .Aggregate(proof.Background, (below, one) => one.K.Over(below, one.Fill));
    }

    private static double Root(double low, double high) => low > 0 ? Math.Sqrt(high / low) : 1;
}
