using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strata.Numerics.Kernels;

/// <summary>Exchange of the slow and the fast index.</summary>
internal static unsafe class TransposeKernels
{
    /// <summary>b_(j * rows + i) = a_(i * columns + j).</summary>
    /// <param name="rows">Rows of a.</param>
    /// <param name="columns">Columns of a.</param>
    /// <param name="a">At least rows * columns values.</param>
    /// <param name="b">Receives rows * columns values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(int rows, int columns, ReadOnlySpan<double> a, Span<double> b)
    {
        if (a.Length < rows * columns || b.Length < rows * columns)
        {
            throw new ArgumentException($"Both arrays must have {rows * columns} values; found {a.Length} and {b.Length}.");
        }

        fixed (double* pa = &MemoryMarshal.GetReference(a), pb = &MemoryMarshal.GetReference(b))
        {
            int blockRows = Avx.IsSupported ? rows & ~3 : 0;
            int blockColumns = Avx.IsSupported ? columns & ~3 : 0;
            for (int j = 0; j < blockColumns; j += 4)
            {
                for (int i = 0; i < blockRows; i += 4)
                {
                    Block(pa + ((nint)i * columns) + j, columns, pb + ((nint)j * rows) + i, rows);
                }
            }

            for (int i = 0; i < rows; i++)
            {
                for (int j = i < blockRows ? blockColumns : 0; j < columns; j++)
                {
                    pb[((nint)j * rows) + i] = pa[((nint)i * columns) + j];
                }
            }
        }
    }

    private static void Block(double* a, nint pitch, double* b, nint other)
    {
        Vector256<double> r0 = Vector256.Load(a);
        Vector256<double> r1 = Vector256.Load(a + pitch);
        Vector256<double> r2 = Vector256.Load(a + (2 * pitch));
        Vector256<double> r3 = Vector256.Load(a + (3 * pitch));
        Vector256<double> low01 = Avx.UnpackLow(r0, r1);
        Vector256<double> high01 = Avx.UnpackHigh(r0, r1);
        Vector256<double> low23 = Avx.UnpackLow(r2, r3);
        Vector256<double> high23 = Avx.UnpackHigh(r2, r3);
        Avx.Permute2x128(low01, low23, 0x20).Store(b);
        Avx.Permute2x128(high01, high23, 0x20).Store(b + other);
        Avx.Permute2x128(low01, low23, 0x31).Store(b + (2 * other));
        Avx.Permute2x128(high01, high23, 0x31).Store(b + (3 * other));
    }
}
