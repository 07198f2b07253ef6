using System.Numerics.Tensors;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// Lowers a bilinear energy by a few steps of conjugate gradients, preconditioned by multigrid on the five-point system
/// beside it (<see cref="LatticePreconditioner"/>). Every iterate is an admissible field.
/// </summary>
internal sealed class EnergyDescent : IDisposable
{
    /// <summary>Below this the squared residual is rounding and a further step would divide by it.</summary>
    private const double Converged = 1e-28;

    private readonly LatticePreconditioner _preconditioner = new();
    private readonly Numbers _residual = new(), _z = new(), _p = new(), _ap = new(), _scratch = new(), _both = new();

    /// <summary>Stops between steps.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>Improves a field in place.</summary>
    /// <param name="form">The energy and its load.</param>
    /// <param name="v">The field; held vertices have their values, tied vertices equal ones.</param>
    /// <param name="steps">Steps, at least 0.</param>
    /// <param name="tolerance">Stops after a step that takes off less than this part of what all steps took off.</param>
    /// <param name="threads">Threads allowed.</param>
    /// <param name="enough">Stops too after a step that takes off less than this, in the unit of the energy.</param>
    /// <param name="isZero">True when the field is 0 everywhere.</param>
    /// <param name="isPrepared">True when the form differs from that of the last call in its load and its held values only.</param>
    /// <param name="patches">Elements with matrices of their own; their unknowns follow the vertices in <paramref name="v"/>.</param>
    /// <param name="takeOver">Takes the elements that patches stand for out of the form, after they have served the preconditioner.</param>
    public void Improve(
        BilinearForm form, Span<double> v, int steps, double tolerance, int threads, double enough = 0, bool isZero = false,
        bool isPrepared = false, PatchSystem? patches = null, Action? takeOver = null)
    {
        if (steps == 0)
        {
            takeOver?.Invoke();
            return;
        }

        Resize(form, patches);
        if (!isPrepared)
        {
            _preconditioner.Prepare(form, threads);
        }

        takeOver?.Invoke();
        if (isZero)
        {
            form.Load.AsSpan().CopyTo(_residual);
            patches?.Load.AsSpan().CopyTo(_residual.AsSpan(form.Load.Length));
        }
        else
        {
            Apply(form, v, _residual, patches);
            AddFilms(form, v, _residual, absolute: true);
            Subtract(form, patches);
        }

        Admit(form, _residual, patches);
        double before = 0, first = 0, taken = 0, alpha = 0;
        for (int step = 0; step < steps; step++)
        {
            Cancellation.ThrowIfCancellationRequested();
            if (!(patches is null ? Solve(form, _residual, _z) : SolveBoth(form, patches)))
            {
                return;
            }

            double rz = TensorPrimitives.Dot<double>(_residual, _z);
            first = step == 0 ? rz : first;
            if (!(rz > Converged * first))
            {
                return;
            }

            Direct(step == 0 ? 0 : -alpha * TensorPrimitives.Dot<double>(_z, _ap) / before);
            before = rz;
            Apply(form, _p, _ap, patches);
            AddFilms(form, _p, _ap, absolute: false);
            Admit(form, _ap, patches);
            double curvature = TensorPrimitives.Dot<double>(_p, _ap);
            if (!(curvature > 0))
            {
                return;
            }

            alpha = TensorPrimitives.Dot<double>(_residual, _p) / curvature;
            TensorPrimitives.MultiplyAdd(_p, alpha, v, v);
            taken += alpha * rz;
            if (alpha * rz < Math.Max(tolerance * taken, enough))
            {
                return;
            }

            TensorPrimitives.MultiplyAdd(_ap, -alpha, _residual, _residual);
        }
    }

    /// <summary>Frees the memory of the preconditioner.</summary>
    public void Dispose() => _preconditioner.Dispose();

    // The change of the residual over its product with z (Polak and Ribiere), because the number of iterations that the
    // preconditioner takes may differ from step to step.
    private void Direct(double beta)
    {
        if (beta == 0)
        {
            _z.AsSpan().CopyTo(_p);
        }
        else
        {
            TensorPrimitives.MultiplyAdd(_p, beta, _z, _p);
        }
    }

    private bool Solve(BilinearForm form, ReadOnlySpan<double> residual, Span<double> z)
    {
        bool solved = _preconditioner.Solve(residual, z);
        form.Ties.Average(z);
        return solved;
    }

    /// <summary>
    /// Block elimination: the unknowns beside the vertices exactly, those at the vertices by the preconditioner, whose
    /// elements stand for what is left of the patches.
    /// <code>t = E^-1 r_e; z_g = M^-1 (r_g - G t); z_e = E^-1 (r_e - G' z_g)</code>
    /// </summary>
    private bool SolveBoth(BilinearForm form, PatchSystem patches)
    {
        int vertices = patches.Vertices;
        _z.Clear();
        _both.Clear();
        _residual.AsSpan(vertices).CopyTo(_z.AsSpan(vertices));
        patches.SolveExtra(_z.AsSpan(vertices));
        patches.AddProduct(_z, _both);
        Span<double> left = _both.AsSpan(0, vertices);
        TensorPrimitives.Subtract(_residual.AsSpan(0, vertices), left, left);
        TensorPrimitives.Multiply(left, form.Free, left);
        form.Ties.Average(left);
        _z.Clear();
        bool solved = Solve(form, left, _z.AsSpan(0, vertices));

        // Vertices that the patches hold were still free when the preconditioner was set up.
        TensorPrimitives.Multiply(_z.AsSpan(0, vertices), form.Free, _z);
        _both.Clear();
        patches.AddProduct(_z, _both);
        Span<double> extra = _z.AsSpan(vertices);
        TensorPrimitives.Subtract(_residual.AsSpan(vertices), _both.AsSpan(vertices), extra);
        TensorPrimitives.Multiply(extra, patches.Free, extra);
        patches.SolveExtra(extra);
        return solved;
    }

    /// <summary>Leaves of a residual what admissible fields can see: nothing at held vertices, the mean at tied ones.</summary>
    private static void Admit(BilinearForm form, Numbers residual, PatchSystem? patches)
    {
        int vertices = form.Free.Length;
        TensorPrimitives.Multiply(residual.AsSpan(0, vertices), form.Free, residual);
        form.Ties.Average(residual);
        if (patches is not null)
        {
            TensorPrimitives.Multiply(residual.AsSpan(vertices), patches.Free, residual.AsSpan(vertices));
        }
    }

    private void Subtract(BilinearForm form, PatchSystem? patches)
    {
        int vertices = form.Load.Length;
        TensorPrimitives.Subtract(form.Load, _residual.AsSpan(0, vertices), _residual);
        if (patches is not null)
        {
            TensorPrimitives.Subtract(patches.Load, _residual.AsSpan(vertices), _residual.AsSpan(vertices));
        }
    }

    private void Resize(BilinearForm form, PatchSystem? patches)
    {
        int vertices = (form.Columns * form.Stride) + (patches?.Extra ?? 0);
        if (patches is not null)
        {
            _both.FitToWrite(vertices);
        }

        _residual.FitToWrite(vertices);
        _z.FitToWrite(vertices);
        _p.FitToWrite(vertices);
        _ap.FitToWrite(vertices);
        _scratch.Fit(4 * (form.Stride + 1));
    }

    private void Apply(BilinearForm form, ReadOnlySpan<double> v, Span<double> result, PatchSystem? patches)
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

        if (patches is not null)
        {
            result[patches.Vertices..].Clear();
            patches.AddProduct(v, result);
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
}
