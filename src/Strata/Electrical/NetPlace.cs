using Strata.CrossSections;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Bounds;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;
using Strata.Refinement;

namespace Strata.Electrical;

/// <summary>
/// A net on its own grid beside the grid of the temperatures: takes the mean temperature of each of its cells, and gives the
/// heat of its current, by exact overlaps of the cells.
/// </summary>
internal sealed partial class NetPlace
{
    private readonly double[] _temperature;
    private readonly double[] _solvedAt;
    private readonly double[] _heat;
    private readonly List<NetImage> _images;
    private GridOverlap? _overlap;
    private RectilinearGrid? _whole;
    private double _boundedEnergy;
    private double _boundedPower;
    private double _energy;

    /// <summary>Takes a net.</summary>
    /// <param name="field">The net on its grid, solved and bounded.</param>
    /// <param name="solvedAt">The temperature that each of its cells was solved at, C.</param>
    /// <param name="images">Nets that take its current; null for none.</param>
    public NetPlace(NetField field, double[] solvedAt, IEnumerable<NetImage>? images = null)
    {
        Field = field;
        _temperature = new double[field.U.Length];
        _solvedAt = solvedAt;
        _heat = new double[field.U.Length];
        _images = [.. (images ?? []).Select(image => new NetImage(image.Net, image.Map, field.Grid))];
        Varies = field.Model.Sheets.Vary || field.Model.Mesh.Materials.Any(material => material.ResistivityVaries);
    }

    /// <summary>The net as it was bounded last; its solution follows the temperatures.</summary>
    public NetField Field { get; private set; }

    /// <summary>Whether its resistance depends on temperature; another net is solved once.</summary>
    public bool Varies { get; }

    /// <summary>The axes of a net that uses the lines of another grid.</summary>
    public static (GridAxis X, GridAxis Z) Crop(RectilinearGrid grid, Box bounds) =>
        (Crop(grid.X, bounds.X0, bounds.X1), Crop(grid.Z, bounds.Z0, bounds.Z1));

    /// <summary>Whether it was brought to other temperatures after it was bounded.</summary>
    public bool HasMoved { get; private set; }

    /// <summary>Brings the net to the temperatures of the whole.</summary>
    /// <param name="whole">The grid of the temperatures.</param>
    /// <param name="temperatureC">Per cell of the whole, C.</param>
    /// <param name="least">A change below this is none, K.</param>
    /// <returns>Whether its conductivities changed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A resistivity would not be positive there.</exception>
    public bool TakeTemperatures(RectilinearGrid whole, double[] temperatureC, double least)
    {
        if (!Varies)
        {
            return false;
        }

        OverlapWith(whole).Mean(temperatureC, _temperature);
        double change = 0;
        for (int c = 0; c < _temperature.Length; c++)
        {
            change = Math.Max(change, Field.Model.InNet[c] ? Math.Abs(_temperature[c] - _solvedAt[c]) : 0);
        }

        if (change <= least)
        {
            return false;
        }

        HasMoved = true;
        _temperature.CopyTo(_solvedAt, 0);
        Field.Model.UpdateConductivity(_temperature);
        return true;
    }

    /// <summary>Takes a solution that was bounded, whose power is the one that the net reports.</summary>
    /// <param name="field">The field.</param>
    /// <param name="fluxes">Its fluxes.</param>
    public void TakeBounded(NetField field, FaceFluxes fluxes)
    {
        (Field, HasMoved) = (field, false);
        ReadHeat(fluxes);

        // What a link releases is not in the cells: there the cells' own heat is all that is known of theirs.
        bool whole = field.Model.Net.Links.Count == 0;
        (_boundedEnergy, _boundedPower) = (_energy, whole ? NetReadout.PowerOf(field, fluxes) : field.Scale * field.Scale * _energy);
    }

    /// <summary>Reads the heat of a solution in the cells, per unit of the drive.</summary>
    /// <param name="fluxes">Fluxes of <see cref="Field"/>'s solution.</param>
    public void ReadHeat(FaceFluxes fluxes)
    {
        RectilinearGrid own = Field.Grid;
        for (int i = 0; i < own.Nx; i++)
        {
            for (int k = 0; k < own.Nz; k++)
            {
                int c = own.Cell(i, k);
                _heat[c] = Field.Model.InNet[c] ? CellHeat(own, fluxes, i, k, c) : 0;
            }
        }

        SheetHeat.AddTo(_heat, fluxes, Field.U);
        _energy = 0;
        foreach (double heat in _heat)
        {
            _energy += heat;
        }
    }

