using System.Numerics.Tensors;

namespace Strata.Numerics.Discretization;

/// <summary>Refuses the arrays that the discretisation cannot use.</summary>
internal static class ProblemChecks
{
    /// <summary>Checks lengths, signs and finiteness, and that no source lies outside the domain.</summary>
    /// <exception cref="ArgumentException">With the name of the array, the index, the value and what is allowed.</exception>
    public static void Check(DiffusionProblem problem)
    {
        int xFaces = (problem.Grid.Nx + 1) * problem.Grid.Nz, zFaces = problem.Grid.Nx * (problem.Grid.Nz + 1), cells = problem.Grid.CellCount;
        NonNegative(problem.Kx, cells, nameof(problem.Kx));
        NonNegative(problem.Kz, cells, nameof(problem.Kz));
        NonNegative(problem.ContactX, xFaces, nameof(problem.ContactX));
        NonNegative(problem.ContactZ, zFaces, nameof(problem.ContactZ));
        NonNegative(problem.SheetOnX, xFaces, nameof(problem.SheetOnX));
        NonNegative(problem.SheetOnZ, zFaces, nameof(problem.SheetOnZ));
        NonNegative(problem.ReferenceConductance, cells, nameof(problem.ReferenceConductance));
        Finite(problem.ReferenceValue, cells, nameof(problem.ReferenceValue));
        Finite(problem.Source, cells, nameof(problem.Source));
        Finite(problem.FaceSourceX, xFaces, nameof(problem.FaceSourceX));
        Finite(problem.FaceSourceZ, zFaces, nameof(problem.FaceSourceZ));
        Pair(problem.IsFixedX, problem.FixedValueX, xFaces, nameof(problem.IsFixedX), nameof(problem.FixedValueX));
        Pair(problem.IsFixedZ, problem.FixedValueZ, zFaces, nameof(problem.IsFixedZ), nameof(problem.FixedValueZ));
        Pair(problem.IsFixedCell, problem.FixedValueCell, cells, nameof(problem.IsFixedCell), nameof(problem.FixedValueCell));
        Conditions(problem.West, nameof(problem.West));
        Conditions(problem.East, nameof(problem.East));
        Conditions(problem.Bottom, nameof(problem.Bottom));
        Conditions(problem.Top, nameof(problem.Top));
        SourcesInDomain(problem);
    }

    private static void NonNegative(double[]? values, int length, string name)
    {
        Length(values?.Length, length, name);
        if (values is { Length: > 0 } && !(TensorPrimitives.Min<double>(values) >= 0 && double.IsFinite(TensorPrimitives.Max<double>(values))))
        {
            int at = Array.FindIndex(values, v => !(v >= 0 && double.IsFinite(v)));
            throw new ArgumentException($"{name}[{at}] must be at least 0 and finite; found {values[at]:R}.");
        }
    }

    private static void Finite(double[]? values, int length, string name)
    {
        Length(values?.Length, length, name);
        if (values is { Length: > 0 } && !double.IsFinite(TensorPrimitives.MaxMagnitude<double>(values)))
        {
            int at = Array.FindIndex(values, v => !double.IsFinite(v));
            throw new ArgumentException($"{name}[{at}] must be finite; found {values[at]:R}.");
        }
    }

    private static void Pair(bool[]? flags, double[]? values, int length, string flagName, string valueName)
    {
        Length(flags?.Length, length, flagName);
        Finite(values, length, valueName);
        if (flags is not null && values is null)
        {
            throw new ArgumentException($"{flagName} needs {valueName}; found none.");
        }
    }

    private static void Length(int? found, int expected, string name)
    {
        if (found is { } length && length != expected)
        {
            throw new ArgumentException($"{name} must have {expected} values; found {length}.");
        }
    }

    private static void Conditions(SideConditions side, string name)
    {
        for (int t = 0; t < side.Length; t++)
        {
            BoundaryCondition condition = side[t];
            if (!double.IsFinite(condition.Value) || (condition.Kind == BoundaryKind.Film && !(condition.Film > 0 && double.IsFinite(condition.Film))))
            {
                throw new ArgumentException($"{name}[{t}] must have a finite value and a film above 0 W/(m2 K); found {condition}.");
            }
        }
    }

    private static void SourcesInDomain(DiffusionProblem problem)
    {
        for (int c = 0; c < problem.Source.Length; c++)
        {
            if (problem.Source[c] != 0 && problem.Kx[c] == 0 && problem.Kz[c] == 0 && !(problem.IsFixedCell is { } held && held[c]))
            {
                throw new ArgumentException($"Cell ({c / problem.Grid.Nz}, {c % problem.Grid.Nz}) is outside the domain but has a source of {problem.Source[c]:R}.");
            }

            if (problem.ReferenceConductance is { } reference && reference[c] != 0 && problem.Kx[c] == 0 && problem.Kz[c] == 0)
            {
                throw new ArgumentException($"Cell ({c / problem.Grid.Nz}, {c % problem.Grid.Nz}) is outside the domain but has a conductance of {reference[c]:R} to a reference.");
            }
        }
    }
}
