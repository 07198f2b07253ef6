using static Strata.Numerics.Discretization.ConductanceKernels;

namespace Strata.Numerics.Discretization;

/// <summary>The conductances of all interior faces, as if none were held: Nx * Nz values, that of the high face of each cell.</summary>
internal static class PlainConductances
{
    /// <summary>Conductances of the x-faces; the last column is 0.</summary>
    public static void AlongX(FaceFamily faces, Span<double> g)
    {
        int nx = faces.NormalCount, nz = faces.TangentCount;
        ReadOnlySpan<double> k = faces.Conductivity;
        for (int i = 0; i < nx - 1; i++)
        {
            ReadOnlySpan<double> contact = faces.Contact is { } c ? c.AsSpan((i + 1) * nz, nz) : default;
            Series(
                k.Slice(i * nz, nz), k.Slice((i + 1) * nz, nz), new Stride(faces.Width), new Stride(faces.HalfHigh[i]), new Stride(faces.HalfLow[i + 1]),
                contact, 1 / faces.LineArea[i + 1], g.Slice(i * nz, nz));
        }

        g.Slice((nx - 1) * nz, nz).Clear();
    }

    /// <summary>Conductances of the z-faces; the last row is 0.</summary>
    public static void AlongZ(FaceFamily faces, Span<double> g)
    {
        int nx = faces.TangentCount, nz = faces.NormalCount;
        ReadOnlySpan<double> k = faces.Conductivity;
        for (int i = 0; i < nx; i++)
        {
            ReadOnlySpan<double> contact = faces.Contact is { } c ? c.AsSpan((i * (nz + 1)) + 1, nz - 1) : default;
            Series(
                k.Slice(i * nz, nz - 1), k.Slice((i * nz) + 1, nz - 1), new Stride(faces.Width[i]), new Stride(faces.HalfHigh.AsSpan(0, nz - 1)),
                new Stride(faces.HalfLow.AsSpan(1)), contact, 1, g.Slice(i * nz, nz - 1));
            g[(i * nz) + nz - 1] = 0;
        }
    }
}
