namespace Strata.Numerics.Grids;

/// <summary>Carries a cell field from one grid to another, as the start of an iteration on a finer grid.</summary>
internal static class FieldTransfer
{
    /// <summary>
    /// Interpolates a field of cell values: in each half cell of the coarse grid the field is linear between the value at
    /// the cell's centre and the value on its face, and the face value follows from the conductances of the two half cells,
    /// <code>u_f = (g1 u1 + g2 u2) / (g1 + g2),   g = k / (half width),</code>
    /// so that a layered field with piecewise constant flux is carried over exactly. On the outline the slope of the
    /// opposite half cell is used.
    /// </summary>
    /// <param name="from">The coarse grid.</param>
    /// <param name="kx">Conductivity along x per coarse cell; empty when it is the same everywhere.</param>
    /// <param name="kz">Conductivity along z per coarse cell; empty when it is the same everywhere.</param>
    /// <param name="u">The field per coarse cell.</param>
    /// <param name="to">The other grid, within the outline of the coarse one.</param>
    /// <param name="result">The field per cell of <paramref name="to"/>.</param>
    /// <exception cref="ArgumentException">A span has the wrong length.</exception>
    public static void Interpolate(RectilinearGrid from, ReadOnlySpan<double> kx, ReadOnlySpan<double> kz, ReadOnlySpan<double> u, RectilinearGrid to, Span<double> result)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        Require(u.Length == from.CellCount && result.Length == to.CellCount, "The fields need one value per cell of their grids.");
        Require((kx.IsEmpty || kx.Length == u.Length) && (kz.IsEmpty || kz.Length == u.Length), "Conductivities need one value per coarse cell.");
        int[] column = Parents(from.X, to.X);
        int[] row = Parents(from.Z, to.Z);
        for (int i = 0; i < to.Nx; i++)
        {
            int ci = column[i];
            double dx = to.X.Centres[i] - from.X.Centres[ci];
            for (int k = 0; k < to.Nz; k++)
            {
                int ck = row[k];
                int c = from.Cell(ci, ck);
                double dz = to.Z.Centres[k] - from.Z.Centres[ck];
                result[to.Cell(i, k)] = u[c]
                    + (dx * Slope(from.X, ci, dx, c, from.Nz, kx, u))
                    + (dz * Slope(from.Z, ck, dz, c, 1, kz, u));
            }
        }
    }

    /// <summary>For each cell of an axis the cell of another axis that holds its centre; the end cells for centres beyond the ends.</summary>
    /// <param name="from">The axis to look in.</param>
    /// <param name="to">The axis whose cells are placed.</param>
    /// <returns>A cell index of <paramref name="from"/> per cell of <paramref name="to"/>.</returns>
    public static int[] Parents(GridAxis from, GridAxis to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        int[] parent = new int[to.Count];
        int at = 0;
        for (int n = 0; n < parent.Length; n++)
        {
            while (at + 1 < from.Count && to.Centres[n] >= from.Faces[at + 1])
            {
                at++;
            }

            parent[n] = at;
        }

        return parent;
    }

    private static double Slope(GridAxis axis, int at, double offset, int cell, int stride, ReadOnlySpan<double> k, ReadOnlySpan<double> u)
    {
        if (offset == 0 || axis.Count == 1)
        {
            return 0;
        }

        int step = offset > 0 ? 1 : -1;
        if (at + step < 0 || at + step >= axis.Count)
        {
            step = -step;
        }

        int other = cell + (step * stride);
        double own = k.IsEmpty ? 1 : k[cell];
        double near = k.IsEmpty ? 1 : k[other];
        double resistance = (0.5 * axis.Widths[at] * near) + (0.5 * axis.Widths[at + step] * own);
        return resistance > 0 ? step * (u[other] - u[cell]) * near / resistance : 0;
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }
}
