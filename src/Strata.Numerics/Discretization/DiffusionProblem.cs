using Strata.Numerics.Grids;

namespace Strata.Numerics.Discretization;

/// <summary>
/// Steady diffusion on a rectilinear grid, -div(k grad u) = f: the complete data of one problem, from which the
/// equations are assembled and the energy bounds are computed. u is a temperature (K) or a potential (V), k a thermal
/// (W/(m K)) or electrical (S/m) conductivity, constant in each cell.
/// </summary>
/// <remarks>
/// Cell arrays have the index c = i * Nz + k, x-face arrays i * Nz + k (i = 0..Nx), z-face arrays i * (Nz + 1) + k
/// (k = 0..Nz); see <see cref="RectilinearGrid"/>. Optional arrays are null when the feature is absent. A mesh owns
/// and fills the arrays; nothing else writes to them. Contacts, sheets and face sources on the outline act inside the
/// boundary condition of that face.
/// </remarks>
public sealed class DiffusionProblem
{
    /// <summary>Creates a problem without sources and with adiabatic sides.</summary>
    /// <param name="grid">The grid.</param>
    public DiffusionProblem(RectilinearGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        Grid = grid;
        Kx = new double[grid.CellCount];
        Kz = new double[grid.CellCount];
        Source = new double[grid.CellCount];
        West = new BoundaryCondition[grid.Nz];
        East = new BoundaryCondition[grid.Nz];
        Bottom = new BoundaryCondition[grid.Nx];
        Top = new BoundaryCondition[grid.Nx];
    }

    /// <summary>The grid.</summary>
    public RectilinearGrid Grid { get; }

    /// <summary>Conductivity along x per cell; 0 in both directions marks a cell outside the domain.</summary>
    public double[] Kx { get; }

    /// <summary>Conductivity along z per cell.</summary>
    public double[] Kz { get; }

    /// <summary>Source per cell, integrated over its volume: W or A.</summary>
    public double[] Source { get; }

    /// <summary>Contact resistance of each x-face, m2 K/W or ohm m2, at least 0; null when there is none.</summary>
    public double[]? ContactX { get; set; }

    /// <summary>Contact resistance of each z-face, m2 K/W or ohm m2, at least 0; null when there is none.</summary>
    public double[]? ContactZ { get; set; }

    /// <summary>Sheet conductance (conductivity times thickness, W/K or S) along z of a sheet that lies on each x-face; null when there is none.</summary>
    public double[]? SheetOnX { get; set; }

    /// <summary>Sheet conductance (conductivity times thickness, W/K or S) along x of a sheet that lies on each z-face; null when there is none.</summary>
    public double[]? SheetOnZ { get; set; }

    /// <summary>Source released on each x-face, W or A; null when there is none.</summary>
    public double[]? FaceSourceX { get; set; }

    /// <summary>Source released on each z-face, W or A; null when there is none.</summary>
    public double[]? FaceSourceZ { get; set; }

    /// <summary>True on each interior x-face that is held at <see cref="FixedValueX"/>; null when there is none.</summary>
    public bool[]? IsFixedX { get; set; }

    /// <summary>The value on each fixed x-face.</summary>
    public double[]? FixedValueX { get; set; }

    /// <summary>True on each interior z-face that is held at <see cref="FixedValueZ"/>; null when there is none.</summary>
    public bool[]? IsFixedZ { get; set; }

    /// <summary>The value on each fixed z-face.</summary>
    public double[]? FixedValueZ { get; set; }

    /// <summary>True in each cell that is held at <see cref="FixedValueCell"/> throughout (an electrode block); null when there is none.</summary>
    public bool[]? IsFixedCell { get; set; }

    /// <summary>The value in each fixed cell.</summary>
    public double[]? FixedValueCell { get; set; }

    /// <summary>Conditions on the west side (x = x0), one per row.</summary>
    public BoundaryCondition[] West { get; }

    /// <summary>Conditions on the east side (x = x1), one per row.</summary>
    public BoundaryCondition[] East { get; }

    /// <summary>Conditions on the bottom (z = z0), one per column.</summary>
    public BoundaryCondition[] Bottom { get; }

    /// <summary>Conditions on the top (z = z1), one per column.</summary>
    public BoundaryCondition[] Top { get; }
}
