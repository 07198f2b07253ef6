using Strata.Numerics.Discretization;

namespace Strata.Refinement;

/// <summary>Splits a linear problem into its loads and its levels, on the same body; the solution is the sum of both.</summary>
internal static class ProblemParts
{
    /// <summary>Whether something is released in the body or driven through its outline.</summary>
    public static bool HasLoads(DiffusionProblem problem) => HasAny(problem.Source) || HasFaceLoads(problem);

    /// <summary>Whether something is released on faces or driven through the outline.</summary>
    public static bool HasFaceLoads(DiffusionProblem problem) =>
        HasAny(problem.FaceSourceX) || HasAny(problem.FaceSourceZ) || HasAny(problem, BoundaryKind.Flux);

    /// <summary>Whether something is held at a value other than 0.</summary>
    public static bool HasLevels(DiffusionProblem problem) =>
        HasHeld(problem.IsFixedX, problem.FixedValueX) || HasHeld(problem.IsFixedZ, problem.FixedValueZ)
        || HasHeld(problem.IsFixedCell, problem.FixedValueCell) || HasAny(problem, BoundaryKind.Value) || HasAny(problem, BoundaryKind.Film)
        || (problem.ReferenceConductance is not null && HasAny(problem.ReferenceValue));

    /// <summary>The problem with every level at 0.</summary>
    public static DiffusionProblem LoadsOnly(DiffusionProblem problem) => new(problem.Body, problem.Data.LoadsOn(problem.Body));

    /// <summary>The problem without its loads.</summary>
    public static DiffusionProblem LevelsOnly(DiffusionProblem problem) => new(problem.Body, problem.Data.LevelsOn(problem.Body));

    /// <summary>The problem with every level at 0 and nothing released.</summary>
    public static DiffusionProblem WithoutData(DiffusionProblem problem) => new(problem.Body, DiffusionData.None(problem.Body));

    /// <summary>The problem with all loads and levels times a factor; its data are its own.</summary>
    public static DiffusionProblem Scaled(DiffusionProblem problem, double factor)
    {
        var data = DiffusionData.None(problem.Body);
        data.Add(problem.Data, factor);
        return new DiffusionProblem(problem.Body, data);
    }

    private static bool HasAny(DiffusionProblem problem, BoundaryKind kind) =>
        HasAny(problem.West, kind) || HasAny(problem.East, kind) || HasAny(problem.Bottom, kind) || HasAny(problem.Top, kind);

    private static bool HasAny(SideConditions side, BoundaryKind kind)
    {
        for (int face = 0; face < side.Length; face++)
        {
            if (side[face].Kind == kind && side[face].Value != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAny(double[]? values) => values is not null && values.AsSpan().ContainsAnyExcept(0.0);

    private static bool HasHeld(bool[]? held, double[]? values) => held is not null && HasAny(values);
}
