using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>Faces on which something acts: contacts, sheets, sources, given values.</summary>
internal static class PointFaces
{
    /// <summary>Finds them.</summary>
    public static IEnumerable<(int I, int K, bool IsX)> Acting(DiffusionProblem problem)
    {
        RectilinearGrid grid = problem.Grid;
        bool Acts(int face, double[]? contact, double[]? sheet, double[]? source, bool[]? held) =>
            (contact is not null && contact[face] > 0) || (sheet is not null && sheet[face] > 0)
                || (source is not null && source[face] != 0)
            || (held is not null && held[face]);
        bool anyX = (problem.ContactX ?? problem.SheetOnX ?? problem.FaceSourceX) is not null || problem.IsFixedX is not null;
        bool anyZ = (problem.ContactZ ?? problem.SheetOnZ ?? problem.FaceSourceZ) is not null || problem.IsFixedZ is not null;
        for (int i = 0; i <= grid.Nx && anyX; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                if (Acts(grid.XFace(i, k), problem.ContactX, problem.SheetOnX, problem.FaceSourceX, problem.IsFixedX))
                {
                    yield return (i, k, true);
                }
            }
        }

        for (int i = 0; i < grid.Nx && anyZ; i++)
        {
            for (int k = 0; k <= grid.Nz; k++)
            {
                if (Acts(grid.ZFace(i, k), problem.ContactZ, problem.SheetOnZ, problem.FaceSourceZ, problem.IsFixedZ))
                {
                    yield return (i, k, false);
                }
            }
        }
    }
}
