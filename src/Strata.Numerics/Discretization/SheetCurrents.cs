namespace Strata.Numerics.Discretization;

/// <summary>Currents along the sheets on one family of faces, where they arrive at and leave each line that they cross, W or A.</summary>
internal sealed class SheetCurrents
{
    private int _lines;

    /// <summary>Current arriving at line j from the low side, on line n of the sheets.</summary>
    public double[] Arriving { get; private set; } = [];

    /// <summary>Current leaving line j to the high side.</summary>
    public double[] Leaving { get; private set; } = [];

    /// <summary>Index of line n of the sheets and line j that they cross.</summary>
    public int Index(int n, int j) => (j * _lines) + n;

    /// <summary>Sets all to 0, for the sizes of a family.</summary>
    public SheetCurrents Reset(FaceFamily sheets)
    {
        _lines = sheets.NormalCount + 1;
        int count = _lines * (sheets.TangentCount + 1);
        if (Arriving.Length != count)
        {
            (Arriving, Leaving) = (new double[count], new double[count]);
        }

        Array.Clear(Arriving);
        Array.Clear(Leaving);
        return this;
    }

    /// <summary>Adds the current of one link.</summary>
    public void Add(int n, int j, SheetLink link)
    {
        Arriving[Index(n, j)] += link.LowFlux;
        Leaving[Index(n, j)] += link.HighFlux;
    }
}
