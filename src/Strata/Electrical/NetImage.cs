using Strata.Numerics.Grids;

namespace Strata.Electrical;

/// <summary>
/// A net that is drawn like another one, moved along the layers or mirrored, at temperatures like its own: it takes that one's
/// current. Its own temperatures count where its resistance is bounded, and the heat goes where it lies.
/// </summary>
internal sealed class NetImage
{
    private readonly RectilinearGrid _grid;
    private readonly double[] _cells;
    private GridOverlap? _overlap;
    private RectilinearGrid? _whole;

    /// <summary>Makes the image of a net.</summary>
    /// <param name="net">The net that is like it.</param>
    /// <param name="map">Leads to that net.</param>
    /// <param name="of">The grid of the one that is solved.</param>
    public NetImage(Net net, NetMap map, RectilinearGrid of)
    {
        (Net, Map, _grid) = (net, map, map.Of(of));
        _cells = new double[of.CellCount];
    }

    /// <summary>The net.</summary>
    public Net Net { get; }

    /// <summary>What leads from the solved net to this one.</summary>
    public NetMap Map { get; }

    /// <summary>Its mean temperatures, in the order of the cells of the solved net.</summary>
    /// <param name="whole">The grid of the temperatures.</param>
    /// <param name="temperatureC">Per cell of the whole, C.</param>
    /// <param name="mean">Receives one value per cell of the net, C.</param>
    public void Mean(RectilinearGrid whole, double[] temperatureC, double[] mean)
    {
        OverlapWith(whole).Mean(temperatureC, _cells);
        Turn(_cells, mean);
    }

    /// <summary>Adds heat in the cells of the solved net to the cells of the whole where this one lies.</summary>
    /// <param name="whole">The grid of the temperatures.</param>
    /// <param name="heat">Per cell of the solved net.</param>
    /// <param name="factor">Is multiplied to each.</param>
    /// <param name="to">Per cell of the whole.</param>
    public void Spread(RectilinearGrid whole, double[] heat, double factor, double[] to)
    {
        Turn(heat, _cells);
        OverlapWith(whole).Spread(_cells, factor, to);
    }

    private void Turn(double[] from, double[] to)
    {
        int nx = _grid.Nx, nz = _grid.Nz;
        for (int i = 0; i < nx; i++)
        {
            from.AsSpan(i * nz, nz).CopyTo(to.AsSpan((Map.IsMirrored ? nx - 1 - i : i) * nz, nz));
        }
    }

    private GridOverlap OverlapWith(RectilinearGrid whole)
    {
        if (!ReferenceEquals(_whole, whole))
        {
            (_whole, _overlap) = (whole, new GridOverlap(_grid, whole));
        }

        return _overlap!;
    }
}
