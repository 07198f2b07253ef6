using Strata.Numerics.Discretization;

namespace Strata.Numerics.Bounds;

/// <content>Loads and held values of the drawn cells.</content>
internal sealed partial class DrawnPotential
{
    private void MoveLoad(DrawnPart part, int n, double source)
    {
        double west = _vertices.WestPartOf(part.I), half = 0.5 * source;
        for (int corner = 0; corner < 4; corner++)
        {
            _vertices.Load[_cornerOf[(4 * n) + corner]] -= half * ((corner & 1) > 0 ? 1 - west : west);
        }

        double all = 0;
        for (int t = 0; t < part.Count; t++)
        {
            all += part.Carries[t] ? Volume(part, t) : 0;
        }

        for (int t = 0; t < part.Count && all > 0; t++)
        {
            if (!part.Carries[t])
            {
                continue;
            }

            double amount = source * Volume(part, t) / all, centre = 3 * Centre(part, t);
            for (int m = 0; m < 3; m++)
            {
                // Around an axis the weight of a node is integral of r times its function: (2 r + r' + r'') / 4 of 3 r_centre.
                int node = part.Cell.Triangles[(3 * t) + m];
                double share = _mesh.IsRing ? (part.Cell.X[node] + centre) / (4 * centre) : 1.0 / 3;
                AddLoad(n, part.Values[node], share * amount);
            }
        }
    }

    private void AddLoad(int n, NodeValue node, double amount)
    {
        AddLoad(n, node.First, amount * (1 - node.Weight));
        AddLoad(n, node.Second, amount * node.Weight);
    }

    private void AddLoad(int n, int code, double amount)
    {
        if (code < 0)
        {
            _vertices.Load[_cornerOf[(4 * n) + ~code]] += amount;
        }
        else
        {
            System.Load[code] += amount;
        }
    }

    /// <summary>Loads of faces act on the stretches that the flux passes, evenly, not on insulators beside them.</summary>
    private void MoveFaceLoads(IEnumerable<int> keys)
    {
        foreach (int key in keys)
        {
            (FaceFamily faces, int normal, int tangent) = _mesh.Locate(key);
            (double low, double high) = VertexGrid.FaceLoad(faces, normal, tangent);
            if (low == 0 && high == 0)
            {
                continue;
            }

            FaceCuts cuts = _mesh.CutsOf(key);
            HasLostLoad |= !Array.Exists(cuts.LowShares, share => share > 0) && !Array.Exists(cuts.HighShares, share => share > 0);
            for (int side = 0; side < 2; side++)
            {
                (int a, int b) = _vertices.FaceEnds(faces.IsAlongX, normal, tangent, high: side == 1);
                double amount = side == 1 ? high : low;
                double[] shares = Array.Exists(cuts.LowShares, share => share > 0) ? cuts.LowShares : cuts.HighShares;
                (double from, double to) = Ends(faces, tangent);
                AddStretch(a, b, -amount, from, to, faces.IsAlongX);
                for (int s = 0; s < shares.Length; s++)
                {
                    (int first, double start) = s == 0 ? (a, from) : (System.Vertices + cuts.Own[s - 1].Unknown, cuts.Own[s - 1].At);
                    (int last, double end) = s == cuts.Own.Length ? (b, to) : (System.Vertices + cuts.Own[s].Unknown, cuts.Own[s].At);
                    AddStretch(first, last, amount * shares[s], start, end, faces.IsAlongX);
                }
            }
        }
    }

    /// <summary>True when a load acts on insulators alone, which can neither take nor carry it.</summary>
    public bool HasLostLoad { get; private set; }

    /// <summary>Vertices that no conductor touches: what rounding leaves of their loads would move them without end.</summary>
    private void HoldLoose()
    {
        int rows = _vertices.Stride;
        for (int n = 0; n < _mesh.Parts.Length; n++)
        {
            for (int corner = 0; corner < 4; corner++)
            {
                int v = _cornerOf[(4 * n) + corner];
                bool bare = !_touched[v];
                foreach (int element in (ReadOnlySpan<int>)[v, v - 1, v - rows, v - rows - 1])
                {
                    bare &= element < 0 || (_vertices.Ax[element] == 0 && _vertices.Az[element] == 0);
                }

                if (bare)
                {
                    (_vertices.Form.Free[v], _vertices.Load[v]) = (0, 0);
                }
            }
        }
    }

    private (double From, double To) Ends(FaceFamily faces, int t)
    {
        ReadOnlySpan<double> lines = faces.IsAlongX ? _grid.Z.Faces : _grid.X.Faces;
        return (lines[t], lines[t + 1]);
    }

    /// <summary>An even load between two values: half each, or by radius around an axis.</summary>
    private void AddStretch(int first, int last, double amount, double from, double to, bool upright)
    {
        double part = upright || !_mesh.IsRing ? 0.5 : ((from / 2) + ((to - from) / 6)) / (0.5 * (from + to));
        Add(first, amount * part);
        Add(last, amount * (1 - part));
    }

    private void Add(int unknown, double amount)
    {
        if (unknown < System.Vertices)
        {
            _vertices.Load[unknown] += amount;
        }
        else
        {
            System.Load[unknown - System.Vertices] += amount;
        }
    }

    private void HoldFaces()
    {
        foreach ((int key, FaceCuts cuts) in _mesh.Faces)
        {
            (FaceFamily faces, int normal, int tangent) = _mesh.Locate(key);
            if (faces.IsHeld(normal, tangent, out double value))
            {
                foreach (FaceCuts.Cut cut in cuts.Own)
                {
                    (System.Free[cut.Unknown], System.Value[cut.Unknown]) = (0, value);
                }
            }
        }
    }

    private void Hold(DrawnPart part)
    {
        foreach (NodeValue node in part.Values)
        {
            foreach (int code in (ReadOnlySpan<int>)[node.First, node.Second])
            {
                if (code >= 0)
                {
                    (System.Free[code], System.Value[code]) = (0, _mesh.Problem.FixedValueCell![part.Cell.Cell]);
                }
            }
        }
    }
}
