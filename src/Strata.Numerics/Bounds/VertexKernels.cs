using System.Numerics;
using System.Runtime.InteropServices;

namespace Strata.Numerics.Bounds;

/// <summary>The bilinear energy on one column of elements, in flux form.</summary>
internal static class VertexKernels
{
    /// <summary>
    /// Adds half the derivative of the energy of one element column to its west vertices and sets it for its east ones.
    /// <code>
    /// d0 = e[k] - w[k], d1 = e[k+1] - w[k+1]; g0 = ax (d0 + d1/2), g1 = ax (d1 + d0/2)
    /// a = w[k+1] - w[k], b = e[k+1] - e[k]; p = az (w00 a + w01 b), q = az (w01 a + w11 b)
    /// west[k] -= g0 + p, west[k+1] -= g1 - p, east[k] += g0 - q, east[k+1] += g1 + q
    /// </code>
    /// </summary>
    /// <param name="ax">Coefficients along x, one per vertex row, the last 0.</param>
    /// <param name="az">Coefficients along z.</param>
    /// <param name="w">Weights w00, w01, w11 of the column.</param>
    /// <param name="west">Values at the west vertices.</param>
    /// <param name="east">Values at the east vertices.</param>
    /// <param name="scratch">Four times (rows + 1) values.</param>
    /// <param name="outWest">Added to.</param>
    /// <param name="outEast">Overwritten.</param>
    public static void Apply(
        ReadOnlySpan<double> ax, ReadOnlySpan<double> az, (double W00, double W01, double W11) w, ReadOnlySpan<double> west, ReadOnlySpan<double> east,
        Span<double> scratch, Span<double> outWest, Span<double> outEast)
    {
        int rows = west.Length, elements = rows - 1, lanes = Vector<double>.Count, k = 0;
        Span<double> lowX = scratch.Slice(1, rows), highX = scratch.Slice(rows + 2, rows), lowZ = scratch.Slice((2 * rows) + 3, rows), highZ = scratch.Slice((3 * rows) + 4, rows);
        Vector<double> half = new(0.5), w00 = new(w.W00), w01 = new(w.W01), w11 = new(w.W11);
        for (; k <= elements - lanes; k += lanes)
        {
            Vector<double> w0 = Load(west, k), w1 = Load(west, k + 1), e0 = Load(east, k), e1 = Load(east, k + 1), x = Load(ax, k), z = Load(az, k);
            Vector<double> d0 = e0 - w0, d1 = e1 - w1, a = w1 - w0, b = e1 - e0;
            Vector<double> g0 = x * (d0 + (half * d1)), g1 = x * (d1 + (half * d0)), p = z * ((w00 * a) + (w01 * b)), q = z * ((w01 * a) + (w11 * b));
            Store(g0 + p, lowX, k);
            Store(g1 - p, highX, k);
            Store(g0 - q, lowZ, k);
            Store(g1 + q, highZ, k);
        }

        for (; k < elements; k++)
        {
            double d0 = east[k] - west[k], d1 = east[k + 1] - west[k + 1], a = west[k + 1] - west[k], b = east[k + 1] - east[k];
            double g0 = ax[k] * (d0 + (0.5 * d1)), g1 = ax[k] * (d1 + (0.5 * d0)), p = az[k] * ((w.W00 * a) + (w.W01 * b)), q = az[k] * ((w.W01 * a) + (w.W11 * b));
            (lowX[k], highX[k], lowZ[k], highZ[k]) = (g0 + p, g1 - p, g0 - q, g1 + q);
        }

        // Element k acts on vertex k by its low pair and on vertex k + 1 by its high pair.
        (lowX[elements], lowZ[elements], scratch[rows + 1], scratch[(3 * rows) + 3]) = (0, 0, 0, 0);
        ReadOnlySpan<double> shiftedX = scratch.Slice(rows + 1, rows), shiftedZ = scratch.Slice((3 * rows) + 3, rows);
        k = 0;
        for (; k <= rows - lanes; k += lanes)
        {
            Store(Load(outWest, k) - (Load(lowX, k) + Load(shiftedX, k)), outWest, k);
            Store(Load(lowZ, k) + Load(shiftedZ, k), outEast, k);
        }

        for (; k < rows; k++)
        {
            outWest[k] -= lowX[k] + shiftedX[k];
            outEast[k] = lowZ[k] + shiftedZ[k];
        }
    }

    private static Vector<double> Load(ReadOnlySpan<double> values, int at) => Vector.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);

    private static void Store(Vector<double> value, Span<double> values, int at) => value.StoreUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);
}
