using Strata.CrossSections;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Electrical;

/// <content>What drives a net: potentials of its electrodes and currents that are fed in.</content>
internal sealed partial class NetModel
{
    private bool[]? _holds;

    /// <summary>Sets what drives the net.</summary>
    /// <param name="potential">Per terminal and link end of the net its potential, V; null where it carries a uniform current
    /// instead.</param>
    /// <param name="current">Per terminal and link end its current into the body, A; used where the potential is null.</param>
    public void SetDrive(ReadOnlySpan<double?> potential, ReadOnlySpan<double> current)
    {
        Clear(potential);
        for (int t = 0; t < _parts.Length; t++)
        {
            double total = _parts[t].Sum(part => part.Weight);
            foreach (TerminalPart part in _parts[t])
            {
                if (potential[t] is double value)
                {
                    Fix(part, value);
                }
                else
                {
                    Feed(part, current[t] * part.Weight / total);
                }
            }
        }
    }

    /// <summary>A unit of one terminal's drive alone, 1 V or 1 A, as data of the body of <see cref="Problem"/>.</summary>
    /// <param name="potential">Per terminal and link end its potential, V; null where it is fed.</param>
    /// <param name="terminal">The terminal.</param>
    public DiffusionData UnitDrive(ReadOnlySpan<double?> potential, int terminal)
    {
        DiffusionData driven = DiffusionData.None(Problem.Body);
        driven.Add(Problem.Data);
        double?[] unit = new double?[potential.Length];
        double[] current = new double[potential.Length];
        for (int t = 0; t < unit.Length; t++)
        {
            unit[t] = potential[t] is null ? null : t == terminal ? 1 : 0;
        }

        current[terminal] = 1;
        SetDrive(unit, current);
        DiffusionData found = DiffusionData.None(Problem.Body);
        found.Add(Problem.Data);
        Problem.Data.Scale(0);
        Problem.Data.Add(driven);
        return found;
    }

    // The body changes only with what holds the terminals and what feeds them.
    private void Clear(ReadOnlySpan<double?> potential)
    {
        bool[] holds = new bool[potential.Length];
        for (int t = 0; t < holds.Length; t++)
        {
            holds[t] = potential[t] is not null;
        }

        if (_holds is bool[] last && last.AsSpan().SequenceEqual(holds))
        {
            Problem.Data.Scale(0);
            return;
        }

        _holds = holds;
        Problem.Body.MarkChanged();
        Array.Clear(Problem.Source);
        Problem.West.Fill(BoundaryCondition.Adiabatic);
        Problem.East.Fill(BoundaryCondition.Adiabatic);
        Problem.Bottom.Fill(BoundaryCondition.Adiabatic);
        Problem.Top.Fill(BoundaryCondition.Adiabatic);
        (Problem.IsFixedX, Problem.FixedValueX, Problem.FaceSourceX) = (null, null, null);
        (Problem.IsFixedZ, Problem.FixedValueZ, Problem.FaceSourceZ) = (null, null, null);
        (Problem.IsFixedCell, Problem.FixedValueCell) = (null, null);
    }

    private void Fix(TerminalPart part, double value)
    {
        RectilinearGrid grid = Mesh.Grid;
        int xFaces = (grid.Nx + 1) * grid.Nz;
        int zFaces = grid.Nx * (grid.Nz + 1);
        switch (part.Kind)
        {
            case TerminalPartKind.OuterFace:
                Side(part.Side)[part.Index] = BoundaryCondition.Fixed(value);
                break;
            case TerminalPartKind.XFace:
                (Problem.IsFixedX ??= new bool[xFaces])[part.Index] = true;
                (Problem.FixedValueX ??= new double[xFaces])[part.Index] = value;
                break;
            case TerminalPartKind.ZFace:
                (Problem.IsFixedZ ??= new bool[zFaces])[part.Index] = true;
                (Problem.FixedValueZ ??= new double[zFaces])[part.Index] = value;
                break;
            default:
                (Problem.IsFixedCell ??= new bool[grid.CellCount])[part.Index] = true;
                (Problem.FixedValueCell ??= new double[grid.CellCount])[part.Index] = value;
                break;
        }
    }

    private void Feed(TerminalPart part, double current)
    {
        RectilinearGrid grid = Mesh.Grid;
        switch (part.Kind)
        {
            case TerminalPartKind.OuterFace:
                Side(part.Side)[part.Index] = BoundaryCondition.Flux(current / part.Area);
                break;
            case TerminalPartKind.XFace:
                (Problem.FaceSourceX ??= new double[(grid.Nx + 1) * grid.Nz])[part.Index] += current;
                break;
            case TerminalPartKind.ZFace:
                (Problem.FaceSourceZ ??= new double[grid.Nx * (grid.Nz + 1)])[part.Index] += current;
                break;
            default:
                Problem.Source[part.Index] += current;
                break;
        }
    }
}
