namespace Strata.Numerics.Triangles;

/// <summary>
/// The quadratic triangle: values at corners 0..2 and at the middles 3..5 of the sides opposite them. Gradients are linear, so
/// that products of two are exact with the three middles as points of a rule, each of weight area / 3.
/// </summary>
internal static class QuadraticElement
{
    /// <summary>Gradients of the barycentric coordinates, x and y in turn, and the area.</summary>
    public static double Barycentric(TriangleMesh mesh, int triangle, Span<double> gradient)
    {
        ReadOnlySpan<int> v = mesh.V.Slice(3 * triangle, 3);
        ReadOnlySpan<double> x = mesh.X, y = mesh.Y;
        double twice = ((x[v[1]] - x[v[0]]) * (y[v[2]] - y[v[0]])) - ((x[v[2]] - x[v[0]]) * (y[v[1]] - y[v[0]]));
        for (int i = 0; i < 3; i++)
        {
            (int j, int k) = (v[(i + 1) % 3], v[(i + 2) % 3]);
            gradient[2 * i] = (y[j] - y[k]) / twice;
            gradient[(2 * i) + 1] = (x[k] - x[j]) / twice;
        }

        return 0.5 * twice;
    }

    /// <summary>Gradients of the six functions at the three middles: [12 m + 2 j] along x, [12 m + 2 j + 1] along y.</summary>
    public static void Gradients(ReadOnlySpan<double> barycentric, Span<double> gradient)
    {
        for (int m = 0; m < 3; m++)
        {
            for (int i = 0; i < 3; i++)
            {
                for (int d = 0; d < 2; d++)
                {
                    double own = barycentric[(2 * i) + d];
                    gradient[(12 * m) + (2 * i) + d] = i == m ? -own : own;
                    gradient[(12 * m) + (2 * (i + 3)) + d] = i == m ? -2 * own : 2 * barycentric[(2 * m) + d];
                }
            }
        }
    }

    /// <summary>integral k grad f_i . grad f_j, 36 values.</summary>
    public static void Stiffness(ReadOnlySpan<double> gradient, double weight, Span<double> stiffness)
    {
        for (int i = 0; i < 6; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = 0;
                for (int m = 0; m < 36; m += 12)
                {
                    sum += (gradient[m + (2 * i)] * gradient[m + (2 * j)]) + (gradient[m + (2 * i) + 1] * gradient[m + (2 * j) + 1]);
                }

                stiffness[(6 * i) + j] = stiffness[(6 * j) + i] = weight * sum;
            }
        }
    }

    /// <summary>integral f_i f_j over the area, in parts of area / 180.</summary>
    public static ReadOnlySpan<double> Mass =>
    [
        6, -1, -1, -4, 0, 0,
        -1, 6, -1, 0, -4, 0,
        -1, -1, 6, 0, 0, -4,
        -4, 0, 0, 32, 16, 16,
        0, -4, 0, 16, 32, 16,
        0, 0, -4, 16, 16, 32,
    ];

    /// <summary>The moments with the three linear functions from those with the six quadratic ones.</summary>
    public static double Linear(ReadOnlySpan<double> moments, int corner) =>
        moments[corner] + (0.5 * (moments[3 + ((corner + 1) % 3)] + moments[3 + ((corner + 2) % 3)]));
}
