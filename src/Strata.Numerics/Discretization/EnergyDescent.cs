using System.Numerics;
using System.Numerics.Tensors;

namespace Strata.Numerics.Discretization;

/// <summary>
/// Lowers a bilinear energy by a few steps of conjugate gradients, preconditioned by exact solves along each vertex
/// column. Every iterate is an admissible field.
/// </summary>
internal sealed class EnergyDescent
{
    /// <summary>Below this the squared residual is rounding and a further step would divide by it.</summary>
    private const double Converged = 1e-28;

    private double[] _residual = [], _z = [], _p = [], _ap = [], _ratio = [], _inverse = [], _diagonal = [], _off = [], _scratch = [];

    /// <summary>Improves a field in place.</summary>
    /// <param name="form">The energy and its load.</param>
    /// <param name="v">The field; held vertices have their values, tied vertices equal ones.</param>
    /// <param name="steps">Steps, at least 0.</param>
    /// <param name="tolerance">Stops after a step that takes off less than this part of what all steps took off.</param>
    /// <param name="isZero">True when the field is 0 everywhere.</param>
    public void Improve(BilinearForm form, Span<double> v, int steps, double tolerance, bool isZero = false)
    {
        Resize(form);
        if (steps == 0)
        {
            return;
        }

        Factor(form);
        if (isZero)
        {
            form.Load.CopyTo(_residual, 0);
        }
        else
        {
            Apply(form, v, _residual);
            AddFilms(form, v, _residual, absolute: true);
            TensorPrimitives.Subtract(form.Load, _residual, _residual);
        }

        // What is left at held vertices needs no clearing: their pivots are 0, so no direction ever sees it.
        form.Ties.Average(_residual);
        double before = 0, first = 0, taken = 0;
        for (int step = 0; step < steps; step++)
        {
            ColumnLanes.Solve(form, _ratio, _inverse, _residual, _z);
            form.Ties.Average(_z);
            double rz = TensorPrimitives.Dot<double>(_residual, _z);
            first = step == 0 ? rz : first;
            if (!(rz > Converged * first))
            {
                return;
            }

            double beta = step == 0 ? 0 : rz / before;
            before = rz;
            if (step == 0)
            {
                _z.AsSpan().CopyTo(_p);
            }
            else
            {
                TensorPrimitives.MultiplyAdd(_p, beta, _z, _p);
            }

            Apply(form, _p, _ap);
            AddFilms(form, _p, _ap, absolute: false);
            double curvature = TensorPrimitives.Dot<double>(_p, _ap);
            if (!(curvature > 0))
            {
                return;
            }

            double alpha = rz / curvature;
            TensorPrimitives.MultiplyAdd(_p, alpha, v, v);
            taken += alpha * rz;
            if (alpha * rz < tolerance * taken)
            {
                return;
            }

            if (step + 1 < steps)
            {
                form.Ties.Average(_ap);
                TensorPrimitives.MultiplyAdd(_ap, -alpha, _residual, _residual);
            }
        }
    }

    private void Resize(BilinearForm form)
    {
        int vertices = form.Columns * form.Stride;
        if (_residual.Length != vertices || _scratch.Length != 4 * (form.Stride + 1))
        {
            (_residual, _z, _p, _ap) = (new double[vertices], new double[vertices], new double[vertices], new double[vertices]);
            (_ratio, _inverse, _diagonal, _off) = (new double[vertices], new double[vertices], new double[vertices], new double[vertices]);
            _scratch = new double[4 * (form.Stride + 1)];
        }
    }

    private void Apply(BilinearForm form, ReadOnlySpan<double> v, Span<double> result)
    {
        int rows = form.Stride;
        result[..rows].Clear();
        for (int column = 0; column < form.Columns - 1; column++)
        {
            int at = column * rows;
            VertexKernels.Apply(
                form.Ax.AsSpan(at, rows), form.Az.AsSpan(at, rows), form.Weights(column),
                v.Slice(at, rows), v.Slice(at + rows, rows), _scratch, result.Slice(at, rows), result.Slice(at + rows, rows));
        }
    }

    private static void AddFilms(BilinearForm form, ReadOnlySpan<double> v, Span<double> result, bool absolute)
    {
        foreach (FilmEdge film in form.Edges)
        {
            double ambient = absolute ? film.Ambient : 0, a = v[film.First] - ambient, b = v[film.Second] - ambient;
            result[film.First] += (film.M00 * a) + (film.M01 * b);
            result[film.Second] += (film.M01 * a) + (film.M11 * b);
        }
    }

    /// <summary>The diagonal block of each vertex column, factored.</summary>
    private void Factor(BilinearForm form)
    {
        Array.Clear(_diagonal);
        Array.Clear(_off);
        int rows = form.Stride;
        for (int column = 0; column < form.Columns - 1; column++)
        {
            int at = column * rows;
            AddBlock(form.Ax.AsSpan(at, rows), form.Az.AsSpan(at, rows), form.W00[column], _diagonal.AsSpan(at, rows), _off.AsSpan(at, rows));
            AddBlock(form.Ax.AsSpan(at, rows), form.Az.AsSpan(at, rows), form.W11[column], _diagonal.AsSpan(at + rows, rows), _off.AsSpan(at + rows, rows));
        }

        foreach (FilmEdge film in form.Edges)
        {
            _diagonal[film.First] += film.M00;
            _diagonal[film.Second] += film.M11;
            if (film.Second == film.First + 1)
            {
                _off[film.First] += film.M01;
            }
        }

        StiffenTies(form);
        ColumnLanes.Factor(form, _diagonal, _off, _inverse, _ratio);
    }

    private static void AddBlock(ReadOnlySpan<double> ax, ReadOnlySpan<double> az, double weight, Span<double> diagonal, Span<double> off)
    {
        int k = 0, elements = ax.Length - 1, lanes = Vector<double>.Count;
        for (; k <= elements - lanes; k += lanes)
        {
            Vector<double> x = ax.Load(k), z = weight * az.Load(k), own = x + z;
            diagonal.Store(k, diagonal.Load(k) + own);
            diagonal.Store(k + 1, diagonal.Load(k + 1) + own);
            off.Store(k, off.Load(k) + ((0.5 * x) - z));
        }

        for (; k < elements; k++)
        {
            double own = ax[k] + (weight * az[k]);
            diagonal[k] += own;
            diagonal[k + 1] += own;
            off[k] += (0.5 * ax[k]) - (weight * az[k]);
        }
    }

    /// <summary>Couples tied neighbours of one column in the preconditioner, so that a solve sees them as nearly one.</summary>
    private void StiffenTies(BilinearForm form)
    {
        for (int group = 0; group < form.Ties.Count; group++)
        {
            ReadOnlySpan<int> members = form.Ties[group];
            for (int a = 0; a < members.Length; a++)
            {
                int low = members[a];
                if (members.IndexOf(low + 1) >= 0)
                {
                    double stiff = 100 * (_diagonal[low] + _diagonal[low + 1]);
                    _diagonal[low] += stiff;
                    _diagonal[low + 1] += stiff;
                    _off[low] -= stiff;
                }
            }
        }
    }
}
