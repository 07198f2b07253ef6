using Strata.Numerics.Grids;

namespace Strata.Numerics.Discretization;

/// <summary>
/// Steady diffusion on a rectilinear grid, -div(k grad u) = f: a body with the data that drive it, from which the equations
/// are assembled and the energy bounds are computed. u is a temperature (K) or a potential (V), k a thermal (W/(m K)) or
/// electrical (S/m) conductivity, constant in each cell.
/// </summary>
/// <remarks>
/// The members are those of <see cref="Body"/> and <see cref="Data"/>. Contacts, sheets and face sources on the outline act
/// inside the boundary condition of that face.
/// </remarks>
internal sealed class DiffusionProblem
{
    /// <summary>Creates a problem without sources and with adiabatic sides.</summary>
    /// <param name="grid">The grid.</param>
    public DiffusionProblem(RectilinearGrid grid)
        : this(new DiffusionBody(grid), new DiffusionData(grid))
    {
    }

    /// <summary>Puts data on a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="data">Data for the body's grid.</param>
    public DiffusionProblem(DiffusionBody body, DiffusionData data)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(data);
        (Body, Data) = (body, data);
        West = new SideConditions(body.West, data.West);
        East = new SideConditions(body.East, data.East);
        Bottom = new SideConditions(body.Bottom, data.Bottom);
        Top = new SideConditions(body.Top, data.Top);
    }

    /// <summary>What is prepared.</summary>
    public DiffusionBody Body { get; }

    /// <summary>What drives it.</summary>
    public DiffusionData Data { get; }

    /// <summary>The grid.</summary>
    public RectilinearGrid Grid => Body.Grid;

    /// <inheritdoc cref="DiffusionBody.Kx"/>
    public double[] Kx => Body.Kx;

    /// <inheritdoc cref="DiffusionBody.Kz"/>
    public double[] Kz => Body.Kz;

    /// <inheritdoc cref="DiffusionBody.ReferenceConductance"/>
    public double[]? ReferenceConductance { get => Body.ReferenceConductance; set => Body.ReferenceConductance = value; }

    /// <inheritdoc cref="DiffusionBody.DrawnCells"/>
    internal Lazy<DrawnCell[]>? DrawnCells { get => Body.DrawnCells; set => Body.DrawnCells = value; }

    /// <inheritdoc cref="DiffusionBody.ContactX"/>
    public double[]? ContactX { get => Body.ContactX; set => Body.ContactX = value; }

    /// <inheritdoc cref="DiffusionBody.ContactZ"/>
    public double[]? ContactZ { get => Body.ContactZ; set => Body.ContactZ = value; }

    /// <inheritdoc cref="DiffusionBody.SheetOnX"/>
    public double[]? SheetOnX { get => Body.SheetOnX; set => Body.SheetOnX = value; }

    /// <inheritdoc cref="DiffusionBody.SheetOnZ"/>
    public double[]? SheetOnZ { get => Body.SheetOnZ; set => Body.SheetOnZ = value; }

    /// <inheritdoc cref="DiffusionBody.IsFixedX"/>
    public bool[]? IsFixedX { get => Body.IsFixedX; set => Body.IsFixedX = value; }

    /// <inheritdoc cref="DiffusionBody.IsFixedZ"/>
    public bool[]? IsFixedZ { get => Body.IsFixedZ; set => Body.IsFixedZ = value; }

    /// <inheritdoc cref="DiffusionBody.IsFixedCell"/>
    public bool[]? IsFixedCell { get => Body.IsFixedCell; set => Body.IsFixedCell = value; }

    /// <inheritdoc cref="DiffusionData.Source"/>
    public double[] Source => Data.Source;

    /// <inheritdoc cref="DiffusionData.FaceSourceX"/>
    public double[]? FaceSourceX { get => Data.FaceSourceX; set => Data.FaceSourceX = value; }

    /// <inheritdoc cref="DiffusionData.FaceSourceZ"/>
    public double[]? FaceSourceZ { get => Data.FaceSourceZ; set => Data.FaceSourceZ = value; }

    /// <inheritdoc cref="DiffusionData.FixedValueX"/>
    public double[]? FixedValueX { get => Data.FixedValueX; set => Data.FixedValueX = value; }

    /// <inheritdoc cref="DiffusionData.FixedValueZ"/>
    public double[]? FixedValueZ { get => Data.FixedValueZ; set => Data.FixedValueZ = value; }

    /// <inheritdoc cref="DiffusionData.FixedValueCell"/>
    public double[]? FixedValueCell { get => Data.FixedValueCell; set => Data.FixedValueCell = value; }

    /// <inheritdoc cref="DiffusionData.ReferenceValue"/>
    public double[]? ReferenceValue { get => Data.ReferenceValue; set => Data.ReferenceValue = value; }

    /// <summary>Conditions on the west side (x = x0), one per row.</summary>
    public SideConditions West { get; }

    /// <summary>Conditions on the east side (x = x1), one per row.</summary>
    public SideConditions East { get; }

    /// <summary>Conditions on the bottom (z = z0), one per column.</summary>
    public SideConditions Bottom { get; }

    /// <summary>Conditions on the top (z = z1), one per column.</summary>
    public SideConditions Top { get; }
}
