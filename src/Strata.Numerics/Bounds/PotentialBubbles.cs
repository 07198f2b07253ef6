using System.Numerics.Tensors;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>The slopes and stiffnesses that a potential gives to the edge bubbles.</summary>
internal static class PotentialBubbles
{
    /// <summary>The energy that bubbles would take off 2 f(v) - a(v, v), with its sign: how much the bound improves.</summary>
    public static double Gain(VertexGrid grid, DiffusionProblem problem, FaceFamily x, FaceFamily z, ReadOnlySpan<double> v, EdgeBubbles bubbles, DrawnMesh? drawn = null)
    {
        BilinearForm form = grid.Form;
        bubbles.Reset(form);
        int rows = form.Stride;
        for (int column = 0; column < form.Columns - 1; column++)
        {
            int at = column * rows;
            double area = form.W00[column] + (2 * form.W01[column]) + form.W11[column];
            EdgeBubbles.PushDifferences(
                area, form.Ax.AsSpan(at, rows - 1), form.Az.AsSpan(at, rows - 1), v.Slice(at, rows), v.Slice(at + rows, rows), bubbles.PushX.AsSpan(at, rows), bubbles.PushZ.AsSpan(at, rows));
            (bubbles.PushX[at + rows - 1], bubbles.PushZ[at + rows - 1]) = (0, 0);
        }

        bubbles.PushX.AsSpan((form.Columns - 1) * rows).Clear();
        AddSources(grid, problem, bubbles);
        AddFaceLoads(grid, x, alongX: true, bubbles.SlopeZ);
        AddFaceLoads(grid, z, alongX: false, bubbles.SlopeX);
        HoldOpenFaces(grid, x, z, bubbles);
        foreach (FilmEdge film in form.Edges)
        {
            double all = film.M00 + (2 * film.M01) + film.M11, rise = v[film.First] + v[film.Second] - (2 * film.Ambient);
            bool alongZ = film.Second == film.First + 1;
            (alongZ ? bubbles.StiffnessZ : bubbles.StiffnessX)[film.First] += 8.0 / 15 * all;
            (alongZ ? bubbles.SlopeZ : bubbles.SlopeX)[film.First] -= all * rise / 3;
        }

        foreach (DrawnPart part in drawn?.Parts ?? [])
        {
            bubbles.LeaveOut((grid.X.High(part.I) * rows) + grid.Z.High(part.K), rows);
        }

        return bubbles.Gain(form);
    }

    private static void AddSources(VertexGrid grid, DiffusionProblem problem, EdgeBubbles bubbles)
    {
        int rows = grid.Stride;
        for (int i = 0; i < problem.Grid.Nx; i++)
        {
            if (TensorPrimitives.MaxMagnitude(problem.Source.AsSpan(i * problem.Grid.Nz, problem.Grid.Nz)) == 0)
            {
                continue;
            }

            for (int k = 0; k < problem.Grid.Nz; k++)
            {
                double third = problem.Source[(i * problem.Grid.Nz) + k] / 3;
                if (third != 0)
                {
                    int corner = (grid.X.High(i) * rows) + grid.Z.High(k);
                    bubbles.SlopeX[corner] += third;
                    bubbles.SlopeX[corner + 1] += third;
                    bubbles.SlopeZ[corner] += third;
                    bubbles.SlopeZ[corner + rows] += third;
                }
            }
        }
    }

    /// <summary>A bubble takes two thirds of a load that is spread along its edge.</summary>
    private static void AddFaceLoads(VertexGrid grid, FaceFamily faces, bool alongX, Numbers slope)
    {
        for (int t = 0; t < faces.TangentCount; t++)
        {
            for (int n = 0; n <= faces.NormalCount; n += faces.Source is null ? faces.NormalCount : 1)
            {
                (double low, double high) = VertexGrid.FaceLoad(faces, n, t);
                slope[grid.FaceEnds(alongX, n, t, high: false).First] += 2.0 / 3 * low;
                slope[grid.FaceEnds(alongX, n, t, high: true).First] += 2.0 / 3 * high;
            }
        }
    }

    /// <summary>
    /// Where a doubled line has no contact the bubbles of its two copies would have to be equal; they are left out, and so
    /// are those that run across the thickness of a doubled line.
    /// </summary>
    private static void HoldOpenFaces(VertexGrid grid, FaceFamily x, FaceFamily z, EdgeBubbles bubbles)
    {
        Hold(grid, x, grid.X, alongX: true, bubbles.StiffnessZ);
        Hold(grid, z, grid.Z, alongX: false, bubbles.StiffnessX);
        int rows = grid.Stride;
        for (int n = 0; n <= x.NormalCount && grid.X.Any; n++)
        {
            if (grid.X.IsThin(n))
            {
                bubbles.StiffnessX.AsSpan(grid.X.Low(n) * rows, rows).Fill(double.PositiveInfinity);
            }
        }

        for (int n = 0; n <= z.NormalCount && grid.Z.Any; n++)
        {
            for (int column = 0; column < grid.Columns && grid.Z.IsThin(n); column++)
            {
                bubbles.StiffnessZ[(column * rows) + grid.Z.Low(n)] = double.PositiveInfinity;
            }
        }
    }

    private static void Hold(VertexGrid grid, FaceFamily faces, ThinLines lines, bool alongX, Numbers stiffness)
    {
        for (int n = 0; n <= faces.NormalCount && lines.Any; n++)
        {
            for (int t = 0; t < faces.TangentCount && lines.IsThin(n); t++)
            {
                if (ThinLines.ContactOf(faces, n, t) == 0)
                {
                    stiffness[grid.FaceEnds(alongX, n, t, high: false).First] = double.PositiveInfinity;
                    stiffness[grid.FaceEnds(alongX, n, t, high: true).First] = double.PositiveInfinity;
                }
            }
        }
    }
}
