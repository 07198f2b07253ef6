using Strata.CrossSections;
using Strata.Fields;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Electrical;

/// <summary>The electrical problem of one net on a mesh that is cropped to it.</summary>
internal sealed partial class NetModel
{
    private readonly bool[] _inNet;
    private readonly List<TerminalPart>[] _parts;

    /// <summary>Sets the problem up, without a drive.</summary>
    /// <param name="net">The net.</param>
    /// <param name="mesh">A mesh of the section, cropped to the net.</param>
    /// <param name="library">Materials beside those of the section.</param>
    /// <param name="temperatureC">Temperature of every conductor, C.</param>
    public NetModel(Net net, SectionMesh mesh, MaterialLibrary library, double temperatureC)
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(library);
        Net = net;
        Mesh = mesh;
        Problem = new DiffusionProblem(mesh.Grid);
        Interfaces = InterfaceFaces.Of(mesh, MaterialProperty.ElectricalConductivity);
        double[] kx = new double[mesh.Grid.CellCount];
        double[] kz = new double[mesh.Grid.CellCount];
        bool[] conducts = _conducts = ConductingCells.Of(mesh, kx, kz);
        Terminal[] terminals = [.. net.Terminals.Select(t => mesh.Section.Terminals[t])];
        Box[] ends = [.. net.Links.SelectMany(n => new[] { mesh.Section.Links[n].From, mesh.Section.Links[n].To })];
        _parts = [.. terminals.Concat(ends.Select(place => new Terminal { Name = "", Place = place })).Select(terminal =>
            TerminalParts.Of(mesh, terminal, conducts, out _))];
        _inNet = Members(kx, kz);
        ElectrodeOf = LinkEnds.Electrodes(terminals, ends, _parts);
        JoinParts();
        double[] temperature = new double[mesh.Grid.CellCount];
        Array.Fill(temperature, temperatureC);
        Sheets = SheetFaces.Of(mesh, MaterialProperty.ElectricalConductivity, name =>
            mesh.Section.Materials.FirstOrDefault(material => material.Name == name) ?? library.Get(name));
        UpdateConductivity(temperature);
        Interfaces.Apply(Problem);
    }

    /// <summary>The net.</summary>
    public Net Net { get; }

    /// <summary>The mesh.</summary>
    public SectionMesh Mesh { get; }

    /// <summary>The problem.</summary>
    public DiffusionProblem Problem { get; }

    /// <summary>The faces with contact resistances.</summary>
    public InterfaceFaces Interfaces { get; }

    /// <summary>The faces with sheets.</summary>
    public SheetFaces Sheets { get; }

    /// <summary>Temperatures of the cells that the conductivities are those of, C; empty where no material has a limit of
    /// electromigration.</summary>
    public double[] TemperatureC { get; private set; } = [];

    /// <summary>Per cell, whether it belongs to the net.</summary>
    public ReadOnlySpan<bool> InNet => _inNet;

    /// <summary>
    /// For each terminal of the net and then for the two ends of each of its links the one whose electrode it is, itself or an earlier
    /// one.
    /// </summary>
    public IReadOnlyList<int> ElectrodeOf { get; }

    /// <summary>
    /// The parts of each terminal of the net, in the net's order, then those of the two ends of each of its links; those of an
    /// electrode stand with its first one.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<TerminalPart>> Parts => _parts;

    /// <summary>Evaluates the conductivities, those of sheets included, at given temperatures.</summary>
    /// <param name="temperatureC">Per cell, C.</param>
    /// <exception cref="ArgumentOutOfRangeException">A resistivity would not be positive there.</exception>
    public void UpdateConductivity(ReadOnlySpan<double> temperatureC)
    {
        Mesh.Conductivity(MaterialProperty.ElectricalConductivity, temperatureC, Problem.Kx, Problem.Kz);
        for (int c = 0; c < _inNet.Length; c++)
        {
            if (!_inNet[c])
            {
                (Problem.Kx[c], Problem.Kz[c]) = (0, 0);
            }
        }

        TemperatureC = Mesh.Materials.Any(material => material.Em is not null) ? temperatureC.ToArray() : [];
        Draw(temperatureC);
        Sheets.Apply(Problem, temperatureC);
        DropSheetsOfOthers();
        Problem.Body.MarkChanged();
    }

    /// <summary>The current that enters the body through a terminal held at a potential, A.</summary>
    /// <param name="t">Terminal, by its place in the net.</param>
    /// <param name="fluxes">Fluxes of the solution.</param>
    public double CurrentInto(int t, FaceFluxes fluxes)
    {
        ArgumentNullException.ThrowIfNull(fluxes);
        double leaving = 0;
        RectilinearGrid grid = Mesh.Grid;
        foreach (TerminalPart part in _parts[t])
        {
            leaving += part.Kind switch
            {
                TerminalPartKind.OuterFace => Outflow(part, fluxes),
                TerminalPartKind.XFace => fluxes.IntoFixedX(part.Index / grid.Nz, part.Index % grid.Nz),
                TerminalPartKind.ZFace => fluxes.IntoFixedZ(part.Index / (grid.Nz + 1), part.Index % (grid.Nz + 1)),
                _ => fluxes.IntoFixedCell(part.Index / grid.Nz, part.Index % grid.Nz),
            };
        }

        return -leaving;
    }

    /// <summary>The mean potential of a terminal, weighted as a uniform current is, V.</summary>
    /// <param name="t">Terminal, by its place in the net.</param>
    /// <param name="fluxes">Fluxes of the solution.</param>
    /// <param name="u">The solution.</param>
    public double MeanPotential(int t, FaceFluxes fluxes, double[] u)
    {
        ArgumentNullException.ThrowIfNull(u);
        double sum = 0;
        double weights = 0;
        foreach (TerminalPart part in _parts[t])
        {
            sum += part.Weight * Potential(part, fluxes, u);
            weights += part.Weight;
        }

        return sum / weights;
    }

    private bool[] Members(double[] kx, double[] kz)
    {
        int[] component = ConductingCells.Components(Mesh.Grid, kx, kz, out int count);
        bool[] wanted = new bool[count];
        foreach (TerminalPart part in _parts.SelectMany(parts => parts))
        {
            wanted[component[part.Cell]] = true;
        }

        return [.. component.Select(number => number >= 0 && wanted[number])];
    }

    private void JoinParts()
    {
        for (int n = 0; n < _parts.Length; n++)
        {
            if (ElectrodeOf[n] is int first && first != n)
            {
                List<TerminalPart> joined = _parts[first];
                joined.AddRange(_parts[n].Where(part =>
                    !joined.Any(other => (other.Kind, other.Index, other.Side) == (part.Kind, part.Index, part.Side))));
                _parts[n] = [];
            }
        }
    }

    // A sheet of another net that passes through the crop must not conduct here.
    private void DropSheetsOfOthers()
    {
        RectilinearGrid grid = Mesh.Grid;
        bool In(int i, int k) => i >= 0 && i < grid.Nx && k >= 0 && k < grid.Nz && _inNet[grid.Cell(i, k)];
        for (int i = 0; i <= grid.Nx && Problem.SheetOnX is not null; i++)
        {
            for (int k = 0; k < grid.Nz; k++)
            {
                Problem.SheetOnX[grid.XFace(i, k)] *= In(i - 1, k) || In(i, k) ? 1 : 0;
            }
        }

        for (int i = 0; i < grid.Nx && Problem.SheetOnZ is not null; i++)
        {
            for (int k = 0; k <= grid.Nz; k++)
            {
                Problem.SheetOnZ[grid.ZFace(i, k)] *= In(i, k - 1) || In(i, k) ? 1 : 0;
            }
        }
    }

    private SideConditions Side(Side side) => side switch
    {
        CrossSections.Side.Left => Problem.West,
        CrossSections.Side.Right => Problem.East,
        CrossSections.Side.Bottom => Problem.Bottom,
        _ => Problem.Top,
    };

    private double Outflow(TerminalPart part, FaceFluxes fluxes) => part.Side switch
    {
        CrossSections.Side.Left => -fluxes.WestOfX[Mesh.Grid.XFace(0, part.Index)],
        CrossSections.Side.Right => fluxes.EastOfX[Mesh.Grid.XFace(Mesh.Grid.Nx, part.Index)],
        CrossSections.Side.Bottom => -fluxes.BelowZ[Mesh.Grid.ZFace(part.Index, 0)],
        _ => fluxes.AboveZ[Mesh.Grid.ZFace(part.Index, Mesh.Grid.Nz)],
    };

    private double Potential(TerminalPart part, FaceFluxes fluxes, double[] u)
    {
        RectilinearGrid grid = Mesh.Grid;
        (int ci, int ck) = (part.Cell / grid.Nz, part.Cell % grid.Nz);
        return part.Kind switch
        {
            TerminalPartKind.Cell => Problem.IsFixedCell is bool[] held && held[part.Cell] ? Problem.FixedValueCell![part.Cell] : u[part.Cell],
            TerminalPartKind.XFace => part.Index / grid.Nz == ci ? fluxes.ValueEastOfX(ci, ck) : fluxes.ValueWestOfX(ci + 1, ck),
            TerminalPartKind.ZFace => part.Index % (grid.Nz + 1) == ck ? fluxes.ValueAboveZ(ci, ck) : fluxes.ValueBelowZ(ci, ck + 1),
            _ => part.Side switch
            {
                CrossSections.Side.Left => fluxes.ValueEastOfX(ci, ck),
                CrossSections.Side.Right => fluxes.ValueWestOfX(ci + 1, ck),
                CrossSections.Side.Bottom => fluxes.ValueAboveZ(ci, ck),
                _ => fluxes.ValueBelowZ(ci, ck + 1),
            },
        };
    }
}
