using System.Numerics.Tensors;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <content>Loads of cells and faces on the vertices.</content>
internal sealed partial class VertexGrid
{
    private void Loads(DiffusionProblem problem)
    {
        RectilinearGrid grid = problem.Grid;
        for (int i = 0; i < grid.Nx; i++)
        {
            double west = _shapes.WestPart[i];
            if (TensorPrimitives.MaxMagnitude(problem.Source.AsSpan(i * grid.Nz, grid.Nz)) == 0)
            {
                continue;
            }

            for (int k = 0; k < grid.Nz; k++)
            {
                double half = 0.5 * problem.Source[(i * grid.Nz) + k];
                if (half != 0)
                {
                    int low = Corner(i, k, east: false, top: false), high = Corner(i, k, east: true, top: false);
                    int step = Corner(i, k, east: false, top: true) - low;
                    Load[low] += half * west;
                    Load[low + step] += half * west;
                    Load[high] += half * (1 - west);
                    Load[high + step] += half * (1 - west);
                }
            }
        }

        FaceLoads(_x);
        FaceLoads(_z);
    }

    private void FaceLoads(FaceFamily faces)
    {
        bool alongX = ReferenceEquals(faces, _x);
        for (int t = 0; t < faces.TangentCount; t++)
        {
            double first = alongX ? 0.5 : _shapes.WestPart[t];
            for (int n = 0; n <= faces.NormalCount; n += faces.Source is null ? faces.NormalCount : 1)
            {
                (double low, double high) = FaceLoad(faces, n, t);
                if (low != 0 || high != 0)
                {
                    (int a, int b) = FaceEnds(alongX, n, t, high: false);
                    (int c, int d) = FaceEnds(alongX, n, t, high: true);
                    Load[a] += low * first;
                    Load[b] += low * (1 - first);
                    Load[c] += high * first;
                    Load[d] += high * (1 - first);
                }
            }
        }
    }

    /// <summary>The load released on face (n, t), for its two copies: half each, or all on the side that is inside the domain.</summary>
    public static (double Low, double High) FaceLoad(FaceFamily faces, int n, int t)
    {
        double amount = faces.Source is { } source ? source[faces.Face(n, t)] : 0;
        amount += n == 0 && faces.LowSide[t].Kind == BoundaryKind.Flux ? faces.LowSide[t].Value * faces.Area(n, t) : 0;
        amount += n == faces.NormalCount && faces.HighSide[t].Kind == BoundaryKind.Flux ? faces.HighSide[t].Value * faces.Area(n, t) : 0;
        if (amount == 0 || n == 0 || n == faces.NormalCount)
        {
            return (0.5 * amount, 0.5 * amount);
        }

        bool low = faces.IsInDomain(n - 1, t), high = faces.IsInDomain(n, t);
        double lowPart = low == high ? 0.5 : low ? 1 : 0;
        return (amount * lowPart, amount * (1 - lowPart));
    }
}
