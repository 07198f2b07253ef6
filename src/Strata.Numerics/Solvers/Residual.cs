using Strata.Numerics.Discretization;
using Strata.Numerics.Kernels;

namespace Strata.Numerics.Solvers;

/// <summary>The reference evaluation of the equations' residual, in double precision and flux form.</summary>
internal static class Residual
{
    /// <summary>r = q - A u with A u_c = gb_c u_c + sum over the faces of g (u_c - u_neighbour).</summary>
    /// <param name="system">The system; its own source is not used.</param>
    /// <param name="q">Sources, W or A; Nx * Nz values.</param>
    /// <param name="u">Solution, K or V; Nx * Nz values.</param>
    /// <param name="r">Receives the residual, W or A; Nx * Nz values, may not overlap the others.</param>
    /// <returns>The 2-norm of r.</returns>
    /// <exception cref="ArgumentException">A length differs from Nx * Nz.</exception>
    public static double Evaluate(DiffusionSystem system, ReadOnlySpan<double> q, ReadOnlySpan<double> u, Span<double> r)
    {
        ArgumentNullException.ThrowIfNull(system);
        int n = system.Nx * system.Nz;
        if (q.Length != n || u.Length != n || r.Length != n)
        {
            throw new ArgumentException($"q, u and r must have {n} values; found {q.Length}, {u.Length} and {r.Length}.");
        }

        StencilKernels.Residual(system.Nx, system.Nz, system.Gx, system.Gz, system.Gb, q, u, r);
        return Math.Sqrt(VectorKernels.SumOfSquares(r));
    }
}
