using System.Globalization;

namespace Strata.Materials;

/// <summary>A positive property as a function of temperature: linear between the nodes of a table, constant outside it.</summary>
/// <example><code>
/// var table = new TemperatureTable([(25, 148), (100, 108), (200, 76)]);
/// var silicon = new Material { Name = "si-t", Conductivity = ThermalConductivity.Isotropic(table) };
/// </code></example>
public sealed class TemperatureTable : IEquatable<TemperatureTable>
{
    private readonly double[] _temperaturesC;
    private readonly double[] _values;

    /// <summary>Creates a table from its nodes.</summary>
    /// <param name="nodes">Temperature, degrees Celsius, and value; at least one node, temperatures strictly ascending and not below -273.15, values positive and finite.</param>
    /// <exception cref="ArgumentNullException"><paramref name="nodes"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no node, or a node is outside these bounds; the message names it.</exception>
    public TemperatureTable(IEnumerable<(double TemperatureC, double Value)> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        (double TemperatureC, double Value)[] copy = [.. nodes];
        if (copy.Length == 0)
        {
            throw new ArgumentException("A temperature table needs at least 1 node; found 0.", nameof(nodes));
        }

        _temperaturesC = new double[copy.Length];
        _values = new double[copy.Length];
        for (int n = 0; n < copy.Length; n++)
        {
            (double t, double value) = copy[n];
            if (!double.IsFinite(t) || t < Material.AbsoluteZeroC || (n > 0 && t <= _temperaturesC[n - 1]))
            {
                throw new ArgumentException(Invariant($"Temperatures must ascend from at least {Material.AbsoluteZeroC} C; node {n + 1} is at {t} C") + (n > 0 ? Invariant($" after {_temperaturesC[n - 1]} C.") : "."), nameof(nodes));
            }

            if (!double.IsFinite(value) || value <= 0)
            {
                throw new ArgumentException(Invariant($"Values must be positive and finite; node {n + 1} at {t} C is {value}."), nameof(nodes));
            }

            _temperaturesC[n] = t;
            _values[n] = value;
        }
    }

    /// <summary>The temperatures of the nodes, degrees Celsius, strictly ascending.</summary>
    public ReadOnlySpan<double> TemperaturesC => _temperaturesC;

    /// <summary>The values at the nodes, positive.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>The lowest and highest temperature of the table, degrees Celsius.</summary>
    public (double MinC, double MaxC) Range => (_temperaturesC[0], _temperaturesC[^1]);

    /// <summary>The value at a temperature.</summary>
    /// <param name="temperatureC">Temperature, degrees Celsius; not NaN.</param>
    /// <returns>The value, linear between the two neighbouring nodes; outside the table that of the nearest node.</returns>
    /// <exception cref="ArgumentException">The temperature is NaN.</exception>
    public double At(double temperatureC)
    {
        if (double.IsNaN(temperatureC))
        {
            throw new ArgumentException("A temperature must be a number; found NaN.", nameof(temperatureC));
        }

        if (temperatureC <= _temperaturesC[0])
        {
            return _values[0];
        }

        if (temperatureC >= _temperaturesC[^1])
        {
            return _values[^1];
        }

        // Tables are short, and this is asked once per cell and round.
        int above = 1;
        while (_temperaturesC[above] < temperatureC)
        {
            above++;
        }

        if (_temperaturesC[above] == temperatureC)
        {
            return _values[above];
        }

        double weight = (temperatureC - _temperaturesC[above - 1]) / (_temperaturesC[above] - _temperaturesC[above - 1]);
        return _values[above - 1] + weight * (_values[above] - _values[above - 1]);
    }

    /// <inheritdoc/>
    public bool Equals(TemperatureTable? other) =>
        other is not null && _temperaturesC.AsSpan().SequenceEqual(other._temperaturesC) && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TemperatureTable);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_temperaturesC.Length, _temperaturesC[0], _values[0], _values[^1]);

    /// <summary>The nodes as text, <c>T:value</c> separated by spaces, as a materials file writes them.</summary>
    /// <returns>The nodes in ascending temperature.</returns>
    public override string ToString() => string.Join(' ', _temperaturesC.Zip(_values, (t, value) => Invariant($"{t}:{value}")));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
