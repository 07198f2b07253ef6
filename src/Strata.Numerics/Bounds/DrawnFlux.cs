using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// A balanced flux in the drawn cells: of the lowest order of Raviart and Thomas on each triangle, with no flux in
/// insulators, so that its energy is integral of |s|^2 / k with the k of each piece.
/// </summary>
internal sealed partial class DrawnFlux
{
    private readonly DrawnMesh _mesh;
    private readonly DrawnFaces _faces;
    private readonly RectilinearGrid _grid;
    private readonly double[][] _flux;
    private readonly double _depth;
    private const int MostOnStack = 64;

    /// <summary>
    /// Divides the faces; then <see cref="Close"/>, the balancing, <see cref="Divide"/>, the descent and <see cref="Turn"/>
    /// follow.
    /// </summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="system">Receives the patches; its former content is lost.</param>
    public DrawnFlux(DrawnMesh mesh, PatchSystem system)
    {
        (_mesh, _grid, _faces) = (mesh, mesh.Problem.Grid, new DrawnFaces(mesh));
        _depth = mesh.IsRing ? 2 * Math.PI : _grid.Depth;
        _flux = [.. mesh.Parts.Select(part => new double[part.Edges.Length])];
        System = system;
        system.Reset((_grid.Nx + 1) * (_grid.Nz + 1), mesh.Unknowns);
    }

    /// <summary>The patches of the stream function.</summary>
    public PatchSystem System { get; }

    /// <summary>Sum over triangles of what their fluxes fail to balance.</summary>
    public double Imbalance { get; private set; }

    /// <summary>The faces beside the drawn cells, by key.</summary>
    public IEnumerable<int> FaceKeys => _faces.Keys;

    /// <summary>Closes faces that nothing can pass.</summary>
    public void Close(FaceFluxes fluxes) => _faces.Close(fluxes);

    /// <summary>True when nothing may leave a cell through a face.</summary>
    public bool IsClosed(FaceFamily faces, int n, int t, bool fromLow) =>
        _faces.IsClosed((faces.IsAlongX ? 0 : (_grid.Nx + 1) * _grid.Nz) + faces.Face(n, t), fromLow);

    /// <summary>Divides the balanced fluxes of the faces over their stretches and balances every triangle.</summary>
    public void Divide(FaceFluxes fluxes)
    {
        for (int n = 0; n < _mesh.Parts.Length; n++)
        {
            if (!_mesh.Parts[n].IsHeld)
            {
                Outline(_mesh.Parts[n], _flux[n], fluxes);
                Inside(_mesh.Parts[n], _flux[n]);
            }
        }
    }

    /// <summary>Adds the rotation of a stream function to the fluxes.</summary>
    public void Turn(ReadOnlySpan<double> psi)
    {
        for (int n = 0; n < _mesh.Parts.Length; n++)
        {
            DrawnPart part = _mesh.Parts[n];
            for (int e = 0; e < part.Edges.Length && !part.IsHeld; e++)
            {
                // Between triangles that carry nothing both ends are held at 0.
                _flux[n][e] += ValueOf(part, part.Values[part.Edges[e].To], psi) - ValueOf(part, part.Values[part.Edges[e].From], psi);
            }
        }
    }

    /// <summary>Energy of the flux in each drawn cell and its gap against a potential.</summary>
    /// <param name="potential">The potential in the drawn cells.</param>
    /// <param name="v">Its values.</param>
    /// <param name="add">Receives the cell, its energy along x and along z, and its gap.</param>
    public void Energies(DrawnPotential potential, ReadOnlySpan<double> v, Action<DrawnPart, double, double, double> add)
    {
        Imbalance = 0;
        for (int n = 0; n < _mesh.Parts.Length; n++)
        {
            DrawnPart part = _mesh.Parts[n];
            double alongX = 0, alongZ = 0, gap = 0;
            for (int t = 0; t < part.Count && !part.IsHeld; t++)
            {
                (double gx, double gz) = potential.Gradient(n, t, v);
                (double kx, double kz) = potential.Terms(part, t);
                double own = (kx * gx * gx) + (kz * gz * gz);
                if (part.Carries[t])
                {
                    DrawnTriangle q = At(n, t);
                    int at = 3 * t;
                    (double x, double z) = q.Squares(part.Cell.StreamX, part.Cell.Z, part.Cell.Triangles[at], part.Cell.Triangles[at + 1],
                        part.Cell.Triangles[at + 2], _mesh.IsRing);
                    (double ex, double ez) = (_depth * x / part.Cell.FluxKx[t], _depth * z / part.Cell.FluxKz[t]);
                    double radial = (q.A + (q.C * q.MeanX)) / (_mesh.IsRing ? Math.Sqrt(2 * q.MeanX) : 1);
                    own += ex + ez + (2 * _depth * q.Area * ((radial * gx) + ((q.B + (q.C * q.MeanZ)) * gz)));
                    (alongX, alongZ) = (alongX + ex, alongZ + ez);
                    Imbalance += Math.Abs(SourceOf(part, t) - (2 * q.C * q.Area * _depth));
                }
                else
                {
                    // Nothing flows here; were it otherwise, it would count as what fails to balance.
                    Imbalance += Math.Abs(Outflow(n, t, 0)) + Math.Abs(Outflow(n, t, 1)) + Math.Abs(Outflow(n, t, 2));
                }

                gap += Math.Max(own, 0);
            }

            add(part, alongX, alongZ, gap);
        }
    }

