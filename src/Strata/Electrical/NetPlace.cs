using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Electrical;

/// <summary>A net on a crop of the grid that carries the temperatures.</summary>
internal sealed class NetPlace
{
    private readonly RectilinearGrid _whole;
    private readonly int _firstColumn;
    private readonly int _firstRow;
    private readonly double[] _temperature;

    private NetPlace(RectilinearGrid whole, NetModel model, int firstColumn, int firstRow)
    {
        _whole = whole;
        Model = model;
        _firstColumn = firstColumn;
        _firstRow = firstRow;
        U = new double[model.Mesh.Grid.CellCount];
        _temperature = new double[U.Length];
    }

    /// <summary>The net.</summary>
    public NetModel Model { get; }

    /// <summary>Its solution.</summary>
    public double[] U { get; }

    /// <summary>Its last solve.</summary>
    public NetField? Field { get; private set; }

    /// <summary>Crops a mesh to a net.</summary>
    public static NetPlace On(SectionMesh mesh, Net net, MaterialLibrary library)
    {
        (GridAxis x, int column) = Crop(mesh.Grid.X, net.Bounds.X0, net.Bounds.X1);
        (GridAxis z, int row) = Crop(mesh.Grid.Z, net.Bounds.Z0, net.Bounds.Z1);
        var model = new NetModel(net, SectionMesher.OnGrid(mesh.Section, library, x, z), library, Material.DefaultResistivityReferenceC);
        return new NetPlace(mesh.Grid, model, column, row);
    }

    /// <summary>Evaluates the conductivities at the temperatures of the whole grid, C.</summary>
    public void UpdateConductivity(double[] temperatureC)
    {
        RectilinearGrid own = Model.Mesh.Grid;
        for (int i = 0; i < own.Nx; i++)
        {
            for (int k = 0; k < own.Nz; k++)
            {
                _temperature[own.Cell(i, k)] = temperatureC[_whole.Cell(i + _firstColumn, k + _firstRow)];
            }
        }

        Model.UpdateConductivity(_temperature);
    }

    /// <summary>Solves the net.</summary>
    public void Solve(NetRun run) => Field = run.SolveOnGrid(Model, U, last: true);

    /// <summary>
    /// Adds the heat of the current to the cells of the whole grid. In each half cell flux times potential drop is
    /// released, and that of a contact half on each side: the sum is the power that the terminals feed in, less what
    /// sheets and links outside the section take.
    /// </summary>
    public void AddJouleHeat(FaceFluxes fluxes, double[] heat)
    {
        RectilinearGrid own = Model.Mesh.Grid;
        double scale = (Field?.Scale ?? 1) * (Field?.Scale ?? 1);
        for (int i = 0; i < own.Nx; i++)
        {
            for (int k = 0; k < own.Nz; k++)
            {
                int c = own.Cell(i, k);
                if (Model.InNet[c])
                {
                    heat[_whole.Cell(i + _firstColumn, k + _firstRow)] += scale * CellHeat(own, fluxes, i, k, c);
                }
            }
        }
    }

    private double CellHeat(RectilinearGrid own, FaceFluxes fluxes, int i, int k, int c)
    {
        double u = U[c];
        int west = own.XFace(i, k);
        int east = own.XFace(i + 1, k);
        int below = own.ZFace(i, k);
        int above = own.ZFace(i, k + 1);
        double heat = (fluxes.EastOfX[west] * (fluxes.ValueEastOfX(i, k) - u)) + (fluxes.WestOfX[east] * (u - fluxes.ValueWestOfX(i + 1, k)))
            + (fluxes.AboveZ[below] * (fluxes.ValueAboveZ(i, k) - u)) + (fluxes.BelowZ[above] * (u - fluxes.ValueBelowZ(i, k + 1)));
        if (i > 0 && Model.InNet[c - own.Nz])
        {
            heat += Contact(Model.Problem.ContactX, west, own.XFaceArea(i, k), fluxes.EastOfX[west]);
        }

        if (i + 1 < own.Nx && Model.InNet[c + own.Nz])
        {
            heat += Contact(Model.Problem.ContactX, east, own.XFaceArea(i + 1, k), fluxes.WestOfX[east]);
        }

        if (k > 0 && Model.InNet[c - 1])
        {
            heat += Contact(Model.Problem.ContactZ, below, own.ZFaceArea(i), fluxes.AboveZ[below]);
        }

        return k + 1 < own.Nz && Model.InNet[c + 1] ? heat + Contact(Model.Problem.ContactZ, above, own.ZFaceArea(i), fluxes.BelowZ[above]) : heat;
    }

    private static double Contact(double[]? contact, int face, double area, double flux) =>
        contact is null || area == 0 ? 0 : 0.5 * flux * flux * contact[face] / area;

    private static (GridAxis Axis, int First) Crop(GridAxis axis, double from, double to)
    {
        int first = axis.NearestFace(from);
        int last = axis.NearestFace(to);
        return (new GridAxis(axis.Faces[first..(last + 1)]), first);
    }
}
