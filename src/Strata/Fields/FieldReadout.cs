using Strata.CrossSections;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>Reads a solved field at points, on segments and in rectangles.</summary>
/// <remarks>
/// In each quarter of a cell the field is bilinear between the cell's centre, the values on its two faces (which the
/// fluxes give) and the value at its corner (neighbours weighted with their half-cell conductances). A layered field
/// with piecewise constant flux is read exactly everywhere, on interfaces and on the outline too.
/// </remarks>
internal sealed class FieldReadout
{
    private readonly DiffusionProblem _problem;
    private readonly RectilinearGrid _grid;
    private readonly FaceFluxes _fluxes;
    private readonly double[] _u;

    /// <summary>Prepares to read a solution.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="fluxes">Its fluxes, computed for <paramref name="u"/>.</param>
    /// <param name="u">The solution, one value per cell.</param>
    public FieldReadout(DiffusionProblem problem, FaceFluxes fluxes, double[] u)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(fluxes);
        ArgumentNullException.ThrowIfNull(u);
        _problem = problem;
        _grid = problem.Grid;
        _fluxes = fluxes;
        _u = u;
    }

    /// <summary>The value at a point, or the mean over a segment (by area) or a rectangle (by volume).</summary>
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

    /// <summary>The largest value in a cell: at its centre or on its faces.</summary>
    /// <param name="i">Column.</param>
    /// <param name="k">Row.</param>
    public double LargestIn(int i, int k) => Math.Max(
        Math.Max(_u[_grid.Cell(i, k)], Math.Max(_fluxes.ValueEastOfX(i, k), _fluxes.ValueWestOfX(i + 1, k))),
        Math.Max(_fluxes.ValueAboveZ(i, k), _fluxes.ValueBelowZ(i, k + 1)));

    /// <summary>The extreme values of the whole field, the surface included.</summary>
    /// <returns>Smallest and largest value, and where the largest is, m.</returns>
    public (double Min, double Max, double MaxX, double MaxZ) Extremes()
    {
        var found = new Extreme();
        for (int i = 0; i < _grid.Nx; i++)
        {
            for (int k = 0; k < _grid.Nz; k++)
            {
                if (IsInside(i, k))
                {
                    found.Visit(_u[_grid.Cell(i, k)], _grid.X.Centres[i], _grid.Z.Centres[k]);
                }
            }

            if (IsInside(i, 0))
            {
                found.Visit(_fluxes.ValueAboveZ(i, 0), _grid.X.Centres[i], _grid.Z.Faces[0]);
            }

            if (IsInside(i, _grid.Nz - 1))
            {
                found.Visit(_fluxes.ValueBelowZ(i, _grid.Nz), _grid.X.Centres[i], _grid.Z.Faces[^1]);
            }
        }

        for (int k = 0; k < _grid.Nz; k++)
        {
            if (IsInside(0, k))
            {
                found.Visit(_fluxes.ValueEastOfX(0, k), _grid.X.Faces[0], _grid.Z.Centres[k]);
            }

            if (IsInside(_grid.Nx - 1, k))
            {
                found.Visit(_fluxes.ValueWestOfX(_grid.Nx, k), _grid.X.Faces[^1], _grid.Z.Centres[k]);
            }
        }

        return (found.Min, found.Max, found.X, found.Z);
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

        double sum = 0;
        double area = 0;
        for (int at = range.From; at < range.To; at++)
        {
            if (OnFace(range, at) is double value)
            {
                sum += value * range.Area(_grid, at);
                area += range.Area(_grid, at);
            }
        }

        return area > 0 ? sum / area : null;
    }

    /// <summary>The value on a face: the mean of its two sides where both are in the domain.</summary>
    /// <param name="range">The run of faces.</param>
    /// <param name="at">Cell along the run.</param>
    /// <returns>The value; null between two cells outside the domain.</returns>
    public double? OnFace(FaceRange range, int at)
    {
        (int i, int k) = range.IsVertical ? (range.Line, at) : (at, range.Line);
        bool before = range.Line > 0 && (range.IsVertical ? IsInside(i - 1, k) : IsInside(i, k - 1));
        bool after = range.Line < (range.IsVertical ? _grid.Nx : _grid.Nz) && IsInside(i, k);
        double low = before ? range.IsVertical ? _fluxes.ValueWestOfX(i, k) : _fluxes.ValueBelowZ(i, k) : 0;
        double high = after ? range.IsVertical ? _fluxes.ValueEastOfX(i, k) : _fluxes.ValueAboveZ(i, k) : 0;
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
                sum += part * _u[c];
                volume += part;
            }
        }

        return volume > 0 ? sum / volume : null;
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

    private double InCell(int i, int k, double x, double z)
    {
        double centre = _u[_grid.Cell(i, k)];
        bool east = x >= _grid.X.Centres[i];
        bool up = z >= _grid.Z.Centres[k];
        double s = Math.Clamp(Math.Abs(x - _grid.X.Centres[i]) / (0.5 * _grid.X.Widths[i]), 0, 1);
        double t = Math.Clamp(Math.Abs(z - _grid.Z.Centres[k]) / (0.5 * _grid.Z.Widths[k]), 0, 1);
        double onX = east ? _fluxes.ValueWestOfX(i + 1, k) : _fluxes.ValueEastOfX(i, k);
        double onZ = up ? _fluxes.ValueBelowZ(i, k + 1) : _fluxes.ValueAboveZ(i, k);
        double corner = s > 0 && t > 0 ? Corner(i, k, east, up, onX + onZ - centre) : 0;
        return ((1 - s) * (1 - t) * centre) + (s * (1 - t) * onX) + ((1 - s) * t * onZ) + (s * t * corner);
    }

    private double Corner(int i, int k, bool east, bool up, double extrapolated)
    {
        int vi = east ? i + 1 : i;
        int vk = up ? k + 1 : k;
        bool onSide = vi == 0 || vi == _grid.Nx;
        bool onEnd = vk == 0 || vk == _grid.Nz;
        if (onSide && onEnd)
        {
            return OutlineCorner(vi, vk, i, k, extrapolated);
        }

        double sum = 0;
        double weights = 0;
        for (int ci = Math.Max(vi - 1, 0); ci <= Math.Min(vi, _grid.Nx - 1); ci++)
        {
            for (int ck = Math.Max(vk - 1, 0); ck <= Math.Min(vk, _grid.Nz - 1); ck++)
            {
                if (!IsInside(ci, ck) || HasContact(vi, ck, ci, vk))
                {
                    return extrapolated;
                }

                int c = _grid.Cell(ci, ck);
                double weight = Math.Sqrt(_problem.Kx[c] * _problem.Kz[c]) / (_grid.X.Widths[ci] * _grid.Z.Widths[ck]);
                double value = onSide ? SideValue(vi, ck) : onEnd ? EndValue(ci, vk) : _u[c];
                sum += weight * value;
                weights += weight;
            }
        }

        return weights > 0 ? sum / weights : extrapolated;
    }

    private double OutlineCorner(int vi, int vk, int i, int k, double extrapolated)
    {
        bool fixedSide = (vi == 0 ? _problem.West : _problem.East)[k].Kind == BoundaryKind.Value;
        bool fixedEnd = (vk == 0 ? _problem.Bottom : _problem.Top)[i].Kind == BoundaryKind.Value;
        return (fixedSide, fixedEnd) switch
        {
            (true, true) => 0.5 * (SideValue(vi, k) + EndValue(i, vk)),
            (true, false) => SideValue(vi, k),
            (false, true) => EndValue(i, vk),
            _ => extrapolated,
        };
    }

    private double SideValue(int vi, int k) => vi == 0 ? _fluxes.ValueEastOfX(0, k) : _fluxes.ValueWestOfX(vi, k);

    private double EndValue(int i, int vk) => vk == 0 ? _fluxes.ValueAboveZ(i, 0) : _fluxes.ValueBelowZ(i, vk);

    private bool HasContact(int vi, int k, int i, int vk) =>
        (_problem.ContactX is double[] x && x[_grid.XFace(vi, k)] > 0) || (_problem.ContactZ is double[] z && z[_grid.ZFace(i, vk)] > 0);

    private struct Extreme()
    {
        public double Min = double.PositiveInfinity;
        public double Max = double.NegativeInfinity;
        public double X;
        public double Z;

        public void Visit(double value, double x, double z)
        {
            Min = Math.Min(Min, value);
            if (value > Max)
            {
                (Max, X, Z) = (value, x, z);
            }
        }
    }
}
