using Strata.Numerics.Discretization;

namespace Strata.Numerics.Bounds;

/// <summary>The given values that drive a problem, and the work they do on a flux.</summary>
internal static class DrivingWork
{
    /// <summary>True when any ambient or given value differs from 0.</summary>
    public static bool IsDriven(DiffusionProblem problem) =>
        Drives(problem.West) || Drives(problem.East) || Drives(problem.Bottom) || Drives(problem.Top)
        || Drives(problem.IsFixedX, problem.FixedValueX) || Drives(problem.IsFixedZ, problem.FixedValueZ) || Drives(problem.IsFixedCell, problem.FixedValueCell)
        || Drives(problem.ReferenceConductance, problem.ReferenceValue);

    /// <summary>Sum over held interior faces and cells of value times the flux that leaves them into the body, and of its magnitudes.</summary>
    public static (double Work, double Magnitude) Of(FaceFluxes fluxes)
    {
        DiffusionProblem problem = fluxes.XFaces.Problem;
        int nx = problem.Grid.Nx, nz = problem.Grid.Nz;
        double work = 0, magnitude = 0;
        void Add(double value, double taken)
        {
            work -= value * taken;
            magnitude += Math.Abs(value * taken);
        }

        for (int i = 0; i <= nx; i++)
        {
            for (int k = 0; k <= nz; k++)
            {
                if (k < nz && problem.IsFixedX is { } x && x[problem.Grid.XFace(i, k)])
                {
                    Add(problem.FixedValueX![problem.Grid.XFace(i, k)], fluxes.IntoFixedX(i, k));
                }

                if (i < nx && problem.IsFixedZ is { } z && z[problem.Grid.ZFace(i, k)])
                {
                    Add(problem.FixedValueZ![problem.Grid.ZFace(i, k)], fluxes.IntoFixedZ(i, k));
                }

                if (i < nx && k < nz && problem.IsFixedCell is { } cell && cell[problem.Grid.Cell(i, k)])
                {
                    Add(problem.FixedValueCell![problem.Grid.Cell(i, k)], fluxes.IntoFixedCell(i, k));
                }
            }
        }

        return (work, magnitude);
    }

    /// <summary>The largest magnitude of a given value or ambient; by the maximum principle no solution exceeds it.</summary>
    public static double Largest(DiffusionProblem problem) => Math.Max(
        Math.Max(Math.Max(Largest(problem.West), Largest(problem.East)), Math.Max(Largest(problem.Bottom), Largest(problem.Top))),
        Math.Max(Math.Max(Largest(problem.FixedValueX), Largest(problem.ReferenceValue)), Math.Max(Largest(problem.FixedValueZ), Largest(problem.FixedValueCell))));

    private static double Largest(SideConditions side)
    {
        double largest = 0;
        foreach (BoundaryCondition condition in side)
        {
            largest = Math.Max(largest, condition.Kind is BoundaryKind.Value or BoundaryKind.Film ? Math.Abs(condition.Value) : 0);
        }

        return largest;
    }

    private static double Largest(double[]? values) =>
        values is { Length: > 0 } ? Math.Abs(System.Numerics.Tensors.TensorPrimitives.MaxMagnitude<double>(values)) : 0;

    private static bool Drives(SideConditions side)
    {
        foreach (BoundaryCondition condition in side)
        {
            if (condition.Kind is BoundaryKind.Value or BoundaryKind.Film && condition.Value != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Drives(double[]? conductance, double[]? value)
    {
        for (int c = 0; conductance is not null && value is not null && c < value.Length; c++)
        {
            if (conductance[c] > 0 && value[c] != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Drives(bool[]? held, double[]? value)
    {
        for (int n = 0; held is not null && n < held.Length; n++)
        {
            if (held[n] && value![n] != 0)
            {
                return true;
            }
        }

        return false;
    }
}