    private int Corner(DrawnPart part, int corner) => ((part.I + (corner & 1)) * (_grid.Nz + 1)) + part.K + (corner >> 1);

    private double ValueOf(DrawnPart part, NodeValue node, ReadOnlySpan<double> psi)
    {
        double first = psi[node.First < 0 ? Corner(part, ~node.First) : System.Vertices + node.First];
        return node.StreamWeight == 0 ? first
            : ((1 - node.StreamWeight) * first) + (node.StreamWeight * psi[node.Second < 0 ? Corner(part, ~node.Second)
                : System.Vertices + node.Second]);
    }

    /// <summary>The source in a triangle, W or A: even over what carries flux.</summary>
    private double SourceOf(DrawnPart part, int t)
    {
        double source = _mesh.Problem.Source[part.Cell.Cell];
        if (source == 0)
        {
            return 0;
        }

        double all = 0;
        for (int other = 0; other < part.Count; other++)
        {
            all += part.Carries[other] ? part.Area(part.Cell.StreamX, other) : 0;
        }

        return all > 0 ? source * part.Area(part.Cell.StreamX, t) / all : 0;
    }

    /// <summary>The outflow of a triangle through one of its edges.</summary>
    public double Outflow(int n, int t, int side)
    {
        int e = _mesh.Parts[n].Of[(3 * t) + side];
        return _mesh.Parts[n].Edges[e].Inner == t ? _flux[n][e] : -_flux[n][e];
    }

    /// <summary>The flux on a triangle.</summary>
    public DrawnTriangle At(int n, int t)
    {
        DrawnCell cell = _mesh.Parts[n].Cell;
        return DrawnTriangle.Of(
            cell.StreamX, cell.Z, cell.Triangles[3 * t], cell.Triangles[(3 * t) + 1], cell.Triangles[(3 * t) + 2],
            Outflow(n, t, 0) / _depth, Outflow(n, t, 1) / _depth, Outflow(n, t, 2) / _depth, _mesh.IsRing);
    }

    private void Outline(DrawnPart part, double[] flux, FaceFluxes fluxes)
    {
        (Numbers west, Numbers east, Numbers below, Numbers above) = fluxes.Arrays;
        int i = part.I, k = part.K;
        Span<double> out4 = [-east[_grid.XFace(i, k)], west[_grid.XFace(i + 1, k)], -above[_grid.ZFace(i, k)],
            below[_grid.ZFace(i, k + 1)]];
        Span<double> length = stackalloc double[32];
        for (int face = 0; face < 4; face++)
        {
            NodePlace place = NodePlace.West + face;
            FaceCuts cuts = part.Faces[face];
            double[] shares = place is NodePlace.East or NodePlace.Top ? cuts.LowShares : cuts.HighShares, along = face < 2 ? part.Cell.Z
                : part.Cell.StreamX;
            length = shares.Length <= length.Length ? length : new double[shares.Length];
            length[..shares.Length].Clear();
            foreach (DrawnEdge edge in part.Edges)
            {
                length[edge.Stretch] += edge.Outer < 0 && edge.Place == place ? Math.Abs(along[edge.To] - along[edge.From]) : 0;
            }

            for (int e = 0; e < part.Edges.Length; e++)
            {
                DrawnEdge edge = part.Edges[e];
                if (edge.Outer < 0 && edge.Place == place)
                {
                    flux[e] = out4[face] * shares[edge.Stretch] * Math.Abs(along[edge.To] - along[edge.From]) / length[edge.Stretch];
                }
            }
        }
    }

    /// <summary>
    /// What each triangle has left goes along a tree of its cell's triangles; the last one balances because its cell does.
    /// </summary>
    private void Inside(DrawnPart part, double[] flux)
    {
        int root = Array.IndexOf(part.Carries, true);
        if (root < 0)
        {
            return;
        }

        Span<int> order = part.Count <= MostOnStack ? stackalloc int[part.Count] : new int[part.Count];
        Span<int> way = part.Count <= MostOnStack ? stackalloc int[part.Count] : new int[part.Count];
        way.Fill(-1);
        int filled = 1;
        order[0] = root;
        way[root] = int.MaxValue;
        for (int at = 0; at < filled; at++)
        {
            for (int side = 0; side < 3; side++)
            {
                int e = part.Of[(3 * order[at]) + side];
                DrawnEdge edge = part.Edges[e];
                int other = edge.Inner == order[at] ? edge.Outer : edge.Inner;
                if (other >= 0 && part.Carries[other] && way[other] == -1)
                {
                    way[other] = e;
                    order[filled++] = other;
                }
            }
        }

        for (int at = filled - 1; at > 0; at--)
        {
            int t = order[at], exit = way[t];
            double left = SourceOf(part, t);
            for (int side = 0; side < 3; side++)
            {
                int e = part.Of[(3 * t) + side];
                left -= e == exit ? 0 : part.Edges[e].Inner == t ? flux[e] : -flux[e];
            }

            flux[exit] = part.Edges[exit].Inner == t ? left : -left;
        }
    }
}
