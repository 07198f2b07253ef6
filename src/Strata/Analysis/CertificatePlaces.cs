using Strata.CrossSections;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Analysis;

/// <summary>The held places and the films of a problem as segments and boxes between its grid lines.</summary>
internal static class CertificatePlaces
{
    /// <summary>Held stretches of the outline, and the electrodes inside it.</summary>
    public static IEnumerable<(Box Place, double Value)> Held(CrossSection section, DiffusionProblem problem)
    {
        foreach ((Box segment, BoundaryCondition side) in Runs(problem, BoundaryKind.Value))
        {
            yield return (segment, side.Value);
        }

        RectilinearGrid grid = problem.Grid;
        foreach (Terminal terminal in problem.IsFixedCell is null && problem.IsFixedX is null && problem.IsFixedZ is null ? []
            : section.Terminals)
        {
            Box place = OnGrid(grid, terminal.Place);
            if (ValueIn(problem, place) is double value)
            {
                yield return (place, value);
            }
        }
    }

    /// <summary>Stretches of the outline with a film, and the level beyond it.</summary>
    public static IEnumerable<(Box Segment, double Film, double Level)> Films(DiffusionProblem problem) =>
        Runs(problem, BoundaryKind.Film).Select(run => (run.Segment, run.Side.Film, run.Side.Value));

    /// <summary>Stretches inside with a contact resistance.</summary>
    public static IEnumerable<(Box Segment, double Resistance)> Contacts(DiffusionProblem problem)
    {
        RectilinearGrid grid = problem.Grid;
        for (int i = 0; i <= grid.Nx && problem.ContactX is not null; i++)
        {
            for (int from = 0, to = 1; from < grid.Nz; from = to, to++)
            {
                double found = problem.ContactX[grid.XFace(i, from)];
                while (to < grid.Nz && problem.ContactX[grid.XFace(i, to)] == found)
                {
                    to++;
                }

                if (found > 0)
                {
                    yield return (new Box(grid.X.Faces[i], grid.X.Faces[i], grid.Z.Faces[from], grid.Z.Faces[to]), found);
                }
            }
        }

        for (int k = 0; k <= grid.Nz && problem.ContactZ is not null; k++)
        {
            for (int from = 0, to = 1; from < grid.Nx; from = to, to++)
            {
                double found = problem.ContactZ[grid.ZFace(from, k)];
                while (to < grid.Nx && problem.ContactZ[grid.ZFace(to, k)] == found)
                {
                    to++;
                }

                if (found > 0)
                {
                    yield return (new Box(grid.X.Faces[from], grid.X.Faces[to], grid.Z.Faces[k], grid.Z.Faces[k]), found);
                }
            }
        }
    }

    /// <summary>A box whose sides are the nearest grid lines, which are its own but for rounding.</summary>
    public static Box OnGrid(RectilinearGrid grid, Box box) => new(
        grid.X.Faces[grid.X.NearestFace(box.X0)], grid.X.Faces[grid.X.NearestFace(box.X1)],
        grid.Z.Faces[grid.Z.NearestFace(box.Z0)], grid.Z.Faces[grid.Z.NearestFace(box.Z1)]);

    private static double? ValueIn(DiffusionProblem problem, Box place)
    {
        RectilinearGrid grid = problem.Grid;
        for (int i = 0; i <= grid.Nx; i++)
        {
            for (int k = 0; k <= grid.Nz; k++)
            {
                (double x, double z) = (grid.X.Faces[i], grid.Z.Faces[k]);
                bool inside = x >= place.X0 && x <= place.X1 && z >= place.Z0 && z <= place.Z1;
                bool right = i < grid.Nx && grid.X.Faces[i + 1] <= place.X1, up = k < grid.Nz && grid.Z.Faces[k + 1] <= place.Z1;
                if (inside && right && up && problem.IsFixedCell is { } cells && cells[grid.Cell(i, k)])
                {
                    return problem.FixedValueCell![grid.Cell(i, k)];
                }

                if (inside && up && place.X0 == place.X1 && problem.IsFixedX is { } onX && onX[grid.XFace(i, k)])
                {
                    return problem.FixedValueX![grid.XFace(i, k)];
                }

                if (inside && right && place.Z0 == place.Z1 && problem.IsFixedZ is { } onZ && onZ[grid.ZFace(i, k)])
                {
                    return problem.FixedValueZ![grid.ZFace(i, k)];
                }
            }
        }

        return null;
    }

    /// <summary>Neighbouring faces of one side with one condition, joined.</summary>
    private static IEnumerable<(Box Segment, BoundaryCondition Side)> Runs(DiffusionProblem problem, BoundaryKind kind)
    {
        RectilinearGrid grid = problem.Grid;
        (double x0, double x1, double z0, double z1) = (grid.X.Faces[0], grid.X.Faces[^1], grid.Z.Faces[0], grid.Z.Faces[^1]);
        (SideConditions Side, GridAxis Along, bool Upright, double At)[] sides =
            [(problem.West, grid.Z, true, x0), (problem.East, grid.Z, true, x1), (problem.Bottom, grid.X, false, z0),
                (problem.Top, grid.X, false, z1)];
        foreach ((SideConditions side, GridAxis along, bool upright, double at) in sides)
        {
            for (int from = 0, to = 1; from < side.Length; from = to, to++)
            {
                while (to < side.Length && side[to].Equals(side[from]))
                {
                    to++;
                }

                if (side[from].Kind == kind)
                {
                    (double low, double high) = (along.Faces[from], along.Faces[to]);
                    yield return (upright ? new Box(at, at, low, high) : new Box(low, high, at, at), side[from]);
                }
            }
        }
    }
}
