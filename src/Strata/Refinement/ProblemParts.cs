using System.Numerics.Tensors;
using Strata.Numerics.Discretization;

namespace Strata.Refinement;

/// <summary>Splits a linear problem into its loads and its levels; the solution is the sum of both.</summary>
internal static class ProblemParts
{
    /// <summary>Whether something is released in the body or driven through its outline.</summary>
    public static bool HasLoads(DiffusionProblem problem) =>
        problem.Source.AsSpan().ContainsAnyExcept(0.0)
        || HasAny(problem.FaceSourceX) || HasAny(problem.FaceSourceZ)
        || Outline(problem).Any(condition => condition.Kind == BoundaryKind.Flux && condition.Value != 0);

    /// <summary>Whether something is held at a value other than 0.</summary>
    public static bool HasLevels(DiffusionProblem problem) =>
        HasHeld(problem.IsFixedX, problem.FixedValueX) || HasHeld(problem.IsFixedZ, problem.FixedValueZ) || HasHeld(problem.IsFixedCell, problem.FixedValueCell)
        || Outline(problem).Any(condition => condition.Kind is BoundaryKind.Value or BoundaryKind.Film && condition.Value != 0);

    /// <summary>The problem with every level at 0.</summary>
    public static DiffusionProblem LoadsOnly(DiffusionProblem problem)
    {
        DiffusionProblem part = Body(problem);
        problem.Source.CopyTo(part.Source, 0);
        part.FaceSourceX = problem.FaceSourceX;
        part.FaceSourceZ = problem.FaceSourceZ;
        part.FixedValueX = Zeros(problem.FixedValueX);
        part.FixedValueZ = Zeros(problem.FixedValueZ);
        part.FixedValueCell = Zeros(problem.FixedValueCell);
        CopyOutline(problem, part, condition => condition.Kind is BoundaryKind.Value or BoundaryKind.Film ? condition with { Value = 0 } : condition);
        return part;
    }

    /// <summary>The problem without its loads.</summary>
    public static DiffusionProblem LevelsOnly(DiffusionProblem problem)
    {
        DiffusionProblem part = Body(problem);
        part.FixedValueX = problem.FixedValueX;
        part.FixedValueZ = problem.FixedValueZ;
        part.FixedValueCell = problem.FixedValueCell;
        CopyOutline(problem, part, condition => condition.Kind == BoundaryKind.Flux ? BoundaryCondition.Adiabatic : condition);
        return part;
    }

    /// <summary>The problem with every level at 0 and nothing released.</summary>
    public static DiffusionProblem WithoutData(DiffusionProblem problem)
    {
        DiffusionProblem part = Body(problem);
        part.FixedValueX = Zeros(problem.FixedValueX);
        part.FixedValueZ = Zeros(problem.FixedValueZ);
        part.FixedValueCell = Zeros(problem.FixedValueCell);
        CopyOutline(problem, part, condition => condition.Kind == BoundaryKind.Flux ? BoundaryCondition.Adiabatic : condition with { Value = 0 });
        return part;
    }

    /// <summary>The problem with all loads and levels times a factor; its arrays of them are its own.</summary>
    public static DiffusionProblem Scaled(DiffusionProblem problem, double factor)
    {
        DiffusionProblem part = Body(problem);
        Times(problem.Source, factor).CopyTo(part.Source, 0);
        part.FaceSourceX = problem.FaceSourceX is double[] x ? Times(x, factor) : null;
        part.FaceSourceZ = problem.FaceSourceZ is double[] z ? Times(z, factor) : null;
        part.FixedValueX = problem.FixedValueX is double[] fixedX ? Times(fixedX, factor) : null;
        part.FixedValueZ = problem.FixedValueZ is double[] fixedZ ? Times(fixedZ, factor) : null;
        part.FixedValueCell = problem.FixedValueCell is double[] cells ? Times(cells, factor) : null;
        CopyOutline(problem, part, condition => condition with { Value = factor * condition.Value });
        return part;
    }

    private static double[] Times(double[] values, double factor)
    {
        double[] result = new double[values.Length];
        TensorPrimitives.Multiply(values, factor, result);
        return result;
    }

    private static DiffusionProblem Body(DiffusionProblem problem)
    {
        var part = new DiffusionProblem(problem.Grid)
        {
            ContactX = problem.ContactX,
            ContactZ = problem.ContactZ,
            SheetOnX = problem.SheetOnX,
            SheetOnZ = problem.SheetOnZ,
            IsFixedX = problem.IsFixedX,
            IsFixedZ = problem.IsFixedZ,
            IsFixedCell = problem.IsFixedCell,
        };
        problem.Kx.CopyTo(part.Kx, 0);
        problem.Kz.CopyTo(part.Kz, 0);
        return part;
    }

    private static void CopyOutline(DiffusionProblem from, DiffusionProblem to, Func<BoundaryCondition, BoundaryCondition> change)
    {
        (BoundaryCondition[] From, BoundaryCondition[] To)[] sides = [(from.West, to.West), (from.East, to.East), (from.Bottom, to.Bottom), (from.Top, to.Top)];
        foreach ((BoundaryCondition[] source, BoundaryCondition[] target) in sides)
        {
            for (int n = 0; n < source.Length; n++)
            {
                target[n] = change(source[n]);
            }
        }
    }

    private static IEnumerable<BoundaryCondition> Outline(DiffusionProblem problem) =>
        problem.West.Concat(problem.East).Concat(problem.Bottom).Concat(problem.Top);

    private static bool HasAny(double[]? values) => values is not null && values.AsSpan().ContainsAnyExcept(0.0);

    private static bool HasHeld(bool[]? held, double[]? values) => held is not null && HasAny(values);

    private static double[]? Zeros(double[]? values) => values is null ? null : new double[values.Length];
}
