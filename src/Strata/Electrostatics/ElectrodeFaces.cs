using Strata.CrossSections;
using Strata.Fields;
using Strata.Meshing;
using Strata.Numerics.Grids;
using Strata.Problems;

namespace Strata.Electrostatics;

/// <summary>What the electrodes hold on a mesh: whole cells of metal, and the faces of electrodes without thickness.</summary>
internal sealed class ElectrodeFaces
{
    private readonly List<Electrode> _electrodes;
    private readonly List<InputProblem> _problems = [];
    private readonly SectionMesh _mesh;
    private readonly int[] _group;
    private readonly Dictionary<int, int> _ownerOf = [];

    private ElectrodeFaces(SectionMesh mesh, DrawnCell[] pieces)
    {
        _mesh = mesh;
        _group = MetalGroups.Of(mesh, pieces);
        _electrodes = [.. Electrode.Of(mesh.Section)];
        Grounded = [.. GroundedFaces(mesh)];
        Segments = new FaceRange?[_electrodes.Count];
        CellOf = new int[_group.Length];
    }

    /// <summary>The electrodes: those that the drawing names first, then each floating piece of metal.</summary>
    public IReadOnlyList<Electrode> Electrodes => _electrodes;

    /// <summary>Per cell the electrode whose metal fills it, or -1.</summary>
    public int[] CellOf { get; }

    /// <summary>Per named electrode the faces that a segment covers; null where it is none.</summary>
    public FaceRange?[] Segments { get; }

    /// <summary>The outer faces of grounded boundaries: the side and the cell along it.</summary>
    public IReadOnlyList<(Side Side, int At)> Grounded { get; }

    /// <summary>Finds them.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="pieces">Its cells that edges cross, with what is metal in them.</param>
    /// <exception cref="InputException">A terminal is no conductor, two are one, or the grid has no whole cell of one.</exception>
    public static ElectrodeFaces Of(SectionMesh mesh, DrawnCell[] pieces)
    {
        var found = new ElectrodeFaces(mesh, pieces);
        for (int e = 0; e < mesh.Section.Terminals.Count; e++)
        {
            found.Take(e);
        }

        for (int e = 0; e < mesh.Section.Terminals.Count; e++)
        {
            found.CheckSegment(e);
        }

        found.TakeGrounded();
        for (int c = 0; c < found._group.Length; c++)
        {
            found.CellOf[c] = found._group[c] < 0 ? -1 : found.OwnerOf(c);
        }

        return found._problems.Count > 0 ? throw new InputException(found._problems) : found;
    }

    private void Take(int e)
    {
        Terminal terminal = _mesh.Section.Terminals[e];
        bool thin = terminal.Region is null && terminal.Place.IsSegment;
        Segments[e] = thin ? SegmentFaces.RangeOf(_mesh.Grid, terminal.Place) : null;
        int[] groups = [.. Seeds(terminal).Select(cell => _group[cell]).Where(group => group >= 0).Distinct()];
        if (groups.Length == 0 && Segments[e] is null)
        {
            string what = terminal.Region is string region ? $"region {region}, in which no cell of the grid is all metal"
                : "a place in which no cell of the grid is all metal";
            Report(e, $"terminal {terminal.Name} is {what} (a material with a resistivity); draw its conductor, "
                + "or give a segment, which is an electrode without thickness");
        }

        foreach (int group in groups)
        {
            if (_ownerOf.TryGetValue(group, out int other))
            {
                Report(e, $"terminal {terminal.Name} is one conductor with terminal {_electrodes[other].Name}: metal joins them, "
                    + "a short circuit");
                return;
            }
        }

        Array.ForEach(groups, group => _ownerOf.Add(group, e));
    }

    // An electrode without thickness that touches the metal of another one.
    private void CheckSegment(int e)
    {
        Terminal terminal = _mesh.Section.Terminals[e];
        foreach (int cell in Segments[e] is null ? [] : Seeds(terminal))
        {
            if (_group[cell] >= 0 && _ownerOf.TryGetValue(_group[cell], out int other) && other != e)
            {
                Report(e, $"terminal {terminal.Name} touches the metal of terminal {_electrodes[other].Name}: a short circuit");
                return;
            }
        }
    }

    // Metal at a grounded boundary is part of it.
    private void TakeGrounded()
    {
        RectilinearGrid grid = _mesh.Grid;
        int ground = _electrodes.FindIndex(electrode => electrode.IsGround);
        foreach ((Side side, int at) in Grounded)
        {
            int cell = side switch
            {
                Side.Left => grid.Cell(0, at),
                Side.Right => grid.Cell(grid.Nx - 1, at),
                Side.Bottom => grid.Cell(at, 0),
                _ => grid.Cell(at, grid.Nz - 1),
            };
            if (_group[cell] >= 0 && !_ownerOf.TryAdd(_group[cell], ground) && _ownerOf[_group[cell]] is int other && other != ground)
            {
                Report(other, $"terminal {_electrodes[other].Name} touches the grounded boundary {_electrodes[ground].Name}: "
                    + "a short circuit");
                return;
            }
        }
    }

    private static IEnumerable<(Side Side, int At)> GroundedFaces(SectionMesh mesh)
    {
        BoundaryFaces outline = BoundaryFaces.Of(mesh.Section, mesh.Grid);
        (int[] Owners, Side Side)[] sides =
            [(outline.West, Side.Left), (outline.East, Side.Right), (outline.Bottom, Side.Bottom), (outline.Top, Side.Top)];
        foreach ((int[] owners, Side side) in sides)
        {
            for (int at = 0; at < owners.Length; at++)
            {
                if (owners[at] >= 0 && mesh.Section.Boundaries[owners[at]].Condition is GroundedSurface)
                {
                    yield return (side, at);
                }
            }
        }
    }

    private int OwnerOf(int cell)
    {
        if (!_ownerOf.TryGetValue(_group[cell], out int owner))
        {
            owner = _electrodes.Count;
            _ownerOf.Add(_group[cell], owner);
            _electrodes.Add(new Electrode(_mesh.Regions[_mesh.RegionOf[cell]], null, Floats: true));
        }

        return owner;
    }

    // The cells in which a terminal looks for its metal.
    private IEnumerable<int> Seeds(Terminal terminal)
    {
        if (terminal.Region is string region)
        {
            int at = Enumerable.Range(0, _mesh.Regions.Count).FirstOrDefault(n => _mesh.Regions[n] == region, -1);
            return Enumerable.Range(0, _group.Length).Where(cell => _group[cell] >= 0 && HasMetalOf(cell, at));
        }

        return terminal.Place.IsSegment ? OnSegment(terminal.Place) : CellCover.Of(_mesh.Grid, terminal.Place).Cells.ToArray();
    }

    private bool HasMetalOf(int cell, int region)
    {
        foreach (CellPart part in _mesh.PartsOf(cell))
        {
            if (part.Region == region && part.Share > 0 && _mesh.Materials[part.Material].IsConductor)
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<int> OnSegment(Box place)
    {
        RectilinearGrid grid = _mesh.Grid;
        if (SegmentFaces.RangeOf(grid, place) is FaceRange range)
        {
            for (int at = range.From; at < range.To; at++)
            {
                foreach (int cell in (int[])[range.CellBefore(grid, at), range.CellAfter(grid, at)])
                {
                    if (cell >= 0)
                    {
                        yield return cell;
                    }
                }
            }
        }
    }

    private void Report(int terminal, string message) =>
        _problems.Add(new InputProblem(_mesh.Section.Name, $"$.terminals[{terminal}]", null, message));
}
