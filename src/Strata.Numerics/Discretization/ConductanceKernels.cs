using System.Numerics;
using System.Runtime.InteropServices;

namespace Strata.Numerics.Discretization;

/// <summary>Conductances of plain interior faces: two half cells and a contact in series.</summary>
internal static class ConductanceKernels
{
    /// <summary>g = w kl kr / (hl kr + hr kl + c kl kr), 0 where both conductivities are 0; one cell index along all spans.</summary>
    /// <param name="low">Conductivities kl of the low cells.</param>
    /// <param name="high">Conductivities kr of the high cells.</param>
    /// <param name="width">Widths w.</param>
    /// <param name="halfLow">High half hl of the low cells.</param>
    /// <param name="halfHigh">Low half hr of the high cells.</param>
    /// <param name="contact">Contact resistance per face, or empty.</param>
    /// <param name="inverseArea">1 / line area: turns the contact into c.</param>
    /// <param name="g">Conductances.</param>
    public static void Series(
        ReadOnlySpan<double> low, ReadOnlySpan<double> high, Stride width, Stride halfLow, Stride halfHigh, ReadOnlySpan<double> contact, double inverseArea, Span<double> g)
    {
        int count = g.Length, lanes = Vector<double>.Count, k = 0;
        for (; k <= count - lanes; k += lanes)
        {
            Vector<double> kl = Load(low, k), kr = Load(high, k);
            Vector<double> den = (halfLow.Load(k) * kr) + (halfHigh.Load(k) * kl);
            if (!contact.IsEmpty)
            {
                den += Load(contact, k) * inverseArea * kl * kr;
            }

            // The quotient is taken before the product, so that a large conductivity cannot overflow.
            Vector<double> value = width.Load(k) * kl * (kr / den);
            Vector.ConditionalSelect(Vector.GreaterThan(den, Vector<double>.Zero), value, Vector<double>.Zero).StoreUnsafe(ref MemoryMarshal.GetReference(g), (nuint)k);
        }

        for (; k < count; k++)
        {
            double den = (halfLow.At(k) * high[k]) + (halfHigh.At(k) * low[k]);
            den += contact.IsEmpty ? 0 : contact[k] * inverseArea * low[k] * high[k];
            g[k] = den > 0 ? width.At(k) * low[k] * (high[k] / den) : 0;
        }
    }

    /// <summary>flux = g (ul - ur).</summary>
    public static void Flux(ReadOnlySpan<double> g, ReadOnlySpan<double> low, ReadOnlySpan<double> high, Span<double> flux)
    {
        int count = g.Length, lanes = Vector<double>.Count, k = 0;
        for (; k <= count - lanes; k += lanes)
        {
            (Load(g, k) * (Load(low, k) - Load(high, k))).StoreUnsafe(ref MemoryMarshal.GetReference(flux), (nuint)k);
        }

        for (; k < count; k++)
        {
            flux[k] = g[k] * (low[k] - high[k]);
        }
    }

    private static Vector<double> Load(ReadOnlySpan<double> values, int at) => Vector.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);

    /// <summary>A span of values, or one value for all.</summary>
    internal readonly ref struct Stride
    {
        private readonly ReadOnlySpan<double> _values;
        private readonly double _value;

        /// <summary>One value per index.</summary>
        public Stride(ReadOnlySpan<double> values) => _values = values;

        /// <summary>The same value everywhere.</summary>
        public Stride(double value) => _value = value;

        /// <summary>The value at an index.</summary>
        public double At(int k) => _values.IsEmpty ? _value : _values[k];

        /// <summary>The values of a vector's lanes.</summary>
        public Vector<double> Load(int k) => _values.IsEmpty ? new Vector<double>(_value) : ConductanceKernels.Load(_values, k);
    }
}
