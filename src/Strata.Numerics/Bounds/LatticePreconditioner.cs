using System.Numerics.Tensors;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Numerics.Solvers;

namespace Strata.Numerics.Bounds;

/// <summary>
/// The five-point system whose energy is that of a bilinear form with each element's mixed products d0 d1 replaced by the
/// mean square of both: never less than the form and at most three times as much, whatever the shape of the elements, so
/// that a multigrid iteration on it is all that a descent of the form needs.
/// </summary>
internal sealed class LatticePreconditioner : IDisposable
{
    /// <summary>Tied vertices are coupled this much more strongly than to their neighbours; a descent averages them after.</summary>
    private const double Stiffness = 100;

    /// <summary>One iteration nearly always does; what it leaves, the descent's next step takes.</summary>
    private const double Reduction = 0.5;

    private readonly DiffusionSolver _solver = new();
    private DiffusionSystem _system = new(1, 1);
    private SolveOptions _options = new() { RelativeTolerance = Reduction };

    /// <summary>Sets up the system of a form.</summary>
    /// <param name="form">The form, with its held and tied vertices.</param>
    /// <param name="threads">Threads allowed.</param>
    public void Prepare(BilinearForm form, int threads)
    {
        _system = _system.Resized(form.Columns, form.Stride, clear: false);
        Elements(form);
        foreach (FilmEdge film in form.Edges)
        {
            Edge(film);
        }

        Held(form.Free);
        Tied(form);
        if (_options.Threads != threads)
        {
            _options = _options with { Threads = threads };
        }

        _solver.Prepare(_system, _options);
    }

    /// <summary>Solves for a residual, roughly.</summary>
    /// <param name="residual">The residual; 0 at held vertices, equal at tied ones.</param>
    /// <param name="z">Receives the solution.</param>
    /// <returns>False where there is none: the field is as good as it gets.</returns>
    public bool Solve(ReadOnlySpan<double> residual, Span<double> z)
    {
        z.Clear();
        return _solver.Solve(residual, z, _options).IsUsable;
    }

    /// <summary>Frees the memory of the solver.</summary>
    public void Dispose() => _solver.Dispose();

    // Ax (d0^2 + d0 d1 + d1^2) -> 3/2 Ax (d0^2 + d1^2); w00 e0^2 + 2 w01 e0 e1 + w11 e1^2 -> (w00 + w01) e0^2 + (w11 + w01) e1^2.
    private void Elements(BilinearForm form)
    {
        double[] gx = _system.Gx, gz = _system.Gz;
        int vertices = form.Columns * form.Stride;
        Array.Clear(gx, 0, vertices);
        Array.Clear(gz, 0, vertices);
        Array.Clear(_system.Gb, 0, vertices);
        int rows = form.Stride, elements = rows - 1;
        for (int column = 0; column < form.Columns - 1; column++)
        {
            int at = column * rows;
            (double w00, double w01, double w11) = form.Weights(column);
            ReadOnlySpan<double> ax = form.Ax.AsSpan(at, rows), az = form.Az.AsSpan(at, rows);
            Span<double> along = gx.AsSpan(at, rows), west = gz.AsSpan(at, rows), east = gz.AsSpan(at + rows, rows);
            TensorPrimitives.MultiplyAdd(ax[..elements], 1.5, along[..elements], along[..elements]);
            TensorPrimitives.MultiplyAdd(ax[..elements], 1.5, along[1..], along[1..]);
            TensorPrimitives.MultiplyAdd(az[..elements], w00 + w01, west[..elements], west[..elements]);
            TensorPrimitives.MultiplyAdd(az[..elements], w11 + w01, east[..elements], east[..elements]);
        }
    }

    private void Edge(FilmEdge edge)
    {
        _system.Gb[edge.First] += edge.M00 + edge.M01;
        _system.Gb[edge.Second] += edge.M11 + edge.M01;
        if (edge.M01 < 0)
        {
            // A coupling of both ends rather than to the outside.
            (edge.Second == edge.First + 1 ? _system.Gz : _system.Gx)[edge.First] -= edge.M01;
        }
    }

    /// <summary>Held vertices leave the system; what led to them leads to the reference.</summary>
    private void Held(Numbers free)
    {
        double[] gx = _system.Gx, gz = _system.Gz, gb = _system.Gb;
        int rows = _system.Nz;
        for (int v = 0; v < free.Length; v++)
        {
            if (free[v] != 0)
            {
                continue;
            }

            gb[v] = 0;
            Release(gx, v, v + rows);
            Release(gz, v, v + 1);
            if (v >= rows)
            {
                Release(gx, v - rows, v - rows);
            }

            if (v > 0)
            {
                Release(gz, v - 1, v - 1);
            }
        }

        void Release(double[] g, int edge, int neighbour)
        {
            if (g[edge] != 0 && free[neighbour] != 0)
            {
                gb[neighbour] += g[edge];
            }

            g[edge] = 0;
        }
    }

    private void Tied(BilinearForm form)
    {
        for (int group = 0; group < form.Ties.Count; group++)
        {
            ReadOnlySpan<int> members = form.Ties[group];
            double sum = 0;
            foreach (int v in members)
            {
                sum += Diagonal(v);
            }

            foreach (int v in members)
            {
                Couple(_system.Gz, v, members.Contains(v + 1), form.Free, Stiffness * sum);
                Couple(_system.Gx, v, members.Contains(v + form.Stride), form.Free, Stiffness * sum);
            }
        }
    }

    private static void Couple(double[] g, int v, bool tied, Numbers free, double stiff)
    {
        if (tied && free[v] != 0)
        {
            g[v] = stiff;
        }
    }

    private double Diagonal(int v) =>
        _system.Gb[v] + _system.Gx[v] + _system.Gz[v] + (v >= _system.Nz ? _system.Gx[v - _system.Nz] : 0) + (v > 0 ? _system.Gz[v - 1] : 0);
}
