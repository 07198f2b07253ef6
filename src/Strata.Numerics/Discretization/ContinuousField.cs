namespace Strata.Numerics.Discretization;

/// <summary>
/// The continuous field of a bound on its own: a value at each vertex of the grid as each cell around it sees it. The cells
/// see different values across a contact only.
/// </summary>
internal sealed class ContinuousField
{
    private readonly double[] _values;
    private readonly int _stride;
    private readonly (int Low, int High)[] _x, _z;

    internal ContinuousField(double[] values, int stride, (int Low, int High)[] x, (int Low, int High)[] z)
    {
        _values = values;
        _stride = stride;
        (_x, _z) = (x, z);
    }

    /// <summary>The value at a corner of a cell, as seen from the cell; nothing of use for a cell outside the domain.</summary>
    /// <param name="i">Column of the cell.</param>
    /// <param name="k">Row of the cell.</param>
    /// <param name="east">True for the east side of the cell, false for the west.</param>
    /// <param name="top">True for the top of the cell, false for the bottom.</param>
    public double Corner(int i, int k, bool east, bool top) =>
        _values[((east ? _x[i + 1].Low : _x[i].High) * _stride) + (top ? _z[k + 1].Low : _z[k].High)];

    internal ContinuousField Scaled(double factor)
    {
        double[] scaled = new double[_values.Length];
        System.Numerics.Tensors.TensorPrimitives.Multiply(_values, factor, scaled);
        return new ContinuousField(scaled, _stride, _x, _z);
    }

    /// <summary>The sum of two fields of one body on one grid.</summary>
    /// <param name="other">The other.</param>
    /// <exception cref="ArgumentException">The fields are of different grids.</exception>
    public ContinuousField Plus(ContinuousField other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._values.Length != _values.Length || other._stride != _stride)
        {
            throw new ArgumentException($"Fields of {_values.Length} and {other._values.Length} vertices have no sum.", nameof(other));
        }

        double[] sum = new double[_values.Length];
        System.Numerics.Tensors.TensorPrimitives.Add(_values, other._values, sum);
        return new ContinuousField(sum, _stride, _x, _z);
    }
}
