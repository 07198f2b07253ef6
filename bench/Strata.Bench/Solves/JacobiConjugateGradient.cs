using System.Numerics.Tensors;
using Strata.Numerics.Discretization;
using Strata.Numerics.Solvers;

namespace Strata.Bench.Solves;

/// <summary>Plain conjugate gradients with the diagonal as preconditioner, vectorised, in double precision: what one would write first.</summary>
internal static class JacobiConjugateGradient
{
    /// <summary>Solves to a relative residual from zero.</summary>
    /// <returns>Iterations.</returns>
    public static int Solve(DiffusionSystem system, double[] u, double tolerance, int maxIterations)
    {
        int n = u.Length;
        int nz = system.Nz;
        double[] r = (double[])system.Q.Clone();
        double[] p = new double[n];
        double[] z = new double[n];
        double[] zero = new double[n];
        double[] inverse = (double[])system.Gb.Clone();
        TensorPrimitives.Add(inverse, system.Gx, inverse);
        TensorPrimitives.Add(inverse, system.Gz, inverse);
        TensorPrimitives.Add(inverse.AsSpan(nz), system.Gx.AsSpan(0, n - nz), inverse.AsSpan(nz));
        TensorPrimitives.Add(inverse.AsSpan(1), system.Gz.AsSpan(0, n - 1), inverse.AsSpan(1));
        for (int c = 0; c < n; c++)
        {
            inverse[c] = inverse[c] > 0 ? 1 / inverse[c] : 0;
        }

        Array.Clear(u);
        double target = tolerance * TensorPrimitives.Norm<double>(system.Q);
        double previous = 0;
        int iteration = 0;
        for (; iteration < maxIterations && TensorPrimitives.Norm<double>(r) > target; iteration++)
        {
            TensorPrimitives.Multiply(inverse, r, z);
            double product = TensorPrimitives.Dot<double>(r, z);
            TensorPrimitives.MultiplyAdd(p, previous > 0 ? product / previous : 0, z, p);
            previous = product;

            // z = -A p.
            Residual.Evaluate(system, zero, p, z);
            double step = -product / TensorPrimitives.Dot<double>(p, z);
            TensorPrimitives.MultiplyAdd(p, step, u, u);
            TensorPrimitives.MultiplyAdd(z, step, r, r);
        }

        return iteration;
    }
}
