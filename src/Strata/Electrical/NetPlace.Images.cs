using Strata.Materials;
using Strata.Meshing;
using Strata.Numerics.Bounds;
using Strata.Numerics.Grids;

namespace Strata.Electrical;

/// <content>Nets that take its current, and the resistance of all of them at any temperatures of a band.</content>
internal sealed partial class NetPlace
{
    /// <summary>Nets that take its current, because they are drawn like it and as warm.</summary>
    public IReadOnlyList<NetImage> Images => _images;

    /// <summary>Lets a net take its current, if that is as warm.</summary>
    /// <param name="net">A net that is drawn like this one.</param>
    /// <param name="map">Leads to it.</param>
    /// <param name="whole">The grid of the temperatures; null while all have one temperature.</param>
    /// <param name="temperatureC">Per cell of the whole, C.</param>
    /// <param name="least">A difference below this is none, K.</param>
    /// <returns>Whether it does.</returns>
    public bool TryShare(Net net, NetMap map, RectilinearGrid? whole, double[] temperatureC, double least)
    {
        var image = new NetImage(net, map, Field.Grid);
        if (whole is not null && DifferenceOf(image, whole, temperatureC) > least)
        {
            return false;
        }

        _images.Add(image);
        return true;
    }

    /// <summary>Parts with the nets that have become warmer or colder than this one was solved at.</summary>
    /// <param name="whole">The grid of the temperatures.</param>
    /// <param name="temperatureC">Per cell of the whole, C.</param>
    /// <param name="least">A difference below this is none, K.</param>
    /// <returns>Those nets.</returns>
    public Net[] Part(RectilinearGrid whole, double[] temperatureC, double least)
    {
        NetImage[] gone = [.. _images.Where(image => DifferenceOf(image, whole, temperatureC) > least)];
        _images.RemoveAll(gone.Contains);
        return [.. gone.Select(image => image.Net)];
    }

    private double DifferenceOf(NetImage image, RectilinearGrid whole, double[] temperatureC)
    {
        if (!Varies)
        {
            return 0;
        }

        image.Mean(whole, temperatureC, _temperature);
        double most = 0;
        for (int c = 0; c < _temperature.Length; c++)
        {
            most = Math.Max(most, Field.Model.InNet[c] ? Math.Abs(_temperature[c] - _solvedAt[c]) : 0);
        }

        return most;
    }

    /// <summary>
    /// The resistance with bounds that hold for every temperature field between two: a resistance rises with every resistivity and in
    /// proportion where all rise alike, so that each end moves by at most the largest change of a resistivity in the net.
    /// </summary>
    /// <param name="whole">The grid of the temperatures.</param>
    /// <param name="leastC">The lower field, per cell of the whole, C.</param>
    /// <param name="mostC">The upper field.</param>
    /// <returns>The interval, of the net and of those that take its current; null where the net has no resistance.</returns>
    public EnergyInterval? ResistanceBetween(RectilinearGrid whole, double[] leastC, double[] mostC)
    {
        if (!Varies || Field.Resistance is not EnergyInterval own)
        {
            return Field.Resistance;
        }

        double[] least = new double[_temperature.Length], most = new double[_temperature.Length];
        (double low, double high) = (1, 1);
        OverlapWith(whole).Mean(leastC, least);
        OverlapWith(whole).Mean(mostC, most);
        TakeCells();
        foreach (NetImage image in _images)
        {
            image.Mean(whole, leastC, least);
            image.Mean(whole, mostC, most);
            TakeCells();
        }

        return new EnergyInterval(own.Lower * low, own.Value, own.Upper * high);

        void TakeCells()
        {
            for (int c = 0; c < least.Length; c++)
            {
                foreach (CellPart part in Field.Model.InNet[c] ? Field.Model.Mesh.PartsOf(c) : [])
                {
                    Take(Field.Model.Mesh.Materials[part.Material], c);
                }

                foreach (Material sheet in Field.Model.InNet[c] ? Field.Model.Sheets.Conductors : [])
                {
                    Take(sheet, c);
                }
            }
        }

        void Take(Material material, int c)
        {
            if (material.ResistivityVaries)
            {
                double rho = material.ResistivityAt(_solvedAt[c]), cold = material.ResistivityAt(least[c]) / rho,
                    hot = material.ResistivityAt(most[c]) / rho;
                (low, high) = (Math.Min(low, Math.Min(cold, hot)), Math.Max(high, Math.Max(cold, hot)));
            }
        }
    }
}
