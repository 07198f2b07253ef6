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
            var high0 = Vector256<double>.Zero;
            var high1 = high0;
            var low0 = Vector256.Create(double.PositiveInfinity);
            var low1 = low0;
            double high = 0;
            double low = double.PositiveInfinity;
            double rest = double.PositiveInfinity;
            bool valid = true;
            for (int i = 0; i < rows; i++)
            {
                double* row = start + ((nint)i * pitch);
                int k = 0;
                for (; k + 8 <= inside; k += 8)
                {
                    Vector256<double> a = Vector256.Load(row + k);
                    Vector256<double> b = Vector256.Load(row + k + 4);
                    high0 = Vector256.ConditionalSelect(Vector256.LessThanOrEqual(a, high0), high0, a);
                    low0 = Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(a, low0), low0, a);
                    high1 = Vector256.ConditionalSelect(Vector256.LessThanOrEqual(b, high1), high1, b);
                    low1 = Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(b, low1), low1, b);
                    valid &= Vector256.GreaterThanOrEqualAll(a, Vector256<double>.Zero) & Vector256.GreaterThanOrEqualAll(b, Vector256<double>.Zero);
                }

                for (; k < pitch; k++)
                {
                    double value = row[k];
                    valid &= value >= 0;
                    high = Math.Max(high, value);
                    if (k < inside)
                    {
                        low = Math.Min(low, value);
                    }
                    else
                    {
                        rest = Math.Min(rest, value);
                    }
                }
            }

            for (int lane = 0; lane < 4; lane++)
            {
                high = Math.Max(high, Math.Max(high0[lane], high1[lane]));
                low = Math.Min(low, Math.Min(low0[lane], low1[lane]));
            }

            largest = high;
            least = low;
            return valid && high <= double.MaxValue && rest >= 0;
        }
    }
}
