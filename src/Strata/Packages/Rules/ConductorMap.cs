using Strata.CrossSections;
using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Grids;

namespace Strata.Packages.Rules;

/// <summary>What is drawn where, and which conductors touch: read from the finished drawing, not from the parameters.</summary>
/// <remarks>
/// The section is painted on the grid of its edges; a cell that a slope or a curve crosses shows the largest piece in it. Conducting cells
/// that share an edge belong to one piece. A gap or a bridge narrower than a cell of a slope may be missed; none along straight edges.
/// </remarks>
internal sealed class ConductorMap
{
    private const int CellsAcrossSlope = 24;
    private readonly SectionMesh _mesh;
    private readonly int[] _piece;

    /// <summary>Reads a drawing.</summary>
    /// <param name="section">The drawing.</param>
    /// <param name="library">The materials that it may name.</param>
    public ConductorMap(CrossSection section, MaterialLibrary library)
    {
        _mesh = SectionMesher.Mesh(section, library, new MeshOptions { CellsPerLayer = 1, CellsAcrossCurve = CellsAcrossSlope });
        _piece = Pieces();
    }

    /// <summary>Number of separate pieces of conductor.</summary>
    public int PieceCount { get; private set; }

    private RectilinearGrid Grid => _mesh.Grid;

    /// <summary>The piece at a place, or -1 for an insulator; on an edge the conductor on either side.</summary>
    /// <param name="place">A point, segment or rectangle, m.</param>
    public int PieceAt(Box place)
    {
        double reach = Math.Min(Smallest(Grid.X), Smallest(Grid.Z)) / 2;
        double x = (place.X0 + place.X1) / 2;
        double z = (place.Z0 + place.Z1) / 2;
        ReadOnlySpan<(double, double)> tries = [(x, z), (x, z + reach), (x, z - reach), (x + reach, z), (x - reach, z)];
        foreach ((double tx, double tz) in tries)
        {
            if (Cell(tx, tz) is int cell && _piece[cell] >= 0)
            {
                return _piece[cell];
            }
        }

        return -1;
    }

    /// <summary>The pieces that a region's conductor belongs to.</summary>
    /// <param name="region">Name of the region.</param>
    public IReadOnlySet<int> PiecesOf(string region) => PiecesWhere(name => name == region);

    /// <summary>The pieces that the conductors of some regions belong to.</summary>
    public IReadOnlySet<int> PiecesWhere(Func<string, bool> isWanted)
    {
        bool[] wanted = [.. _mesh.Regions.Select(isWanted)];
        return Enumerable.Range(0, _piece.Length).Where(cell => _piece[cell] >= 0 && Shows(cell, wanted)).Select(cell => _piece[cell])
            .ToHashSet();
    }

    /// <summary>The smallest box around what can be seen of some regions, m; null if nothing can.</summary>
    public Box? ExtentWhere(Func<string, bool> isWanted)
    {
        bool[] wanted = [.. _mesh.Regions.Select(isWanted)];
        int west = Grid.Nx, east = -1, low = Grid.Nz, high = -1;
        for (int cell = 0; cell < _piece.Length; cell++)
        {
            if (Shows(cell, wanted))
            {
                (int i, int k) = (cell / Grid.Nz, cell % Grid.Nz);
                (west, east, low, high) = (Math.Min(west, i), Math.Max(east, i), Math.Min(low, k), Math.Max(high, k));
            }
        }

        return east < 0 ? null : new Box(Grid.X.Faces[west], Grid.X.Faces[east + 1], Grid.Z.Faces[low], Grid.Z.Faces[high + 1]);
    }

    /// <summary>The smallest box around what can be seen of a region, m; null if nothing can.</summary>
    public Box? Extent(string region) => ExtentWhere(name => name == region);

    /// <summary>The region seen at a point, m; null outside, and where nothing is painted.</summary>
    public string? RegionAt(double x, double z) =>
        Cell(x, z) is int cell && _mesh.Regions[Seen(cell).Region] is var region && region != CrossSection.BackgroundRegion ? region : null;

    // Of parts that share the depth the one in front, painted last.
    private CellPart Seen(int cell) => _mesh.LargestPartsOf(cell)[^1];

    private bool Shows(int cell, bool[] wanted) => wanted[Seen(cell).Region];

    private int[] Pieces()
    {
        int[] piece = new int[Grid.CellCount];
        Array.Fill(piece, -1);
        Stack<int> open = new();
        for (int seed = 0; seed < piece.Length; seed++)
        {
            if (piece[seed] >= 0 || !Conducts(seed))
            {
                continue;
            }

            piece[seed] = PieceCount;
            open.Push(seed);
            while (open.TryPop(out int cell))
            {
                int k = cell % Grid.Nz;
                Visit(cell - Grid.Nz, cell >= Grid.Nz);
                Visit(cell + Grid.Nz, cell + Grid.Nz < piece.Length);
                Visit(cell - 1, k > 0);
                Visit(cell + 1, k < Grid.Nz - 1);
            }

            PieceCount++;
        }

        return piece;

        bool Conducts(int cell) => _mesh.Materials[Seen(cell).Material].IsConductor;

        void Visit(int cell, bool exists)
        {
            if (exists && piece[cell] < 0 && Conducts(cell))
            {
                piece[cell] = PieceCount;
                open.Push(cell);
            }
        }
    }

    private int? Cell(double x, double z) =>
        Grid.X.CellAt(x) is >= 0 and var i && Grid.Z.CellAt(z) is >= 0 and var k ? Grid.Cell(i, k) : null;

    private static double Smallest(GridAxis axis)
    {
        double smallest = double.PositiveInfinity;
        foreach (double width in axis.Widths)
        {
            smallest = Math.Min(smallest, width);
        }

        return smallest;
    }
}
