using Strata.Numerics.Grids;

namespace Strata.Numerics.Discretization;

/// <summary>
/// A body on a rectilinear grid: all of a diffusion problem that decides its equations, and nothing of what drives it. It is
/// assembled and prepared once for any number of <see cref="DiffusionData"/>.
/// </summary>
/// <remarks>
/// Cell arrays have the index c = i * Nz + k, x-face arrays i * Nz + k (i = 0..Nx), z-face arrays i * (Nz + 1) + k
/// (k = 0..Nz); see <see cref="RectilinearGrid"/>. Optional arrays are null when the feature is absent. The model that made
/// a body is the only one that writes to it, and says so by <see cref="MarkChanged"/>.
/// </remarks>
internal sealed class DiffusionBody
{
    /// <summary>Creates a body without conductivities and with adiabatic sides.</summary>
    /// <param name="grid">The grid.</param>
    public DiffusionBody(RectilinearGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        Grid = grid;
        Kx = new double[grid.CellCount];
        Kz = new double[grid.CellCount];
        West = new BoundarySurface[grid.Nz];
        East = new BoundarySurface[grid.Nz];
        Bottom = new BoundarySurface[grid.Nx];
        Top = new BoundarySurface[grid.Nx];
    }

    /// <summary>The grid.</summary>
    public RectilinearGrid Grid { get; }

    /// <summary>Conductivity along x per cell; 0 in both directions marks a cell outside the domain.</summary>
    public double[] Kx { get; }

    /// <summary>Conductivity along z per cell.</summary>
    public double[] Kz { get; }

    /// <summary>
    /// The cells that edges of the drawing cross, as the drawing has them: the energy bounds hold for these pieces, the
    /// equations use <see cref="Kx"/> and <see cref="Kz"/>. Null when there are none.
    /// </summary>
    internal Lazy<DrawnCell[]>? DrawnCells { get; set; }

    /// <summary>
    /// Conductance of each cell to a reference, W/K or S, at least 0: the films above and below a plan view, the heat capacity
    /// over a time step. 0 outside the domain; without effect in held cells. Null when there is none.
    /// </summary>
    public double[]? ReferenceConductance { get; set; }

    /// <summary>Contact resistance of each x-face, m2 K/W or ohm m2, at least 0; null when there is none.</summary>
    public double[]? ContactX { get; set; }

    /// <summary>Contact resistance of each z-face, m2 K/W or ohm m2, at least 0; null when there is none.</summary>
    public double[]? ContactZ { get; set; }

    /// <summary>Sheet conductance (conductivity times thickness, W/K or S) along z of a sheet on each x-face; null when there is none.</summary>
    public double[]? SheetOnX { get; set; }

    /// <summary>Sheet conductance (conductivity times thickness, W/K or S) along x of a sheet on each z-face; null when there is none.</summary>
    public double[]? SheetOnZ { get; set; }

    /// <summary>True on each interior x-face that is held at a value; null when there is none.</summary>
    public bool[]? IsFixedX { get; set; }

    /// <summary>True on each interior z-face that is held at a value; null when there is none.</summary>
    public bool[]? IsFixedZ { get; set; }

    /// <summary>True in each cell that is held at a value throughout (an electrode block); null when there is none.</summary>
    public bool[]? IsFixedCell { get; set; }

    /// <summary>Surfaces of the west side (x = x0), one per row.</summary>
    internal BoundarySurface[] West { get; }

    /// <summary>Surfaces of the east side (x = x1), one per row.</summary>
    internal BoundarySurface[] East { get; }

    /// <summary>Surfaces of the bottom (z = z0), one per column.</summary>
    internal BoundarySurface[] Bottom { get; }

    /// <summary>Surfaces of the top (z = z1), one per column.</summary>
    internal BoundarySurface[] Top { get; }

    /// <summary>How often the body was said to have changed: what was prepared for another version is not used again.</summary>
    public int Version { get; private set; }

    /// <summary>How often its structure changed: what is held, what conducts.</summary>
    public int Structure { get; private set; }

    /// <summary>Says that anything of the body has changed.</summary>
    public void MarkChanged() => (Version, Structure) = (Version + 1, Structure + 1);

    /// <summary>Says that conductivities or films have changed by factors not far from 1: what was prepared still preconditions.</summary>
    public void MarkDrifted() => Version++;
}
