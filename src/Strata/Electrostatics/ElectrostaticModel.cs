using Strata.CrossSections;
using Strata.Fields;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Electrostatics;

/// <summary>
/// The potential of a drawing on a mesh, div(eps_r grad u) = 0 with u given on each electrode. Energies are those for the permittivity of
/// vacuum 1, over the depth of the section.
/// </summary>
internal sealed class ElectrostaticModel
{
    /// <summary>Sets the problem up, without potentials.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="property">Permittivity, or that with every dielectric taken away.</param>
    /// <exception cref="Problems.InputException">The terminals are not conductors apart from each other.</exception>
    public ElectrostaticModel(SectionMesh mesh, MaterialProperty property)
    {
        Mesh = mesh;
        DrawnCell[] pieces = mesh.CutCellCount > 0 ? mesh.Pieces(property, []) : [];
        Faces = ElectrodeFaces.Of(mesh, pieces);
        Problem = new DiffusionProblem(mesh.Grid);
        mesh.Conductivity(property, [], Problem.Kx, Problem.Kz);
        Problem.DrawnCells = pieces.Length > 0 ? new Lazy<DrawnCell[]>(() => pieces) : null;
        Hold(new double[Electrodes.Count]);
        Problem.Body.MarkChanged();
    }

    /// <summary>The mesh.</summary>
    public SectionMesh Mesh { get; }

    /// <summary>The electrodes: those that the drawing names first, then each floating piece of metal.</summary>
    public IReadOnlyList<Electrode> Electrodes => Faces.Electrodes;

    /// <summary>What they hold.</summary>
    public ElectrodeFaces Faces { get; }

    /// <summary>The problem.</summary>
    public DiffusionProblem Problem { get; }

    /// <summary>Gives each electrode its potential, V.</summary>
    public void Hold(double[] potential)
    {
        RectilinearGrid grid = Mesh.Grid;
        for (int c = 0; c < Faces.CellOf.Length; c++)
        {
            if (Faces.CellOf[c] is int electrode and >= 0)
            {
                (Problem.IsFixedCell ??= new bool[grid.CellCount])[c] = true;
                (Problem.FixedValueCell ??= new double[grid.CellCount])[c] = potential[electrode];
            }
        }

        for (int e = 0; e < Electrodes.Count; e++)
        {
            if (!Electrodes[e].Floats && Faces.Segments[e] is FaceRange range)
            {
                Hold(range, potential[e]);
            }
            else if (Electrodes[e].IsGround)
            {
                Ground(potential[e]);
            }
        }
    }

    /// <summary>The charge on an electrode over the permittivity of vacuum: what it sends into the body.</summary>
    /// <param name="electrode">The electrode.</param>
    /// <param name="fluxes">Fluxes of the solution.</param>
    public double ChargeOf(int electrode, FaceFluxes fluxes)
    {
        RectilinearGrid grid = Mesh.Grid;
        double taken = 0;
        for (int c = 0; c < Faces.CellOf.Length; c++)
        {
            taken += Faces.CellOf[c] == electrode ? fluxes.IntoFixedCell(c / grid.Nz, c % grid.Nz) : 0;
        }

        if (!Electrodes[electrode].Floats && Faces.Segments[electrode] is FaceRange range)
        {
            for (int at = range.From; at < range.To; at++)
            {
                taken += Outer(range) is Side side ? Outflow(side, at, fluxes)
                    : range.IsVertical ? fluxes.IntoFixedX(range.Line, at) : fluxes.IntoFixedZ(at, range.Line);
            }
        }

        if (Electrodes[electrode].IsGround)
        {
            foreach ((Side side, int at) in Faces.Grounded)
            {
                taken += Outflow(side, at, fluxes);
            }
        }

        return -taken;
    }

    private void Hold(FaceRange range, double value)
    {
        RectilinearGrid grid = Mesh.Grid;
        for (int at = range.From; at < range.To; at++)
        {
            int face = range.Face(grid, at);
            if (Outer(range) is Side side)
            {
                Conditions(side)[at] = BoundaryCondition.Fixed(value);
            }
            else if (range.IsVertical)
            {
                (Problem.IsFixedX ??= new bool[(grid.Nx + 1) * grid.Nz])[face] = true;
                (Problem.FixedValueX ??= new double[(grid.Nx + 1) * grid.Nz])[face] = value;
            }
            else
            {
                (Problem.IsFixedZ ??= new bool[grid.Nx * (grid.Nz + 1)])[face] = true;
                (Problem.FixedValueZ ??= new double[grid.Nx * (grid.Nz + 1)])[face] = value;
            }
        }
    }

    private void Ground(double value)
    {
        foreach ((Side side, int at) in Faces.Grounded)
        {
            Conditions(side)[at] = BoundaryCondition.Fixed(value);
        }
    }

    private Side? Outer(FaceRange range) => range.Line == 0 ? range.IsVertical ? Side.Left : Side.Bottom
        : range.Line == (range.IsVertical ? Mesh.Grid.Nx : Mesh.Grid.Nz) ? range.IsVertical ? Side.Right : Side.Top
        : null;

    private double Outflow(Side side, int at, FaceFluxes fluxes) => side switch
    {
        Side.Left => -fluxes.WestOfX[Mesh.Grid.XFace(0, at)],
        Side.Right => fluxes.EastOfX[Mesh.Grid.XFace(Mesh.Grid.Nx, at)],
        Side.Bottom => -fluxes.BelowZ[Mesh.Grid.ZFace(at, 0)],
        _ => fluxes.AboveZ[Mesh.Grid.ZFace(at, Mesh.Grid.Nz)],
    };

    private SideConditions Conditions(Side side) => side switch
    {
        Side.Left => Problem.West,
        Side.Right => Problem.East,
        Side.Bottom => Problem.Bottom,
        _ => Problem.Top,
    };
}
