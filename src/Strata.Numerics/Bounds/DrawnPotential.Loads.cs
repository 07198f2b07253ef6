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
            all += part.Cell.Kx[t] > 0 || part.Cell.Kz[t] > 0 ? Volume(part, t) : 0;
        }

        for (int t = 0; t < part.Count && all > 0; t++)
        {
            if (part.Cell.Kx[t] == 0 && part.Cell.Kz[t] == 0)
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