    /// <summary>
    /// Adds the heat of the current to the cells of the whole. The sum is the power that the net reports: that of its bounded
    /// resistance, which for a given current through an electrode falls as its conductance rises.
    /// </summary>
    /// <param name="whole">The grid of the temperatures.</param>
    /// <param name="heat">Per cell of the whole, W.</param>
    public void AddJouleHeat(RectilinearGrid whole, double[] heat)
    {
        if (!(_energy > 0) || !(_boundedEnergy > 0))
        {
            return;
        }

        bool conductance = Field.IsPair && Field.ScaleBounds is { Width: > 0 };
        double power = _boundedPower * (conductance ? _boundedEnergy / _energy : _energy / _boundedEnergy);
        OverlapWith(whole).Spread(_heat, power / _energy, heat);
        foreach (NetImage image in _images)
        {
            image.Spread(whole, _heat, power / _energy, heat);
        }
    }

    private GridOverlap OverlapWith(RectilinearGrid whole)
    {
        if (!ReferenceEquals(_whole, whole))
        {
            (_whole, _overlap) = (whole, new GridOverlap(Field.Grid, whole));
        }

        return _overlap!;
    }

    // In each half cell flux times potential drop is released, and that of a contact half on each side.
    private double CellHeat(RectilinearGrid own, FaceFluxes fluxes, int i, int k, int c)
    {
        NetModel model = Field.Model;
        double u = Field.U[c];
        int west = own.XFace(i, k);
        int east = own.XFace(i + 1, k);
        int below = own.ZFace(i, k);
        int above = own.ZFace(i, k + 1);
        (double fromWest, double toEast, double fromBelow, double toAbove) = Through(fluxes, i, k);
        double heat = (fromWest * (fluxes.ValueEastOfX(i, k) - u)) + (toEast * (u - fluxes.ValueWestOfX(i + 1, k)))
            + (fromBelow * (fluxes.ValueAboveZ(i, k) - u)) + (toAbove * (u - fluxes.ValueBelowZ(i, k + 1)));
        if (i > 0 && model.InNet[c - own.Nz])
        {
            heat += Contact(model.Problem.ContactX, west, own.XFaceArea(i, k), fromWest);
        }

        if (i + 1 < own.Nx && model.InNet[c + own.Nz])
        {
            heat += Contact(model.Problem.ContactX, east, own.XFaceArea(i + 1, k), toEast);
        }

        if (k > 0 && model.InNet[c - 1])
        {
            heat += Contact(model.Problem.ContactZ, below, own.ZFaceArea(i), fromBelow);
        }

        return k + 1 < own.Nz && model.InNet[c + 1] ? heat + Contact(model.Problem.ContactZ, above, own.ZFaceArea(i), toAbove) : heat;
    }

    // What passes the half cells. The fluxes count what a sheet takes, which leaves a cell at its centre.
    private (double FromWest, double ToEast, double FromBelow, double ToAbove) Through(FaceFluxes fluxes, int i, int k)
    {
        RectilinearGrid own = Field.Grid;
        DiffusionProblem problem = Field.Model.Problem;
        return problem.SheetOnX is null && problem.SheetOnZ is null
            ? (fluxes.EastOfX[own.XFace(i, k)], fluxes.WestOfX[own.XFace(i + 1, k)], fluxes.AboveZ[own.ZFace(i, k)],
                fluxes.BelowZ[own.ZFace(i, k + 1)])
            : (fluxes.XFaces.Node(i, k, Field.U).HighFlux, fluxes.XFaces.Node(i + 1, k, Field.U).LowFlux,
                fluxes.ZFaces.Node(k, i, Field.U).HighFlux, fluxes.ZFaces.Node(k + 1, i, Field.U).LowFlux);
    }

    private static double Contact(double[]? contact, int face, double area, double flux) =>
        contact is null || area == 0 ? 0 : 0.5 * flux * flux * contact[face] / area;

    private static GridAxis Crop(GridAxis axis, double from, double to) =>
        new(axis.Faces[axis.NearestFace(from)..(axis.NearestFace(to) + 1)]);
}
