using Strata.CrossSections;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>
/// The mean of a field over a segment (by area) or a rectangle (by volume) as a load: a unit released evenly there. What the
/// load does to a solution is the mean of that solution, so that it can be bounded like an energy.
/// </summary>
internal sealed class MeanLoad
{
    private readonly bool _onX;
    private readonly double[] _weights;

    private readonly CellCover? _cover;

    private MeanLoad(bool onFaces, bool onX, int[] places, double[] weights, CellCover? cover = null)
    {
        _cover = cover;
        OnFaces = onFaces;
        _onX = onX;
        Places = places;
        _weights = weights;
    }

    /// <summary>True for a segment: <see cref="Places"/> are faces; false for a rectangle: they are cells.</summary>
    public bool OnFaces { get; }

    /// <summary>Indices of the cells or faces.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>The share of the unit in each place; they add up to 1.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>The load of a place.</summary>
    /// <param name="problem">The problem whose solution is averaged.</param>
    /// <param name="place">A segment or a rectangle, m.</param>
    /// <returns>The load; null for a point, for a place outside the domain and for one that touches a given value.</returns>
    public static MeanLoad? Of(DiffusionProblem problem, Box place)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return place.IsPoint ? null : place.IsSegment ? OnSegment(problem, place) : OverCover(problem, CellCover.Of(problem.Grid, place));
    }

    /// <summary>The load of a figure.</summary>
    /// <param name="problem">The problem whose solution is averaged.</param>
    /// <param name="cover">The cells of the figure.</param>
    /// <returns>The load; null outside the domain, and where a cell is held at a value.</returns>
    public static MeanLoad? OverCover(DiffusionProblem problem, CellCover cover)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(cover);
        RectilinearGrid grid = problem.Grid;
        List<int> cells = [];
        List<double> volumes = [];
        for (int n = 0; n < cover.Cells.Length; n++)
        {
            int c = cover.Cells[n];
            if (problem.IsFixedCell is bool[] held && held[c])
            {
                return null;
            }

            if (IsInside(problem, c))
            {
                cells.Add(c);
                volumes.Add(cover.Shares[n] * grid.CellVolume(c / grid.Nz, c % grid.Nz));
            }
        }

        return Normalised(onFaces: false, onX: false, cells, volumes, cover);
    }

    /// <summary>Adds the load to a problem.</summary>
    /// <param name="problem">A problem on the same grid; its face sources must be its own.</param>
    /// <param name="amount">W or A per unit of load.</param>
    public void AddTo(DiffusionProblem problem, double amount)
    {
        ArgumentNullException.ThrowIfNull(problem);
        double[] target = !OnFaces ? problem.Source
            : _onX ? problem.FaceSourceX ??= new double[(problem.Grid.Nx + 1) * problem.Grid.Nz]
            : problem.FaceSourceZ ??= new double[problem.Grid.Nx * (problem.Grid.Nz + 1)];
        for (int n = 0; n < _weights.Length; n++)
        {
            target[Places[n]] += amount * _weights[n];
        }

        _cover?.AddUnevenness(problem.Grid, amount, problem.Data);
    }

    private static MeanLoad? OnSegment(DiffusionProblem problem, Box segment)
    {
        RectilinearGrid grid = problem.Grid;
        if (SegmentFaces.RangeOf(grid, segment) is not FaceRange range)
        {
            return null;
        }

        List<int> faces = [];
        List<double> areas = [];
        for (int at = range.From; at < range.To; at++)
        {
            (int before, int after) = (range.CellBefore(grid, at), range.CellAfter(grid, at));
            if (IsHeld(problem, range, at, before, after))
            {
                return null;
            }

            if ((before >= 0 && IsInside(problem, before)) || (after >= 0 && IsInside(problem, after)))
            {
                faces.Add(range.Face(grid, at));
                areas.Add(range.Area(grid, at));
            }
        }

        return Normalised(onFaces: true, range.IsVertical, faces, areas);
    }

    private static bool IsHeld(DiffusionProblem problem, FaceRange range, int at, int before, int after)
    {
        int face = range.Face(problem.Grid, at);
        bool pinned = (range.IsVertical ? problem.IsFixedX : problem.IsFixedZ) is bool[] fixedFaces && fixedFaces[face];
        bool held = problem.IsFixedCell is bool[] cells && ((before >= 0 && cells[before]) || (after >= 0 && cells[after]));
        BoundaryCondition outside = (before, after) switch
        {
            ( < 0, _) => range.IsVertical ? problem.West[at] : problem.Bottom[at],
            (_, < 0) => range.IsVertical ? problem.East[at] : problem.Top[at],
            _ => BoundaryCondition.Adiabatic,
        };
        return pinned || held || outside.Kind == BoundaryKind.Value;
    }

    private static MeanLoad? Normalised(bool onFaces, bool onX, List<int> places, List<double> sizes, CellCover? cover = null)
    {
        double all = sizes.Sum();
        return all > 0 ? new MeanLoad(onFaces, onX, [.. places], [.. sizes.Select(size => size / all)], cover) : null;
    }

    private static bool IsInside(DiffusionProblem problem, int cell) => problem.Kx[cell] > 0 || problem.Kz[cell] > 0;
}
