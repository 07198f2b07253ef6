using System.Runtime.InteropServices;
using Strata.Numerics.Discretization;

namespace Strata.Bench.Reference;

/// <summary>
/// The file that peers and Strata read: int64 nx, nz; float64 dx[nx], dz[nz]; then, x fastest, gx[nz (nx - 1)],
/// gz[(nz - 1) nx], gb[nz nx], q[nz nx]; little-endian.
/// </summary>
public static class ExchangeFile
{
    /// <summary>Reads a file into the layout of the solver, z fastest.</summary>
    public static DiffusionSystem Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        Span<long> shape = stackalloc long[2];
        file.ReadExactly(MemoryMarshal.AsBytes(shape));
        int nx = checked((int)shape[0]);
        int nz = checked((int)shape[1]);
        _ = ReadArray(file, nx + nz);
        double[] gx = ReadArray(file, nz * (nx - 1));
        double[] gz = ReadArray(file, (nz - 1) * nx);
        double[] gb = ReadArray(file, nz * nx);
        double[] q = ReadArray(file, nz * nx);
        var system = new DiffusionSystem(nx, nz);
        for (int i = 0; i < nx; i++)
        {
            for (int k = 0; k < nz; k++)
            {
                int c = (i * nz) + k;
                system.Gx[c] = i + 1 < nx ? gx[(k * (nx - 1)) + i] : 0;
                system.Gz[c] = k + 1 < nz ? gz[(k * nx) + i] : 0;
                system.Gb[c] = gb[(k * nx) + i];
                system.Q[c] = q[(k * nx) + i];
            }
        }

        return system;
    }

    private static double[] ReadArray(FileStream file, int count)
    {
        double[] values = new double[count];
        file.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
