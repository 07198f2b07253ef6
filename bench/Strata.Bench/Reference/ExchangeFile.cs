using System.Runtime.InteropServices;
using Strata.Numerics.Discretization;

namespace Strata.Bench.Reference;

/// <summary>
/// The file that peers and Strata read: int64 nx, nz; float64 dx[nx], dz[nz]; then, x fastest, gx[nz (nx - 1)],
/// gz[(nz - 1) nx], gb[nz nx], q[nz nx]; little-endian.
/// </summary>
internal static class ExchangeFile
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

    /// <summary>Writes a system; widths are written as 1, no reader uses them.</summary>
    public static void Write(DiffusionSystem system, string path)
    {
        using FileStream file = File.Create(path);
        int nx = system.Nx;
        int nz = system.Nz;
        file.Write(MemoryMarshal.AsBytes<long>([nx, nz]));
        double[] widths = new double[nx + nz];
        Array.Fill(widths, 1);
        file.Write(MemoryMarshal.AsBytes(widths.AsSpan()));
        WriteArray(file, system.Gx, nx - 1, nz, nz);
        WriteArray(file, system.Gz, nx, nz - 1, nz);
        WriteArray(file, system.Gb, nx, nz, nz);
        WriteArray(file, system.Q, nx, nz, nz);
    }

    private static void WriteArray(FileStream file, double[] values, int columns, int rows, int pitch)
    {
        double[] row = new double[columns];
        for (int k = 0; k < rows; k++)
        {
            for (int i = 0; i < columns; i++)
            {
                row[i] = values[(i * pitch) + k];
            }

            file.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }
    }

    private static double[] ReadArray(FileStream file, int count)
    {
        double[] values = new double[count];
        file.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
