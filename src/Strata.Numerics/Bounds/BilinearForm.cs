using System.Runtime.InteropServices;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// A quadratic energy of continuous piecewise bilinear fields on a lattice of vertices. It serves twice: for a potential,
/// and with the resistivities in place of the conductivities for the stream function that rearranges a flux.
/// </summary>
/// <remarks>
/// Vertex (a, b) has the index a * Stride + b; element (a, b) lies between the vertex columns a, a + 1 and rows b, b + 1
/// and has the same index. With d0, d1 the differences along x on its bottom and top and e0, e1 those along z on its west
/// and east side its energy is Ax (d0^2 + d0 d1 + d1^2) + Az (w00 e0^2 + 2 w01 e0 e1 + w11 e1^2), exact for bilinear fields.
/// </remarks>
internal sealed class BilinearForm
{
    private readonly List<FilmEdge> _edges = [];
    private readonly Numbers _ax = new(), _az = new(), _load = new(), _free = new(), _w00 = new(), _w01 = new(), _w11 = new();

    /// <summary>Vertex columns.</summary>
    public int Columns { get; private set; }

    /// <summary>Vertices per column.</summary>
    public int Stride { get; private set; }

    /// <summary>Energy coefficient along x per element.</summary>
    public Numbers Ax => _ax;

    /// <summary>Energy coefficient along z per element.</summary>
    public Numbers Az => _az;

    /// <summary>Weights w00 per element column.</summary>
    public Numbers W00 => _w00;

    /// <summary>Weights w01.</summary>
    public Numbers W01 => _w01;

    /// <summary>Weights w11.</summary>
    public Numbers W11 => _w11;

    /// <summary>Load per vertex.</summary>
    public Numbers Load => _load;

    /// <summary>1 at vertices that may move, 0 at held ones.</summary>
    public Numbers Free => _free;

    /// <summary>Energies along single edges, such as films.</summary>
    public ReadOnlySpan<FilmEdge> Edges => CollectionsMarshal.AsSpan(_edges);

    /// <summary>Vertices that stand for one point.</summary>
    public VertexTies Ties { get; } = new();

    /// <summary>Sets the size and clears everything but the ties.</summary>
    public void Reset(int columns, int stride)
    {
        (Columns, Stride) = (columns, stride);
        int vertices = columns * stride;
        _edges.Clear();
        _w00.Fit(columns);
        _w01.Fit(columns);
        _w11.Fit(columns);
        _ax.FitToWrite(vertices);
        _az.FitToWrite(vertices);
        _load.FitToWrite(vertices);
        _free.FitToWrite(vertices);
        Ax.Clear();
        Az.Clear();
        Load.Clear();
        Free.AsSpan().Fill(1);
    }

    /// <summary>Adds an edge energy.</summary>
    public void Add(FilmEdge edge) => _edges.Add(edge);

    /// <summary>The weights of an element column.</summary>
    public (double W00, double W01, double W11) Weights(int column) => (W00[column], W01[column], W11[column]);
}
