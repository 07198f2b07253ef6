using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <summary>
/// How the flux through each face of the drawn cells divides over its stretches: none where a stretch borders on an
/// insulator.
/// </summary>
internal sealed class DrawnFaces
{
    private readonly DrawnMesh _mesh;
    private const int MostOnStack = 16;
    private readonly HashSet<int> _done;

    /// <summary>Divides the faces of all drawn cells.</summary>
    public DrawnFaces(DrawnMesh mesh)
    {
        (_mesh, _done) = (mesh, new(4 * mesh.Parts.Length));
        foreach (DrawnPart part in mesh.Parts)
        {
            foreach (NodePlace place in (ReadOnlySpan<NodePlace>)[NodePlace.West, NodePlace.East, NodePlace.Bottom, NodePlace.Top])
            {
                int key = mesh.Key(part, place);
                if (_done.Add(key))
                {
                    Divide(key);
                }
            }
        }
    }

    /// <summary>Takes the fluxes off faces that nothing can pass, and shuts these faces for the balancing.</summary>
    public void Close(FaceFluxes fluxes)
    {
        (Numbers west, Numbers east, Numbers below, Numbers above) = fluxes.Arrays;
        foreach (int key in _done)
        {
            (FaceFamily faces, int n, int t) = _mesh.Locate(key);
            FaceCuts cuts = _mesh.CutsOf(key);
            bool upright = ReferenceEquals(faces, fluxes.XFaces);
            (Numbers low, Numbers high, Numbers g) = upright ? (west, east, fluxes.Gx) : (below, above, fluxes.Gz);
            int face = faces.Face(n, t);
            if (Sum(cuts.LowShares) == 0)
            {
                low[face] = 0;
            }

            if (Sum(cuts.HighShares) == 0)
            {
                high[face] = 0;
            }

            if (n > 0 && n < faces.NormalCount && (Sum(cuts.LowShares) == 0 || Sum(cuts.HighShares) == 0))
            {
                g[faces.Cell(n - 1, t)] = 0;
            }
        }
    }

    /// <summary>The faces that lie beside drawn cells, by key.</summary>
    public IEnumerable<int> Keys => _done;

    /// <summary>True when no flux may leave a cell through a face, seen from its low or high side.</summary>
    public bool IsClosed(int key, bool fromLow) => _done.Contains(key)
        && Sum(fromLow ? _mesh.CutsOf(key).LowShares : _mesh.CutsOf(key).HighShares) == 0;

    private static double Sum(double[] shares)
    {
        double sum = 0;
        foreach (double share in shares)
        {
            sum += share;
        }

        return sum;
    }

    private void Divide(int key)
    {
        FaceCuts cuts = _mesh.CutsOf(key);
        (FaceFamily faces, int n, int t) = _mesh.Locate(key);
        int stretches = cuts.Own.Length + 1;
        Span<double> memory = stretches <= MostOnStack ? stackalloc double[3 * stretches] : new double[3 * stretches];
        Span<double> low = memory[..stretches], high = memory[stretches..(2 * stretches)], length = memory[(2 * stretches)..];
        memory.Clear();
        Side(faces, n - 1, n, t, cuts, low, length, isLow: true);
        Side(faces, n, n, t, cuts, high, length, isLow: false);

        // A held face, and a loaded one that bounds the body, serve each side by itself.
        bool pinned = n > 0 && n < faces.NormalCount && faces.IsHeld(n, t, out _), loaded = IsLoaded(faces, n, t);
        bool highAlone = pinned || (loaded && !HasPositive(low));
        bool lowAlone = pinned || (loaded && !HasPositive(high));
        cuts.LowShares = Shares(low, lowAlone ? low : high, length, loaded);
        cuts.HighShares = Shares(high, highAlone ? high : low, length, loaded);
    }

    private static bool HasPositive(ReadOnlySpan<double> values) => values.ContainsAnyExceptInRange(double.NegativeInfinity, 0);

    /// <summary>Whether flux is released on a face or given through it: evenly over all of it that conducts.</summary>
    private static bool IsLoaded(FaceFamily faces, int n, int t) => VertexGrid.FaceLoad(faces, n, t) is not (0, 0);

    /// <summary>length times the harmonic mean of both sides (or 1, for an even load), scaled to a sum of 1.</summary>
    private static double[] Shares(ReadOnlySpan<double> one, ReadOnlySpan<double> other, ReadOnlySpan<double> length, bool even)
    {
        double[] shares = new double[one.Length];
        double sum = 0;
        for (int s = 0; s < shares.Length; s++)
        {
            shares[s] = !(one[s] > 0 && other[s] > 0) ? 0 : even ? length[s] : length[s] / ((1 / one[s]) + (1 / other[s]));
            sum += shares[s];
        }

        for (int s = 0; s < shares.Length && sum > 0; s++)
        {
            shares[s] /= sum;
        }

        return shares;
    }

    /// <summary>
    /// What one side of a face conducts, per stretch: 0 in insulators and voids, infinite where it is held or outside the
    /// body.
    /// </summary>
    private void Side(FaceFamily faces, int cellNormal, int n, int t, FaceCuts cuts, Span<double> conducts, Span<double> length, bool isLow)
    {
        if (cellNormal < 0 || cellNormal >= faces.NormalCount)
        {
            conducts.Fill(double.PositiveInfinity);
            return;
        }

        int cell = faces.Cell(cellNormal, t);
        if (_mesh.PartOf(cell) is not DrawnPart part)
        {
            conducts.Fill(faces.IsFixedCell(cellNormal, t) ? double.PositiveInfinity : faces.Conductivity[cell]);
            return;
        }

        bool upright = faces.IsAlongX;
        NodePlace place = upright ? (isLow ? NodePlace.East : NodePlace.West) : isLow ? NodePlace.Top : NodePlace.Bottom;
        double[] along = upright ? part.Cell.Z : part.Cell.StreamX, k = upright ? part.Cell.FluxKx : part.Cell.FluxKz;
        conducts.Fill(double.PositiveInfinity);
        length.Clear();
        foreach (DrawnEdge edge in part.Edges)
        {
            if (edge.Outer < 0 && edge.Place == place)
            {
                length[edge.Stretch] += Math.Abs(along[edge.To] - along[edge.From]);
                conducts[edge.Stretch] = Math.Min(conducts[edge.Stretch], part.Carries[edge.Inner] ? k[edge.Inner] : 0);
            }
        }
    }
}
