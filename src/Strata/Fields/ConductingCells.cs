using Strata.Meshing;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>The cells of a mesh that conduct current, and the connected parts that they make.</summary>
internal static class ConductingCells
{
    /// <summary>Per cell, whether current can flow in it.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="kx">Receives the conductivity along x per cell, S/m, at each material's reference temperature.</param>
    /// <param name="kz">Receives the conductivity along z per cell, S/m.</param>
    public static bool[] Of(SectionMesh mesh, double[] kx, double[] kz)
    {
        mesh.Conductivity(MaterialProperty.ElectricalConductivity, [], kx, kz);
        bool[] conducts = new bool[kx.Length];
        for (int c = 0; c < conducts.Length; c++)
        {
            conducts[c] = kx[c] > 0 || kz[c] > 0;
        }

        return conducts;
    }

    /// <summary>Numbers the connected components of conducting cells.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="kx">Conductivity along x per cell.</param>
    /// <param name="kz">Conductivity along z per cell.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>Per cell its component, or -1.</returns>
    public static int[] Components(RectilinearGrid grid, double[] kx, double[] kz, out int count)
    {
        int[] component = new int[grid.CellCount];
        Array.Fill(component, -1);
        int[] stack = new int[grid.CellCount];
        count = 0;
        for (int first = 0; first < component.Length; first++)
        {
            if (component[first] >= 0 || (kx[first] == 0 && kz[first] == 0))
            {
                continue;
            }

            int top = 0;
            stack[top++] = first;
            component[first] = count;
            while (top > 0)
            {
                int c = stack[--top];
                (int i, int k) = (c / grid.Nz, c % grid.Nz);
                top = Reach(i > 0 && kx[c] > 0, c - grid.Nz, count, kx, component, stack, top);
                top = Reach(i + 1 < grid.Nx && kx[c] > 0, c + grid.Nz, count, kx, component, stack, top);
                top = Reach(k > 0 && kz[c] > 0, c - 1, count, kz, component, stack, top);
                top = Reach(k + 1 < grid.Nz && kz[c] > 0, c + 1, count, kz, component, stack, top);
            }

            count++;
        }

        return component;
    }

    private static int Reach(bool exists, int cell, int number, double[] conductivity, int[] component, int[] stack, int top)
    {
        if (exists && conductivity[cell] > 0 && component[cell] < 0)
        {
            component[cell] = number;
            stack[top++] = cell;
        }

        return top;
    }
}
