using Strata.Numerics.Discretization;
using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <content>What follows when the first method does not converge.</content>
internal sealed unsafe partial class DiffusionSolver
{
    private SolveReport SolveWithFallbacks(
        DiffusionSystem system, ReadOnlySpan<double> q, Span<double> u, double norm, bool zeroGuess, SolveOptions options, CancellationToken ct)
    {
        double target = options.RelativeTolerance * norm;
        string method = NameOf(_direction);
        SolveStatus status = SolveLines(_first, _direction, q, norm, u, zeroGuess, target, options.MaxIterations, out int iterations, out double residual, ct);
        if (status != SolveStatus.NotConverged)
        {
            return new SolveReport(status, iterations, residual / norm, method, false, _floating.Count);
        }

        ClearIfWorse(u, residual, norm);
        LineDirection other = _direction == LineDirection.AlongX ? LineDirection.AlongZ : LineDirection.AlongX;
        _second ??= new LineSolver();
        if (_secondDirection != other)
        {
            PrepareLines(_second, other);
            _secondDirection = other;
        }

        method += ", then " + NameOf(other);
        status = SolveLines(_second, other, q, norm, u, false, target, options.MaxIterations, out int more, out residual, ct);
        iterations += more;
        if (status == SolveStatus.NotConverged
            && BandedFactorization.BytesFor(system.Nx, system.Nz) < DirectBytes
            && BandedFactorization.WorkFor(system.Nx, system.Nz) < DirectWork)
        {
            method += ", then direct";
            status = SolveDirectly(system, q, u, target, out residual);
        }
        else if (status == SolveStatus.NotConverged)
        {
            ClearIfWorse(u, residual, norm);
            status = SolveLines(_first, _direction, q, norm, u, false, target, PatientIterations, out more, out residual, ct);
            method += $", then {NameOf(_direction)}, {PatientIterations} iterations";
            iterations += more;
        }

        return new SolveReport(status, iterations, residual / norm, method, true, _floating.Count);
    }

    private static void ClearIfWorse(Span<double> u, double residual, double norm)
    {
        if (!(residual < norm))
        {
            u.Clear();
        }
    }

    private SolveStatus SolveDirectly(DiffusionSystem system, ReadOnlySpan<double> q, Span<double> u, double target, out double residual)
    {
        int n = system.Nx * system.Nz;
        _direct ??= new BandedFactorization(system, _floating.Representatives(n));
        double[] r = new double[n];
        double[] correction = new double[n];
        u.Clear();
        residual = double.PositiveInfinity;
        double previous;
        q.CopyTo(r);
        do
        {
            previous = residual;
            _direct.Solve(r, correction);
            System.Numerics.Tensors.TensorPrimitives.Add(u, correction, u);
            residual = Residual.Evaluate(system, q, u, r);
        }
        while (residual > target && residual < 0.5 * previous);

        if (residual <= target)
        {
            return SolveStatus.Converged;
        }

        return residual <= 4 * Math.ScaleB(1, -52) * StencilKernels.AbsoluteNorm(system.Nx, system.Nz, system.Gx, system.Gz, system.Gb, u)
            ? SolveStatus.Stalled
            : SolveStatus.NotConverged;
    }
}
