using Strata.CrossSections;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>Reads a solved field at points, on segments and in rectangles.</summary>
/// <remarks>
/// In a cell the field is the bilinear one between the values at its corners, those of the continuous field of the bounds,
/// plus the curvature that the fluxes through its faces give. A layered field with a constant source in each layer is read
/// exactly everywhere, on interfaces, on the outline and on an axis too, where the corner values are exact.
/// </remarks>
internal sealed partial class FieldReadout
{
    private readonly DiffusionProblem _problem;
    private readonly RectilinearGrid _grid;
    private readonly FaceFluxes _fluxes;
    private readonly ContinuousField _field;
    private readonly double[] _u;
    private readonly CellCurvature _curvature;
    private readonly bool _drawn;

    /// <summary>Prepares to read a solution.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="fluxes">Its fluxes, computed for <paramref name="u"/>.</param>
    /// <param name="u">The solution, one value per cell.</param>
    /// <param name="field">The continuous field of its bounds.</param>
    public FieldReadout(DiffusionProblem problem, FaceFluxes fluxes, double[] u, ContinuousField field)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(fluxes);
        ArgumentNullException.ThrowIfNull(u);
        ArgumentNullException.ThrowIfNull(field);
        _problem = problem;
        _grid = problem.Grid;
        _fluxes = fluxes;
        _u = u;
        _field = field;
        _curvature = new CellCurvature(problem, fluxes);
        _drawn = problem.DrawnCells is { Value.Length: > 0 };
    }

    /// <summary>The value at a point, or the mean over a segment (by area, on an axis by length) or a rectangle (by volume).</summary>
    /// <param name="place">Where, m.</param>
    /// <returns>The value; null where nothing of the domain is.</returns>
    public double? Read(Box place) => place.IsPoint ? At(place.X0, place.Z0) : place.IsSegment ? OnSegment(place) : InBox(place);

    /// <summary>The value at a point.</summary>
    /// <param name="x">x or radius, m.</param>
    /// <param name="z">Height, m.</param>
    /// <returns>The value, the mean of both sides on a contact; null outside the domain.</returns>
    public double? At(double x, double z)
    {
        (int i0, int i1) = Candidates(_grid.X, x);
        (int k0, int k1) = Candidates(_grid.Z, z);
        double sum = 0;
        int count = 0;
        for (int i = i0; i <= i1 && i0 >= 0; i++)
        {
            for (int k = k0; k <= k1 && k0 >= 0; k++)
            {
                if (IsInside(i, k))
                {
                    sum += InCell(i, k, x, z);
                    count++;
                }
            }
        }

        return count > 0 ? sum / count : null;
    }

    /// <summary>The value at the centre of a cell; that of the equations outside the domain.</summary>
    /// <param name="cell">Index of the cell.</param>
    public double AtCentre(int cell)
    {
        (int i, int k) = (cell / _grid.Nz, cell % _grid.Nz);
        return IsInside(i, k) ? InCell(i, k, _grid.X.Centres[i], _grid.Z.Centres[k]) : _u[cell];
    }

    /// <summary>
    /// The mean over a figure: of the solution, which is nearer than the field between its vertices; where edges of the drawing cross
    /// cells, and the equations solve another body, of the field.
    /// </summary>
    /// <param name="cover">The cells that the figure covers.</param>
    public double MeanOver(CellCover cover)
    {
        ArgumentNullException.ThrowIfNull(cover);
        double sum = 0, volume = 0;
        for (int n = 0; n < cover.Cells.Length; n++)
        {
            int c = cover.Cells[n];
            double part = cover.Shares[n] * _grid.CellVolume(c / _grid.Nz, c % _grid.Nz);
            sum += part * MeanIn(c);
            volume += part;
        }

        return sum / volume;
    }

    /// <summary>Whether a cell belongs to the domain.</summary>
    /// <param name="i">Column.</param>
    /// <param name="k">Row.</param>
    public bool IsInside(int i, int k)
    {
        int c = _grid.Cell(i, k);
        return _problem.Kx[c] > 0 || _problem.Kz[c] > 0;
    }

    private double? OnSegment(Box segment)
    {
        if (SegmentFaces.RangeOf(_grid, segment) is not FaceRange range)
        {
            return At(0.5 * (segment.X0 + segment.X1), 0.5 * (segment.Z0 + segment.Z1));
        }

        bool onAxis = range.IsVertical && _grid.XFaceArea(range.Line, range.From) == 0;
        double sum = 0;
        double area = 0;
        for (int at = range.From; at < range.To; at++)
        {
            if (OnFace(range, at) is double value)
            {
                double size = onAxis ? _grid.Z.Widths[at] : range.Area(_grid, at);
                sum += value * size;
                area += size;
            }
        }

        return area > 0 ? sum / area : null;
    }

    /// <summary>The mean value on a face: that of its two sides where both are in the domain.</summary>
    /// <param name="range">The run of faces.</param>
    /// <param name="at">Cell along the run.</param>
    /// <returns>The value; null between two cells outside the domain.</returns>
    public double? OnFace(FaceRange range, int at)
    {
        (int i, int k) = range.IsVertical ? (range.Line, at) : (at, range.Line);
        bool before = range.Line > 0 && (range.IsVertical ? IsInside(i - 1, k) : IsInside(i, k - 1));
        bool after = range.Line < (range.IsVertical ? _grid.Nx : _grid.Nz) && IsInside(i, k);
        double low = before ? range.IsVertical ? OnSide(i - 1, k, east: true) : OnEnd(i, k - 1, top: true) : 0;
        double high = after ? range.IsVertical ? OnSide(i, k, east: false) : OnEnd(i, k, top: false) : 0;
        return (before, after) switch
        {
            (true, true) => 0.5 * (low + high),
            (true, false) => low,
            (false, true) => high,
            _ => null,
        };
    }

    private double? InBox(Box box)
    {
        CellCover cover = CellCover.Of(_grid, new RectangleShape(box));
        double sum = 0;
        double volume = 0;
        for (int n = 0; n < cover.Cells.Length; n++)
        {
            int c = cover.Cells[n];
            (int i, int k) = (c / _grid.Nz, c % _grid.Nz);
            if (IsInside(i, k))
            {
                double part = cover.Shares[n] * _grid.CellVolume(i, k);
                sum += part * MeanIn(c);
                volume += part;
            }
        }

        return volume > 0 ? sum / volume : null;
    }

    /// <summary>The mean over a cell: of the solution, or where edges of the drawing cross cells of the field.</summary>
    /// <param name="cell">Index of the cell.</param>
    public double MeanIn(int cell)
    {
        (int i, int k) = (cell / _grid.Nz, cell % _grid.Nz);
        return !_drawn || !IsInside(i, k) ? _u[cell] : ReadMeanIn(cell);
    }

    /// <summary>The mean of the field over a cell of the domain.</summary>
    /// <param name="cell">Index of the cell.</param>
    public double ReadMeanIn(int cell)
    {
        (int i, int k) = (cell / _grid.Nz, cell % _grid.Nz);
        return (0.5 * (OnEnd(i, k, top: false) + OnEnd(i, k, top: true))) + (2.0 / 3 * _curvature.AlongZ(i, k, 0.5));
    }

    private static (int First, int Last) Candidates(GridAxis axis, double position)
    {
        double slack = 1e-9 * (axis.Faces[^1] - axis.Faces[0]);
        double inside = Math.Clamp(position, axis.Faces[0], axis.Faces[^1]);
        if (Math.Abs(inside - position) > slack)
        {
            return (-1, -1);
        }

        int at = axis.CellAt(inside);
        double near = 1e-6 * axis.Widths[at];
        return (at > 0 && inside - axis.Faces[at] <= near ? at - 1 : at, at + 1 < axis.Count && axis.Faces[at + 1] - inside <= near ? at + 1 : at);
    }

    // The curvature vanishes at the corners and is added along each direction on its own.
    private double InCell(int i, int k, double x, double z)
    {
        double s = Math.Clamp((x - _grid.X.Faces[i]) / _grid.X.Widths[i], 0, 1);
        double t = Math.Clamp((z - _grid.Z.Faces[k]) / _grid.Z.Widths[k], 0, 1);
        double west = ((1 - t) * Corner(i, k, false, false)) + (t * Corner(i, k, false, true));
        double east = ((1 - t) * Corner(i, k, true, false)) + (t * Corner(i, k, true, true));
        return ((1 - s) * west) + (s * east) + _curvature.AlongX(i, k, s) + _curvature.AlongZ(i, k, t);
    }

    private double Corner(int i, int k, bool east, bool top) => _field.Corner(i, k, east, top);

    // Mean over the west or east side of a cell: the chord and, with u'' = c, less c dz^2 / 12.
    private double OnSide(int i, int k, bool east) =>
        (0.5 * (Corner(i, k, east, false) + Corner(i, k, east, true))) + (2.0 / 3 * _curvature.AlongZ(i, k, 0.5));

    private double OnEnd(int i, int k, bool top)
    {
        double mean = 0;
        if (_grid.Coordinates == CoordinateSystem.Planar)
        {
            return (0.5 * (Corner(i, k, false, top) + Corner(i, k, true, top))) + (2.0 / 3 * _curvature.AlongX(i, k, 0.5));
        }

        // By area along the radius; three points of Gauss, whose weights carry the radius.
        double weights = 0;
        foreach ((double at, double weight) in (ReadOnlySpan<(double, double)>)[(0.5 - (0.5 * Math.Sqrt(0.6)), 5), (0.5, 8),
            (0.5 + (0.5 * Math.Sqrt(0.6)), 5)])
        {
            double value = ((1 - at) * Corner(i, k, false, top)) + (at * Corner(i, k, true, top)) + _curvature.AlongX(i, k, at);
            double radius = _grid.X.Faces[i] + (at * _grid.X.Widths[i]);
            mean += weight * radius * value;
            weights += weight * radius;
        }

        return mean / weights;
    }
}
