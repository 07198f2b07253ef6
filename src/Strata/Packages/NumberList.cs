using System.Collections;
using System.Globalization;

namespace Strata.Packages;

/// <summary>One or several numbers of one parameter: one for all members of a group (dies), or one for each.</summary>
internal sealed class NumberList : IReadOnlyList<double>, IEquatable<NumberList>
{
    private readonly double[] _values;

    /// <summary>Creates a list.</summary>
    /// <param name="values">At least one number.</param>
    /// <exception cref="ArgumentException">There is no number.</exception>
    public NumberList(params ReadOnlySpan<double> values)
    {
        _values = values.ToArray();
        if (_values.Length == 0)
        {
            throw new ArgumentException("A list of numbers needs at least one; found none.", nameof(values));
        }
    }

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public double this[int index] => _values[index];

    /// <summary>A list of one number.</summary>
    public static implicit operator NumberList(double value) => FromDouble(value);

    /// <summary>A list of one number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The list.</returns>
    public static NumberList FromDouble(double value) => new(value);

    /// <summary>The number of one member of a group.</summary>
    /// <param name="index">The member, from 0.</param>
    /// <returns>Its own number, or the only one.</returns>
    public double For(int index) => _values.Length == 1 ? _values[0] : _values[index];

    /// <summary>Whether there is one number for all, or one for each of a group.</summary>
    /// <param name="count">The number of members.</param>
    public bool Fits(int count) => _values.Length == 1 || _values.Length == count;

    /// <inheritdoc/>
    public bool Equals(NumberList? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NumberList);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (double value in _values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();

    /// <summary>The numbers, separated by spaces, as a CSV cell holds them.</summary>
    public override string ToString() => string.Join(' ', _values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
}

/// <summary>One name for all members of a group (layers), or one for each, separated by spaces.</summary>
internal static class NamesInOrder
{
    /// <summary>The names of a text.</summary>
    /// <param name="text">One name, or several; a name that holds spaces itself can only stand alone.</param>
    /// <param name="count">The number of members.</param>
    /// <returns>A name for each member; null where there are several and another number of them.</returns>
    public static string[]? Of(string text, int count)
    {
        string[] names = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names.Length == count ? names : names.Length == 1 ? [.. Enumerable.Repeat(names[0], count)] : null;
    }

    /// <summary>The first name that is not known; null where the text, or every name in it, is.</summary>
    /// <param name="text">One name, or several.</param>
    /// <param name="isKnown">Whether a name is known.</param>
    public static string? Unknown(string text, Func<string, bool> isKnown) =>
        isKnown(text) ? null : text.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(name => !isKnown(name));
}
