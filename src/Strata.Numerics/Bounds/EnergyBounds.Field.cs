using System.Numerics.Tensors;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <content>The continuous field, for readings.</content>
internal sealed partial class EnergyBounds
{
    private readonly Numbers _reading = new();
    private double _readingScale = 1;

    /// <summary>Copies the field v of the last evaluation; <see cref="FieldError"/> bounds its distance to the solution.</summary>
    public ContinuousField Field() => Of(_v);

    /// <summary>
    /// Copies the continuous field that points and extremes are read from: the one that v was made from, what the cells and fluxes
    /// of the solution say of the vertices. The least energy presses v down where it must be continuous at the end of a contact;
    /// this field reads the solution as it is. Where edges of the drawing cross cells it is v, because the equations solve another
    /// body there: of loads as much of it as makes its energy the value reported, so that extremes and means agree.
    /// </summary>
    public ContinuousField Reading() => Of(_drawn is null ? _reading : _v, _drawn is null ? 1 : _readingScale);

    /// <summary>The same of another solution, without bounding it: where edges of the drawing cross cells v alone is found.</summary>
    /// <param name="problem">The problem; loads and given values in any mixture.</param>
    /// <param name="u">Its solution, one value per cell.</param>
    /// <param name="options">Work to spend on the field where edges cross cells; null for the defaults.</param>
    public ContinuousField ReadingOf(DiffusionProblem problem, ReadOnlySpan<double> u, EnergyBoundsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Begin(problem, u);
        if (_drawn is not null)
        {
            var flux = new DrawnFlux(_drawn, _fluxPatches);
            flux.Close(_fluxes);
            ImprovePieces(problem, options ?? Defaults, flux);
        }

        return Of(_v);
    }

    private void KeepReading()
    {
        int vertices = _vertices.Columns * _vertices.Stride;
        _readingScale = 1;
        _reading.Fit(vertices);
        _v.AsSpan(0, vertices).CopyTo(_reading);
    }

    private ContinuousField Of(Numbers values, double scale = 1)
    {
        int columns = _fluxes.XFaces.NormalCount, rows = _fluxes.ZFaces.NormalCount;
        var x = new (int, int)[columns + 1];
        var z = new (int, int)[rows + 1];
        for (int n = 0; n <= columns; n++)
        {
            x[n] = (_vertices.X.Low(n), _vertices.X.High(n));
        }

        for (int n = 0; n <= rows; n++)
        {
            z[n] = (_vertices.Z.Low(n), _vertices.Z.High(n));
        }

        double[] copy = values.AsSpan(0, _vertices.Columns * _vertices.Stride).ToArray();
        TensorPrimitives.Multiply(copy, scale, copy);
        return new ContinuousField(copy, _vertices.Stride, x, z);
    }
}
