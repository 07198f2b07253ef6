using Strata.Numerics.Discretization;

namespace Strata.Numerics.Bounds;

/// <content>Vertices that are held at a value.</content>
internal sealed partial class VertexGrid
{
    private void HoldFaces(FaceFamily faces, DiffusionProblem problem)
    {
        bool alongX = ReferenceEquals(faces, _x);
        int step = faces.Fixed is null ? faces.NormalCount : 1;
        for (int t = 0; t < faces.TangentCount; t++)
        {
            for (int n = 0; n <= faces.NormalCount; n += step)
            {
                if (faces.IsHeld(n, t, out double value) && (faces.IsInDomain(n - 1, t) || faces.IsInDomain(n, t)))
                {
                    (int a, int b) = FaceEnds(alongX, n, t, high: false);
                    (int c, int d) = FaceEnds(alongX, n, t, high: true);
                    Hold(a, value);
                    Hold(b, value);
                    Hold(c, value);
                    Hold(d, value);
                }
            }
        }
    }

    private void HoldCells(DiffusionProblem problem)
    {
        for (int c = 0; problem.IsFixedCell is { } held && c < held.Length; c++)
        {
            if (held[c])
            {
                (int i, int k) = Math.DivRem(c, problem.Grid.Nz);
                for (int corner = 0; corner < 4; corner++)
                {
                    Hold(Corner(i, k, (corner & 1) > 0, (corner & 2) > 0), problem.FixedValueCell![c]);
                }

                int element = (X.High(i) * Stride) + Z.High(k);
                (Ax[element], Az[element]) = (0, 0);
            }
        }
    }

    private void Hold(int vertex, double value)
    {
        HasConflict |= IsHeld(vertex) && HeldValue[vertex] != value;
        (Form.Free[vertex], HeldValue[vertex]) = (0, value);
    }

    /// <summary>A held copy holds every vertex tied to it.</summary>
    private void ShareHolds()
    {
        for (int group = 0; group < Ties.Count; group++)
        {
            foreach (int member in Ties[group])
            {
                if (IsHeld(member))
                {
                    foreach (int other in Ties[group])
                    {
                        Hold(other, HeldValue[member]);
                    }
                }
            }
        }
    }
}
