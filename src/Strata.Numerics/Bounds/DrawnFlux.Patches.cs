using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Numerics.Bounds;

/// <content>The patches of a stream function that rearranges the flux.</content>
internal sealed partial class DrawnFlux
{
    private (double X, double Z) _even;

    /// <summary>
    /// Builds the energy of the stream function in the drawn cells, and takes the cells out of the bilinear form, whose
    /// corners beside insulators are held. Until <see cref="Release"/> elements stand for them in the preconditioner.
    /// </summary>
    public void TakeOver(BilinearForm form, Action<DrawnPart> remove)
    {
        System.Free.AsSpan().Fill(1);
        HoldOutline();
        var matrix = new PatchMatrix();
        Span<int> corners = stackalloc int[4];
        for (int n = 0; n < _mesh.Parts.Length; n++)
        {
            DrawnPart part = _mesh.Parts[n];
            remove(part);
            matrix.Start();
            _even = (0, 0);
            for (int t = 0; t < part.Count; t++)
            {
                if (part.IsHeld || !part.Carries[t])
                {
                    Hold(form, part, t);
                }
                else
                {
                    AddTriangle(form, n, t, matrix);
                }
            }

            for (int corner = 0; corner < 4; corner++)
            {
                corners[corner] = Corner(part, corner);
            }

            Stiffen(form, part, matrix);
            matrix.AddTo(System, corners);
        }

        System.Factor();
    }

    /// <summary>Elements that stood for their pieces while the preconditioner was set up leave the form.</summary>
    public void Release(BilinearForm form)
    {
        foreach (DrawnPart part in _mesh.Parts)
        {
            int element = Corner(part, 0);
            (form.Ax[element], form.Az[element]) = (0, 0);
        }
    }

    private void Stiffen(BilinearForm form, DrawnPart part, PatchMatrix matrix)
    {
        (double x, double z) = matrix.Stiffness(System.Free);
        (double w00, double w01, double w11) = form.Weights(part.I);
        double dx = part.Cell.StreamX[1] - part.Cell.StreamX[0], dz = part.Cell.Z[2] - part.Cell.Z[0];
        x = Math.Max(x, DrawnPotential.LeastStiffness * _even.X / (dx * dx));
        z = Math.Max(z, DrawnPotential.LeastStiffness * _even.Z / (dz * dz));
        int element = Corner(part, 0);
        (form.Ax[element], form.Az[element]) = (x / 3, z / (w00 + (2 * w01) + w11));
    }

    private void HoldOutline()
    {
        foreach ((int key, FaceCuts cuts) in _mesh.Faces)
        {
            (FaceFamily faces, int n, int t) = _mesh.Locate(key);
            bool outline = n == 0 || n == faces.NormalCount;
            BoundaryKind kind = n == 0 ? faces.LowSide[t].Kind : n == faces.NormalCount ? faces.HighSide[t].Kind : BoundaryKind.Value;
            if (outline && (kind != BoundaryKind.Value || faces.Area(n, t) == 0))
            {
                foreach (FaceCuts.Cut cut in cuts.Own)
                {
                    System.Free[cut.Unknown] = 0;
                }
            }
        }
    }

    private void Hold(BilinearForm form, DrawnPart part, int t)
    {
        for (int m = 0; m < 3; m++)
        {
            NodeValue node = part.Values[part.Cell.Triangles[(3 * t) + m]];
            foreach (int code in (ReadOnlySpan<int>)[node.First, node.Second])
            {
                if (code < 0)
                {
                    form.Free[Corner(part, ~code)] = 0;
                }
                else
                {
                    System.Free[code] = 0;
                }
            }
        }
    }

    /// <summary>
    /// The rotation of a node's function is (d/dz, -d/dx) over the depth. Its energy, and minus half the slope of the energy:
    /// minus the integral of the flux at hand times the rotation over k.
    /// </summary>
    private void AddTriangle(BilinearForm form, int n, int t, PatchMatrix matrix)
    {
        DrawnPart part = _mesh.Parts[n];
        DrawnCell cell = part.Cell;
        DrawnTriangle q = At(n, t);
        double rx = 1 / cell.FluxKx[t], rz = 1 / cell.FluxKz[t];
        Span<double> gx = stackalloc double[3], gz = stackalloc double[3];
        ReadOnlySpan<int> nodes = cell.Triangles.AsSpan(3 * t, 3);
        for (int m = 0; m < 3; m++)
        {
            (int next, int last) = (nodes[m == 2 ? 0 : m + 1], nodes[m == 0 ? 2 : m - 1]);
            (gx[m], gz[m]) = ((cell.Z[next] - cell.Z[last]) / (2 * q.Area), (cell.StreamX[last] - cell.StreamX[next]) / (2 * q.Area));
        }

        // Along x a + c x weighed with 1 / (2 x) around an axis; a corner on the axis is held there.
        double inverse = double.IsFinite(q.InverseX) ? q.InverseX : 0;
        double alongX = _mesh.IsRing ? (q.A * inverse) + (0.5 * q.C * q.Area) : q.Area * (q.A + (q.C * q.MeanX)),
            alongZ = q.Area * (q.B + (q.C * q.MeanZ));
        (double ex, double ez) = (rz * q.Area / _depth, rx * inverse / _depth);
        _even = (_even.X + ex, _even.Z + ez);
        Span<double> values = stackalloc double[9];
        for (int p = 0; p < 3; p++)
        {
            AddLoad(form, part, part.Values[nodes[p]], -((rx * alongX * gz[p]) - (rz * alongZ * gx[p])));
            for (int o = 0; o < 3; o++)
            {
                values[(3 * p) + o] = (ez * gz[p] * gz[o]) + (ex * gx[p] * gx[o]);
            }
        }

        matrix.Add(part.Values[nodes[0]], part.Values[nodes[1]], part.Values[nodes[2]], values, stream: true);
    }

    private void AddLoad(BilinearForm form, DrawnPart part, NodeValue node, double amount)
    {
        AddLoad(form, part, node.First, (1 - node.StreamWeight) * amount);
        if (node.StreamWeight != 0)
        {
            AddLoad(form, part, node.Second, node.StreamWeight * amount);
        }
    }

    private void AddLoad(BilinearForm form, DrawnPart part, int code, double amount)
    {
        if (code < 0)
        {
            form.Load[Corner(part, ~code)] += amount;
        }
        else
        {
            System.Load[code] += amount;
        }
    }
}
