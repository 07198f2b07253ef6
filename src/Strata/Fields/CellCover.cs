using Strata.CrossSections;
using Strata.Meshing;
using Strata.Numerics.Discretization;
using Strata.Numerics.Grids;

namespace Strata.Fields;

/// <summary>The cells that a figure covers, each with the share of its volume: for means over a probe, a source or an electrode.</summary>
internal sealed class CellCover
{
    private readonly int[] _cells;
    private readonly double[] _shares;

    private CellCover(int[] cells, double[] shares, double volume)
    {
        _cells = cells;
        _shares = shares;
        Volume = volume;
    }

    /// <summary>The cells, ascending.</summary>
    public ReadOnlySpan<int> Cells => _cells;

    /// <summary>The share of each cell that lies in the figure, above 0 and at most 1.</summary>
    public ReadOnlySpan<double> Shares => _shares;

    /// <summary>The volume of the figure within the grid, m3.</summary>
    public double Volume { get; }

    /// <summary>The cells that a figure covers.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="shape">The figure.</param>
    /// <returns>The cells and their shares.</returns>
    public static CellCover Of(RectilinearGrid grid, Shape shape)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(shape);
        var mixtures = new MixtureTable();
        RasterResult raster = SectionRasteriser.Paint(grid, mixtures, MixtureTable.Uncovered, [new SectionRasteriser.Stroke(shape, 0, 0, 1)]);
        List<int> cells = [];
        List<double> shares = [];

        // Compensated (Neumaier 1974): what a plain sum of many cells loses would be heat that is released besides.
        double volume = 0, lost = 0;
        for (int c = 0; c < raster.State.Length; c++)
        {
            int state = raster.State[c];
            double share = state >= 0 ? (state == MixtureTable.Uncovered ? 0 : 1) : CoveredShare(raster, ~state);
            if (share > 0)
            {
                cells.Add(c);
                shares.Add(share);
                double part = share * grid.CellVolume(c / grid.Nz, c % grid.Nz), sum = volume + part;
                lost += volume >= part ? volume - sum + part : part - sum + volume;
                volume = sum;
            }
        }

        return new CellCover([.. cells], [.. shares], volume + lost);
    }

    /// <summary>The cells that a box covers.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="box">A box with both extents above zero, m.</param>
    /// <returns>The cells and their shares.</returns>
    public static CellCover Of(RectilinearGrid grid, Box box) => Of(grid, new RectangleShape(box));

    /// <summary>Adds an amount, spread evenly over the figure's volume, and what its outline makes uneven in cells.</summary>
    /// <param name="grid">The grid of this cover.</param>
    /// <param name="amount">W or A.</param>
    /// <param name="data">Added to.</param>
    public void Spread(RectilinearGrid grid, double amount, DiffusionData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Spread(grid, amount, data.Source);
        AddUnevenness(grid, amount, data);
    }

    /// <summary>Adds what the figure's outline makes uneven of an amount in the cells that it crosses.</summary>
    /// <param name="grid">The grid of this cover.</param>
    /// <param name="amount">W or A.</param>
    /// <param name="data">Added to.</param>
    public void AddUnevenness(RectilinearGrid grid, double amount, DiffusionData data)
    {
        for (int n = 0; n < _cells.Length; n++)
        {
            double share = _shares[n];
            if (share is > Rounding and < 1 - Rounding)
            {
                // f is amount / V in the figure, and 0 beside it.
                data.Unevenness ??= new double[data.Source.Length];
                double size = grid.CellVolume(_cells[n] / grid.Nz, _cells[n] % grid.Nz);
                data.Unevenness[_cells[n]] += Math.Abs(amount) / Volume * Math.Sqrt(size * share * (1 - share));
            }
        }
    }

    // A share that is nearer to 0 or 1 is one of a cell that the outline does not cross.
    private const double Rounding = 1e-9;

    /// <summary>Adds an amount, spread evenly over the figure's volume: the sum over the cells is the amount, whatever the grid.</summary>
    /// <param name="grid">The grid of this cover.</param>
    /// <param name="amount">W or A.</param>
    /// <param name="perCell">Per cell, W or A; added to.</param>
    public void Spread(RectilinearGrid grid, double amount, Span<double> perCell)
    {
        ArgumentNullException.ThrowIfNull(grid);
        for (int n = 0; n < _cells.Length; n++)
        {
            perCell[_cells[n]] += amount * (_shares[n] * grid.CellVolume(_cells[n] / grid.Nz, _cells[n] % grid.Nz) / Volume);
        }
    }

    /// <summary>The mean of a cell field over the figure, weighted by volume.</summary>
    /// <param name="grid">The grid of this cover.</param>
    /// <param name="perCell">The field.</param>
    /// <returns>The mean.</returns>
    public double Mean(RectilinearGrid grid, ReadOnlySpan<double> perCell)
    {
        ArgumentNullException.ThrowIfNull(grid);
        double sum = 0;
        for (int n = 0; n < _cells.Length; n++)
        {
            sum += _shares[n] * grid.CellVolume(_cells[n] / grid.Nz, _cells[n] % grid.Nz) * perCell[_cells[n]];
        }

        return sum / Volume;
    }

    private static double CoveredShare(RasterResult raster, int cut)
    {
        ReadOnlySpan<int> mixtures = raster.Mixtures(cut);
        double share = 0;
        for (int m = 0; m < mixtures.Length; m++)
        {
            share += mixtures[m] == MixtureTable.Uncovered ? 0 : raster.Shares(cut)[m];
        }

        return Math.Min(1, share);
    }
}
