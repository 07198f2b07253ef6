using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Strata.Numerics.Kernels;

/// <summary>One look at a system's coefficients before they are used.</summary>
internal static unsafe class InspectionKernels
{
    /// <summary>Whether all values are finite and at least 0, the largest, and whether one inside a row is 0.</summary>
    /// <param name="values">Rows of values.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="pitch">Distance of rows.</param>
    /// <param name="inside">Values of a row that may not be 0 without being noticed, at most the pitch.</param>
    /// <param name="largest">The largest value.</param>
    /// <param name="least">The least of the values inside; infinite where there are none.</param>
    /// <returns>Whether all values are finite and at least 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Inspect(ReadOnlySpan<double> values, int rows, int pitch, int inside, out double largest, out double least)
    {
        fixed (double* start = values)
        {
            Vector256<double> high = Vector256<double>.Zero;
            var low = Vector256.Create(double.PositiveInfinity);
            var most = Vector256.Create(double.MaxValue);
            Vector256<double> bad = Vector256<double>.Zero;
            double highest = 0;
            double lowest = double.PositiveInfinity;
            bool valid = true;
            for (int i = 0; i < rows; i++)
            {
                double* row = start + ((nint)i * pitch);
                int k = 0;
                for (; k + 8 <= inside; k += 8)
                {
                    Vector256<double> a = Vector256.Load(row + k);
                    Vector256<double> b = Vector256.Load(row + k + 4);

                    // Neither comparison holds for a number that is none.
                    bad |= ~(Vector256.LessThanOrEqual(a, most) & Vector256.LessThanOrEqual(b, most));
                    low = Vector256.MinNative(low, Vector256.MinNative(a, b));
                    high = Vector256.MaxNative(high, Vector256.MaxNative(a, b));
                }

                for (; k < pitch; k++)
                {
                    double value = row[k];
                    valid &= value is >= 0 and <= double.MaxValue;
                    highest = Math.Max(highest, value);
                    lowest = k < inside ? Math.Min(lowest, value) : lowest;
                }
            }

            for (int lane = 0; lane < 4; lane++)
            {
                highest = Math.Max(highest, high[lane]);
                lowest = Math.Min(lowest, low[lane]);
            }

            largest = highest;
            least = lowest;
            return valid && bad.AsUInt64() == Vector256<ulong>.Zero && lowest >= 0;
        }
    }
}
